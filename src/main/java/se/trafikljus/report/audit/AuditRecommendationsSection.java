package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Theme;

/**
 * What the audit recommends, and until when it asks for an answer. A draft without any shows what
 * the rubric would say, as a help to its auditor.
 */
final class AuditRecommendationsSection implements AuditSection {

    static final String ANCHOR = "recommendations";

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(2, d.say("audit.recommendations"), ANCHOR));
        AuditAdvice advice = new AuditAdvice(d);
        if (!d.recommendations().isEmpty()) {
            blocks.addAll(advice.blocks(d.recommendations()));
        } else if (d.isDraft() && !standard(d).isEmpty()) {
            blocks.add(d.prose("audit.recommendations.standard"));
            blocks.addAll(standard(d));
        } else {
            blocks.add(d.prose("audit.recommendations.none"));
        }
        blocks.addAll(d.own("recommendations", 2));
        blocks.addAll(advice.answer());
        return blocks;
    }

    /** The rubric's recommendations for what is not fully met, objectives first, then themes. */
    static List<Block> standard(AuditDossier d) {
        List<Objective> weak = d.weak();
        List<Block> blocks = new ArrayList<>();
        List<Prose> items =
                weak.stream()
                        .filter(objective -> !objective.recommendation().isEmpty())
                        .map(objective -> item(d, objective))
                        .toList();
        if (!items.isEmpty()) {
            blocks.add(new Items(false, items));
        }
        d.rubric().themes().stream()
                .filter(theme -> !theme.recommendations().isEmpty())
                .filter(theme -> holdsAny(d, theme, weak))
                .forEach(theme -> blocks.addAll(theme(d, theme)));
        return blocks;
    }

    private static Prose item(AuditDossier d, Objective objective) {
        Rating rating = d.cell(objective).rating().orElseThrow();
        return new Prose(
                List.of(
                        new Run.Strong(
                                d.say(
                                                "audit.recommendations.for",
                                                objective.id(),
                                                rating.symbol() + " " + d.word(rating))
                                        + " "),
                        new Run.Plain(d.say(objective.recommendation()))));
    }

    private static boolean holdsAny(AuditDossier d, Theme theme, List<Objective> weak) {
        return theme.areas().stream()
                .map(id -> d.rubric().area(id))
                .flatMap(Optional::stream)
                .flatMap(area -> area.objectives().stream())
                .anyMatch(weak::contains);
    }

    private static List<Block> theme(AuditDossier d, Theme theme) {
        return List.of(
                d.prose("audit.recommendations.theme", theme.title()),
                new Items(
                        false,
                        theme.recommendations().stream()
                                .map(text -> Prose.of(d.say(text)))
                                .toList()));
    }
}
