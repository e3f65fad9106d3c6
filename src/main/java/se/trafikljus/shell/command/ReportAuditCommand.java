package se.trafikljus.shell.command;

import java.nio.file.Path;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Outcome;
import se.trafikljus.report.Report;
import se.trafikljus.report.ReportDesk;
import se.trafikljus.report.prose.ReportOrder;
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
            ReportOptions options,
            @Option(longName = "without-files") boolean withoutFiles) {
        ReportOrder told = options.order(invocation);
        ReportOrder order = withoutFiles ? told.withoutFiles() : told;
        Path folder = destination.ofReports(options.out(), "audit");
        Outcome<Report> made =
                desk.audit(Acting.in(invocation), audit, order, options.carriesData());
        options.write(invocation, Noted.of(invocation, made), folder);
    }
}
