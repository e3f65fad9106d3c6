package se.trafikljus.trail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.trafikljus.Message;

/**
 * A table whose rows are found by a hash of what they hold; the hash stands in the trail.
 *
 * @param key the column with the hash
 * @param columns all columns, the key among them
 * @param field the field of the trail that names a row's hash, such as {@code rubric}
 * @param fault what is wrong with a row, from its columns; empty if nothing is
 */
public record Sealed(
        String table,
        String key,
        List<String> columns,
        String field,
        Function<Map<String, String>, Optional<Message>> fault) {

    public Sealed {
        columns = List.copyOf(columns);
    }
}
