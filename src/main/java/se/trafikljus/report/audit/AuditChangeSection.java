package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Change;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.ChangeNotes;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.PreviousAudit;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/** What has changed since the audit before this one: each rating then and now. */
final class AuditChangeSection implements AuditSection {

    private static final String ANCHOR = "change-table";

    @Override
    public List<Block> blocks(AuditDossier d) {
        Optional<ScoredAudit> earlier = d.context().comparison().earlier(d.one().code());
        return earlier.map(then -> blocks(d, then)).orElse(List.of());
    }

    private static List<Block> blocks(AuditDossier d, ScoredAudit then) {
        ReportContext m = d.context();
        String text = d.say("audit.change.text", PreviousAudit.inText(m, then.audit()));
        return List.of(
                m.chapter(3, d.say("change"), "change"),
                Prose.of(text + " " + told(d)),
                table(d, then));
    }

    /** For how many objectives the rating is better, worse or the same, where it is for any. */
    private static String told(AuditDossier d) {
        List<String> parts = new ArrayList<>();
        for (Change change : List.of(Change.BETTER, Change.WORSE, Change.SAME)) {
            int number = count(d, change);
            if (number > 0) {
                String key = parts.isEmpty() ? "audit.change.part.first" : "audit.change.part";
                String how = d.say("audit.change." + change.id());
                parts.add(d.say(key, how, number, d.count(number)));
            }
        }
        return parts.isEmpty()
                ? d.say("audit.change.none")
                : d.say("audit.change.told", d.context().list(parts));
    }

    private static int count(AuditDossier d, Change change) {
        return d.objectives(cell -> change(d, cell.objective()).equals(Optional.of(change))).size();
    }

    private static Optional<Change> change(AuditDossier d, String objective) {
        return d.context().comparison().change(objective, d.one().code());
    }

    private static Table table(AuditDossier d, ScoredAudit then) {
        ReportContext m = d.context();
        return new Table(
                m.tableCaption(d.say("audit.change.caption")),
                ANCHOR,
                List.of(
                        new Row(
                                List.of(
                                        Cell.header(d.say("change.objective"), Scope.COLUMN),
                                        Cell.header(d.say("audit.change.then"), Scope.COLUMN),
                                        Cell.header(d.say("audit.change.now"), Scope.COLUMN),
                                        Cell.header(d.say("audit.change.how"), Scope.COLUMN)))),
                d.rubric().objectives().stream().map(one -> row(d, then, one)).toList(),
                ChangeNotes.of(m, change -> count(d, change) > 0));
    }

    private static Row row(AuditDossier d, ScoredAudit then, Objective objective) {
        ReportContext m = d.context();
        Optional<Rating> before =
                then.rubric()
                        .objective(objective.id())
                        .flatMap(own -> then.assessment(own.id()).rating());
        return new Row(
                List.of(
                        Cell.header(d.name(objective), Scope.ROW),
                        Lights.inWords(m, before),
                        Lights.inWords(m, d.cell(objective)),
                        Cell.of(
                                change(d, objective.id())
                                        .map(change -> d.say("change." + change.id()))
                                        .orElse("–"))));
    }
}
