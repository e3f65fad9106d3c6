package se.trafikljus.shell.command;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Described;
import se.trafikljus.audit.Descriptions;
import se.trafikljus.audit.Particulars;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.line.Values;

/** Says anew what a draft is about, and what it concludes. */
@Component
class AuditChangeCommand {

    private final Descriptions descriptions;

    AuditChangeCommand(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** The days are words, for an empty one takes a day away. */
    @Command(
            name = {"audit", "change"},
            group = "audits")
    void change(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Option(longName = "title") @Nullable String title,
            @Option(longName = "question") @Nullable String question,
            @Option(longName = "conclusion") @Nullable String conclusion,
            @Option(longName = "body") @Nullable String body,
            @Option(longName = "from") @Nullable String from,
            @Option(longName = "to") @Nullable String to,
            @Option(longName = "report-date") @Nullable String reportDate,
            @Option(longName = "auditor") @Nullable String auditor,
            @Option(longName = "dnr") @Nullable String dnr) {
        if (noneGiven(title, question, conclusion, body, from, to, reportDate, auditor, dnr)) {
            throw WrongUsage.because("shell.audit.changeWhat");
        }
        Described one =
                descriptions.change(
                        Acting.in(invocation),
                        audit,
                        before ->
                                new Particulars(
                                        or(title, before.title()),
                                        or(question, before.question()),
                                        body == null ? before.bodies() : Audit.bodies(body),
                                        or("--from", from, before.from()),
                                        or("--to", to, before.to()),
                                        or("--report-date", reportDate, before.reportDate()),
                                        or(auditor, before.auditor()),
                                        or(dnr, before.dnr()),
                                        or(conclusion, before.conclusion())));
        tell(invocation, one);
    }

    private static boolean noneGiven(@Nullable String... options) {
        return Stream.of(options).allMatch(Objects::isNull);
    }

    private static String or(@Nullable String given, String before) {
        return given == null ? before : given.strip();
    }

    private static Optional<LocalDate> or(
            String option, @Nullable String given, Optional<LocalDate> before) {
        return given == null ? before : Values.dayOrNone(given.strip(), option);
    }

    private static void tell(Invocation invocation, Described one) {
        String names =
                Words.list(
                        invocation.language(),
                        one.fields().stream()
                                .map(AuditChangeCommand::label)
                                .map(label -> label.in(invocation.language()))
                                .toList());
        invocation.print(Message.of("shell.audit.changed", one.after().id(), names));
        one.replaced()
                .forEach(
                        (field, text) ->
                                invocation.note(
                                        Message.of("shell.replacedText", label(field), text)));
    }

    private static Message label(String field) {
        return Message.of("audit.field." + field);
    }
}
