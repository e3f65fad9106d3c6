package se.trafikljus.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import se.trafikljus.Portions;

/** Many keys that one statement asks for. */
public final class Keys {

    /**
     * Joins a table to some keys. Each is found by itself; H2 holds a list of values against every
     * row.
     */
    public static final String THOSE = "UNNEST(CAST(? AS VARCHAR ARRAY)) AS those (id) JOIN ";

    /** H2 takes an array of 65,535 values. */
    private static final int MOST = 50_000;

    private Keys() {}

    /**
     * Asks for all of them, in their order, so many at a time as an array holds; not at all where
     * there are none.
     *
     * @param asking is handed what stands for some of them in {@link #THOSE}
     */
    public static void forEach(Collection<String> keys, Consumer<SqlArrayValue> asking) {
        Portions.of(keys.stream().sorted().toList(), MOST)
                .forEach(some -> asking.accept(new SqlArrayValue("varchar", some.toArray())));
    }

    /**
     * The rows of a table that have one of some keys; among those asked for together in the order
     * of a column.
     *
     * @param key the column in which the keys stand
     */
    public static <T> List<T> rows(
            JdbcClient jdbc,
            String table,
            String key,
            String order,
            Collection<String> keys,
            RowMapper<T> reading) {
        String sql =
                "SELECT one.* FROM %s%s AS one ON one.%s = those.id ORDER BY one.%s"
                        .formatted(THOSE, table, key, order);
        List<T> rows = new ArrayList<>();
        forEach(keys, some -> rows.addAll(jdbc.sql(sql).param(some).query(reading).list()));
        return rows;
    }
}
