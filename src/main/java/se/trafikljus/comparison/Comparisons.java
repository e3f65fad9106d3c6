package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Selection;

/** The way from a selection of audits to their comparison. */
@Component
public class Comparisons {

    /** How many drafts are named in a note; the list of audits has them all. */
    private static final int MOST_TOLD = 12;

    private final AuditLibrary library;

    Comparisons(AuditLibrary library) {
        this.library = library;
    }

    /**
     * The audits selected, side by side, of those that the actor may see; with a note of newer
     * drafts that the selection's rule leaves out, and of letters that can be guessed.
     *
     * @throws Problem if nothing is selected, names are unknown, or the rubric must be named
     */
    public Outcome<Comparison> of(Actor actor, Selection selection, Names names) {
        AuditView seen = library.seenBy(actor);
        List<ScoredAudit> selected = seen.select(selection);
        List<Message> notes = new ArrayList<>();
        List<Audit> drafts = seen.newerDrafts(selection, selected);
        if (!drafts.isEmpty()) {
            notes.add(newer(drafts, selected));
        }
        if (names == Names.NONE
                && selection.audits().isEmpty()
                && selection.municipalities().isEmpty()) {
            notes.add(Message.of("comparison.lettersByName").remedy(Action.REORDER_MUNICIPALITIES));
        }
        return new Outcome<>(Comparison.of(selected, seen.before(selected), names), notes);
    }

    private static Message newer(List<Audit> drafts, List<ScoredAudit> selected) {
        Map<String, String> names =
                selected.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.audit().place(),
                                        one -> one.municipality().name()));
        String told =
                drafts.stream()
                        .limit(MOST_TOLD)
                        .map(draft -> names.get(draft.place()) + " (" + draft.id() + ")")
                        .collect(Collectors.joining(", "));
        int more = Math.max(0, drafts.size() - MOST_TOLD);
        return Message.of("comparison.newerDrafts", drafts.size(), told, more)
                .remedy(Action.INCLUDE_DRAFTS, drafts.get(0).id());
    }
}
