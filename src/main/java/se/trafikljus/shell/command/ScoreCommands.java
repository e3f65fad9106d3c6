package se.trafikljus.shell.command;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Expectation;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.sampling.CitationResult;
import se.trafikljus.shell.DraftSheet;
import se.trafikljus.shell.Sheet;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.completion.RatingWordsOfAudit;
import se.trafikljus.shell.interview.Interview;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.view.AssessmentTexts;

/** Scores audits: one cell at a time, or objective by objective in an interview. */
@Component
class ScoreCommands {

    private static final String UNSCORED = "unscored";

    private final Audits audits;
    private final AuditLibrary library;
    private final Scorings scorings;

    ScoreCommands(Audits audits, AuditLibrary library, Scorings scorings) {
        this.audits = audits;
        this.library = library;
        this.scorings = scorings;
    }

    @Command(name = "score", group = "audits")
    void score(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit) {
        Sheet sheet =
                new DraftSheet(invocation, audits, library, scorings, Acting.in(invocation), audit);
        new Interview(invocation, sheet).hold();
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
        ScoredAudit scored = library.seenBy(Acting.in(invocation)).read(audit);
        Rubric rubric = scored.rubric();
        Assessment before = scored.assessment(Audits.objective(rubric, objective).id());
        Assessment wanted =
                before.founded(
                                or(finding, before.finding()),
                                or(rationale, before.rationale()),
                                or(source, before.source()),
                                or(quote, before.quote()),
                                success == null ? before.success() : success)
                        .rated(Audits.rating(rubric, rating), before.scoredBy(), before.scoredAt());
        Assessment replaced =
                scorings.score(
                        Acting.in(invocation),
                        scored.audit().id(),
                        wanted,
                        expectation(rubric, expect));
        invocation.print(
                Message.of(
                        "shell.score.set", scored.audit().id(), wanted.objective(), label(wanted)));
        tellReplaced(invocation, scored.audit().id(), replaced, wanted);
    }

    private static void tellReplaced(
            Invocation invocation, String audit, Assessment replaced, Assessment wanted) {
        if (replaced.rating().isPresent()) {
            invocation.note(
                    Message.of(
                            replaced.scoredBy().isBlank()
                                    ? "shell.score.replacedNobodys"
                                    : "shell.score.replaced",
                            label(replaced),
                            replaced.scoredBy()));
        }
        AssessmentTexts.eachReplaced(
                invocation,
                replaced,
                wanted,
                (label, text) -> invocation.note(Message.of("shell.replacedText", label, text)));
        if (losesASample(replaced.source(), wanted.source())) {
            invocation.note(Message.of("shell.score.sampleUncited", audit, wanted.objective()));
        }
    }

    /** A sample's result is cited in lines of their own, which a new source leaves out. */
    private static boolean losesASample(String before, String after) {
        return lines(before).anyMatch(CitationResult::isLikeThat)
                && lines(after).noneMatch(CitationResult::isLikeThat);
    }

    private static Stream<String> lines(String source) {
        return source.lines().map(String::strip);
    }

    private static Expectation expectation(Rubric rubric, @Nullable String word) {
        if (word == null) {
            return Expectation.NONE;
        }
        return Expectation.of(
                word.strip().equalsIgnoreCase(UNSCORED)
                        ? Optional.empty()
                        : Optional.of(Audits.rating(rubric, word)));
    }

    private static String or(@Nullable String given, String before) {
        return given == null ? before : given;
    }

    private static Object label(Assessment assessment) {
        return assessment.rating().<Object>map(Rating::label).orElse(Message.of("audit.unscored"));
    }
}
