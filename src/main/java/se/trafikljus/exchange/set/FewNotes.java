package se.trafikljus.exchange.set;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.trafikljus.Message;

/** The notes of an import, of each kind the first few: a set may bring along a whole country. */
final class FewNotes {

    private static final int MOST_OF_A_KIND = 20;

    private FewNotes() {}

    /** The notes in their order; those of a kind that are left out are counted after its last. */
    static List<Message> of(List<Message> notes) {
        Map<String, Integer> all = new HashMap<>();
        notes.forEach(note -> all.merge(note.key(), 1, Integer::sum));
        Map<String, Integer> told = new HashMap<>();
        List<Message> few = new ArrayList<>();
        for (Message note : notes) {
            int before = told.merge(note.key(), 1, Integer::sum) - 1;
            int left = all.getOrDefault(note.key(), 0) - MOST_OF_A_KIND;
            if (before < MOST_OF_A_KIND || left == 1) {
                few.add(note);
            } else if (before == MOST_OF_A_KIND) {
                few.add(Message.of("exchange.moreNotes", left));
            }
        }
        return few;
    }
}
