package se.trafikljus.shell.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.BodyName;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.improvement.Altered;
import se.trafikljus.improvement.Answer;
import se.trafikljus.improvement.AnswerResult;
import se.trafikljus.improvement.FollowUp;
import se.trafikljus.improvement.Grounds;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.PlanWords;
import se.trafikljus.improvement.Removal;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Verification;
import se.trafikljus.improvement.Wishes;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.shell.UnlistedBody;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ImprovementIds;
import se.trafikljus.shell.completion.MunicipalityNames;
import se.trafikljus.shell.completion.ResponseWords;
import se.trafikljus.shell.completion.VerificationWords;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.LineWords;
import se.trafikljus.shell.invocation.WrongUsage;

/** Takes improvement areas through their life. */
@Component
class FollowUpCommands {

    /** Who is to answer: what one report is written for. */
    private record Addressed(String place, String body) {}

    private final FollowUp followUp;
    private final Municipalities municipalities;
    private final UnlistedBody unlisted;

    FollowUpCommands(FollowUp followUp, Municipalities municipalities, UnlistedBody unlisted) {
        this.followUp = followUp;
        this.municipalities = municipalities;
        this.unlisted = unlisted;
    }

    @Command(
            name = {"improvement", "add"},
            group = "follow-up")
    void add(
            Invocation invocation,
            @Option(longName = "audit") @Completes(by = AuditIds.class) @Nullable String audit,
            @Option(longName = "recommendation") @Nullable Integer recommendation,
            @Option(longName = "objective") @Nullable String objective,
            @Option(longName = "municipality") @Completes(by = MunicipalityNames.class)
                    @Nullable String municipality,
            @Option(longName = "title") @Nullable String title,
            @Option(longName = "body") @Nullable String body,
            @Option(longName = "due") @Nullable LocalDate due,
            @Option(longName = "priority") @Nullable String priority) {
        ImprovementArea added =
                followUp.add(
                        Acting.in(invocation),
                        grounds(
                                audit,
                                recommendation,
                                objective,
                                municipality,
                                invocation.language()),
                        wishes(title, body, due, priority),
                        invocation.today());
        invocation.print(added.id());
        unlisted.note(invocation, added.audit(), added.body());
        invocation.note(Message.of("shell.improvement.added", added.id(), added.next()));
    }

    private static Wishes wishes(
            @Nullable String title,
            @Nullable String body,
            @Nullable LocalDate due,
            @Nullable String priority) {
        return new Wishes(
                Optional.ofNullable(title),
                Optional.ofNullable(body),
                Optional.ofNullable(due),
                Optional.ofNullable(priority));
    }

    @Command(
            name = {"improvement", "change"},
            group = "follow-up")
    void change(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Option(longName = "title") @Nullable String title,
            @Option(longName = "body") @Nullable String body,
            @Option(longName = "due") @Nullable LocalDate due,
            @Option(longName = "priority") @Nullable String priority) {
        if (title == null && body == null && due == null && priority == null) {
            throw WrongUsage.because("shell.improvement.changeWhat");
        }
        Altered one =
                followUp.change(
                        Acting.in(invocation),
                        improvement,
                        wishes(title, body, due, priority),
                        invocation.today());
        replaced(invocation, one, "title", ImprovementArea::title);
        replaced(invocation, one, "to", ImprovementArea::body);
        replaced(invocation, one, "due", FollowUpCommands::due);
        replaced(invocation, one, "priority", ImprovementArea::priority);
        ImprovementArea after = one.after();
        if (!after.body().equals(one.before().body())) {
            unlisted.note(invocation, after.audit(), after.body());
        }
        invocation.note(Message.of("shell.improvement.changed", after.id(), after.next()));
    }

    private static void replaced(
            Invocation invocation,
            Altered one,
            String field,
            Function<ImprovementArea, String> value) {
        String before = value.apply(one.before());
        String after = value.apply(one.after());
        if (!before.equals(after)) {
            invocation.note(
                    Message.of(
                            "shell.improvement.replaced",
                            Message.of("improvement.field." + field),
                            orNothing(before),
                            orNothing(after)));
        }
    }

    private static Localized orNothing(String text) {
        return text.isBlank() ? Message.of("shell.trail.nothing") : any -> text;
    }

    private static String due(ImprovementArea one) {
        return one.due().map(LocalDate::toString).orElse("");
    }

    @Command(
            name = {"improvement", "remove"},
            group = "follow-up")
    void remove(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Option(longName = "reason") String reason) {
        Removal removal =
                followUp.remove(Acting.in(invocation), improvement, reason, invocation.today());
        invocation.note(Message.of("shell.improvement.removed", removal.improvement()));
    }

    private static Grounds grounds(
            @Nullable String audit,
            @Nullable Integer recommendation,
            @Nullable String objective,
            @Nullable String municipality,
            Language language) {
        if (audit != null && municipality == null) {
            if (recommendation != null && objective == null) {
                return new Grounds.OfRecommendation(audit, recommendation);
            }
            if (objective != null && recommendation == null) {
                return new Grounds.OfCell(audit, objective, language);
            }
        }
        if (audit == null && municipality != null && recommendation == null && objective == null) {
            return new Grounds.OfOwnReport(municipality);
        }
        throw WrongUsage.because("shell.improvement.grounds");
    }

    @Command(
            name = {"improvement", "send"},
            group = "follow-up")
    void send(
            Invocation invocation,
            @Arguments @Completes(by = ImprovementIds.class) List<String> improvement,
            @Option(longName = "audit") @Completes(by = AuditIds.class) @Nullable String audit,
            @Option(longName = "body") @Nullable String body,
            @Option(longName = "due") @Nullable LocalDate due) {
        if (improvement.isEmpty() == (audit == null)) {
            throw WrongUsage.because("shell.improvement.sendWhat");
        }
        List<Altered> sent =
                audit == null
                        ? followUp.send(
                                Acting.in(invocation),
                                improvement,
                                Optional.ofNullable(body),
                                Optional.ofNullable(due),
                                invocation.today())
                        : followUp.sendAll(
                                Acting.in(invocation),
                                audit,
                                Optional.ofNullable(body),
                                Optional.ofNullable(due),
                                invocation.today());
        sent.forEach(one -> invocation.note(sent(one)));
        if (body != null) {
            keptAnother(sent, body).ifPresent(invocation::note);
        }
        Map<Addressed, ImprovementArea> first = new LinkedHashMap<>();
        sent.stream()
                .map(Altered::after)
                .forEach(one -> first.putIfAbsent(new Addressed(one.place(), one.body()), one));
        first.forEach(
                (to, one) ->
                        invocation.note(
                                Message.of(
                                        "shell.improvement.afterSend",
                                        LineWords.quoted(municipalities.get(to.place()).name()),
                                        LineWords.quoted(to.body()),
                                        one.id())));
    }

    private static Message sent(Altered one) {
        ImprovementArea after = one.after();
        return one.isReaddressed()
                ? Message.of(
                        "shell.improvement.sentElsewhere",
                        after.id(),
                        after.body(),
                        due(after),
                        one.before().body())
                : Message.of("shell.improvement.sent", after.id(), after.body(), due(after));
    }

    /** Says of those that were addressed already that the body told was not for them. */
    private static Optional<Message> keptAnother(List<Altered> sent, String body) {
        List<String> ids =
                sent.stream()
                        .map(Altered::after)
                        .filter(one -> !BodyName.areSame(one.body(), body))
                        .map(ImprovementArea::id)
                        .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "shell.improvement.keptAnother",
                                body.strip(),
                                String.join(", ", ids)));
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
                        Objects.requireNonNullElse(decision, ""),
                        Objects.requireNonNullElse(dnr, ""));
        AnswerResult answered =
                followUp.answer(
                        Acting.in(invocation),
                        improvement,
                        answer,
                        Optional.ofNullable(date),
                        invocation.today());
        answered.replaced()
                .ifPresent(
                        before ->
                                invocation.note(
                                        answered.by().isBlank()
                                                ? Message.of("shell.improvement.corrected", before)
                                                : Message.of(
                                                        "shell.improvement.correctedOf",
                                                        before,
                                                        answered.by())));
        told(invocation, answered.area());
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
        told(
                invocation,
                followUp.plan(
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
        told(
                invocation,
                followUp.progress(
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
        told(
                invocation,
                followUp.done(
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
        told(
                invocation,
                followUp.verify(
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
        told(
                invocation,
                followUp.close(Acting.in(invocation), improvement, reason, invocation.today()));
    }

    private static void told(Invocation invocation, ImprovementArea one) {
        invocation.note(
                Message.of("shell.improvement.nowIs", one.id(), one.status().isNow(), one.next()));
    }
}
