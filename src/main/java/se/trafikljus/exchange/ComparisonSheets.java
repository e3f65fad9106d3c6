package se.trafikljus.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.trafikljus.Language;
import se.trafikljus.comparison.Comparison;

/** A comparison as a workbook that an auditor can check: its figures are live formulas. */
public final class ComparisonSheets {

    private static final String PROGRAM = "Trafikljus";

    private ComparisonSheets() {}

    /**
     * Writes it as XLSX; the same comparison, language and date give the same bytes. The stream is
     * left open, and nothing is written to it before the whole workbook is made.
     */
    public static void xlsx(
            Comparison comparison, Language language, LocalDate date, OutputStream to)
            throws IOException {
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        FixedZip.rewrite(made(comparison, language, date), fixed);
        fixed.writeTo(to);
        to.flush();
    }

    private static byte[] made(Comparison comparison, Language language, LocalDate date)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetBook book = SheetBook.of(workbook, comparison, language);
            MatrixPlaces places = new MatrixPlaces(book.prefix("matrix"), comparison);
            new AboutSheet(book, date).write();
            new MatrixSheet(book, places).write();
            new CountsSheet(book, places).write();
            new AreaSheet(book, places).write();
            new FindingsSheet(book).write();
            new DataSheet(book).write();
            describe(book, date);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            workbook.write(whole);
            return whole.toByteArray();
        }
    }

    /** The library would write the present time where none is given. */
    private static void describe(SheetBook book, LocalDate date) {
        PackagePropertiesPart properties =
                book.workbook().getProperties().getCoreProperties().getUnderlyingProperties();
        Optional<Date> day = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreatedProperty(day);
        properties.setModifiedProperty(day);
        properties.setCreatorProperty(PROGRAM);
        properties.setTitleProperty(book.comparison().rubric().title().in(book.language()));
        properties.setLanguageProperty(Optional.of(book.language().tag()));
        book.workbook().getProperties().getExtendedProperties().setApplication(PROGRAM);
    }
}
