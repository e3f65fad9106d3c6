package se.trafikljus.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.pdfbox.io.RandomAccessRead;

/** A file as bytes and nothing more, a little of it in memory at a time. */
public record RawBytes(RandomAccessRead file) {

    private static final int WINDOW = 1 << 14;

    public long length() throws IOException {
        return file.length();
    }

    public boolean hold(String ascii) throws IOException {
        return find(ascii, 0) >= 0;
    }

    /** Where a text next begins, from a place on; -1 if nowhere. */
    public long find(String ascii, long from) throws IOException {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        byte[] window = new byte[WINDOW];
        for (long start = from; start + wanted.length <= length(); ) {
            int size = (int) Math.min(WINDOW, length() - start);
            file.seek(start);
            file.readFully(window, 0, size);
            for (int at = 0; at + wanted.length <= size; at++) {
                if (stands(wanted, window, at)) {
                    return start + at;
                }
            }
            start += size - wanted.length + 1;
        }
        return -1;
    }

    private static boolean stands(byte[] wanted, byte[] window, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (window[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Some of the bytes, each as the character of its number; fewer at the end of the file. */
    public String text(long from, int length) throws IOException {
        byte[] bytes = new byte[(int) Math.min(length, length() - from)];
        file.seek(from);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    void addTo(MessageDigest digest, long from, long to) throws IOException {
        byte[] window = new byte[WINDOW];
        file.seek(from);
        for (long left = to - from; left > 0; ) {
            int size = (int) Math.min(left, WINDOW);
            file.readFully(window, 0, size);
            digest.update(window, 0, size);
            left -= size;
        }
    }
}
