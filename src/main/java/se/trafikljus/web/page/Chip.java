package se.trafikljus.web.page;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.MissingEvidence;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/**
 * An objective with its rating, as a list shows it.
 *
 * @param objective its id
 * @param name its short name
 * @param rating the rating's id, by which the style sheet colours it; empty where there is none
 * @param symbol empty where there is none
 * @param word what the rating says
 * @param lacks what its grounds lack; empty where nothing does
 */
public record Chip(
        String objective, String name, String rating, String symbol, String word, String lacks) {

    /** The chips of all objectives of an audit, in the rubric's order. */
    public static List<Chip> of(ScoredAudit audit, Language language) {
        return audit.rubric().objectives().stream()
                .map(one -> of(one, audit.assessment(one.id()), language))
                .toList();
    }

    /** The chip of one cell. */
    public static Chip of(Objective objective, Assessment cell, Language language) {
        Optional<Rating> rating = cell.rating();
        return new Chip(
                objective.id(),
                objective.shortText().in(language),
                rating.map(Rating::id).orElse(""),
                rating.map(Rating::symbol).orElse(""),
                rating.map(one -> one.label().in(language))
                        .orElseGet(() -> Message.of("web.unscored").in(language)),
                MissingEvidence.in(cell).map(gap -> gap.message().in(language)).orElse(""));
    }
}
