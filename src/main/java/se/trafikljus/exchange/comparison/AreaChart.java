package se.trafikljus.exchange.comparison;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Compared;
import se.trafikljus.exchange.workbook.MatrixPlaces;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.rubric.Area;

/** The areas' values as bars that Excel draws, and draws anew when a rating is changed. */
final class AreaChart {

    /** The bars of more could not be told apart. */
    static final int MOST_SERIES = 8;

    private static final int[] COLOURS = {
        0x0072B2, 0xB34700, 0x00795A, 0xA8437E, 0x5B3FA6, 0x000000, 0x7A6A00, 0xA52DFF
    };

    private static final int BARS_TO_A_ROW = 2;
    private static final int AROUND_GROUPS = 1;

    private AreaChart() {}

    /**
     * Draws it on a sheet of its own, which is one page.
     *
     * @param values the sheet with the values
     * @param first the row of the first area's values there
     */
    static void draw(XSSFSheet values, SheetBook book, MatrixPlaces places, int first) {
        List<Area> areas = book.comparison().rubric().areas();
        int all = book.comparison().municipalities().size();
        ChartSheet sheet =
                ChartSheet.of(
                        book,
                        "areas.chart",
                        areas.size() * (all / BARS_TO_A_ROW + AROUND_GROUPS) + 6);
        XDDFBarChartData data = sheet.bars(0.25, "0.00");
        String[] titles =
                areas.stream().map(area -> area.title().in(book.language())).toArray(String[]::new);
        int last = first + areas.size() - 1;
        int series = 0;
        for (Compared one : book.comparison().municipalities()) {
            int column = places.column(series);
            XDDFChartData.Series bars =
                    data.addSeries(
                            XDDFDataSourcesFactory.fromArray(
                                    titles, ChartSheet.range(values, first, last, 0)),
                            XDDFDataSourcesFactory.fromArray(
                                    values(book, one),
                                    ChartSheet.range(values, first, last, column)));
            bars.setTitle(
                    one.name(),
                    new CellReference(
                            values.getSheetName(), MatrixPlaces.NAMES, column, true, true));
            bars.setFillProperties(ChartSheet.fill(COLOURS[series]));
            series++;
        }
        sheet.chart().plot(data);
    }

    /** The figures that the formulas give, for readers that do not calculate; 0 where none is. */
    private static Double[] values(SheetBook book, Compared one) {
        return book.comparison().rubric().areas().stream()
                .map(area -> book.comparison().area(area.id(), one.code()))
                .map(value -> value.map(AreaValue::value).orElse(0.0))
                .toArray(Double[]::new);
    }
}
