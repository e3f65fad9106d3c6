package se.trafikljus.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds what an embedded database finds by the keys of its indexes against what it finds by reading
 * a table from end to end. A bit that flipped in an index hides rows from those who look them up,
 * though the table still has them.
 */
final class Lookups {

    private final JdbcClient jdbc;

    Lookups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first key under which a table's rows are not found as they are; empty if all are. */
    Optional<String> astray(String table) {
        Map<String, List<String>> indexes = indexes(table);
        List<String> primary = primary(table);
        List<String> all = columns(table);
        for (List<String> index : new LinkedHashSet<>(indexes.values())) {
            Optional<String> astray = astray(table, index, read(index, primary, all));
            if (astray.isPresent()) {
                return astray;
            }
        }
        return Optional.empty();
    }

    private Optional<String> astray(String table, List<String> index, List<String> read) {
        String select = "SELECT " + String.join(", ", read) + " FROM " + table;
        List<List<String>> rows =
                jdbc.sql(select).query((row, number) -> texts(row, read.size())).list();
        for (int length = index.size(); length > 0; length -= Math.max(1, index.size() - 1)) {
            List<String> key = index.subList(0, length);
            String by = select + " WHERE " + String.join(" = ? AND ", key) + " = ?";
            for (Map.Entry<List<String>, List<List<String>>> one :
                    grouped(rows, length).entrySet()) {
                List<List<String>> found =
                        jdbc.sql(by)
                                .params(one.getKey())
                                .query((row, number) -> texts(row, read.size()))
                                .list();
                if (!sorted(found).equals(sorted(one.getValue()))) {
                    return Optional.of(
                            String.join(", ", key) + " = " + String.join(", ", one.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The columns of an index, then those of the primary key, then one that stands in the row
     * alone: otherwise the index would be read instead of the table.
     */
    private static List<String> read(
            List<String> index, List<String> primary, List<String> columns) {
        Set<String> read = new LinkedHashSet<>(index);
        read.addAll(primary);
        columns.stream().filter(column -> !read.contains(column)).findFirst().ifPresent(read::add);
        return List.copyOf(read);
    }

    private static Map<List<String>, List<List<String>>> grouped(
            List<List<String>> rows, int length) {
        Map<List<String>, List<List<String>>> grouped = new LinkedHashMap<>();
        rows.forEach(
                row ->
                        grouped.computeIfAbsent(row.subList(0, length), any -> new ArrayList<>())
                                .add(row));
        return grouped;
    }

    private static List<String> sorted(List<List<String>> rows) {
        return rows.stream().map(row -> String.join("\u0000", row)).sorted().toList();
    }

    private static List<String> texts(ResultSet row, int count) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            texts.add(String.valueOf(row.getString(i)));
        }
        return Collections.unmodifiableList(texts);
    }

    /** The columns of each index, by its name. */
    private Map<String, List<String>> indexes(String table) {
        Map<String, List<String>> indexes = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT index_name, column_name FROM information_schema.index_columns
                        WHERE table_schema = 'PUBLIC' AND LOWER(table_name) = LOWER(?)
                        ORDER BY index_name, ordinal_position
                        """)
                .param(table)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(
                        one ->
                                indexes.computeIfAbsent(one.get(0), any -> new ArrayList<>())
                                        .add(one.get(1)));
        return indexes;
    }

    private List<String> primary(String table) {
        return indexes(table).entrySet().stream()
                .filter(one -> one.getKey().startsWith("PRIMARY_KEY"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    private List<String> columns(String table) {
        return jdbc.sql(
                        """
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = 'PUBLIC' AND LOWER(table_name) = LOWER(?)
                        ORDER BY ordinal_position DESC
                        """)
                .param(table)
                .query(String.class)
                .list();
    }
}
