package se.trafikljus.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.trafikljus.report.document.Document;

/**
 * Writes a document as PDF, tagged for those who hear it (PDF/UA-1) and fit for archives
 * (PDF/A-2a). The same document gives the same bytes.
 */
public final class PdfWriter {

    /** The document as a whole PDF file. */
    public byte[] write(Document written) {
        Document document = titled(written);
        try (PDDocument pdf = new PDDocument()) {
            new Typesetter(pdf, document).set();
            Properties.putInto(pdf, document);
            Fingerprint.putInto(pdf, document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No file may be without a title, not even one whose title has no visible character. */
    private static Document titled(Document document) {
        return !Legible.trimmed(document.title()).isEmpty()
                ? document
                : new Document(
                        Properties.PRODUCER,
                        document.subject(),
                        document.author(),
                        document.language(),
                        document.date(),
                        document.mark(),
                        document.blocks(),
                        document.data());
    }
}
