package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Written;

/** The audits that are compared; what none of them says of itself is told once, below. */
final class ComparedAudits {

    private final ReportContext m;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final List<String> lacking = new ArrayList<>();

    private ComparedAudits(ReportContext m) {
        this.m = m;
    }

    static Table table(ReportContext m) {
        return new ComparedAudits(m).table();
    }

    private Table table() {
        column("audit", one -> title(one.audit().audit()));
        column("period", one -> period(one.audit().audit()));
        column("date", one -> date(one.audit().audit()));
        column("auditor", one -> one.audit().audit().auditor());
        if (m.comparison().unit() == Unit.MUNICIPALITY) {
            column("body", one -> m.capital(MunicipalityPages.bodies(m, one)));
        }
        List<String> heads = new ArrayList<>(List.of("municipality"));
        heads.addAll(columns.keySet());
        return new Table(
                        m.tableCaption(m.say("audits.caption")),
                        "audits",
                        List.of(AppendixSection.head(m, "audits", heads.toArray(String[]::new))),
                        rows(),
                        notes())
                .inSmallLetters();
    }

    /** What was taken out of an anonymous report is told of each, since it was there. */
    private void column(String key, Function<Compared, String> what) {
        List<String> texts = m.comparison().municipalities().stream().map(what).toList();
        if (texts.stream().allMatch(String::isBlank) && m.comparison().names() != Names.NONE) {
            lacking.add(m.say("audits." + key));
        } else {
            columns.put(key, texts);
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (Compared one : m.comparison().municipalities()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.header(m.capital(one.named(m.language())), Scope.ROW));
            for (List<String> texts : columns.values()) {
                cells.add(Cell.of(orNone(texts.get(at))));
            }
            rows.add(new Row(cells));
            at++;
        }
        return rows;
    }

    private List<Prose> notes() {
        return lacking.isEmpty() ? List.of() : List.of(m.prose("audits.lacking", m.list(lacking)));
    }

    private String orNone(String text) {
        if (!text.isBlank()) {
            return text;
        }
        return m.say(m.comparison().names() == Names.NONE ? "audits.withheld" : "audits.none");
    }

    private String title(Audit audit) {
        return audit.title().isBlank() ? m.capital(m.subject()) : audit.title();
    }

    private String period(Audit audit) {
        return audit.periodTo()
                .map(
                        to ->
                                audit.periodFrom()
                                        .map(from -> m.say("audits.from", from, to))
                                        .orElseGet(() -> m.say("audits.until", to)))
                .orElse("");
    }

    private String date(Audit audit) {
        return audit.reportDate().or(() -> Written.day(audit.approvedAt())).map(m::day).orElse("");
    }
}
