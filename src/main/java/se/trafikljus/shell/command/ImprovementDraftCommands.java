package se.trafikljus.shell.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.improvement.Grounds;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementDrafts;
import se.trafikljus.improvement.ImprovementPatch;
import se.trafikljus.improvement.ImprovementSending;
import se.trafikljus.improvement.Sent;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ImprovementIds;
import se.trafikljus.shell.completion.MunicipalityNames;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.LineWords;
import se.trafikljus.shell.invocation.WrongUsage;

/** Adds improvement areas, changes and takes them back, and sends them. */
@Component
class ImprovementDraftCommands {

    private final ImprovementDrafts drafts;
    private final ImprovementSending sending;
    private final Municipalities municipalities;

    ImprovementDraftCommands(
            ImprovementDrafts drafts, ImprovementSending sending, Municipalities municipalities) {
        this.drafts = drafts;
        this.sending = sending;
        this.municipalities = municipalities;
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
        Outcome<ImprovementArea> added =
                drafts.add(
                        Acting.in(invocation),
                        grounds(
                                audit,
                                recommendation,
                                objective,
                                municipality,
                                invocation.language()),
                        patch(title, body, due, priority),
                        invocation.today());
        invocation.print(added.now().id());
        Noted.of(invocation, added);
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

    private static ImprovementPatch patch(
            @Nullable String title,
            @Nullable String body,
            @Nullable LocalDate due,
            @Nullable String priority) {
        return new ImprovementPatch(
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
        Noted.of(
                invocation,
                drafts.change(
                        Acting.in(invocation),
                        improvement,
                        patch(title, body, due, priority),
                        invocation.today()));
    }

    @Command(
            name = {"improvement", "remove"},
            group = "follow-up")
    void remove(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Option(longName = "reason") String reason) {
        Noted.of(
                invocation,
                drafts.remove(Acting.in(invocation), improvement, reason, invocation.today()));
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
        Sent sent =
                Noted.of(
                        invocation,
                        audit == null
                                ? sending.send(
                                        Acting.in(invocation),
                                        improvement,
                                        Optional.ofNullable(body),
                                        Optional.ofNullable(due),
                                        invocation.today())
                                : sending.sendAll(
                                        Acting.in(invocation),
                                        audit,
                                        Optional.ofNullable(body),
                                        Optional.ofNullable(due),
                                        invocation.today()));
        if (body != null && !sent.addressedBefore().isEmpty()) {
            invocation.note(
                    Message.of(
                            "shell.improvement.keptAnother",
                            body.strip(),
                            sent.addressedBefore().stream()
                                    .map(ImprovementArea::id)
                                    .collect(Collectors.joining(", "))));
        }
        sent.firstToEach().forEach(one -> invocation.note(next(one)));
    }

    /** The sheet for the committee, and its answer. */
    private Message next(ImprovementArea first) {
        return Message.of(
                "shell.improvement.afterSend",
                LineWords.quoted(municipalities.get(first.place()).name()),
                LineWords.quoted(first.body()),
                first.id());
    }
}
