package se.trafikljus.durability;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.trafikljus.durability.Schemata.Column;
import se.trafikljus.durability.Schemata.Table;

/** A database that somebody writes to behind the program's back, and puts back as it was. */
final class Tampered {

    /** A statement with what stands for its question marks. */
    record Step(String sql, List<String> values) {

        Step {
            values = List.copyOf(values);
        }

        Step(String sql) {
            this(sql, List.of());
        }
    }

    /**
     * What somebody does.
     *
     * @param undoing what puts it back; empty where all is built anew
     */
    record Change(List<Step> steps, List<Step> undoing) {

        Change {
            steps = List.copyOf(steps);
            undoing = List.copyOf(undoing);
        }

        /** Rows of one table that are other than they were. */
        static Change of(Table table, Step... steps) {
            return new Change(List.of(steps), puttingBack(table.name()));
        }
    }

    /** What puts back the rows of a table. */
    static List<Step> puttingBack(String table) {
        return List.of(
                new Step("DELETE FROM public.\"%s\"".formatted(table)),
                new Step(
                        "INSERT INTO public.\"%s\" SELECT * FROM kept.\"%s\""
                                .formatted(table, table)));
    }

    private final Connection connection;
    private final List<String> script = new ArrayList<>();

    Tampered(Connection connection) throws SQLException {
        this.connection = connection;
        run("SET REFERENTIAL_INTEGRITY FALSE");
        run("CREATE SCHEMA kept");
        for (Table table : Schemata.tables(connection)) {
            run("CREATE TABLE kept.%s AS SELECT * FROM public.%s".formatted(q(table), q(table)));
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SCRIPT")) {
            while (rows.next()) {
                script.add(rows.getString(1));
            }
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Does it, as far as the database lets anybody.
     *
     * @return whether it was done
     */
    boolean make(Change change) {
        return make(connection, change);
    }

    static boolean make(Connection connection, Change change) {
        try {
            for (Step step : change.steps()) {
                try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
                    for (int i = 0; i < step.values().size(); i++) {
                        statement.setString(i + 1, step.values().get(i));
                    }
                    statement.execute();
                }
            }
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    void undo(Change change) throws SQLException {
        if (change.undoing().isEmpty()) {
            run("DROP ALL OBJECTS");
            for (String statement : script) {
                run(statement);
            }
            run("SET REFERENTIAL_INTEGRITY FALSE");
        }
        for (Step step : change.undoing()) {
            run(step.sql());
        }
    }

    private static String q(Table table) {
        return '"' + table.name() + '"';
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String where(Table table) {
        return " WHERE "
                + table.keys().stream()
                        .map(key -> key + " = ?")
                        .collect(Collectors.joining(" AND "));
    }

    private static List<Column> keysThen(Table table, List<Column> columns) {
        List<Column> all = new ArrayList<>(table.keys());
        all.addAll(columns);
        return all;
    }

    /** The rows of a table in the order of their keys; in each the keys, then the columns. */
    private List<List<String>> rows(Table table, List<Column> columns) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        List<Column> all = keysThen(table, columns);
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT %s FROM %s ORDER BY %s"
                                        .formatted(names(all), q(table), names(table.keys())))) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= all.size(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /** Another value in the first row in which the alteration makes one. */
    Optional<Change> altered(Table table, Column column, Alteration alteration)
            throws SQLException {
        List<List<String>> rows = rows(table, List.of(column));
        int at = table.keys().size();
        for (List<String> row : rows) {
            String old = row.get(at);
            String other =
                    rows.stream()
                            .map(one -> one.get(at))
                            .filter(one -> !one.equals(old))
                            .findFirst()
                            .orElse(old);
            if (old.isEmpty()) {
                continue;
            }
            String wanted = alteration.to().apply(old, other);
            if (!wanted.equals(old) && (!column.isText() || wanted.length() <= column.length())) {
                List<String> values = new ArrayList<>(List.of(wanted));
                values.addAll(row.subList(0, at));
                String update = "UPDATE %s SET %s = ?".formatted(q(table), column);
                return Optional.of(Change.of(table, new Step(update + where(table), values)));
            }
        }
        return Optional.empty();
    }

    /** Columns exchanged between the first two rows that differ in them. */
    Optional<Change> swapped(Table table, List<Column> columns) throws SQLException {
        List<List<String>> rows = rows(table, table.columns());
        int keys = table.keys().size();
        List<Integer> places =
                columns.stream().map(c -> keys + table.columns().indexOf(c)).toList();
        for (List<String> one : rows) {
            for (List<String> other : rows) {
                if (differ(one, other, places, keys)) {
                    List<String> first = new ArrayList<>(one.subList(keys, one.size()));
                    List<String> second = new ArrayList<>(other.subList(keys, other.size()));
                    for (int place : places) {
                        first.set(place - keys, other.get(place));
                        second.set(place - keys, one.get(place));
                    }
                    return Optional.of(
                            Change.of(
                                    table,
                                    delete(table, one),
                                    delete(table, other),
                                    insert(table, first),
                                    insert(table, second)));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two rows differ in some columns, and in others too; else a swap changes nothing. */
    private static boolean differ(
            List<String> one, List<String> other, List<Integer> places, int keys) {
        boolean inThem = false;
        boolean beside = false;
        for (int i = keys; i < one.size(); i++) {
            boolean same = one.get(i).equals(other.get(i));
            if (places.contains(i)) {
                inThem |= !same;
            } else {
                beside |= !same;
            }
        }
        return inThem && beside;
    }

    private static Step delete(Table table, List<String> row) {
        return new Step(
                "DELETE FROM " + q(table) + where(table), row.subList(0, table.keys().size()));
    }

    private static Step insert(Table table, List<String> values) {
        return new Step(
                "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(
                                q(table),
                                names(table.columns()),
                                String.join(", ", Collections.nCopies(values.size(), "?"))),
                values);
    }

    Optional<Change> withoutRow(Table table) throws SQLException {
        List<List<String>> rows = rows(table, List.of());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Change.of(table, delete(table, rows.get(rows.size() / 2))));
    }

    Optional<Change> withoutRows(Table table) {
        return Optional.of(Change.of(table, new Step("DELETE FROM " + q(table))));
    }

    /** The first row once more, under another key. */
    Optional<Change> copied(Table table, Column key) throws SQLException {
        List<String> row = rows(table, table.columns()).get(0);
        List<String> values = new ArrayList<>(row.subList(table.keys().size(), row.size()));
        int at = table.columns().indexOf(key);
        String old = values.get(at);
        values.set(
                at,
                key.isText()
                        ? old.substring(0, Math.min(old.length(), key.length() - 1)) + "x"
                        : Long.toString(Long.parseLong(old) + 1000));
        return Optional.of(Change.of(table, insert(table, values)));
    }

    Optional<Change> dropped(Table table) {
        return anew("DROP TABLE " + q(table) + " CASCADE");
    }

    Optional<Change> dropped(Table table, Column column) {
        return anew("ALTER TABLE " + q(table) + " DROP COLUMN " + column + " CASCADE CONSTRAINTS");
    }

    /** A column under another name, to be named back. */
    Optional<Change> renamed(Table table, Column column) {
        String rename = "ALTER TABLE %s ALTER COLUMN %s RENAME TO %s";
        return Optional.of(
                new Change(
                        List.of(new Step(rename.formatted(q(table), column, "gone"))),
                        List.of(new Step(rename.formatted(q(table), "gone", column)))));
    }

    private static Optional<Change> anew(String sql) {
        return Optional.of(new Change(List.of(new Step(sql)), List.of()));
    }
}
