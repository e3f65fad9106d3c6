package se.trafikljus.trail;

import java.util.Map;
import java.util.function.BiConsumer;

/** A room that can tell how its subjects stand now, so that the trail can be held against it. */
public interface Witness {

    /** The subjects it speaks for begin with this, such as {@code audit/}. */
    String prefix();

    /** Tells each subject with its parts' fields, as the last changes should have left them. */
    void tell(BiConsumer<String, Map<String, Map<String, String>>> told);
}
