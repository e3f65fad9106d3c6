package se.trafikljus.shell.command;

import java.nio.file.Path;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Outcome;
import se.trafikljus.report.Report;
import se.trafikljus.report.ReportDesk;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.shell.completion.MunicipalityNames;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;

/** Writes the sheet that tells a committee what it is asked. */
@Component
class ReportCommitteeCommand {

    private final ReportDesk desk;
    private final Destination destination;

    ReportCommitteeCommand(ReportDesk desk, Destination destination) {
        this.desk = desk;
        this.destination = destination;
    }

    @Command(
            name = {"report", "committee"},
            group = "comparisons")
    void committee(
            Invocation invocation,
            @Option(longName = "municipality") @Completes(by = MunicipalityNames.class)
                    String municipality,
            @Option(longName = "body") String body,
            ReportOptions options) {
        ReportOrder order = options.order(invocation);
        Path folder = destination.ofReports(options.out(), "committee");
        Outcome<Report> made = desk.committee(Acting.in(invocation), municipality, body, order);
        options.write(invocation, Noted.of(invocation, made), folder);
    }
}
