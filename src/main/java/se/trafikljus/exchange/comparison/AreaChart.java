package se.trafikljus.exchange.comparison;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Compared;
import se.trafikljus.exchange.workbook.MatrixPlaces;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Area;

/** The areas' values as bars that Excel draws, and draws anew when a rating is changed. */
final class AreaChart {

    /** The bars of more could not be told apart. */
    static final int MOST_SERIES = 8;

    private static final int[] COLOURS = {
        0x0072B2, 0xB34700, 0x00795A, 0xA8437E, 0x5B3FA6, 0x000000, 0x7A6A00, 0xA52DFF
    };

    private static final int LEAST_ROWS = 16;
    private static final int COLUMNS = 12;
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
        int areas = book.comparison().rubric().areas().size();
        int bars = book.comparison().municipalities().size();
        int rows = Math.max(LEAST_ROWS, areas * (bars / BARS_TO_A_ROW + AROUND_GROUPS) + 6);
        SheetPen pen = book.sheet("chart");
        XSSFDrawing drawing = pen.sheet().createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, 0, COLUMNS, rows);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(book.say("areas.chart"));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(book.say("areas.chart.alt"));
        bars(values, chart, book, places, first);
        pen.landscape();
        pen.fitToOnePageInBreadth();
        pen.sheet().getPrintSetup().setFitHeight((short) 1);
    }

    private static void bars(
            XSSFSheet sheet, XSSFChart chart, SheetBook book, MatrixPlaces places, int first) {
        XDDFCategoryAxis areas = chart.createCategoryAxis(AxisPosition.LEFT);
        areas.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setMinimum(0);
        values.setMaximum(1);
        values.setMajorUnit(0.25);
        values.setNumberFormat("0.00");
        values.setCrosses(AxisCrosses.MAX);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, areas, values);
        data.setBarDirection(BarDirection.BAR);
        List<Area> all = book.comparison().rubric().areas();
        String[] titles =
                all.stream().map(area -> area.title().in(book.language())).toArray(String[]::new);
        int last = first + all.size() - 1;
        int series = 0;
        for (Compared one : book.comparison().municipalities()) {
            int column = places.column(series);
            XDDFChartData.Series bars =
                    data.addSeries(
                            XDDFDataSourcesFactory.fromArray(titles, range(sheet, first, last, 0)),
                            XDDFDataSourcesFactory.fromArray(
                                    values(book, one), range(sheet, first, last, column)));
            bars.setTitle(
                    one.name(),
                    new CellReference(
                            sheet.getSheetName(), MatrixPlaces.NAMES, column, true, true));
            bars.setFillProperties(new XDDFSolidFillProperties(colour(series)));
            series++;
        }
        chart.plot(data);
    }

    /** The figures that the formulas give, for readers that do not calculate; 0 where none is. */
    private static Double[] values(SheetBook book, Compared one) {
        return book.comparison().rubric().areas().stream()
                .map(area -> book.comparison().area(area.id(), one.code()))
                .map(value -> value.map(AreaValue::value).orElse(0.0))
                .toArray(Double[]::new);
    }

    private static String range(XSSFSheet sheet, int first, int last, int column) {
        return new CellRangeAddress(first, last, column, column)
                .formatAsString(sheet.getSheetName(), true);
    }

    private static XDDFColor colour(int series) {
        int rgb = COLOURS[series];
        return XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
