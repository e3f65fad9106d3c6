package se.trafikljus.web.page;

import java.util.List;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/**
 * The table of ratings as markup. It has thousands of cells where all municipalities are compared,
 * which a template would take thirty times as long for; whatever somebody wrote passes {@link
 * #text}.
 */
final class MatrixWriter {

    /** Up to so many, each has a column, as in a printed report; more have a row each. */
    static final int MOST_COLUMNS = 12;

    private final Comparison comparison;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    MatrixWriter(Comparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
    }

    /** The rows of the table, its head first. */
    String html() {
        if (comparison.municipalities().size() <= MOST_COLUMNS) {
            objectivesDown();
        } else {
            municipalitiesDown();
        }
        return out.toString();
    }

    private void objectivesDown() {
        List<Compared> all = comparison.municipalities();
        out.append("<thead><tr>");
        head(say("compare.objective"));
        all.forEach(one -> head(name(one)));
        out.append("</tr></thead><tbody>");
        for (Area area : comparison.rubric().areas()) {
            out.append("<tr class=\"area\"><th scope=\"rowgroup\" colspan=\"")
                    .append(all.size() + 1)
                    .append("\">")
                    .append(text(area.title().in(language)))
                    .append("</th></tr>");
            for (Objective objective : area.objectives()) {
                out.append("<tr>");
                row(objective.id() + " " + objective.shortText().in(language));
                all.forEach(one -> cell(comparison.cell(objective.id(), one.code())));
                out.append("</tr>");
            }
        }
        out.append("</tbody>");
    }

    private void municipalitiesDown() {
        List<Objective> objectives = comparison.rubric().objectives();
        out.append("<thead><tr>");
        head(say("compare.unit"));
        objectives.forEach(one -> head(one.id()));
        out.append("</tr></thead><tbody>");
        for (Compared one : comparison.municipalities()) {
            out.append("<tr>");
            row(name(one));
            objectives.forEach(objective -> cell(comparison.cell(objective.id(), one.code())));
            out.append("</tr>");
        }
        out.append("</tbody>");
    }

    private String name(Compared one) {
        return one.name() + (one.isDraft() ? " (" + say("compare.draft") + ")" : "");
    }

    private void head(String words) {
        out.append("<th scope=\"col\">").append(text(words)).append("</th>");
    }

    private void row(String words) {
        out.append("<th scope=\"row\">").append(text(words)).append("</th>");
    }

    private void cell(Cell cell) {
        Optional<Rating> rating = cell.rating();
        if (rating.isEmpty()) {
            out.append("<td><span class=\"unseen\">")
                    .append(text(say("unscored")))
                    .append("</span></td>");
            return;
        }
        out.append("<td class=\"rating-")
                .append(text(rating.get().id()))
                .append("\"><span aria-hidden=\"true\">")
                .append(text(rating.get().symbol()))
                .append("</span><span class=\"unseen\">")
                .append(text(rating.get().label().in(language)))
                .append("</span>");
        if (cell.isReconstructed()) {
            out.append(" (R)");
        }
        if (!cell.comparable()) {
            out.append(" †");
        }
        out.append("</td>");
    }

    private String say(String key) {
        return Message.of("web." + key).in(language);
    }

    /** Somebody's words as text, whatever stands in them. */
    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
