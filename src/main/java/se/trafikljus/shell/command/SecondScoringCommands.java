package se.trafikljus.shell.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.SecondAssessment;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.audit.SecondScorings;
import se.trafikljus.exchange.json.SecondScoringTree;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.shell.SecondSheet;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.completion.RatingWordsOfAudit;
import se.trafikljus.shell.interview.Interview;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.TableView;

/** A second person scores without sight of the first; then the two agree. */
@Component
class SecondScoringCommands {

    private final SecondScorings scorings;
    private final AuditLibrary library;

    SecondScoringCommands(SecondScorings scorings, AuditLibrary library) {
        this.scorings = scorings;
        this.library = library;
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
            new Interview(
                            invocation,
                            new SecondSheet(scorings, library, Acting.in(invocation), audit))
                    .hold();
            return;
        }
        if (rating == null) {
            throw WrongUsage.because("shell.second.noRating", objective);
        }
        Rubric rubric = library.seenBy(Acting.in(invocation)).read(audit).rubric();
        Rating given = Audits.rating(rubric, rating);
        String known = Audits.objective(rubric, objective).id();
        Optional<SecondAssessment> before =
                scorings.score(
                        Acting.in(invocation),
                        audit,
                        known,
                        given,
                        rationale == null
                                ? scorings.read(Acting.in(invocation), audit)
                                        .of(known)
                                        .map(SecondAssessment::rationale)
                                        .orElse("")
                                : rationale);
        invocation.print(Message.of("shell.second.set", audit, known, given.label()));
        before.ifPresent(
                there ->
                        invocation.note(
                                Message.of("shell.second.replaced", there.rating().label())));
        left(invocation, scorings.read(Acting.in(invocation), audit));
    }

    private static void left(Invocation invocation, SecondScoring both) {
        String audit = both.audit().audit().id();
        invocation.note(
                both.isWhole()
                        ? Message.of("shell.second.whole", audit)
                        : Message.of(
                                "shell.second.left", audit, String.join(", ", both.unscored())));
    }

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
            default ->
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
        ScoredAudit before = library.seenBy(Acting.in(invocation)).read(audit);
        Rating agreed = Audits.rating(before.rubric(), rating);
        SecondAssessment after =
                scorings.agree(Acting.in(invocation), audit, objective, agreed, note);
        invocation.print(
                Message.of("shell.second.agreed", audit, after.objective(), agreed.label()));
        before.assessment(after.objective())
                .rating()
                .filter(stood -> !stood.equals(agreed))
                .ifPresent(
                        stood ->
                                invocation.note(
                                        Message.of(
                                                "shell.second.rationaleNext",
                                                audit,
                                                after.objective(),
                                                stood.label())));
    }
}
