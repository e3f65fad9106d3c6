package se.trafikljus.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.docx.DocxWriter;
import se.trafikljus.report.html.HtmlWriter;
import se.trafikljus.report.pdf.PdfWriter;

/** Documents as whole files in memory, for tests to look into. */
public final class InMemory {

    private InMemory() {}

    public static byte[] pdf(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] docx(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new DocxWriter().write(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static String html(Document document) {
        StringWriter text = new StringWriter();
        try {
            new HtmlWriter().write(document, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
