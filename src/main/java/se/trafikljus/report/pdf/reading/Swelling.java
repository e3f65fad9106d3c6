package se.trafikljus.report.pdf.reading;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.io.RandomAccessRead;
import se.trafikljus.report.pdf.RawBytes;

/**
 * Notices a file whose streams unpack to far more than any of ours, before a library unpacks them
 * in memory. Nothing is kept of what is unpacked here.
 */
final class Swelling {

    /** No stream of a report on all municipalities comes near this. */
    static final long MOST_OF_ONE = 64L << 20;

    static final long MOST_OF_ALL = 1L << 30;

    private static final int WINDOW = 1 << 16;
    private static final String STREAM = "stream";

    private final RandomAccessRead file;
    private final byte[] packed = new byte[WINDOW];
    private final byte[] unpacked = new byte[WINDOW];

    private Swelling(RandomAccessRead file) {
        this.file = file;
    }

    /** Whether a stream, or all of them together, would swell beyond the limits. */
    static boolean threatens(RawBytes bytes) throws IOException {
        return new Swelling(bytes.file()).threatens();
    }

    private boolean threatens() throws IOException {
        RawBytes bytes = new RawBytes(file);
        long all = 0;
        for (long at = bytes.find(STREAM, 0); at >= 0; at = bytes.find(STREAM, at + 1)) {
            long one = unpacked(at + STREAM.length());
            all += one;
            if (one > MOST_OF_ONE || all > MOST_OF_ALL) {
                return true;
            }
        }
        return false;
    }

    /** How much the stream after a keyword unpacks to; what is not packed counts nothing. */
    private long unpacked(long afterKeyword) throws IOException {
        file.seek(afterKeyword);
        int next = file.read();
        while (next == '\r' || next == '\n' || next == ' ') {
            next = file.read();
        }
        if (next < 0) {
            return 0;
        }
        file.seek(file.getPosition() - 1);
        Inflater inflater = new Inflater();
        try {
            return unpacked(inflater);
        } catch (DataFormatException e) {
            // Not packed, or not to its end: whoever reads it finds no more either.
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private long unpacked(Inflater inflater) throws IOException, DataFormatException {
        while (!inflater.finished() && inflater.getBytesWritten() <= MOST_OF_ONE) {
            if (inflater.needsInput()) {
                int size = file.read(packed, 0, packed.length);
                if (size <= 0) {
                    break;
                }
                inflater.setInput(packed, 0, size);
            }
            if (inflater.inflate(unpacked) == 0 && inflater.needsDictionary()) {
                break;
            }
        }
        return inflater.getBytesWritten();
    }
}
