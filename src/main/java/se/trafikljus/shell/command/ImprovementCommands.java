package se.trafikljus.shell.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.exchange.improvement.ImprovementFiles;
import se.trafikljus.exchange.improvement.ImprovementTree;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementDossier;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.figures.GroupedFigures;
import se.trafikljus.improvement.figures.Grouping;
import se.trafikljus.improvement.figures.ImprovementFigures;
import se.trafikljus.shell.completion.ImprovementIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.view.FiguresView;
import se.trafikljus.shell.view.ImprovementPage;
import se.trafikljus.shell.view.ImprovementView;
import se.trafikljus.shell.view.Printed;

/** Shows improvement areas, their figures, and takes them out as files. */
@Component
class ImprovementCommands {

    private final Improvements improvements;
    private final ImprovementFigures counts;
    private final Destination destination;

    ImprovementCommands(
            Improvements improvements, ImprovementFigures counts, Destination destination) {
        this.improvements = improvements;
        this.counts = counts;
        this.destination = destination;
    }

    @Tabular
    @Command(
            name = {"improvement", "list"},
            group = "follow-up")
    void list(Invocation invocation, ImprovementOptions options) {
        List<Followed> areas = wanted(invocation, options.filter());
        if (!areas.isEmpty() || invocation.format() != Format.TEXT) {
            invocation.print(new ImprovementView(invocation).list(areas));
        }
    }

    @Tabular
    @Command(
            name = {"improvement", "show"},
            group = "follow-up")
    void show(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement) {
        ImprovementDossier one = improvements.dossier(Acting.in(invocation), improvement);
        switch (invocation.format()) {
            case TEXT -> new ImprovementPage(invocation, one).print();
            case JSON ->
                    invocation.printJson(
                            ImprovementTree.of(one.followed(), one.notes(), invocation.today()));
            case CSV, MARKDOWN ->
                    invocation.print(new ImprovementView(invocation).list(List.of(one.followed())));
        }
    }

    @Tabular
    @Command(
            name = {"improvement", "figures"},
            group = "follow-up")
    void figures(
            Invocation invocation,
            @Option(longName = "by") @Nullable Grouping by,
            ImprovementOptions options) {
        GroupedFigures figures =
                Noted.of(
                        invocation,
                        counts.of(
                                Acting.in(invocation),
                                options.filter(),
                                Optional.ofNullable(by),
                                invocation.today()));
        FiguresView view = new FiguresView(invocation, figures);
        if (invocation.format() != Format.TEXT) {
            invocation.print(view.table());
        } else if (figures.all().all() > 0) {
            view.print();
        }
    }

    @Command(
            name = {"improvement", "export"},
            group = "follow-up")
    void export(
            Invocation invocation,
            @Option(longName = "format", defaultValue = "csv") ExportFormat format,
            @Option(longName = "out") @Nullable Path out,
            ImprovementOptions options)
            throws IOException {
        if (out == null && format == ExportFormat.XLSX) {
            throw WrongUsage.because("shell.improvement.whereTo");
        }
        if (out != null) {
            format.refuseOtherEnding(out);
            destination.checked(out);
        }
        List<Followed> areas = wanted(invocation, options.filter());
        if (format == ExportFormat.ICS && !areas.isEmpty() && !ImprovementFiles.haveDates(areas)) {
            invocation.note(Message.of("shell.improvement.noDates"));
        }
        if (out == null) {
            Printed.file(invocation, to -> text(invocation, format, areas, to));
            return;
        }
        ImprovementFiles.write(
                out,
                to -> {
                    if (format == ExportFormat.XLSX) {
                        ImprovementFiles.xlsx(areas, invocation.language(), invocation.today(), to);
                    } else {
                        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
                        text(invocation, format, areas, writer);
                        writer.flush();
                    }
                });
        invocation.print(out.toString());
    }

    private static void text(
            Invocation invocation, ExportFormat format, List<Followed> areas, Writer to)
            throws IOException {
        if (format == ExportFormat.ICS) {
            ImprovementFiles.ics(areas, invocation.language(), to);
        } else {
            ImprovementFiles.csv(areas, invocation.today(), to);
        }
    }

    private List<Followed> wanted(Invocation invocation, Filter filter) {
        return Noted.of(
                invocation, improvements.list(Acting.in(invocation), filter, invocation.today()));
    }
}
