package se.trafikljus.exchange.table;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** What was passed over in a table, for whoever reads the preview. */
final class PassedOver {

    private static final int MOST_TOLD = 25;

    private final List<Message> notes = new ArrayList<>();

    List<Message> notes() {
        return notes;
    }

    void add(Message note) {
        notes.add(note);
    }

    /** Tells of several at once: the first, and how many more there are. */
    void note(String key, List<String> passed) {
        if (!passed.isEmpty()) {
            String first = String.join(", ", passed.subList(0, Math.min(MOST_TOLD, passed.size())));
            int more = passed.size() - MOST_TOLD;
            Localized told =
                    language ->
                            more <= 0
                                    ? first
                                    : first
                                            + " "
                                            + Message.of("exchange.moreDifferences", more)
                                                    .in(language);
            notes.add(Message.of(key, told));
        }
    }
}
