package se.trafikljus.exchange.comparison;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.exchange.workbook.SheetPen;

/**
 * A chart of bars that Excel draws itself, on a sheet of its own, which is one page.
 *
 * @param below the first row below it
 */
record ChartSheet(XSSFChart chart, SheetPen pen, int below) {

    private static final int LEAST_ROWS = 16;
    private static final int COLUMNS = 12;

    /**
     * Makes the sheet.
     *
     * @param key the chart's title; with {@code .alt} after it, what it says to who does not see it
     * @param rows how many rows of a sheet it is high, if it is not too low then
     */
    static ChartSheet of(SheetBook book, String key, int rows) {
        SheetPen pen = book.sheet("chart");
        XSSFDrawing drawing = pen.sheet().createDrawingPatriarch();
        int below = Math.max(LEAST_ROWS, rows);
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, 0, COLUMNS, below);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(book.say(key));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(book.say(key + ".alt"));
        pen.landscape();
        pen.fitToOnePageInBreadth();
        pen.sheet().getPrintSetup().setFitHeight((short) 1);
        return new ChartSheet(chart, pen, below);
    }

    /** Lying bars from 0 to 1, the first category uppermost. */
    XDDFBarChartData bars(double step, String format) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setMinimum(0);
        values.setMaximum(1);
        values.setMajorUnit(step);
        values.setNumberFormat(format);
        chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
        values.setCrosses(AxisCrosses.MAX);
        // Else the first bar and the last are cut in half.
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData data =
                (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        return data;
    }

    /** Bars filled with a colour, 0xRRGGBB. */
    static XDDFSolidFillProperties fill(int rgb) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }

    /** The cells of a column, as a formula of another sheet names them. */
    static String range(XSSFSheet sheet, int first, int last, int column) {
        return new CellRangeAddress(first, last, column, column)
                .formatAsString(sheet.getSheetName(), true);
    }
}
