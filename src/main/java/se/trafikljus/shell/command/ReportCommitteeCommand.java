package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Outcome;
import se.trafikljus.report.Format;
import se.trafikljus.report.Report;
import se.trafikljus.report.ReportDesk;
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
            @Option(longName = "out") @Nullable Path out,
            @Option(longName = "formats") List<Format> formats,
            @Option(longName = "title") @Nullable String title,
            @Option(longName = "text") @Nullable Path text,
            @Option(longName = "date") @Nullable LocalDate date) {
        ReportOptions options = new ReportOptions(invocation, formats, title, text, date);
        Path folder = destination.ofReports(out, "committee");
        Outcome<Report> made =
                desk.committee(Acting.in(invocation), municipality, body, options.order());
        options.write(Noted.of(invocation, made), folder);
    }
}
