package se.trafikljus.shell.command;

import java.nio.file.Path;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Comparisons;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.Report;
import se.trafikljus.report.ReportDesk;
import se.trafikljus.report.Reports;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.shell.invocation.Acting;
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
            ComparisonOptions compared,
            ReportOptions options,
            ResponsibleOptions those) {
        ReportOrder order = options.order(invocation, those.given()).by(those.responsible());
        Path folder = destination.ofReports(options.out(), "comparison");
        Outcome<Report> made =
                desk.comparison(
                        Acting.in(invocation),
                        compared.selection(),
                        compared.names(),
                        order,
                        options.carriesData());
        Report report = Noted.of(invocation, made);
        if (compared.names() == Names.NONE && (options.hasOwnWords() || !those.given().isEmpty())) {
            invocation.note(Message.of("shell.report.ownNames"));
        }
        options.write(invocation, report, folder);
    }

    @Command(
            name = {"chart", "spider"},
            group = "comparisons")
    void spider(
            Invocation invocation, ComparisonOptions compared, @Option(longName = "out") Path out) {
        Path file = destination.checked(out);
        Comparison comparison =
                Noted.of(
                        invocation,
                        comparisons.of(
                                Acting.in(invocation), compared.selection(), compared.names()));
        Reports.spider(comparison, invocation.language(), file);
        invocation.print(file.toString());
    }
}
