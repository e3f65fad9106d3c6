package se.trafikljus.shell.command;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.improvement.Answer;
import se.trafikljus.improvement.ImprovementLifecycle;
import se.trafikljus.improvement.PlanWords;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Verification;
import se.trafikljus.shell.completion.ImprovementIds;
import se.trafikljus.shell.completion.ResponseWords;
import se.trafikljus.shell.completion.VerificationWords;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.WrongUsage;

/** Takes improvement areas that were sent through their life. */
@Component
class ImprovementStepCommands {

    private final ImprovementLifecycle lifecycle;

    ImprovementStepCommands(ImprovementLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Command(
            name = {"improvement", "answer"},
            group = "follow-up")
    void answer(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Argument(index = 1) @Completes(by = ResponseWords.class) String response,
            @Option(longName = "text") String text,
            @Option(longName = "decision") @Nullable String decision,
            @Option(longName = "dnr") @Nullable String dnr,
            @Option(longName = "date") @Nullable LocalDate date) {
        Answer answer =
                new Answer(
                        Response.meant(response),
                        text,
                        Optional.ofNullable(decision),
                        Optional.ofNullable(dnr));
        Noted.of(
                invocation,
                lifecycle.answer(
                        Acting.in(invocation),
                        improvement,
                        answer,
                        Optional.ofNullable(date),
                        invocation.today()));
    }

    @Command(
            name = {"improvement", "plan"},
            group = "follow-up")
    void plan(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Option(longName = "resources") @Nullable String resources,
            @Option(longName = "activities") @Nullable String activities,
            @Option(longName = "outputs") @Nullable String outputs,
            @Option(longName = "short-term") @Nullable String shortTerm,
            @Option(longName = "long-term") @Nullable String longTerm,
            @Option(longName = "indicators") @Nullable String indicators,
            @Option(longName = "due") @Nullable LocalDate due) {
        PlanWords words =
                new PlanWords(
                        Optional.ofNullable(resources),
                        Optional.ofNullable(activities),
                        Optional.ofNullable(outputs),
                        Optional.ofNullable(shortTerm),
                        Optional.ofNullable(longTerm),
                        Optional.ofNullable(indicators));
        Noted.of(
                invocation,
                lifecycle.plan(
                        Acting.in(invocation),
                        improvement,
                        words,
                        Optional.ofNullable(due),
                        invocation.today()));
    }

    @Command(
            name = {"improvement", "progress"},
            group = "follow-up")
    void progress(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Argument(index = 1) String wording,
            @Option(longName = "share") @Nullable Integer share,
            @Option(longName = "date") @Nullable LocalDate date) {
        Noted.of(
                invocation,
                lifecycle.progress(
                        Acting.in(invocation),
                        improvement,
                        wording,
                        Optional.ofNullable(share),
                        Optional.ofNullable(date),
                        invocation.today()));
    }

    @Command(
            name = {"improvement", "done"},
            group = "follow-up")
    void done(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Argument(index = 1) @Nullable String wording,
            @Option(longName = "text") @Nullable String text,
            @Option(longName = "date") @Nullable LocalDate date) {
        if (wording != null && text != null) {
            throw WrongUsage.because("shell.improvement.oneText");
        }
        Noted.of(
                invocation,
                lifecycle.done(
                        Acting.in(invocation),
                        improvement,
                        Optional.ofNullable(wording != null ? wording : text),
                        Optional.ofNullable(date),
                        invocation.today()));
    }

    @Command(
            name = {"improvement", "verify"},
            group = "follow-up")
    void verify(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Argument(index = 1) @Completes(by = VerificationWords.class) String verification,
            @Option(longName = "text") String text,
            @Option(longName = "date") @Nullable LocalDate date) {
        Noted.of(
                invocation,
                lifecycle.verify(
                        Acting.in(invocation),
                        improvement,
                        Verification.meant(verification),
                        text,
                        Optional.ofNullable(date),
                        invocation.today()));
    }

    @Command(
            name = {"improvement", "close"},
            group = "follow-up")
    void close(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Option(longName = "reason") String reason) {
        Noted.of(
                invocation,
                lifecycle.close(Acting.in(invocation), improvement, reason, invocation.today()));
    }
}
