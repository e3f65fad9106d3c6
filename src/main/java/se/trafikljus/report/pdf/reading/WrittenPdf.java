package se.trafikljus.report.pdf.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.trafikljus.Action;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.report.pdf.Fingerprint;
import se.trafikljus.report.pdf.RawBytes;
import se.trafikljus.rubric.Shown;

/**
 * A PDF that is, byte for byte, as we wrote it. Every other is refused before anything in it is
 * interpreted.
 */
final class WrittenPdf {

    /** Far above a report on all municipalities with their data. */
    private static final long MOST_BYTES = 512L << 20;

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Why a report cannot be read whose checksum can be read on paper all the same. */
    private static final Set<String> PRINTED_ALL_THE_SAME =
            Set.of("cutOff", "encrypted", "altered", "swelling");

    /** What is looked for in it, and with that the words in which it is refused. */
    enum Sought {
        DATA("report.data."),
        TRAIL("report.head.");

        private final String room;

        Sought(String room) {
            this.room = room;
        }

        Problem refused(String why, Object... arguments) {
            Problem refused = Problem.because(room + why, arguments);
            return this == TRAIL && PRINTED_ALL_THE_SAME.contains(why)
                    ? refused.remedy(Action.VERIFY_PRINTED_CHECKSUM)
                    : refused;
        }
    }

    interface Reading<T> {

        T of(PDDocument document) throws IOException;
    }

    private WrittenPdf() {}

    /** Whether a file begins as a PDF does, whatever it is called. */
    static boolean isPdf(Path file) throws IOException {
        try (InputStream read = Files.newInputStream(file)) {
            return Arrays.equals(read.readNBytes(HEADER.length), HEADER);
        }
    }

    /**
     * Reads something in a PDF.
     *
     * @throws Problem if it is not as we wrote it, or is no PDF
     */
    static <T> T read(Upload upload, Sought sought, Reading<T> reading) {
        String shown = Shown.of(upload.name());
        Path pdf = upload.place();
        try {
            if (!isPdf(pdf)) {
                throw sought.refused("noPdf", shown);
            }
            if (Files.size(pdf) > MOST_BYTES) {
                throw sought.refused("tooLarge", shown, MOST_BYTES >> 20);
            }
            try (RandomAccessRead file = new RandomAccessReadBufferedFile(pdf)) {
                refuseAltered(new RawBytes(file), sought, shown);
                file.seek(0);
                try (PDDocument document = Loader.loadPDF(file)) {
                    return reading.of(document);
                }
            }
        } catch (IOException e) {
            throw sought.refused("unreadable", shown, new FileTrouble(e));
        }
    }

    private static void refuseAltered(RawBytes file, Sought sought, String shown)
            throws IOException {
        if (!Fingerprint.matches(file)) {
            throw sought.refused(Strange.of(file, sought).key(), shown);
        }
        // Anybody can calculate an identifier, also for a file that is made to do harm.
        if (Swelling.threatens(file)) {
            throw sought.refused("swelling", shown);
        }
    }
}
