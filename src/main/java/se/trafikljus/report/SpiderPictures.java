package se.trafikljus.report;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.SpiderChart;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.report.prose.Charts;
import se.trafikljus.report.prose.ReportContext;

/** The spider charts of a comparison, each with words for those who cannot see it. */
public final class SpiderPictures {

    private SpiderPictures() {}

    /** A line for each of those compared, or, when they are too many for that, their median. */
    public static Picture of(Comparison comparison, Language language) {
        return of(comparison, language, comparison.municipalities(), Optional.empty());
    }

    /**
     * A line for each of some of those compared; the median of all, with the band between the
     * quartiles, where these are none or more than {@link SpiderChart#MOST_SERIES}.
     *
     * @param lifted the one to lay over the median instead of those shown
     */
    public static Picture of(
            Comparison comparison,
            Language language,
            List<Compared> shown,
            Optional<Compared> lifted) {
        ReportContext m = new ReportContext(comparison, language);
        String title = m.title("chart.title");
        int all = comparison.municipalities().size();
        if (lifted.isPresent()) {
            return Charts.lifting(m, lifted.get())
                    .described(title, m.say("page.chart.alt", lifted.get().within(language)));
        }
        if (showsMedian(shown)) {
            return Charts.median(m).described(title, m.say("median.alt", m.unitNumber(all)));
        }
        return Charts.spider(m, shown)
                .described(
                        title,
                        m.say(
                                "chart.alt",
                                m.number(comparison.rubric().areas().size()),
                                m.bare(shown)));
    }

    /** Whether the median of all is drawn, since these are none or too many to draw. */
    public static boolean showsMedian(List<Compared> shown) {
        return shown.isEmpty() || shown.size() > SpiderChart.MOST_SERIES;
    }
}
