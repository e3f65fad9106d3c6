package se.trafikljus.shell.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.Expectation;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.scoring.ScoringSheets;
import se.trafikljus.rubric.Rating;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.completion.RatingWordsOfAudit;
import se.trafikljus.shell.interview.Interview;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;

/** Scores audits: one cell at a time, or objective by objective in an interview. */
@Component
class ScoreCommands {

    private final ScoringSheets sheets;
    private final Scorings scorings;

    ScoreCommands(ScoringSheets sheets, Scorings scorings) {
        this.sheets = sheets;
        this.scorings = scorings;
    }

    @Command(name = "score", group = "audits")
    void score(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit) {
        Interview.about(sheets.own(Acting.in(invocation), audit), invocation).hold();
    }

    @Command(
            name = {"score", "set"},
            group = "audits")
    void set(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) String objective,
            @Argument(index = 2) @Completes(by = RatingWordsOfAudit.class) String rating,
            @Option(longName = "finding") @Nullable String finding,
            @Option(longName = "rationale") @Nullable String rationale,
            @Option(longName = "source") @Nullable String source,
            @Option(longName = "quote") @Nullable String quote,
            @Option(longName = "success") @Nullable Boolean success,
            @Option(longName = "expect") @Nullable String expect) {
        CellChange change =
                new CellChange(
                        objective,
                        Optional.of(rating),
                        false,
                        Optional.ofNullable(finding),
                        Optional.ofNullable(rationale),
                        Optional.ofNullable(source),
                        Optional.ofNullable(quote),
                        Optional.ofNullable(success),
                        expect == null ? Expectation.NONE : Expectation.inWords(expect));
        Outcome<CellSaved> outcome = scorings.save(Acting.in(invocation), audit, change);
        CellSaved saved = outcome.now();
        invocation.print(
                Message.of(
                        "shell.score.set", saved.audit(), saved.objective(), label(saved.after())));
        outcome.notes().forEach(invocation::note);
    }

    private static Object label(Assessment assessment) {
        return assessment.rating().<Object>map(Rating::label).orElse(Message.of("audit.unscored"));
    }
}
