package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.comparison.Cell;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/**
 * The summary: the question and its answer, every rating at a glance, the first recommendations.
 */
final class AuditSummarySection implements AuditSection {

    private static final int MOST_RECOMMENDATIONS = 5;

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().unnumbered(d.say("summary"), "summary"));
        blocks.add(d.prose("audit.summary.what", d.one().name(), d.rubric().title()));
        blocks.addAll(AuditQuestions.after(d, "audit.summary.question"));
        blocks.addAll(answer(d));
        blocks.add(Prose.of(new AuditTally(d).inWords()));
        blocks.addAll(ReconstructedNote.inSummary(d.context()));
        blocks.add(ratings(d));
        blocks.addAll(recommendations(d));
        blocks.addAll(d.own("summary", 2));
        return blocks;
    }

    private static List<Prose> answer(AuditDossier d) {
        return d.audit().conclusion().isBlank()
                ? List.of(AuditConclusionSection.none(d))
                : AuditDossier.paragraphs(d.say("audit.summary.answer"), d.audit().conclusion());
    }

    private static Table ratings(AuditDossier d) {
        List<Row> body =
                d.rubric().objectives().stream()
                        .map(
                                objective ->
                                        new Row(
                                                List.of(
                                                        Block.Cell.header(
                                                                d.name(objective), Scope.ROW),
                                                        light(d, objective))))
                        .toList();
        return new Table(
                d.context().tableCaption(d.say("audit.ratings.caption")),
                "ratings",
                List.of(
                        new Row(
                                List.of(
                                        Block.Cell.header(
                                                d.say("audit.ratings.objective"), Scope.COLUMN),
                                        Block.Cell.header(
                                                d.say("audit.ratings.rating"), Scope.COLUMN)))),
                body,
                ReconstructedNote.underTable(d.context()));
    }

    private static Block.Cell light(AuditDossier d, Objective objective) {
        Cell cell = d.cell(objective);
        if (cell.rating().isEmpty()) {
            return Block.Cell.of(d.say("unscored"));
        }
        Rating rating = cell.rating().get();
        return new Block.Cell(
                List.of(new Run.Plain(d.light(rating) + Lights.mark(cell))),
                Scope.DATA,
                1,
                Optional.of(rating.shade()),
                d.say(rating.label()),
                false);
    }

    private static List<Block> recommendations(AuditDossier d) {
        List<Recommendation> all = d.recommendations();
        if (all.isEmpty()) {
            return List.of(
                    AuditRecommendationsSection.standard(d).isEmpty()
                            ? d.prose("audit.recommendations.none")
                            : pointing(d, d.say("audit.summary.standard")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                all.size() > MOST_RECOMMENDATIONS
                        ? pointing(
                                d,
                                d.say(
                                        "audit.summary.first",
                                        d.context().number(MOST_RECOMMENDATIONS),
                                        d.context().number(all.size())))
                        : d.prose("audit.summary.recommendations"));
        blocks.add(
                new Items(
                        false,
                        all.stream().limit(MOST_RECOMMENDATIONS).map(r -> item(d, r)).toList()));
        return blocks;
    }

    private static Prose item(AuditDossier d, Recommendation recommendation) {
        return new Prose(
                List.of(
                        new Run.Strong(
                                d.say(
                                                "audit.summary.number",
                                                Integer.toString(recommendation.number()))
                                        + " "),
                        new Run.Plain(String.join(" ", Evidence.lines(recommendation.text())))));
    }

    private static Prose pointing(AuditDossier d, String sentence) {
        return new Prose(
                List.of(
                        new Run.Plain(sentence + " "),
                        new Run.Link(
                                d.say("audit.recommendations"),
                                "#" + AuditRecommendationsSection.ANCHOR),
                        new Run.Plain(".")));
    }
}
