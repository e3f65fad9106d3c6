package se.trafikljus.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;
import se.trafikljus.Upload;

/** A workbook's bytes, no more of them than a form or a table would have. */
final class BookBytes {

    private BookBytes() {}

    static byte[] of(Upload upload) {
        Path file = upload.place();
        if (Files.isDirectory(file)) {
            throw Problem.because("exchange.book.folder", upload.name());
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) BookGuard.MOST_BYTES + 1);
            if (bytes.length > BookGuard.MOST_BYTES) {
                throw Problem.because("exchange.book.tooLarge", upload.name(), megabytes());
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.because("exchange.book.unreadable", upload.name(), new FileTrouble(e));
        }
    }

    private static String megabytes() {
        return Long.toString(BookGuard.MOST_BYTES >> 20);
    }
}
