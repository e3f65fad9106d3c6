package se.trafikljus.shell.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.TableView;

/** The list of audits, in words for people or in columns for programs. */
public final class AuditListView {

    private AuditListView() {}

    /** A row for each audit; people get fewer columns, of words, and none that is empty. */
    public static TableView of(List<AuditLine> lines, boolean forPeople) {
        List<Column<AuditLine>> columns = new ArrayList<>();
        columns.add(Column.of("audit", "shell.column.audit", line -> line.audit().id()));
        columns.add(
                Column.of(
                        "municipality",
                        "shell.column.municipality",
                        line -> line.municipality().name()));
        if (!forPeople) {
            columns.add(Column.of("code", "shell.column.code", line -> line.municipality().code()));
        }
        if (!forPeople || lines.stream().anyMatch(line -> !line.audit().bodies().isEmpty())) {
            columns.add(
                    Column.of(
                            "body",
                            "shell.column.auditedBody",
                            line -> String.join(" | ", line.audit().bodies())));
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
        return TableView.of(lines, columns);
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
