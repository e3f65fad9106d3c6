package se.trafikljus.exchange.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.trafikljus.Language;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.exchange.workbook.FixedBook;
import se.trafikljus.exchange.workbook.MatrixPlaces;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.trail.Standing;

/** A comparison as a workbook that an auditor can check: its figures are live formulas. */
public final class ComparisonSheets {

    private ComparisonSheets() {}

    /**
     * Writes it as XLSX; the same comparison, language and date give the same bytes. The stream is
     * left open, and nothing is written to it before the whole workbook is made.
     *
     * @param trail where the trail stood when the workbook was made; empty for none
     */
    public static void xlsx(
            Comparison comparison,
            Language language,
            LocalDate date,
            Optional<Standing> trail,
            OutputStream to)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetBook book = SheetBook.of(workbook, comparison, language);
            MatrixPlaces places = new MatrixPlaces(book.prefix("matrix"), comparison);
            new AboutSheet(book, date, trail).write();
            new MatrixSheet(book, places).write();
            CountsSheet counts = new CountsSheet(book, places);
            counts.write();
            AreaSheet areas = new AreaSheet(book, places);
            areas.write();
            if (comparison.municipalities().size() <= AreaChart.MOST_SERIES) {
                areas.draw();
            } else {
                counts.draw();
            }
            new FindingsSheet(book).write();
            new DataSheet(book).write();
            String title = comparison.rubric().title().in(language);
            FixedBook.write(workbook, title, language, date, to);
        }
    }
}
