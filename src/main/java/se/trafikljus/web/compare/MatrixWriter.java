package se.trafikljus.web.compare;

import java.util.List;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Counts;
import se.trafikljus.comparison.Excerpt;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/**
 * The table of ratings as markup. It has thousands of cells where all municipalities are compared,
 * which a template would take thirty times as long for; whatever somebody wrote passes {@link
 * #text}. Cells are no links, or a keyboard would stop at each: the heads of rows and columns are.
 */
final class MatrixWriter {

    /** Up to so many, each has a column, as in a printed report; more have a row each. */
    static final int MOST_COLUMNS = 12;

    private final Excerpt excerpt;
    private final Comparison comparison;
    private final Chosen chosen;
    private final Language language;
    private final List<Level> levels;
    private final StringBuilder out = new StringBuilder();

    MatrixWriter(Excerpt excerpt, Chosen chosen, Language language) {
        this.excerpt = excerpt;
        this.comparison = excerpt.whole();
        this.chosen = chosen;
        this.language = language;
        this.levels = comparison.rubric().scale().levels();
    }

    /**
     * The rows of the table, its head first.
     *
     * @param objectivesDown whether objectives are rows, else those compared are
     */
    String html(boolean objectivesDown) {
        if (objectivesDown) {
            objectivesDown();
        } else {
            unitsDown();
        }
        return out.toString();
    }

    private void objectivesDown() {
        List<Compared> units = excerpt.units();
        out.append("<thead><tr>");
        head(say("compare.objective"));
        units.forEach(this::unitHead);
        levels.forEach(this::countHead);
        out.append("</tr></thead>");
        for (Area area : excerpt.areas()) {
            out.append("<tbody><tr class=\"area\"><th scope=\"rowgroup\">")
                    .append(text(area.title().in(language)))
                    .append("</th><td colspan=\"")
                    .append(units.size() + levels.size())
                    .append("\"></td></tr>");
            for (Objective objective : area.objectives()) {
                out.append("<tr><th scope=\"row\">");
                link(chosen.objective(objective.id()), objective.id(), shortOf(objective));
                out.append("</th>");
                units.forEach(one -> cell(comparison.cell(objective.id(), one.code())));
                levels.forEach(level -> count(objective, level));
                out.append("</tr>");
            }
            out.append("</tbody>");
        }
    }

    private void unitsDown() {
        List<Objective> objectives = excerpt.objectives();
        out.append("<thead><tr>");
        head(say("compare.unit"));
        for (Objective objective : objectives) {
            out.append("<th scope=\"col\"><a href=\"")
                    .append(text(chosen.objective(objective.id())))
                    .append("\">")
                    .append(text(objective.id()))
                    .append("<span class=\"unseen\"> ")
                    .append(text(shortOf(objective)))
                    .append("</span></a></th>");
        }
        out.append("</tr></thead><tbody>");
        for (Compared one : excerpt.units()) {
            out.append("<tr><th scope=\"row\">");
            unit(one);
            out.append("</th>");
            objectives.forEach(objective -> cell(comparison.cell(objective.id(), one.code())));
            out.append("</tr>");
        }
        out.append("</tbody><tfoot>");
        for (Level level : levels) {
            out.append("<tr>");
            out.append("<th scope=\"row\" class=\"count\">")
                    .append(text(level.symbol() + " " + level.label().in(language)))
                    .append("</th>");
            objectives.forEach(objective -> count(objective, level));
            out.append("</tr>");
        }
        out.append("</tfoot>");
    }

    private void unitHead(Compared one) {
        out.append("<th scope=\"col\">");
        unit(one);
        out.append("</th>");
    }

    private void unit(Compared one) {
        out.append("<a href=\"")
                .append(text(chosen.unit(one.code())))
                .append("\">")
                .append(text(one.name()))
                .append("</a>");
        if (one.isDraft()) {
            out.append(" <span class=\"tag\">")
                    .append(text(say("compare.draft")))
                    .append("</span>");
        }
    }

    /** The id alone where there is no room for the words. */
    private void link(String address, String id, String words) {
        out.append("<a href=\"")
                .append(text(address))
                .append("\">")
                .append(text(id))
                .append("<span class=\"long\"> ")
                .append(text(words))
                .append("</span></a>");
    }

    private void head(String words) {
        out.append("<th scope=\"col\">").append(text(words)).append("</th>");
    }

    /** The symbol alone, since the columns are narrow; the key below the table has the word. */
    private void countHead(Level level) {
        out.append("<th scope=\"col\" class=\"count\"><span aria-hidden=\"true\">")
                .append(text(level.symbol()))
                .append("</span><span class=\"unseen\">")
                .append(text(level.label().in(language)))
                .append("</span></th>");
    }

    /** Of all that are compared, whatever is seen of them; of the best level also of how many. */
    private void count(Objective objective, Level level) {
        Counts counts = comparison.counts(objective.id());
        int number = counts.byRating().getOrDefault(level.id(), 0);
        boolean best = level.equals(levels.get(0));
        out.append("<td class=\"count\">")
                .append(
                        best
                                ? text(
                                        Message.of("web.audits.of", number, counts.counted())
                                                .in(language))
                                : Integer.toString(number))
                .append("</td>");
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

    private String shortOf(Objective objective) {
        return objective.shortText().in(language);
    }

    private String say(String key) {
        return Message.of("web." + key).in(language);
    }

    /** Somebody's words as text, whatever stands in them. */
    static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
