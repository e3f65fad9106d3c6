package se.trafikljus.workspace;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts rows into tables. Within a transaction they wait and are written many at a time: at the
 * latest before anything is read or written otherwise, and before the transaction ends. So nobody
 * sees that they waited, and what is wrong with one of them is told no later than the commit.
 */
public final class RowWriter {

    /**
     * A table that takes rows.
     *
     * @param after how many tables its rows rest on, one resting on the other
     */
    public record Table(String name, List<String> columns, int after) implements Comparable<Table> {

        /**
         * A table whose rows rest on none that may be waiting.
         *
         * @param columns with commas between them
         */
        public static Table of(String name, String columns) {
            return new Table(name, List.of(columns.split(",\\s*")), 0);
        }

        /**
         * A table whose rows refer to those of this one.
         *
         * @param columns with commas between them
         */
        public Table then(String name, String columns) {
            return new Table(name, List.of(columns.split(",\\s*")), after + 1);
        }

        private String insert() {
            return "INSERT INTO "
                    + name
                    + " ("
                    + String.join(", ", columns)
                    + ") VALUES ("
                    + String.join(", ", columns.stream().map(any -> "?").toList())
                    + ")";
        }

        @Override
        public int compareTo(Table other) {
            return after == other.after
                    ? name.compareTo(other.name)
                    : Integer.compare(after, other.after);
        }
    }

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    private final JdbcTemplate jdbc;
    private final OfTransaction<Waiting> waiting = new OfTransaction<>();

    RowWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts in a row.
     *
     * @param values one for each column
     */
    public void insert(Table table, Object... values) {
        if (!OfTransaction.isUnderWay()) {
            jdbc.update(table.insert(), values);
            return;
        }
        Waiting others = waiting();
        others.add(table, values);
        if (others.isMuch()) {
            write();
        }
    }

    /**
     * Changes a row after those that wait; an update that waits already with the same words is
     * forgotten for it.
     */
    public void update(String sql, Object... values) {
        if (OfTransaction.isUnderWay()) {
            waiting().updates.put(sql, values);
        } else {
            jdbc.update(sql, values);
        }
    }

    private Waiting waiting() {
        return waiting.find().orElseGet(() -> waiting.keep(new Waiting(), this::write));
    }

    /** Writes what waits. */
    void write() {
        waiting.find().filter(some -> !some.isEmpty()).ifPresent(this::write);
    }

    private void write(Waiting some) {
        Map<Table, List<Object[]>> rows = new TreeMap<>(some.rows);
        Map<String, Object[]> updates = new LinkedHashMap<>(some.updates);
        // Writing is a use of the database, before which what waits is written.
        some.clear();
        rows.forEach(
                (table, values) ->
                        jdbc.batchUpdate(table.insert(), values, MOST_ROWS, RowWriter::set));
        updates.forEach(jdbc::update);
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                statement.setString(i + 1, text);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static final class Waiting {

        private final Map<Table, List<Object[]>> rows = new TreeMap<>();
        private final Map<String, Object[]> updates = new LinkedHashMap<>();
        private int mostRows;
        private int characters;

        void add(Table table, Object[] values) {
            List<Object[]> some = rows.computeIfAbsent(table, none -> new ArrayList<>());
            some.add(values);
            mostRows = Math.max(mostRows, some.size());
            for (Object value : values) {
                characters += value instanceof String text ? text.length() : 0;
            }
        }

        boolean isMuch() {
            return mostRows >= MOST_ROWS || characters >= MOST_CHARACTERS;
        }

        boolean isEmpty() {
            return rows.isEmpty() && updates.isEmpty();
        }

        void clear() {
            rows.clear();
            updates.clear();
            mostRows = 0;
            characters = 0;
        }
    }
}
