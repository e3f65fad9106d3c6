package se.trafikljus.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.trafikljus.report.document.Document;

/**
 * Writes a document as PDF, tagged for those who hear it (PDF/UA-1) and fit for archives (PDF/A-2a,
 * or PDF/A-3a where it carries its data). The same document gives the same bytes.
 */
public final class PdfWriter {

    /**
     * Writes the document as a PDF file, whose identifier hangs on all its bytes: nothing is
     * written before the last of them is known. The stream is left open.
     *
     * @return the characters that no face draws, and that are shown as U+FFFD, each with the words
     *     around it
     */
    public Map<Integer, String> write(Document written, OutputStream to) throws IOException {
        Document document = titled(written);
        try (PDDocument pdf = new PDDocument()) {
            Typesetter typesetter = new Typesetter(pdf, document);
            typesetter.set();
            Properties.putInto(pdf, document);
            if (document.data().isPresent()) {
                AssociatedFile.putInto(pdf, document.data().get(), document.date());
            }
            Fingerprint.reserveIn(pdf);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            byte[] saved = bytes.toByteArray();
            Fingerprint.putInto(saved);
            to.write(saved);
            return typesetter.lost();
        }
    }

    /** How many pages the document has. */
    public int pages(Document document) {
        try (PDDocument pdf = new PDDocument()) {
            new Typesetter(pdf, titled(document)).set();
            return pdf.getNumberOfPages();
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
                        document.data(),
                        document.trail());
    }
}
