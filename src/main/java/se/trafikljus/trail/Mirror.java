package se.trafikljus.trail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How the rows of a table stand in the trail: a part of a subject each, with the columns that are
 * not empty as its fields. Rows are told as they are stored, so that nothing that was changed in
 * them is lost on the way.
 */
public final class Mirror {

    /**
     * A stored row: every column that a mirror asked for, as text; a flag that is not set is empty.
     */
    public static final class Row {

        private final Map<String, String> columns;

        Row(Map<String, String> columns) {
            this.columns = columns;
        }

        /** What stands in a column. */
        public String get(String column) {
            String text = columns.get(column);
            if (text == null) {
                throw new IllegalArgumentException("No mirror asked for the column " + column);
            }
            return text;
        }
    }

    private final String table;
    private final List<String> keys;
    private final Function<Row, String> subject;
    private final Function<Row, String> part;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> secrets = new HashSet<>();
    private boolean mayBeEmpty;
    private boolean oneByOne;

    private Mirror(
            String table,
            List<String> keys,
            Function<Row, String> subject,
            Function<Row, String> part) {
        this.table = table;
        this.keys = List.copyOf(keys);
        this.subject = subject;
        this.part = part;
    }

    /**
     * A mirror of a table.
     *
     * @param keys the columns of its primary key
     * @param subject under which subject a row stands, from its keys
     * @param part as which part of it, from its keys; empty for the subject's own fields
     */
    public static Mirror of(
            String table,
            List<String> keys,
            Function<Row, String> subject,
            Function<Row, String> part) {
        return new Mirror(table, keys, subject, part);
    }

    /** Further columns that stand under their own names. */
    public Mirror with(String... columns) {
        for (String column : columns) {
            fields.put(column, column);
        }
        return this;
    }

    /** A further column that stands under another name. */
    public Mirror named(String column, String field) {
        fields.put(column, field);
        return this;
    }

    /**
     * A further column of which only a checksum stands in the trail, under another name: what is in
     * it is for nobody to read, and yet cannot be altered unseen.
     */
    public Mirror secret(String column, String field) {
        secrets.add(column);
        return named(column, field);
    }

    /** What stands in the trail of a text that nobody is to read: its SHA-256, in hexadecimal. */
    public static String checksum(String secret) {
        return Canonical.sha256(secret);
    }

    /** Where nothing stands in any of the columns, the trail has no such part. */
    public Mirror absentWhereEmpty() {
        mayBeEmpty = true;
        return this;
    }

    /** A row may be so large that not all are to be held at once. */
    public Mirror readOneByOne() {
        oneByOne = true;
        return this;
    }

    boolean isReadOneByOne() {
        return oneByOne;
    }

    /** The table's name. */
    public String table() {
        return table;
    }

    List<String> keys() {
        return keys;
    }

    /** Every column that is read. */
    List<String> columns() {
        List<String> all = new ArrayList<>(keys);
        fields.keySet().stream().filter(column -> !keys.contains(column)).forEach(all::add);
        return Collections.unmodifiableList(all);
    }

    String subject(Row row) {
        return subject.apply(row);
    }

    String part(Row row) {
        return part.apply(row);
    }

    boolean isAbsent(Map<String, String> told) {
        return mayBeEmpty && told.isEmpty();
    }

    Map<String, String> fields(Row row) {
        Map<String, String> told = new LinkedHashMap<>();
        fields.forEach(
                (column, field) -> {
                    String text = row.get(column);
                    if (!text.isEmpty()) {
                        told.put(field, secrets.contains(column) ? checksum(text) : text);
                    }
                });
        return told;
    }
}
