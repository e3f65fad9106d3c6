package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Selection;
import se.trafikljus.audit.Unit;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.trail.Memory;
import se.trafikljus.trail.Transactions;

/** The way from a selection of audits to their comparison. */
@Component
public class Comparisons {

    /** How many drafts are named in a note; the list of audits has them all. */
    private static final int MOST_TOLD = 12;

    /** So many cells, the earlier audits' among them, a server keeps in memory: some 1 kB each. */
    private static final long MOST_KEPT = 80_000;

    private static final long MOST_CHOICES = 200;

    /** What a comparison follows from, as long as none of its audits is changed. */
    private record Asked(Unit unit, List<String> audits, List<String> previous, Names names) {}

    /** What a choice follows from, as long as no audit says anything else of itself. */
    private record Wish(Object state, Selection selection, Names names) {}

    private record Choice(
            Unit unit, List<Audit> selected, List<Audit> previous, List<Message> notes) {

        Asked asked(Names names) {
            return new Asked(unit, ids(selected), ids(previous), names);
        }

        private static List<String> ids(List<Audit> audits) {
            return audits.stream().map(Audit::id).toList();
        }

        List<String> subjects() {
            return Stream.concat(selected.stream(), previous.stream())
                    .map(audit -> Audits.subject(audit.id()))
                    .toList();
        }
    }

    private final AuditLibrary library;
    private final Municipalities municipalities;
    private final Transactions transactions;
    private final Memory.Kept<Asked, Comparison> kept;
    private final Memory.Kept<Wish, Choice> choices;

    Comparisons(
            AuditLibrary library,
            Municipalities municipalities,
            Memory memory,
            Transactions transactions) {
        this.transactions = transactions;
        this.library = library;
        this.municipalities = municipalities;
        this.kept = memory.of(MOST_KEPT, Comparisons::cells);
        this.choices = memory.of(MOST_CHOICES, choice -> 1);
    }

    private static int cells(Comparison comparison) {
        int units = comparison.looksBack() ? 2 : 1;
        return units * comparison.municipalities().size() * comparison.rubric().objectives().size();
    }

    /**
     * The audits selected, side by side, of those that the actor may see; with a note of newer
     * drafts and of doubles that the selection's rule leaves out, of drafts that say much less than
     * the audits before them, and of letters that can be guessed.
     *
     * @throws Problem if nothing is selected, names are unknown, or the rubric must be named
     */
    public Outcome<Comparison> of(Actor actor, Selection selection, Names names) {
        return transactions.reading(() -> of(library.seenBy(actor), selection, names));
    }

    private Outcome<Comparison> of(AuditView seen, Selection selection, Names names) {
        Choice choice =
                choices.get(
                        new Wish(seen.state(), selection, names),
                        List.of(),
                        () -> choice(seen, selection, names));
        Comparison comparison =
                kept.get(
                        choice.asked(names),
                        choice.subjects(),
                        () ->
                                Comparison.of(
                                        choice.unit(),
                                        seen.read(choice.selected()),
                                        seen.read(choice.previous()),
                                        names));
        List<Message> notes = new ArrayList<>(choice.notes());
        if (selection.audits().isEmpty() && selection.year().isEmpty()) {
            List<Audit> passed =
                    seen.before(UnfinishedDrafts.in(comparison, choice.selected())).stream()
                            .filter(before -> !choice.selected().contains(before))
                            .toList();
            if (!passed.isEmpty()) {
                notes.add(left("comparison.unfinishedDrafts", passed, choice.unit()));
            }
        }
        return new Outcome<>(comparison, notes);
    }

    private Choice choice(AuditView seen, Selection selection, Names names) {
        List<Audit> selected = seen.choose(selection);
        Unit unit = selection.unit(selected);
        List<Message> notes = new ArrayList<>();
        List<Audit> drafts = seen.newerDrafts(selection, selected);
        if (!drafts.isEmpty()) {
            notes.add(left("comparison.newerDrafts", drafts, unit));
        }
        List<Audit> doubles = seen.doubles(selection, selected);
        if (!doubles.isEmpty()) {
            notes.add(left("comparison.doubles", doubles, unit));
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
                            .remedy(Action.REPORT_AUDIT, selected.get(0).id()));
        }
        return new Choice(unit, selected, seen.before(selected), notes);
    }

    private Message left(String key, List<Audit> drafts, Unit unit) {
        String told =
                drafts.stream()
                        .limit(MOST_TOLD)
                        .map(draft -> name(unit, draft) + " (" + draft.id() + ")")
                        .collect(Collectors.joining(", "));
        int more = Math.max(0, drafts.size() - MOST_TOLD);
        return Message.of(key, drafts.size(), told, more)
                .remedy(Action.INCLUDE_DRAFTS, drafts.get(0).id());
    }

    private String name(Unit unit, Audit draft) {
        return unit == Unit.BODY && !draft.bodies().isEmpty()
                ? Audited.names(draft)
                : municipalities.at(draft.place()).name();
    }
}
