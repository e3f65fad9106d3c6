package se.trafikljus.exchange.workbook;

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

/** Writes workbooks: the same content and date give the same bytes. */
public final class FixedBook {

    private static final String PROGRAM = "Trafikljus";

    private FixedBook() {}

    /** Writes a workbook when the whole of it is made; the stream is left open. */
    public static void write(
            XSSFWorkbook workbook, String title, Language language, LocalDate date, OutputStream to)
            throws IOException {
        describe(workbook, title, language, date);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        workbook.write(whole);
        FixedZip.rewrite(whole.toByteArray(), to);
    }

    /** The library would write the present time where none is given. */
    private static void describe(
            XSSFWorkbook workbook, String title, Language language, LocalDate date) {
        PackagePropertiesPart properties =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        Optional<Date> day = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreatedProperty(day);
        properties.setModifiedProperty(day);
        properties.setCreatorProperty(PROGRAM);
        properties.setTitleProperty(title);
        properties.setLanguageProperty(Optional.of(language.tag()));
        workbook.getProperties().getExtendedProperties().setApplication(PROGRAM);
    }
}
