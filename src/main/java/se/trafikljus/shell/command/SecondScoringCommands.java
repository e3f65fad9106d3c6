package se.trafikljus.shell.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.SecondAssessment;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.audit.SecondScorings;
import se.trafikljus.audit.scoring.BlindSheet;
import se.trafikljus.audit.scoring.Remaining;
import se.trafikljus.audit.scoring.ScoringSheets;
import se.trafikljus.exchange.json.SecondScoringTree;
import se.trafikljus.rubric.Rating;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.completion.RatingWordsOfAudit;
import se.trafikljus.shell.interview.Interview;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.TableView;

/** A second person scores without sight of the first; then the two agree. */
@Component
class SecondScoringCommands {

    private final SecondScorings scorings;
    private final ScoringSheets sheets;

    SecondScoringCommands(SecondScorings scorings, ScoringSheets sheets) {
        this.scorings = scorings;
        this.sheets = sheets;
    }

    @Command(
            name = {"score", "second"},
            group = "audits")
    void second(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) @Nullable String objective,
            @Argument(index = 2) @Completes(by = RatingWordsOfAudit.class) @Nullable String rating,
            @Option(longName = "rationale") @Nullable String rationale) {
        if (objective == null) {
            if (rationale != null) {
                throw WrongUsage.because("shell.second.rationaleOfWhat", audit);
            }
            Interview.about(sheets.blind(Acting.in(invocation), audit), invocation).hold();
            return;
        }
        if (rating == null) {
            throw WrongUsage.because("shell.second.noRating", objective, audit);
        }
        BlindSheet sheet = sheets.blind(Acting.in(invocation), audit);
        CellChange change = CellChange.in(objective).rating(rating);
        Outcome<CellSaved> outcome =
                sheet.save(rationale == null ? change : change.rationale(rationale));
        CellSaved saved = outcome.now();
        invocation.print(
                Message.of(
                        "shell.second.set",
                        audit,
                        saved.objective(),
                        saved.after().rating().orElseThrow().label()));
        outcome.notes().forEach(invocation::note);
        tellLeft(invocation, sheet);
    }

    private static void tellLeft(Invocation invocation, BlindSheet sheet) {
        List<Remaining.Missing> missing = sheet.remaining().answers();
        invocation.note(
                missing.isEmpty()
                        ? Message.of("shell.second.whole", sheet.audit())
                        : Message.of(
                                "shell.second.left",
                                sheet.audit(),
                                String.join(", ", missing.get(0).objectives())));
    }

    @Tabular
    @Command(
            name = {"score", "agreement"},
            group = "audits")
    void agreement(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit) {
        SecondScoring both = scorings.sideBySide(Acting.in(invocation), audit);
        switch (invocation.format()) {
            case JSON -> invocation.printJson(SecondScoringTree.of(both));
            case TEXT -> {
                invocation.print(forPeople(both));
                told(invocation, both);
            }
            case MARKDOWN -> invocation.print(forPeople(both));
            case CSV ->
                    invocation.print(
                            TableView.of(
                                    SecondScoringTree.objectives(both),
                                    Column.named("objective", "shell.column.objective"),
                                    Column.named("first", "shell.column.first"),
                                    Column.named("second", "shell.column.second"),
                                    Column.named("agreed", "shell.column.agreed"),
                                    Column.named("note", "shell.column.note")));
        }
    }

    private static TableView forPeople(SecondScoring both) {
        return TableView.of(
                both.audit().rubric().objectives(),
                Column.of("objective", "shell.column.objective", one -> one.id()),
                Column.of("first", "shell.column.first", one -> shown(both.first(one.id()))),
                Column.of(
                        "second",
                        "shell.column.second",
                        one -> shown(both.of(one.id()).map(SecondAssessment::rating))),
                Column.of(
                        "agreed",
                        "shell.column.agreed",
                        one ->
                                shown(
                                        consensus(both, one.id())
                                                .map(SecondAssessment.Consensus::agreed))),
                Column.of(
                        "note",
                        "shell.column.note",
                        one ->
                                consensus(both, one.id())
                                        .map(SecondAssessment.Consensus::note)
                                        .orElse("")));
    }

    private static void told(Invocation invocation, SecondScoring both) {
        invocation.print("");
        invocation.print("", both.agreement().share());
        invocation.print("", both.agreement().chanceCorrected());
        if (!both.open().isEmpty()) {
            invocation.note(
                    Message.of(
                            "shell.second.open",
                            both.audit().audit().id(),
                            String.join(", ", both.open())));
        }
    }

    private static Optional<SecondAssessment.Consensus> consensus(
            SecondScoring both, String objective) {
        return both.of(objective).flatMap(SecondAssessment::consensus);
    }

    private static Localized shown(Optional<Rating> rating) {
        return language ->
                rating.map(one -> one.symbol() + " " + one.label().in(language)).orElse("");
    }

    @Command(
            name = {"score", "consensus"},
            group = "audits")
    void consensus(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) String objective,
            @Argument(index = 2) @Completes(by = RatingWordsOfAudit.class) String rating,
            @Option(longName = "note") String note) {
        Outcome<SecondAssessment> outcome =
                scorings.agree(Acting.in(invocation), audit, objective, rating, note);
        SecondAssessment after = outcome.now();
        invocation.print(
                Message.of(
                        "shell.second.agreed",
                        audit,
                        after.objective(),
                        after.consensus().orElseThrow().agreed().label()));
        outcome.notes().forEach(invocation::note);
    }
}
