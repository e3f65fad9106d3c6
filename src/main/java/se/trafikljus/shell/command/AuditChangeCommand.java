package se.trafikljus.shell.command;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Changed;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Words;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditPatch;
import se.trafikljus.audit.Descriptions;
import se.trafikljus.audit.Removals;
import se.trafikljus.audit.conduct.ConductField;
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
    private final Removals removals;

    AuditChangeCommand(Descriptions descriptions, Removals removals) {
        this.descriptions = descriptions;
        this.removals = removals;
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
            @Option(longName = "dnr") @Nullable String dnr,
            @Option(longName = "commissioner") @Nullable String commissioner,
            @Option(longName = "method") @Nullable String method,
            @Option(longName = "documents") @Nullable String documents,
            @Option(longName = "interviews") @Nullable String interviews,
            @Option(longName = "fact-checked") @Nullable String factChecked,
            @Option(longName = "quality-checked") @Nullable String qualityChecked,
            @Option(longName = "verdict") @Nullable String verdict,
            @Option(longName = "signatures") @Nullable String signatures,
            @Option(longName = "answer-by") @Nullable String answerBy) {
        Map<ConductField, String> conduct = new EnumMap<>(ConductField.class);
        given(conduct, ConductField.COMMISSIONER, commissioner);
        given(conduct, ConductField.METHOD, method);
        given(conduct, ConductField.DOCUMENTS, documents);
        given(conduct, ConductField.INTERVIEWS, interviews);
        given(conduct, ConductField.FACT_CHECKED, factChecked);
        given(conduct, ConductField.QUALITY_CHECKED, qualityChecked);
        given(conduct, ConductField.VERDICT, verdict);
        given(conduct, ConductField.SIGNATURES, signatures);
        day("--answer-by", answerBy)
                .ifPresent(
                        one ->
                                conduct.put(
                                        ConductField.ANSWER_BY,
                                        one.day().map(LocalDate::toString).orElse("")));
        AuditPatch patch =
                new AuditPatch(
                        Optional.ofNullable(title),
                        Optional.ofNullable(question),
                        Optional.ofNullable(body).map(Audit::bodies),
                        day("--from", from),
                        day("--to", to),
                        day("--report-date", reportDate),
                        Optional.ofNullable(auditor),
                        Optional.ofNullable(dnr),
                        Optional.ofNullable(conclusion),
                        conduct);
        if (patch.isEmpty()) {
            throw WrongUsage.because("shell.audit.changeWhat");
        }
        tell(invocation, descriptions.change(Acting.in(invocation), audit, patch));
    }

    private static void given(
            Map<ConductField, String> conduct, ConductField field, @Nullable String text) {
        if (text != null) {
            conduct.put(field, text);
        }
    }

    @Command(
            name = {"audit", "remove"},
            group = "audits")
    void remove(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Option(longName = "reason") String reason) {
        Noted.of(invocation, removals.remove(Acting.in(invocation), audit, reason));
    }

    private static Optional<AuditPatch.Day> day(String option, @Nullable String given) {
        return Optional.ofNullable(given)
                .map(text -> new AuditPatch.Day(Values.dayOrNone(text.strip(), option)));
    }

    private static void tell(Invocation invocation, Outcome<Changed<Audit>> outcome) {
        Audit after = outcome.now().after();
        String names =
                Words.list(
                        invocation.language(),
                        after.differingFrom(outcome.now().before()).stream()
                                .map(AuditChangeCommand::label)
                                .map(label -> label.in(invocation.language()))
                                .toList());
        invocation.print(Message.of("shell.audit.changed", after.id(), names));
        outcome.notes().forEach(invocation::note);
    }

    private static Message label(String field) {
        return Message.of("audit.field." + field);
    }
}
