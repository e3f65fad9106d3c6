package se.trafikljus.report.pdf.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import se.trafikljus.FileTrouble;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Passing;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.report.document.Attachment;
import se.trafikljus.rubric.Shown;

/**
 * The audit set that a report was made from and carries: put in when the report is written, taken
 * out of its PDF into a file that is there until this is closed.
 */
public final class AttachedSet implements AutoCloseable {

    private static final String NAME = "audit-set.zip";

    private final Path folder;

    private AttachedSet(Path folder) {
        this.folder = folder;
    }

    /** A set as a report's data. */
    public static Attachment of(byte[] zip, Language language) {
        return new Attachment(
                NAME, "application/zip", Message.of("report.data.description").in(language), zip);
    }

    /**
     * Whether a set is to be taken out of what was handed in: it is a PDF by what it holds,
     * whatever it is called, or at least it is called one.
     */
    public static boolean mayBeIn(Upload upload) {
        if (!Files.isRegularFile(upload.place())) {
            return false;
        }
        try {
            return WrittenPdf.isPdf(upload.place())
                    || upload.name().toLowerCase(Locale.ROOT).endsWith(".pdf");
        } catch (IOException e) {
            throw Problem.because(
                    "report.data.unreadable", Shown.of(upload.name()), new FileTrouble(e));
        }
    }

    /**
     * Takes the set out of a report.
     *
     * @throws Problem if the PDF carries none, if it is not as we wrote it, or is no PDF
     */
    public static AttachedSet takenOut(Upload pdf) {
        try {
            AttachedSet set = new AttachedSet(Passing.folder());
            try {
                CarriedFile.copy(pdf, NAME, set.zip());
                return set;
            } catch (RuntimeException e) {
                set.close();
                throw e;
            }
        } catch (IOException e) {
            throw Problem.because(
                    "report.data.unreadable", Shown.of(pdf.name()), new FileTrouble(e));
        }
    }

    /** The set's zip. */
    public Path zip() {
        return folder.resolve(NAME);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(zip());
        Files.deleteIfExists(folder);
    }
}
