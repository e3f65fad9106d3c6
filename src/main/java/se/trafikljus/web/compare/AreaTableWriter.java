package se.trafikljus.web.compare;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.comparison.AreaSpread;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.rubric.Area;

/** The values of a spider chart as a table: what the chart shows, for whoever reads figures. */
final class AreaTableWriter {

    private final Comparison comparison;
    private final Chosen chosen;
    private final Language language;
    private final List<Area> areas;
    private final StringBuilder out = new StringBuilder();

    AreaTableWriter(Comparison comparison, Chosen chosen, Language language) {
        this.comparison = comparison;
        this.chosen = chosen;
        this.language = language;
        this.areas = comparison.rubric().areas();
    }

    /** The rows, their head first: areas down where few are compared, else those compared. */
    String html() {
        if (comparison.municipalities().size() <= MatrixWriter.MOST_COLUMNS) {
            areasDown();
        } else {
            unitsDown();
        }
        return out.toString();
    }

    private void areasDown() {
        out.append("<thead><tr>");
        head("col", say("compare.area"));
        comparison.municipalities().forEach(one -> unit(one, "col"));
        if (isSpread()) {
            head("col", say("compare.median"));
            head("col", say("compare.quartiles"));
        }
        out.append("</tr></thead><tbody>");
        for (Area area : areas) {
            out.append("<tr>");
            head("row", area.title().in(language));
            comparison.municipalities().forEach(one -> value(area, one));
            if (isSpread()) {
                median(area);
                quartiles(area);
            }
            out.append("</tr>");
        }
        out.append("</tbody>");
    }

    private void unitsDown() {
        out.append("<thead><tr>");
        head("col", say("compare.unit"));
        areas.forEach(area -> head("col", area.title().in(language)));
        out.append("</tr></thead><tbody><tr>");
        head("row", say("compare.median"));
        areas.forEach(this::median);
        out.append("</tr><tr>");
        head("row", say("compare.quartiles"));
        areas.forEach(this::quartiles);
        out.append("</tr>");
        for (Compared one : comparison.municipalities()) {
            out.append("<tr>");
            unit(one, "row");
            areas.forEach(area -> value(area, one));
            out.append("</tr>");
        }
        out.append("</tbody>");
    }

    private boolean isSpread() {
        return comparison.municipalities().size() > 1;
    }

    private void unit(Compared one, String scope) {
        out.append("<th scope=\"")
                .append(scope)
                .append("\"><a href=\"")
                .append(MatrixWriter.text(chosen.unit(one.code())))
                .append("\">")
                .append(MatrixWriter.text(one.name()))
                .append("</a></th>");
    }

    private void head(String scope, String words) {
        out.append("<th scope=\"")
                .append(scope)
                .append("\">")
                .append(MatrixWriter.text(words))
                .append("</th>");
    }

    private void value(Area area, Compared one) {
        Optional<AreaValue> value = comparison.area(area.id(), one.code());
        if (value.isEmpty()) {
            out.append("<td>").append(MatrixWriter.text(say("compare.noValue"))).append("</td>");
            return;
        }
        int counted = value.get().counted();
        out.append("<td><strong>")
                .append(figure(value.get().value()))
                .append("</strong><span class=\"beside\">")
                .append(
                        MatrixWriter.text(
                                Message.of("web.audits.of", counted, area.objectives().size())
                                        .in(language)))
                .append("</span></td>");
    }

    private void median(Area area) {
        out.append("<td>")
                .append(comparison.spread(area.id()).map(s -> figure(s.median())).orElse(""))
                .append("</td>");
    }

    private void quartiles(Area area) {
        Optional<AreaSpread> spread = comparison.spread(area.id());
        out.append("<td class=\"number\">")
                .append(spread.map(s -> figure(s.lower()) + "–" + figure(s.upper())).orElse(""))
                .append("</td>");
    }

    private String figure(double value) {
        return MatrixWriter.text(Figures.value(language, value));
    }

    private String say(String key) {
        return Message.of("web." + key).in(language);
    }
}
