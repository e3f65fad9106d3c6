package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Portions;
import se.trafikljus.chart.AreaBars;
import se.trafikljus.chart.SpiderChart;
import se.trafikljus.chart.SpiderMultiples;
import se.trafikljus.comparison.Compared;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.prose.Charts;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.report.prose.ReportContext;

/** The areas' values as pictures: all in one while they can be told apart, and each by itself. */
final class OverviewCharts {

    /** From so many on, the median of all says something of each. */
    private static final int LEAST_MULTIPLES = 3;

    private static final String MULTIPLES = "multiples";

    private OverviewCharts() {}

    static List<Block> blocks(ReportContext m) {
        List<Compared> all = m.comparison().municipalities();
        List<Block> blocks = new ArrayList<>();
        if (all.size() <= SpiderChart.MOST_SERIES) {
            blocks.add(howToRead(m, all));
            blocks.add(
                    figure(
                            m,
                            OverviewSection.DIAGRAM,
                            m.say("chart.caption"),
                            alt(m, all),
                            Charts.spider(m, all)));
            if (all.size() >= LEAST_MULTIPLES && areas(m) >= AreaBars.LEAST_WEB) {
                blocks.addAll(multiples(m, all));
            }
            return blocks;
        }
        blocks.add(m.prose("median.text"));
        blocks.add(
                figure(
                        m,
                        OverviewSection.DIAGRAM,
                        m.say("median.caption"),
                        m.say("median.alt", m.unitNumber(all.size())),
                        Charts.median(m)));
        blocks.addAll(multiples(m, all));
        return blocks;
    }

    private static Prose howToRead(ReportContext m, List<Compared> all) {
        boolean gaps =
                m.comparison().rubric().areas().stream()
                        .anyMatch(
                                area ->
                                        all.stream()
                                                .anyMatch(
                                                        one ->
                                                                m.comparison()
                                                                        .area(area.id(), one.code())
                                                                        .isEmpty()));
        return Charts.howToRead(m, gaps);
    }

    private static int areas(ReportContext m) {
        return m.comparison().rubric().areas().size();
    }

    /** Each of them small, against the median of all. */
    private static List<Block> multiples(ReportContext m, List<Compared> all) {
        List<Block> blocks = new ArrayList<>();
        List<List<Compared>> groups = Portions.of(all, SpiderMultiples.MOST_SERIES);
        int last = groups.size() - 1;
        blocks.add(
                m.inlaid(
                        last == 0 ? "multiples.text" : "multiples.texts",
                        m.reference(MULTIPLES),
                        m.reference(OverviewSection.anchor(MULTIPLES, last))));
        for (int i = 0; i < groups.size(); i++) {
            blocks.add(
                    figure(
                            m,
                            OverviewSection.anchor(MULTIPLES, i),
                            OverviewSection.part(m, m.say("multiples.caption"), i, groups.size()),
                            alt(m, groups.get(i)),
                            Charts.multiples(m, groups.get(i))));
        }
        return blocks;
    }

    private static Block.Figure figure(
            ReportContext m, String anchor, String caption, String alt, Charts.Chart chart) {
        String numbered = m.figureCaption(anchor, ReconstructedNote.inCaption(m, caption));
        return new Block.Figure(numbered, anchor, alt, chart.described(numbered, alt), List.of());
    }

    private static String alt(ReportContext m, List<Compared> group) {
        return m.say("chart.alt", m.number(m.comparison().rubric().areas().size()), m.bare(group));
    }
}
