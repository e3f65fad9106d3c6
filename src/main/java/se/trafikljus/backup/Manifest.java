package se.trafikljus.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.trafikljus.trail.Head;

/**
 * What a backup says of itself.
 *
 * @param program the version of the program that made it
 * @param made when, ISO 8601 in UTC to the second
 * @param database the database engine and its version
 * @param schema the number of the schema's last step
 * @param head the trail's last record
 * @param rubrics the rubric files beside the tables
 */
record Manifest(
        String program,
        String made,
        String database,
        int schema,
        Head head,
        List<Table> tables,
        List<RubricFile> rubrics) {

    /** Raised whenever a reader of before could not read what is written now. */
    static final int FORMAT = 1;

    /**
     * A table.
     *
     * @param fingerprint of its rows, see {@link Fingerprint}
     * @param sha256 of its lines in the backup
     */
    record Table(String name, List<String> columns, long rows, String fingerprint, String sha256) {
        private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

        Table {
            columns = List.copyOf(columns);
            refuseUnlessName(name);
            columns.forEach(Table::refuseUnlessName);
        }

        /** A name goes into statements. */
        private static void refuseUnlessName(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("No name of a table or column: " + name);
            }
        }

        String entry() {
            return "tables/" + name + ".jsonl";
        }
    }

    /** A rubric file. */
    record RubricFile(String name, String sha256) {

        RubricFile {
            if (!isName(name)) {
                throw new IllegalArgumentException("No name of a rubric file: " + name);
            }
        }

        /** Whether a rubric file may be called that: it must not lead out of its folder. */
        static boolean isName(String name) {
            return name.matches("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]{0,200}\\.ya?ml");
        }

        String entry() {
            return "rubrics/" + name;
        }
    }

    Manifest {
        tables = List.copyOf(tables);
        rubrics = List.copyOf(rubrics);
    }

    /** How many rows there are in all. */
    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    String write() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("program", program);
        all.put("made", made);
        all.put("database", database);
        all.put("schema", schema);
        Map<String, Object> trail = new LinkedHashMap<>();
        trail.put("records", head.seq());
        trail.put("head", head.hash());
        all.put("trail", trail);
        all.put("tables", tables.stream().map(Manifest::told).toList());
        all.put("rubrics", rubrics.stream().map(Manifest::told).toList());
        return JsonTree.write(all);
    }

    private static Map<String, Object> told(Table table) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", table.name());
        told.put("columns", table.columns());
        told.put("rows", table.rows());
        told.put("fingerprint", table.fingerprint());
        told.put("sha256", table.sha256());
        return told;
    }

    private static Map<String, Object> told(RubricFile rubric) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", rubric.name());
        told.put("sha256", rubric.sha256());
        return told;
    }

    /**
     * The format that a manifest is written in; empty if it is none.
     *
     * @throws RuntimeException if the text is no JSON
     */
    static Optional<Integer> format(String text) {
        return JsonTree.read(text) instanceof Map<?, ?> all && all.get("format") instanceof Long one
                ? Optional.of(one.intValue())
                : Optional.empty();
    }

    /**
     * The manifest that {@link #write} wrote.
     *
     * @throws RuntimeException if the text is another
     */
    static Manifest read(String text) {
        Map<?, ?> all = map(JsonTree.read(text));
        Map<?, ?> trail = map(all.get("trail"));
        return new Manifest(
                text(all.get("program")),
                text(all.get("made")),
                text(all.get("database")),
                Math.toIntExact(number(all.get("schema"))),
                new Head(number(trail.get("records")), text(trail.get("head"))),
                list(all.get("tables")).stream().map(one -> table(map(one))).toList(),
                list(all.get("rubrics")).stream().map(one -> rubric(map(one))).toList());
    }

    private static Table table(Map<?, ?> told) {
        List<String> columns = new ArrayList<>();
        list(told.get("columns")).forEach(one -> columns.add(text(one)));
        return new Table(
                text(told.get("name")),
                columns,
                number(told.get("rows")),
                text(told.get("fingerprint")),
                text(told.get("sha256")));
    }

    private static RubricFile rubric(Map<?, ?> told) {
        return new RubricFile(text(told.get("name")), text(told.get("sha256")));
    }

    private static Map<?, ?> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("Expected an object, was " + node);
    }

    private static List<?> list(@Nullable Object node) {
        if (node instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("Expected a list, was " + node);
    }

    private static String text(@Nullable Object node) {
        if (node instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("Expected a text, was " + node);
    }

    private static long number(@Nullable Object node) {
        if (node instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("Expected a number, was " + node);
    }
}
