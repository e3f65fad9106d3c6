package se.trafikljus.shell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;
import se.trafikljus.Folders;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Passing;
import se.trafikljus.Upload;
import se.trafikljus.Words;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.report.Format;
import se.trafikljus.report.Reports;
import se.trafikljus.report.prose.OwnWords;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.report.prose.Responsible;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.Workspace;

/**
 * Shows what the program does, with the audits of the published review, in a database of its own.
 */
@Component
class DemoCommand {

    private static final String SAMPLE = "sample-audits/kaa-2016-2017";

    private final Database database;
    private final AuditSets sets;
    private final AuditLibrary library;
    private final Destination destination;

    DemoCommand(Database database, AuditSets sets, AuditLibrary library, Destination destination) {
        this.database = database;
        this.sets = sets;
        this.library = library;
        this.destination = destination;
    }

    @Tabular
    @Command(name = "demo", group = "start")
    void demo(Invocation invocation) throws IOException {
        Path copy = Passing.folder();
        try {
            show(invocation, copy);
        } finally {
            Folders.remove(copy);
        }
    }

    private void show(Invocation invocation, Path copy) throws IOException {
        Path folder = destination.ofReports(null, "demo");
        Loaded loaded = database.inScratch(() -> loaded(invocation, copy));
        Comparison comparison = loaded.comparison();
        said(invocation, Message.of("shell.demo.reconstructed"));
        CompareCommand.print(invocation, comparison);
        said(invocation, Message.of("shell.demo.files"));
        List<Format> formats = List.of(Format.values());
        Reports.comparison(
                        comparison,
                        loaded.sources(),
                        new ReportOrder(
                                invocation.language(),
                                Optional.of(title(comparison).in(invocation.language())),
                                Optional.of(
                                        Message.of("shell.demo.subtitle")
                                                .in(invocation.language())),
                                invocation.today(),
                                new OwnWords.InFile(
                                        copy.resolve(
                                                "set/text-"
                                                        + invocation.language().code()
                                                        + ".md")),
                                Responsible.NOBODY,
                                true))
                .writeInto(folder, formats, new FileProgress(invocation, formats));
        for (String picture : List.of("spider.svg", "spider.png")) {
            Reports.spider(comparison, invocation.language(), folder.resolve(picture));
            told(invocation, folder.resolve(picture));
        }
        invocation.note(Message.of("shell.demo.next"));
    }

    /** The sample has one rubric, whose subject the title names. */
    private static Localized title(Comparison comparison) {
        int count = comparison.municipalities().size();
        return comparison
                .words()
                .in(
                        Message.of(
                                "shell.demo.title",
                                Message.of(
                                        "report.municipalities.count",
                                        count,
                                        (Localized) language -> Words.number(language, count))));
    }

    /** Beside a table that a program reads there is nothing else on standard output. */
    private static void said(Invocation invocation, Message sentence) {
        if (invocation.format().isForPeople()) {
            invocation.print("", sentence);
        } else {
            invocation.note(sentence);
        }
    }

    private static void told(Invocation invocation, Path file) {
        FileProgress.tell(invocation, file);
        invocation.goOnUnlessCancelled();
    }

    /** The scratch database's trail is new each time, so the report does not tell of it. */
    private record Loaded(Comparison comparison, ReportSources sources) {}

    private Loaded loaded(Invocation invocation, Path copy) {
        try {
            Workspace.copyShipped(SAMPLE, copy.resolve("set"));
            Workspace.copyShipped("rubrics", copy.resolve("rubrics"));
            Files.createDirectory(copy.resolve("set/rubrics"));
            Path file = copy.resolve("rubrics/kaa.yaml");
            String version = RubricReader.read(file).version();
            Files.move(file, copy.resolve("set/rubrics/kaa-" + version + ".yaml"));
            sets.take(Acting.in(invocation), Upload.of(copy.resolve("set")), ImportMode.ADD);
            Comparison comparison =
                    Comparison.of(
                            library.seenBy(Acting.in(invocation)).select(Selection.everything()),
                            Names.STRENGTHS);
            return new Loaded(
                    comparison,
                    new ReportSources(
                            Map.of(),
                            Optional.of(sets.zipOf(Acting.in(invocation), List.of())),
                            Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
