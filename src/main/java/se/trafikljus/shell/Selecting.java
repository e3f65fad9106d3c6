package se.trafikljus.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;

/** Makes the comparison that a command's selection asks for. */
@Component
class Selecting {

    /** How many drafts are named in a note; the list of audits has them all. */
    private static final int MOST_TOLD = 12;

    private final Audits audits;

    Selecting(Audits audits) {
        this.audits = audits;
    }

    /** Tells of drafts that the selection's rule leaves out. */
    Comparison comparison(
            Invocation invocation,
            @Nullable String rubric,
            List<String> chosen,
            List<String> municipalities,
            @Nullable Integer year,
            Names names) {
        Selection selection =
                new Selection(
                        Optional.ofNullable(rubric),
                        chosen,
                        municipalities,
                        Optional.ofNullable(year));
        List<ScoredAudit> selected = audits.select(selection);
        tellOf(invocation, audits.newerDrafts(selection, selected), selected);
        if (names == Names.NONE && chosen.isEmpty() && municipalities.isEmpty()) {
            invocation.note(Message.of("shell.selection.lettersByName"));
        }
        return comparison(selected, names);
    }

    /** Of the latest audit of each municipality for the rubric. */
    Comparison latest(Optional<String> rubric) {
        Selection selection = new Selection(rubric, List.of(), List.of(), Optional.empty());
        return comparison(audits.select(selection), Names.STRENGTHS);
    }

    private Comparison comparison(List<ScoredAudit> selected, Names names) {
        return Comparison.of(selected, audits.before(selected), names);
    }

    private static void tellOf(
            Invocation invocation, List<Audit> drafts, List<ScoredAudit> selected) {
        if (drafts.isEmpty()) {
            return;
        }
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
        invocation.note(
                Message.of(
                        "shell.selection.newerDrafts",
                        drafts.size(),
                        told,
                        more,
                        drafts.get(0).id()));
    }
}
