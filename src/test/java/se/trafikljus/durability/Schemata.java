package se.trafikljus.durability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** The tables of a database as the database itself tells them, so that none can be forgotten. */
final class Schemata {

    /** A column of a table. */
    record Column(String name, int type, int length, boolean key) {

        boolean isText() {
            return type == Types.VARCHAR;
        }

        boolean isFlag() {
            return type == Types.BOOLEAN;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A table with its columns in their order. */
    record Table(String name, List<Column> columns) {

        Table {
            columns = List.copyOf(columns);
        }

        List<Column> keys() {
            return columns.stream().filter(Column::key).toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Schemata() {}

    static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows =
                connection
                        .getMetaData()
                        .getTables(null, "PUBLIC", null, new String[] {"BASE TABLE", "TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                tables.add(new Table(name, columns(connection, name)));
            }
        }
        return tables;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getPrimaryKeys(null, "PUBLIC", table)) {
            while (rows.next()) {
                keys.add(rows.getString("COLUMN_NAME"));
            }
        }
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, "PUBLIC", table, null)) {
            while (rows.next()) {
                String name = rows.getString("COLUMN_NAME");
                columns.add(
                        new Column(
                                name,
                                rows.getInt("DATA_TYPE"),
                                rows.getInt("COLUMN_SIZE"),
                                keys.contains(name)));
            }
        }
        return columns;
    }

    /** How many rows of a table there are, and in how many of them a column says something. */
    static int count(Connection connection, String what, Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT COUNT(" + what + ") FROM \"" + table.name() + '"')) {
            row.next();
            return row.getInt(1);
        }
    }
}
