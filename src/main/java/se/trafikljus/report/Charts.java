package se.trafikljus.report;

import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.chart.ComparisonSpider;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.SpiderChart;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;

/** The pictures of a comparison. */
final class Charts {

    private Charts() {}

    /** The spider chart of some of those compared, at most {@link SpiderChart#MOST_SERIES}. */
    static Picture spider(
            Comparison comparison,
            Language language,
            List<Compared> group,
            String title,
            String description) {
        return SpiderChart.of(ComparisonSpider.of(comparison, language, group))
                .described(title, description);
    }
}
