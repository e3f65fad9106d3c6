package se.trafikljus.shell.table;

import se.trafikljus.Localized;
import se.trafikljus.Message;

/**
 * The head of a column: its name for programs (CSV and JSON, the same in each language) and its
 * words for people.
 */
public record Heading(String key, Localized words) {

    /** A head whose words stand under a key of {@code messages/}. */
    public static Heading of(String key, String messageKey) {
        return new Heading(key, Message.of(messageKey));
    }
}
