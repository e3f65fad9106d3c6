package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.comparison.Cell;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/**
 * The summary, which can be read alone: the question and its answer, the first recommendations, and
 * every rating at a glance.
 */
final class AuditSummarySection implements AuditSection {

    private static final int MOST_RECOMMENDATIONS = 5;

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().unnumbered(d.say("summary"), "summary"));
        blocks.add(AuditIntroductionSection.commission(d));
        blocks.addAll(purpose(d));
        blocks.addAll(AuditAnswer.blocks(d));
        blocks.add(Prose.of(new AuditTally(d).inWords()));
        blocks.addAll(ReconstructedNote.inSummary(d.context()));
        blocks.addAll(d.own("summary", 2));
        blocks.addAll(recommendations(d));
        blocks.add(ratings(d));
        return blocks;
    }

    /** The question as the purpose, else as it is asked. */
    private static List<Block> purpose(AuditDossier d) {
        return AnsweredQuestion.purpose(d.context().language(), d.questions(), d.onlyBody())
                .<List<Block>>map(sentence -> List.of(Prose.of(sentence)))
                .orElseGet(() -> AuditQuestions.after(d, "audit.summary.question"));
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
                d.context().tableCaption("ratings", d.say("audit.ratings.caption")),
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
        AuditAdvice advice = new AuditAdvice(d);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(advice.blocks(all.stream().limit(MOST_RECOMMENDATIONS).toList()));
        if (all.size() > MOST_RECOMMENDATIONS) {
            blocks.add(
                    d.context()
                            .inlaid(
                                    "audit.summary.first",
                                    d.context().number(all.size()),
                                    new Run.Link(
                                            d.say("audit.recommendations"),
                                            "#" + AuditRecommendationsSection.ANCHOR)));
        }
        blocks.addAll(advice.answerBy());
        return blocks;
    }
}
