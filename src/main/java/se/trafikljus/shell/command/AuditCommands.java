package se.trafikljus.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Upload;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
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
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.MunicipalityNames;
import se.trafikljus.shell.completion.RubricIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.table.TableView;
import se.trafikljus.shell.view.AssessmentTexts;
import se.trafikljus.shell.view.Printed;

/** Starts audits, takes them in and out, and shows them. */
@Component
class AuditCommands {

    private final AuditLibrary library;
    private final Drafts drafts;
    private final AuditSets sets;
    private final CarriedSets carriedSets;
    private final TrafficTables tables;
    private final Destination destination;

    AuditCommands(
            AuditLibrary library,
            Drafts drafts,
            AuditSets sets,
            CarriedSets carriedSets,
            TrafficTables tables,
            Destination destination) {
        this.library = library;
        this.drafts = drafts;
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
        List<Audit> before = drafts.likeIt(Acting.in(invocation), wanted);
        ScoredAudit started = drafts.start(Acting.in(invocation), wanted);
        invocation.print(started.audit().id());
        before.forEach(
                one ->
                        invocation.note(
                                Message.of(
                                        "shell.audit.another",
                                        one.id(),
                                        one.status(),
                                        started.municipality().name(),
                                        started.rubric().id())));
        invocation.note(
                Message.of(
                        "shell.audit.started",
                        started.municipality().name(),
                        started.audit().id()));
    }

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
            @Option(longName = "from") @Nullable LocalDate from,
            @Option(longName = "to") @Nullable LocalDate to,
            @Option(longName = "dry-run") boolean dryRun) {
        if (path == null && matrix != null && rubric != null && !replace) {
            new TableImport(invocation, drafts, tables)
                    .take(
                            matrix,
                            rubric,
                            Optional.ofNullable(sheet),
                            Optional.ofNullable(from),
                            Optional.ofNullable(to),
                            dryRun);
        } else if (path != null && matrix == null && !anyGiven(rubric, sheet, from, to)) {
            takeSet(invocation, path, new ImportMode(replace, dryRun));
        } else {
            throw WrongUsage.because("shell.audit.pathOrMatrix");
        }
    }

    private static boolean anyGiven(@Nullable Object... options) {
        return Stream.of(options).anyMatch(Objects::nonNull);
    }

    private void takeSet(Invocation invocation, Path path, ImportMode mode) {
        ImportReport report =
                carriedSets.take(
                        Acting.in(invocation),
                        Upload.of(path),
                        mode,
                        invocation::goOnUnlessCancelled);
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

    @Command(
            name = {"audit", "list"},
            group = "audits")
    void list(Invocation invocation) throws IOException {
        if (invocation.format() == Format.JSON) {
            Printed.file(
                    invocation,
                    out -> AuditFiles.json(library.seenBy(Acting.in(invocation)).list(), out));
            return;
        }
        List<Column<AuditLine>> columns = new ArrayList<>();
        columns.add(Column.of("audit", "shell.column.audit", line -> line.audit().id()));
        columns.add(
                Column.of(
                        "municipality",
                        "shell.column.municipality",
                        line -> line.municipality().name()));
        boolean forPeople = invocation.format() == Format.TEXT;
        if (!forPeople) {
            columns.add(Column.of("code", "shell.column.code", line -> line.municipality().code()));
        }
        columns.add(Column.of("rubric", "shell.column.rubric", line -> line.rubric().id()));
        if (!forPeople) {
            columns.add(
                    Column.of(
                            "rubric_version",
                            "shell.column.version",
                            line -> line.rubric().version()));
        }
        columns.add(
                Column.of(
                        "status",
                        "shell.column.status",
                        line -> forPeople ? line.audit().status() : line.audit().status().id()));
        if (forPeople) {
            columns.add(
                    Column.of(
                            "scored",
                            "shell.column.scored",
                            line -> line.scored() + "/" + line.rubric().objectives().size()));
        } else {
            columns.add(Column.of("scored", "shell.column.scored", AuditLine::scored));
            columns.add(
                    Column.of(
                            "objectives",
                            "shell.column.of",
                            line -> line.rubric().objectives().size()));
            columns.add(
                    Column.of(
                            "period_from",
                            "shell.column.from",
                            line -> date(line.audit().periodFrom())));
        }
        columns.add(
                Column.of("period_to", "shell.column.to", line -> date(line.audit().periodTo())));
        invocation.print(TableView.of(library.seenBy(Acting.in(invocation)).list(), columns));
    }

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
            case TEXT -> {
                head(invocation, shown);
                shown.rubric().areas().forEach(area -> area(invocation, shown, area));
            }
            default -> invocation.print(assessments(shown));
        }
    }

    private static void head(Invocation invocation, ScoredAudit shown) {
        Audit audit = shown.audit();
        invocation.print(
                Message.of(
                        "shell.audit.head",
                        audit.id(),
                        shown.municipality().name(),
                        shown.rubric().id(),
                        shown.rubric().version(),
                        audit.status()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", audit.title());
        fields.put("question", audit.question());
        fields.put("body", String.join(" | ", audit.bodies()));
        fields.put("period", period(audit).in(invocation.language()));
        fields.put("report_date", date(audit.reportDate()));
        fields.put("auditor", audit.auditor());
        fields.put("dnr", audit.dnr());
        fields.put("approved_by", audit.approvedBy());
        fields.put("follows", audit.follows());
        fields.put("conclusion", audit.conclusion());
        fields.put("source", audit.source());
        fields.forEach(
                (field, text) -> {
                    if (!text.isBlank()) {
                        invocation.print("", Message.of("audit.field." + field), text);
                    }
                });
    }

    private static Localized period(Audit audit) {
        String from = date(audit.periodFrom());
        String to = date(audit.periodTo());
        if (from.isEmpty() && to.isEmpty()) {
            return language -> "";
        }
        return Message.of(
                from.isEmpty()
                        ? "shell.audit.until"
                        : to.isEmpty() ? "shell.audit.since" : "shell.audit.between",
                from,
                to);
    }

    private static void area(Invocation invocation, ScoredAudit shown, Area area) {
        invocation.print("");
        invocation.print("", area.title());
        for (Objective objective : area.objectives()) {
            Assessment one = shown.assessment(objective.id());
            invocation.print(objective.id() + " ", objective.text());
            invocation.print("  ", rating(one));
            AssessmentTexts.print(invocation, "  ", one);
        }
    }

    private static TableView assessments(ScoredAudit shown) {
        return TableView.of(
                shown.assessments(),
                Column.of("objective", "shell.column.objective", Assessment::objective),
                Column.of(
                        "text",
                        "shell.column.text",
                        one -> shown.rubric().objective(one.objective()).orElseThrow().text()),
                Column.of("rating", "shell.column.rating", one -> rating(one)));
    }

    private static Localized rating(Assessment assessment) {
        return assessment
                .rating()
                .<Localized>map(
                        rating -> language -> rating.symbol() + " " + rating.label().in(language))
                .orElse(Message.of("audit.unscored"));
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
