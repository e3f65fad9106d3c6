package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.rubric.Rating;

/** What is worth saying of a change in a cell: what it took the place of, and what was lost. */
@Component
class CellNotes {

    private final List<CellSaved.Contributor> contributors;

    CellNotes(List<CellSaved.Contributor> contributors) {
        this.contributors = List.copyOf(contributors);
    }

    /**
     * What is said of one cell; to whoever had the whole of it in view, nothing of what the change
     * took the place of.
     */
    List<Message> of(CellSaved saved, CellChange change) {
        List<Message> notes = new ArrayList<>();
        if (!change.expected().isOfWholeCell()) {
            saved.before()
                    .rating()
                    .filter(was -> change.rates())
                    .ifPresent(was -> notes.add(rating(saved.before(), was)));
            texts(saved).forEach((field, text) -> notes.add(replaced(field, text)));
        }
        notes.addAll(lost(saved));
        return notes;
    }

    private static Message rating(Assessment before, Rating was) {
        return before.scoredBy().isBlank()
                ? Message.of("audit.replacedNobodys", was.label())
                : Message.of("audit.replaced", was.label(), before.scoredBy());
    }

    /** That a text took the place of another. */
    static Message replaced(String field, Object text) {
        return Message.of("audit.replacedText", Message.of("audit.field." + field), text);
    }

    /** By field, what something else, or nothing, has taken the place of. */
    private static Map<String, Object> texts(CellSaved saved) {
        Map<String, String> now = Fields.of(saved.after());
        Map<String, Object> replaced = new LinkedHashMap<>();
        Fields.of(saved.before())
                .forEach(
                        (field, text) -> {
                            boolean told = Assessment.WRITTEN_BY_SCORERS.contains(field);
                            if (told && !text.isBlank() && !text.equals(now.get(field))) {
                                replaced.put(field, field.equals("success") ? yes() : text);
                            }
                        });
        return replaced;
    }

    private static Localized yes() {
        return Message.of("audit.yes");
    }

    /** The same of many cells, of which only what became another rating is told. */
    List<Message> ofAll(List<CellSaved> saved) {
        List<Message> notes = new ArrayList<>();
        for (CellSaved one : saved) {
            one.before()
                    .rating()
                    .filter(was -> !one.after().rating().equals(one.before().rating()))
                    .ifPresent(was -> notes.add(ratingIn(one.before(), was)));
            notes.addAll(lost(one));
        }
        return notes;
    }

    private static Message ratingIn(Assessment before, Rating was) {
        return before.scoredBy().isBlank()
                ? Message.of("audit.replacedNobodysIn", before.objective(), was.label())
                : Message.of(
                        "audit.replacedIn", before.objective(), was.label(), before.scoredBy());
    }

    private List<Message> lost(CellSaved saved) {
        return contributors.stream().flatMap(one -> one.lost(saved).stream()).toList();
    }
}
