package se.trafikljus.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Texts;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.report.Format;
import se.trafikljus.report.ReportOrder;
import se.trafikljus.report.Reports;
import se.trafikljus.workspace.Workspace;

/** Writes the report of one audit. */
@Component
class ReportAuditCommand {

    private final Audits audits;
    private final Recommendations recommendations;
    private final Workspace workspace;

    ReportAuditCommand(Audits audits, Recommendations recommendations, Workspace workspace) {
        this.audits = audits;
        this.recommendations = recommendations;
        this.workspace = workspace;
    }

    @Command(
            name = {"report", "audit"},
            group = "comparisons")
    void audit(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Option(longName = "out") @Nullable Path out,
            @Option(longName = "formats") List<Format> formats,
            @Option(longName = "title") @Nullable String title,
            @Option(longName = "date") @Nullable LocalDate date) {
        Optional.ofNullable(title)
                .flatMap(text -> Texts.fault("--title", text))
                .ifPresent(ReportAuditCommand::refuse);
        ScoredAudit scored = audits.read(audit);
        Reports.audit(
                scored,
                recommendations.of(scored.audit().id()),
                new ReportOrder(
                        invocation.language(),
                        Optional.ofNullable(title).filter(text -> !text.isBlank()),
                        date == null ? invocation.today() : date),
                formats.isEmpty() ? List.of(Format.values()) : formats,
                out == null ? workspace.reports().resolve("audit") : out,
                file -> {
                    invocation.print(file.toString());
                    invocation.goOnUnlessCancelled();
                });
    }

    private static void refuse(Message fault) {
        throw Problem.because(fault.key(), fault.arguments().toArray());
    }
}
