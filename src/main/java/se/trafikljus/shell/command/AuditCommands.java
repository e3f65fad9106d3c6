package se.trafikljus.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Upload;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditFilter;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.DraftSeries;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.exchange.json.AuditFiles;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ExportReport;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.exchange.set.ImportReport;
import se.trafikljus.exchange.table.TrafficTables;
import se.trafikljus.report.pdf.reading.CarriedSets;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.MunicipalityNames;
import se.trafikljus.shell.completion.RubricIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.view.AuditListView;
import se.trafikljus.shell.view.AuditPage;
import se.trafikljus.shell.view.Printed;

/** Starts audits, takes them in and out, and shows them. */
@Component
class AuditCommands {

    private final AuditLibrary library;
    private final Drafts drafts;
    private final DraftSeries series;
    private final AuditSets sets;
    private final CarriedSets carriedSets;
    private final TrafficTables tables;
    private final Destination destination;

    AuditCommands(
            AuditLibrary library,
            Drafts drafts,
            DraftSeries series,
            AuditSets sets,
            CarriedSets carriedSets,
            TrafficTables tables,
            Destination destination) {
        this.library = library;
        this.drafts = drafts;
        this.series = series;
        this.sets = sets;
        this.carriedSets = carriedSets;
        this.tables = tables;
        this.destination = destination;
    }

    @Command(
            name = {"audit", "start"},
            group = "audits")
    void start(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = MunicipalityNames.class) String municipality,
            @Option(longName = "rubric") @Completes(by = RubricIds.class) String rubric,
            @Option(longName = "body") @Nullable String body,
            @Option(longName = "bodies") @Nullable String bodies,
            @Option(longName = "question") @Nullable String question,
            @Option(longName = "from") @Nullable LocalDate from,
            @Option(longName = "to") @Nullable LocalDate to,
            @Option(longName = "follows") @Completes(by = AuditIds.class)
                    @Nullable String follows) {
        NewAudit wanted =
                new NewAudit(
                        municipality,
                        rubric,
                        body == null ? List.of() : Audit.bodies(body),
                        question == null ? "" : question,
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        follows == null ? "" : follows);
        Outcome<List<ScoredAudit>> outcome =
                bodies == null
                        ? one(drafts.start(Acting.in(invocation), wanted))
                        : startEach(invocation, wanted, bodies);
        outcome.now().forEach(started -> invocation.print(started.audit().id()));
        outcome.notes().forEach(invocation::note);
        tell(invocation, outcome.now());
    }

    private static Outcome<List<ScoredAudit>> one(Outcome<ScoredAudit> started) {
        return new Outcome<>(List.of(started.now()), started.notes());
    }

    private Outcome<List<ScoredAudit>> startEach(
            Invocation invocation, NewAudit wanted, String bodies) {
        List<String> named = BodyList.named(bodies);
        if (!wanted.bodies().isEmpty() || !wanted.follows().isEmpty()) {
            throw WrongUsage.because("shell.audit.bodiesAlone");
        }
        if (named.isEmpty() && !BodyList.isAll(bodies)) {
            throw WrongUsage.because("shell.audit.noBodies");
        }
        return series.startEach(Acting.in(invocation), wanted, named);
    }

    private static void tell(Invocation invocation, List<ScoredAudit> started) {
        ScoredAudit first = started.get(0);
        String place = first.municipality().name();
        invocation.note(
                started.size() == 1
                        ? Message.of("shell.audit.started", place, first.audit().id())
                        : Message.of(
                                "shell.audit.startedEach",
                                started.size(),
                                place,
                                first.audit().id()));
    }

    @Tabular(onlyWith = "matrix")
    @Command(
            name = {"audit", "import"},
            group = "audits")
    void take(
            Invocation invocation,
            @Argument(index = 0) @Nullable Path path,
            @Option(longName = "replace") boolean replace,
            @Option(longName = "matrix") @Nullable Path matrix,
            @Option(longName = "rubric") @Completes(by = RubricIds.class) @Nullable String rubric,
            @Option(longName = "sheet") @Nullable String sheet,
            @Option(longName = "municipality") @Completes(by = MunicipalityNames.class)
                    @Nullable String municipality,
            @Option(longName = "from") @Nullable LocalDate from,
            @Option(longName = "to") @Nullable LocalDate to,
            @Option(longName = "dry-run") boolean dryRun) {
        if (path == null && matrix != null && rubric != null && !replace) {
            new TableImport(invocation, drafts, tables)
                    .take(
                            matrix,
                            rubric,
                            Optional.ofNullable(sheet),
                            Optional.ofNullable(municipality),
                            Optional.ofNullable(from),
                            Optional.ofNullable(to),
                            dryRun);
        } else if (path != null
                && matrix == null
                && !anyGiven(rubric, sheet, municipality, from, to)) {
            takeSet(invocation, path, new ImportMode(replace, dryRun));
        } else {
            throw WrongUsage.because("shell.audit.pathOrMatrix");
        }
    }

    private static boolean anyGiven(@Nullable Object... options) {
        return Stream.of(options).anyMatch(Objects::nonNull);
    }

    private void takeSet(Invocation invocation, Path path, ImportMode mode) {
        SetProgress progress = new SetProgress(invocation);
        ImportReport report;
        try {
            report = carriedSets.take(Acting.in(invocation), Upload.of(path), mode, progress);
        } finally {
            progress.clear();
        }
        report.notes().forEach(invocation::note);
        report.differences().forEach(difference -> invocation.print("- ", difference));
        invocation.print(report.said());
    }

    @Command(
            name = {"audit", "export"},
            group = "audits")
    void give(
            Invocation invocation,
            @Argument(index = 0) Path path,
            @Option(longName = "audits") @Completes(by = AuditIds.class) List<String> chosen,
            @Option(longName = "force") boolean force) {
        ExportReport written =
                sets.exportTo(Acting.in(invocation), destination.checked(path), chosen, force);
        invocation.print(path.toString());
        invocation.note(
                Message.of("shell.audit.exported", written.audits(), written.improvements(), path));
    }

    @Tabular
    @Command(
            name = {"audit", "list"},
            group = "audits")
    void list(
            Invocation invocation,
            @Option(longName = "municipality") @Completes(by = MunicipalityNames.class)
                    @Nullable String municipality,
            @Option(longName = "body") @Nullable String body,
            @Option(longName = "rubric") @Completes(by = RubricIds.class) @Nullable String rubric,
            @Option(longName = "status") @Nullable AuditStatus status,
            @Option(longName = "year") @Nullable Integer year)
            throws IOException {
        List<AuditLine> lines =
                library.seenBy(Acting.in(invocation))
                        .list(
                                new AuditFilter(
                                        Optional.ofNullable(municipality),
                                        Optional.ofNullable(body),
                                        Optional.ofNullable(rubric),
                                        Optional.ofNullable(status),
                                        Optional.ofNullable(year)));
        if (invocation.format() == Format.JSON) {
            Printed.file(invocation, out -> AuditFiles.json(lines, out));
        } else {
            invocation.print(AuditListView.of(lines, invocation.format().isForPeople()));
        }
        if (lines.isEmpty()) {
            invocation.note(
                    anyGiven(municipality, body, rubric, status, year)
                            ? Message.of("shell.audit.noneListed")
                            : Message.of("shell.audit.none")
                                    .remedy(Action.START_AUDIT)
                                    .remedy(Action.IMPORT_SET));
        }
    }

    @Tabular
    @Command(
            name = {"audit", "show"},
            group = "audits")
    void show(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit)
            throws IOException {
        ScoredAudit shown = library.seenBy(Acting.in(invocation)).read(audit);
        switch (invocation.format()) {
            case JSON -> Printed.file(invocation, out -> AuditFiles.json(shown, out));
            case TEXT -> new AuditPage(invocation, shown).print();
            default -> invocation.print(AuditPage.assessments(shown));
        }
    }
}
