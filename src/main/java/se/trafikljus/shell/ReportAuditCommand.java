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
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.report.Format;
import se.trafikljus.report.Reports;

/** Writes the report of one audit. */
@Component
class ReportAuditCommand {

    private final Audits audits;
    private final ReportMaterial material;
    private final Destination destination;

    ReportAuditCommand(Audits audits, ReportMaterial material, Destination destination) {
        this.audits = audits;
        this.material = material;
        this.destination = destination;
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
            @Option(longName = "text") @Nullable Path text,
            @Option(longName = "date") @Nullable LocalDate date) {
        ReportOptions options = new ReportOptions(invocation, formats, title, text, date);
        Path folder = destination.ofReports(out, "audit");
        ScoredAudit scored = audits.read(audit);
        Optional<ScoredAudit> previous = audits.before(scored);
        options.write(
                progress ->
                        Reports.audit(
                                scored,
                                previous,
                                material.of(scored, previous, options.formats()),
                                options.order(),
                                options.formats(),
                                folder,
                                progress));
    }
}
