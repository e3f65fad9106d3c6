package se.trafikljus.exchange.comparison;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/**
 * How large a part of those where an objective was rated is on each level, as bars that Excel draws
 * from the counts; for so many that bars of their own could not be told apart.
 */
final class CountsChart {

    private static final String WHOLE = "100";
    private static final String GAP = "40";

    private CountsChart() {}

    /**
     * Draws it on a sheet of its own.
     *
     * @param counts the sheet with the counts
     * @param heading the row there with the ratings' words; the objectives stand below it
     * @param column that of the best level, with the others to the right of it
     */
    static void draw(XSSFSheet counts, SheetBook book, int heading, int column) {
        List<Objective> objectives = book.comparison().rubric().objectives();
        ChartSheet sheet = ChartSheet.of(book, "counts.chart", 2 * objectives.size() + 6);
        XDDFBarChartData data = sheet.bars(0.2, "0%");
        data.setBarGrouping(BarGrouping.PERCENT_STACKED);
        XDDFDataSource<String> titles = titles(sheet, book, objectives);
        int at = column;
        for (Level level : book.comparison().rubric().scale().levels()) {
            XDDFChartData.Series bars =
                    data.addSeries(
                            titles,
                            XDDFDataSourcesFactory.fromArray(
                                    numbers(book, level),
                                    ChartSheet.range(
                                            counts, heading + 1, heading + objectives.size(), at)));
            bars.setTitle(
                    level.label().in(book.language()),
                    new CellReference(counts.getSheetName(), heading, at, true, true));
            bars.setFillProperties(ChartSheet.fill(colour(level)));
            at++;
        }
        sheet.chart().plot(data);
        pile(sheet.chart().getCTChart().getPlotArea().getBarChartArray(0));
    }

    /**
     * Puts a bar's parts in a row, and not each a step below the one before. Written as it stands
     * in the file: the types that POI's own setters need are not among those that it brings along.
     */
    private static void pile(CTBarChart bars) {
        try (XmlCursor at = bars.getAxIdArray(0).newCursor()) {
            String namespace = at.getName().getNamespaceURI();
            at.insertElement("gapWidth", namespace);
            at.toPrevSibling();
            at.setAttributeText(new QName("val"), GAP);
            at.toNextSibling();
            at.insertElement("overlap", namespace);
            at.toPrevSibling();
            at.setAttributeText(new QName("val"), WHOLE);
        }
    }

    /** The bars' names, in cells below: not every program shows those that no cell has. */
    private static XDDFDataSource<String> titles(
            ChartSheet sheet, SheetBook book, List<Objective> objectives) {
        int first = sheet.below() + 1;
        String[] titles = new String[objectives.size()];
        for (int i = 0; i < titles.length; i++) {
            Objective one = objectives.get(i);
            titles[i] = one.id() + " " + one.shortText().in(book.language());
            sheet.pen().text(first + i, 0, titles[i], book.styles().line());
        }
        return XDDFDataSourcesFactory.fromArray(
                titles, ChartSheet.range(sheet.pen().sheet(), first, first + titles.length - 1, 0));
    }

    /** The figures that the formulas give, for readers that do not calculate. */
    private static Integer[] numbers(SheetBook book, Level level) {
        return book.comparison().rubric().objectives().stream()
                .map(one -> book.comparison().counts(one.id()))
                .map(counts -> counts.byRating().getOrDefault(level.id(), 0))
                .toArray(Integer[]::new);
    }

    private static int colour(Level level) {
        return Integer.parseInt(level.shade().background().substring(1), 16);
    }
}
