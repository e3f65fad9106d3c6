package se.trafikljus.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

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

        /** The statement that changes a row, which its last column names. */
        public String update() {
            int key = columns.size() - 1;
            return "UPDATE "
                    + name
                    + " SET "
                    + String.join(" = ?, ", columns.subList(0, key))
                    + " = ? WHERE "
                    + columns.get(key)
                    + " = ?";
        }

        /** The statement that puts in a row. */
        public String insert() {
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

    private static final Logger LOG = LoggerFactory.getLogger(RowWriter.class);

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
            writeBeside(others);
        }
    }

    private Waiting waiting() {
        return waiting.find().orElseGet(this::begun);
    }

    private Waiting begun() {
        Waiting none = new Waiting();
        return waiting.keep(none, this::write, () -> end(none));
    }

    /** Writes what waits. */
    void write() {
        Optional<Waiting> some = waiting.find();
        some.ifPresent(this::finish);
        some.filter(one -> !one.isEmpty()).ifPresent(this::write);
    }

    private void write(Waiting some) {
        Map<Table, List<Object[]>> rows = some.takeRows();
        rows.forEach(
                (table, values) ->
                        jdbc.batchUpdate(table.insert(), values, MOST_ROWS, RowWriter::set));
    }

    /**
     * Writes the rows that wait while the caller goes on: until they are written, it does not use
     * the database itself.
     */
    private void writeBeside(Waiting some) {
        finish(some);
        DataSource source = Objects.requireNonNull(jdbc.getDataSource());
        Connection connection = DataSourceUtils.getConnection(source);
        Map<Table, List<Object[]>> rows = some.takeRows();
        some.writing =
                some.pen()
                        .submit(
                                () -> {
                                    for (Map.Entry<Table, List<Object[]>> one : rows.entrySet()) {
                                        write(connection, one.getKey(), one.getValue());
                                        some.tables.grown(
                                                connection,
                                                one.getKey().name(),
                                                one.getValue().size());
                                    }
                                    return null;
                                });
    }

    private static void write(Connection connection, Table table, List<Object[]> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
            for (Object[] row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
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

    /** Waits for what is being written, and tells what was wrong with it. */
    private void finish(Waiting some) {
        try {
            some.written();
        } catch (SQLException e) {
            DataAccessException told =
                    jdbc.getExceptionTranslator().translate("Writing rows", null, e);
            throw told == null ? new UncategorizedSQLException("Writing rows", null, e) : told;
        }
    }

    /** What is being written is written before all is undone; what was wrong is told already. */
    private static void end(Waiting some) {
        try {
            some.written();
        } catch (SQLException undone) {
            LOG.debug("Rows that are undone could not be written", undone);
        }
        some.putDownPen();
    }

    private static final class Waiting {

        private final Map<Table, List<Object[]>> rows = new TreeMap<>();
        private final GrowingTables tables = new GrowingTables();
        private int mostRows;
        private int characters;
        private @Nullable ExecutorService pen;
        private @Nullable Future<?> writing;

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
            return rows.isEmpty();
        }

        Map<Table, List<Object[]>> takeRows() {
            Map<Table, List<Object[]>> taken = new TreeMap<>(rows);
            rows.clear();
            mostRows = 0;
            characters = 0;
            return taken;
        }

        ExecutorService pen() {
            if (pen == null) {
                pen =
                        Executors.newSingleThreadExecutor(
                                work -> {
                                    Thread thread = new Thread(work, "rows");
                                    thread.setDaemon(true);
                                    return thread;
                                });
            }
            return pen;
        }

        void putDownPen() {
            if (pen != null) {
                pen.shutdown();
            }
        }

        /** Waits for as long as it takes: to be interrupted would leave rows of what is undone. */
        void written() throws SQLException {
            Future<?> awaited = writing;
            writing = null;
            boolean interrupted = false;
            while (awaited != null) {
                try {
                    awaited.get();
                    awaited = null;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof SQLException fault) {
                        throw fault;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
