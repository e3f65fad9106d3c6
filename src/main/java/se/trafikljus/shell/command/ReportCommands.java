package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Comparisons;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.Format;
import se.trafikljus.report.Report;
import se.trafikljus.report.ReportDesk;
import se.trafikljus.report.Reports;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.MunicipalityNames;
import se.trafikljus.shell.completion.RubricIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;

/** Writes reports and pictures. */
@Component
class ReportCommands {

    private final ReportDesk desk;
    private final Comparisons comparisons;
    private final Destination destination;

    ReportCommands(ReportDesk desk, Comparisons comparisons, Destination destination) {
        this.desk = desk;
        this.comparisons = comparisons;
        this.destination = destination;
    }

    @Command(
            name = {"report", "comparison"},
            group = "comparisons")
    void comparison(
            Invocation invocation,
            @Option(longName = "rubric") @Completes(by = RubricIds.class) @Nullable String rubric,
            @Option(longName = "audits") @Completes(by = AuditIds.class) List<String> audits,
            @Option(longName = "municipalities") @Completes(by = MunicipalityNames.class)
                    List<String> municipalities,
            @Option(longName = "year") @Nullable Integer year,
            @Option(longName = "names", defaultValue = "strengths") Names names,
            @Option(longName = "out") @Nullable Path out,
            @Option(longName = "formats") List<Format> formats,
            @Option(longName = "title") @Nullable String title,
            @Option(longName = "text") @Nullable Path text,
            @Option(longName = "date") @Nullable LocalDate date) {
        ReportOptions options = new ReportOptions(invocation, formats, title, text, date);
        Path folder = destination.ofReports(out, "comparison");
        Outcome<Report> made =
                desk.comparison(
                        Acting.in(invocation),
                        Selected.of(rubric, audits, municipalities, year),
                        names,
                        options.order(),
                        options.carriesData());
        Report report = Noted.of(invocation, made);
        if (names == Names.NONE && (title != null || text != null)) {
            invocation.note(Message.of("shell.report.ownNames"));
        }
        options.write(report, folder);
    }

    @Command(
            name = {"chart", "spider"},
            group = "comparisons")
    void spider(
            Invocation invocation,
            @Option(longName = "rubric") @Completes(by = RubricIds.class) @Nullable String rubric,
            @Option(longName = "audits") @Completes(by = AuditIds.class) List<String> audits,
            @Option(longName = "municipalities") @Completes(by = MunicipalityNames.class)
                    List<String> municipalities,
            @Option(longName = "year") @Nullable Integer year,
            @Option(longName = "names", defaultValue = "strengths") Names names,
            @Option(longName = "out") Path out) {
        Path file = destination.checked(out);
        Comparison comparison =
                Noted.of(
                        invocation,
                        comparisons.of(
                                Acting.in(invocation),
                                Selected.of(rubric, audits, municipalities, year),
                                names));
        Reports.spider(comparison, invocation.language(), file);
        invocation.print(file.toString());
    }
}
