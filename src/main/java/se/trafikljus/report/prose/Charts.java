package se.trafikljus.report.prose;

import java.util.List;
import java.util.function.Function;
import se.trafikljus.chart.ComparisonSpider;
import se.trafikljus.chart.MedianSpider;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.SpiderBand;
import se.trafikljus.chart.SpiderChart;
import se.trafikljus.chart.SpiderData;
import se.trafikljus.chart.SpiderMultiples;
import se.trafikljus.comparison.Compared;
import se.trafikljus.report.document.Block.Prose;

/** The pictures of a comparison. */
public final class Charts {

    private Charts() {}

    /** A picture that is yet to be told what it shows. */
    public interface Chart {

        Picture described(String title, String description);
    }

    /** The spider chart of some of those compared, at most {@link SpiderChart#MOST_SERIES}. */
    public static Chart spider(ReportContext m, List<Compared> group) {
        return SpiderChart.of(data(m, group))::described;
    }

    /** The median of all, with its quartile band. */
    public static Chart median(ReportContext m) {
        return MedianSpider.of(data(m, List.of()), band(m))::described;
    }

    /**
     * Each municipality against the median of all, for its own page. To be made once for a report,
     * so that the pages have all but its own line in common.
     */
    public static Function<Compared, Chart> lifted(ReportContext m) {
        MedianSpider median = MedianSpider.small(data(m, List.of()), band(m));
        return one -> median.lifting(data(m, List.of(one)).series().get(0))::described;
    }

    /** A small web for each, at most {@link SpiderMultiples#MOST_SERIES}. */
    public static Chart multiples(ReportContext m, List<Compared> group) {
        return SpiderMultiples.of(data(m, group), band(m).median())::described;
    }

    /** Which areas the axes stand for, where the axes have other words than the tables. */
    public static List<Prose> axes(ReportContext m) {
        List<String> pairs =
                m.comparison().rubric().areas().stream()
                        .filter(area -> !m.say(area.shortTitle()).equals(m.say(area.title())))
                        .map(area -> m.say(area.shortTitle()) + " = " + m.say(area.title()))
                        .toList();
        return pairs.isEmpty()
                ? List.of()
                : List.of(m.prose("chart.axes", String.join(", ", pairs)));
    }

    private static SpiderData data(ReportContext m, List<Compared> group) {
        return ComparisonSpider.of(m.comparison(), m.language(), group);
    }

    private static SpiderBand band(ReportContext m) {
        return new SpiderBand(
                m.say("median"),
                m.say("quartiles"),
                m.comparison().rubric().areas().stream()
                        .map(area -> m.comparison().spread(area.id()))
                        .map(
                                spread ->
                                        spread.map(
                                                s ->
                                                        new SpiderBand.Quartiles(
                                                                s.lower(), s.median(), s.upper())))
                        .toList());
    }
}
