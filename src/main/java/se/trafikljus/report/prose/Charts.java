package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.trafikljus.chart.AreaBars;
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

    /** One line needs less room than several; a lower chart more often fits under the table. */
    private static final double LOW_WIDTH = 560;

    private static final double LOW_HEIGHT = 380;

    private Charts() {}

    /** A picture that is yet to be told what it shows. */
    public interface Chart {

        Picture described(String title, String description);
    }

    /** The spider chart of some of those compared, at most {@link SpiderChart#MOST_SERIES}. */
    public static Chart spider(ReportContext m, List<Compared> group) {
        return web(data(m, group), data -> SpiderChart.of(data)::described);
    }

    /** The chart of one alone, lower than usual. */
    public static Chart low(ReportContext m, Compared one) {
        return web(
                data(m, List.of(one)),
                data -> SpiderChart.of(data, LOW_WIDTH, LOW_HEIGHT)::described);
    }

    /** What a point's place says, and where there is none a gap. */
    public static Prose howToRead(ReportContext m, boolean gaps) {
        String text = m.say("chart.text");
        return Prose.of(gaps ? text + " " + m.say("chart.gap") : text);
    }

    /** Whether a chart shows quartiles, which then are explained. */
    public static boolean showQuartiles(ReportContext m) {
        return !isFew(m) && m.comparison().municipalities().size() > 1;
    }

    /** The median of all, with its quartile band. */
    public static Chart median(ReportContext m) {
        if (isFew(m)) {
            return AreaBars.of(beside(m, List.of()))::described;
        }
        return MedianSpider.of(data(m, List.of()), band(m))::described;
    }

    /** One of those compared against the median of all, as large as others. */
    public static Chart lifting(ReportContext m, Compared one) {
        if (isFew(m)) {
            return AreaBars.of(beside(m, List.of(one)))::described;
        }
        return MedianSpider.of(data(m, List.of()), band(m))
                        .lifting(data(m, List.of(one)).series().get(0))
                ::described;
    }

    /**
     * Each municipality against the median of all, for its own page. To be made once for a report,
     * so that the pages have all but its own line in common.
     */
    public static Function<Compared, Chart> lifted(ReportContext m) {
        if (isFew(m)) {
            return one -> AreaBars.of(beside(m, List.of(one)))::described;
        }
        MedianSpider median = MedianSpider.small(data(m, List.of()), band(m));
        return one -> median.lifting(data(m, List.of(one)).series().get(0))::described;
    }

    /** A small web for each, at most {@link SpiderMultiples#MOST_SERIES}. */
    public static Chart multiples(ReportContext m, List<Compared> group) {
        return SpiderMultiples.of(data(m, group), band(m).median())::described;
    }

    /** Bars where there are too few areas for a web. */
    private static Chart web(SpiderData data, Function<SpiderData, Chart> spider) {
        if (data.axes().size() < AreaBars.LEAST_WEB) {
            return AreaBars.of(data)::described;
        }
        return spider.apply(data);
    }

    private static boolean isFew(ReportContext m) {
        return m.comparison().rubric().areas().size() < AreaBars.LEAST_WEB;
    }

    /** Some of those compared, and the median as one more. */
    private static SpiderData beside(ReportContext m, List<Compared> group) {
        SpiderData data = data(m, group);
        List<SpiderData.Series> series = new ArrayList<>(data.series());
        series.add(band(m).median());
        return new SpiderData(data.axes(), data.rings(), series);
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
