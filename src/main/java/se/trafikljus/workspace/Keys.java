package se.trafikljus.workspace;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.support.SqlArrayValue;

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
     * Asks for all of them, so many at a time as an array holds; not at all where there are none.
     *
     * @param asking is handed what stands for some of them in {@link #THOSE}
     */
    public static void forEach(Collection<String> keys, Consumer<SqlArrayValue> asking) {
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += MOST) {
            List<String> some = all.subList(from, Math.min(from + MOST, all.size()));
            asking.accept(new SqlArrayValue("varchar", some.toArray()));
        }
    }
}
