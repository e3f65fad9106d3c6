package se.trafikljus.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.workspace.Schema;

/**
 * The tables of a schema, with their rows as lines of JSON. The list of the schema's steps is left
 * out: it follows from the number of the last one. What others keep beside them is not touched.
 */
final class Tables {

    /** The key of what is said where a table is not there. */
    static final String MISSING = "backup.tableMissing";

    private static final String OF_LARGE_ROWS = "evidence_content";

    private static final int BATCH = 500;

    /** Characters that may wait to be sent. */
    private static final int MOST_WAITING = 2_000_000;

    private static final int FETCHED_AT_ONCE = 500;

    private final Connection connection;
    private final Set<String> ours;

    /**
     * @param schema the number of the last step that was taken
     */
    Tables(Connection connection, int schema) {
        this.connection = connection;
        this.ours = Schema.tables(schema);
    }

    /**
     * The names in small letters, each after those that it refers to.
     *
     * @throws Problem if one is missing
     */
    List<String> names() throws SQLException {
        Map<String, Set<String>> refersTo = new TreeMap<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet tables =
                about.getTables(
                        null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String stored = tables.getString("TABLE_NAME");
                if (ours.contains(small(stored))) {
                    refersTo.put(small(stored), referred(about, stored));
                }
            }
        }
        if (!refersTo.keySet().containsAll(ours)) {
            Set<String> missing = new TreeSet<>(ours);
            missing.removeAll(refersTo.keySet());
            throw Problem.conflict(MISSING, String.join(", ", missing))
                    .remedy(Action.RESTORE_BACKUP);
        }
        Set<String> ordered = new LinkedHashSet<>();
        refersTo.keySet().forEach(name -> add(name, refersTo, ordered, new TreeSet<>()));
        return List.copyOf(ordered);
    }

    private Set<String> referred(DatabaseMetaData about, String stored) throws SQLException {
        Set<String> referred = new TreeSet<>();
        try (ResultSet keys = about.getImportedKeys(null, connection.getSchema(), stored)) {
            while (keys.next()) {
                referred.add(small(keys.getString("PKTABLE_NAME")));
            }
        }
        return referred;
    }

    private static void add(
            String name, Map<String, Set<String>> refersTo, Set<String> ordered, Set<String> way) {
        if (ordered.contains(name) || !way.add(name)) {
            return;
        }
        refersTo.getOrDefault(name, Set.of()).forEach(one -> add(one, refersTo, ordered, way));
        ordered.add(name);
    }

    /** The names of a table's columns, in small letters and in their order. */
    List<String> columns(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none =
                        statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData about = none.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(small(about.getColumnName(i)));
            }
            return columns;
        }
    }

    /** Hands over each row of a table, its columns in the order asked for. */
    void rows(String table, List<String> columns, Consumer<String> reader) throws SQLException {
        String all = "SELECT " + String.join(", ", columns) + " FROM " + table;
        if (table.equals(OF_LARGE_ROWS)) {
            oneByOne(all, columns.size(), reader);
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(all)) {
                hand(rows, columns.size(), reader);
            }
        }
    }

    /** A row has up to a million characters, and engines hold what they are asked for at once. */
    private void oneByOne(String all, int columns, Consumer<String> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet keys =
                        statement.executeQuery("SELECT sha256, piece FROM " + OF_LARGE_ROWS);
                PreparedStatement one =
                        connection.prepareStatement(all + " WHERE sha256 = ? AND piece = ?")) {
            while (keys.next()) {
                one.setString(1, keys.getString(1));
                one.setInt(2, keys.getInt(2));
                try (ResultSet row = one.executeQuery()) {
                    hand(row, columns, reader);
                }
            }
        }
    }

    private static void hand(ResultSet rows, int columns, Consumer<String> reader)
            throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(value(rows, i, about.getColumnType(i)));
            }
            reader.accept(JsonTree.write(row));
        }
    }

    private static @Nullable Object value(ResultSet rows, int column, int type)
            throws SQLException {
        Object value =
                switch (type) {
                    case Types.BOOLEAN, Types.BIT -> rows.getBoolean(column);
                    case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> rows.getLong(column);
                    default -> rows.getString(column);
                };
        return rows.wasNull() ? null : value;
    }

    /** What a table holds. */
    Fingerprint fingerprint(String table, List<String> columns) throws SQLException {
        Fingerprint fingerprint = new Fingerprint();
        rows(table, columns, fingerprint::take);
        return fingerprint;
    }

    /** Removes every row of every table. */
    void empty() throws SQLException {
        List<String> names = new ArrayList<>(names());
        Collections.reverse(names);
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                statement.execute("DELETE FROM " + name);
            }
        }
    }

    /** Puts rows into a table. */
    final class Filling implements AutoCloseable {

        private final PreparedStatement insert;
        private int waiting;
        private int characters;

        Filling(String table, List<String> columns) throws SQLException {
            insert =
                    connection.prepareStatement(
                            "INSERT INTO "
                                    + table
                                    + " ("
                                    + String.join(", ", columns)
                                    + ") VALUES ("
                                    + String.join(", ", Collections.nCopies(columns.size(), "?"))
                                    + ")");
        }

        void add(String row) throws SQLException {
            if (!(JsonTree.read(row) instanceof List<?> values)) {
                throw new IllegalArgumentException("A row is a list");
            }
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.addBatch();
            waiting++;
            characters += row.length();
            if (waiting == BATCH || characters > MOST_WAITING) {
                send();
            }
        }

        private void send() throws SQLException {
            if (waiting > 0) {
                insert.executeBatch();
                waiting = 0;
                characters = 0;
            }
        }

        /** Sends what is waiting; to be called when all is well. */
        void finish() throws SQLException {
            send();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
