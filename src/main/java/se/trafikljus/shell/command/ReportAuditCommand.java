package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Outcome;
import se.trafikljus.report.Format;
import se.trafikljus.report.Report;
import se.trafikljus.report.ReportDesk;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;

/** Writes the report of one audit. */
@Component
class ReportAuditCommand {

    private final ReportDesk desk;
    private final Destination destination;

    ReportAuditCommand(ReportDesk desk, Destination destination) {
        this.desk = desk;
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
        Outcome<Report> made =
                desk.audit(Acting.in(invocation), audit, options.order(), options.carriesData());
        options.write(Noted.of(invocation, made), folder);
    }
}
