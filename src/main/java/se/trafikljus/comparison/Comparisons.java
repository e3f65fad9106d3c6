package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.HashMap;
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
import se.trafikljus.audit.Audited;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Selection;
import se.trafikljus.audit.Unit;

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
     * drafts and of doubles that the selection's rule leaves out, and of letters that can be
     * guessed.
     *
     * @throws Problem if nothing is selected, names are unknown, or the rubric must be named
     */
    public Outcome<Comparison> of(Actor actor, Selection selection, Names names) {
        AuditView seen = library.seenBy(actor);
        List<ScoredAudit> selected = seen.select(selection);
        Unit unit = selection.unit(selected.stream().map(ScoredAudit::audit).toList());
        List<Message> notes = new ArrayList<>();
        List<Audit> drafts = seen.newerDrafts(selection, selected);
        if (!drafts.isEmpty()) {
            notes.add(left("comparison.newerDrafts", drafts, selected, unit));
        }
        List<Audit> doubles = seen.doubles(selection, selected);
        if (!doubles.isEmpty()) {
            notes.add(left("comparison.doubles", doubles, selected, unit));
        }
        if (names == Names.NONE && !selection.isOrdered(unit)) {
            notes.add(
                    unit == Unit.BODY
                            ? Message.of("comparison.lettersByBody").remedy(Action.REORDER_BODIES)
                            : Message.of("comparison.lettersByName")
                                    .remedy(Action.REORDER_MUNICIPALITIES));
        }
        if (selected.size() == 1) {
            notes.add(
                    Message.of(
                                    unit == Unit.BODY
                                            ? "comparison.oneBody"
                                            : "comparison.oneMunicipality")
                            .remedy(Action.REPORT_AUDIT, selected.get(0).audit().id()));
        }
        return new Outcome<>(Comparison.of(unit, selected, seen.before(selected), names), notes);
    }

    private static Message left(
            String key, List<Audit> drafts, List<ScoredAudit> selected, Unit unit) {
        Map<String, String> places = new HashMap<>();
        selected.forEach(one -> places.put(one.audit().place(), one.municipality().name()));
        String told =
                drafts.stream()
                        .limit(MOST_TOLD)
                        .map(draft -> name(unit, draft, places) + " (" + draft.id() + ")")
                        .collect(Collectors.joining(", "));
        int more = Math.max(0, drafts.size() - MOST_TOLD);
        return Message.of(key, drafts.size(), told, more)
                .remedy(Action.INCLUDE_DRAFTS, drafts.get(0).id());
    }

    private static String name(Unit unit, Audit draft, Map<String, String> places) {
        return unit == Unit.BODY && !draft.bodies().isEmpty()
                ? Audited.names(draft)
                : places.getOrDefault(draft.place(), draft.place());
    }
}
