package se.trafikljus.shell.table;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a table over things of one kind: its head, and what stands under it for a thing. */
public record Column<T>(Heading heading, Function<T, @Nullable Object> cell) {

    /** A column by its name for programs, the key of its words, and its value. */
    public static <T> Column<T> of(
            String key, String messageKey, Function<T, @Nullable Object> cell) {
        return new Column<>(Heading.of(key, messageKey), cell);
    }

    /** A column of trees: what each holds under the column's name. */
    public static Column<Map<String, @Nullable Object>> named(String key, String messageKey) {
        return of(key, messageKey, tree -> tree.get(key));
    }
}
