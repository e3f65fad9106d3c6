package se.trafikljus.web.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.trafikljus.Message;

/** Says of all audits that come in as drafts at once what the room says of each. */
final class AsDrafts {

    private static final String EACH = "audit.takenAsDraft";

    private AsDrafts() {}

    /**
     * The notes of an import, those about drafts last and in one sentence for each status.
     *
     * @param rehearsed whether nothing was taken in yet
     */
    static List<Message> together(List<Message> notes, boolean rehearsed) {
        Map<Object, List<String>> drafts = new LinkedHashMap<>();
        List<Message> told = new ArrayList<>();
        for (Message note : notes) {
            if (note.key().equals(EACH)) {
                drafts.computeIfAbsent(note.arguments().get(1), none -> new ArrayList<>())
                        .add(String.valueOf(note.arguments().get(0)));
            } else {
                told.add(note);
            }
        }
        drafts.forEach(
                (status, audits) ->
                        told.add(
                                Message.of(
                                        rehearsed
                                                ? "web.import.wouldBeDrafts"
                                                : "web.import.areDrafts",
                                        audits.size(),
                                        String.join(", ", audits),
                                        status)));
        return told;
    }
}
