package se.trafikljus.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.report.Committee;
import se.trafikljus.report.Committees;
import se.trafikljus.report.Format;
import se.trafikljus.report.Reports;

/** Writes the sheet that tells a committee what it is asked. */
@Component
class ReportCommitteeCommand {

    private final Committees committees;
    private final Destination destination;

    ReportCommitteeCommand(Committees committees, Destination destination) {
        this.committees = committees;
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
        Committee committee =
                committees.of(Acting.in(invocation), municipality, body, options.order().date());
        committee.leftOut().forEach(invocation::note);
        options.write(
                progress ->
                        Reports.committee(
                                committee, options.order(), options.formats(), folder, progress));
    }
}
