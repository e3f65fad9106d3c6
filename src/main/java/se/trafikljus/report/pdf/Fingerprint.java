package se.trafikljus.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The file's identifier, which is also how a change is noticed: the SHA-256 of all the file's
 * bytes, taken while the identifier's own digits are noughts. It stands twice in the trailer's
 * {@code /ID}, since the file is new (ISO 32000-1, 14.4). It detects change, not forgery, for
 * anybody can calculate it: docs/report-data.md.
 */
public final class Fingerprint {

    private static final int BYTES = 32;
    private static final int DIGITS = 2 * BYTES;
    private static final String BEFORE = "/ID [<";
    private static final String BETWEEN = "> <";
    private static final String NOUGHTS = "0".repeat(DIGITS);
    private static final int LENGTH = BEFORE.length() + 2 * DIGITS + BETWEEN.length() + 2;

    /** To the letter as our writer puts it, so that no digit can be written in another way. */
    private static final Pattern IDENTIFIER = Pattern.compile("/ID \\[<([0-9A-F]{64})> <\\1>\\]");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Fingerprint() {}

    /** Makes room for the identifier in a file that is going to be saved. */
    public static void reserveIn(PDDocument pdf) {
        COSString noughts = new COSString(new byte[BYTES], true);
        COSArray identifiers = new COSArray();
        identifiers.add(noughts);
        identifiers.add(noughts);
        pdf.getDocument().setDocumentID(identifiers);
    }

    /** Writes the identifier into the room that was made for it in a saved file. */
    public static void putInto(byte[] saved) throws IOException {
        try (RandomAccessRead file = new RandomAccessReadBuffer(saved)) {
            RawBytes bytes = new RawBytes(file);
            long place = place(bytes);
            if (place < 0) {
                throw new IllegalStateException("The saved file has no room for an identifier");
            }
            byte[] digits = identifier(bytes, place).getBytes(StandardCharsets.US_ASCII);
            int first = Math.toIntExact(place) + BEFORE.length();
            System.arraycopy(digits, 0, saved, first, DIGITS);
            System.arraycopy(digits, 0, saved, first + DIGITS + BETWEEN.length(), DIGITS);
        }
    }

    /** Whether every byte of a file is as it was when the identifier was written into it. */
    public static boolean matches(RawBytes file) throws IOException {
        long place = place(file);
        return place >= 0
                && file.text(place + BEFORE.length(), DIGITS).equals(identifier(file, place));
    }

    /**
     * Where the last identifier begins, or -1. The last, because the trailer comes after whatever a
     * text or a carried file may hold.
     */
    private static long place(RawBytes file) throws IOException {
        long last = -1;
        for (long at = file.find(BEFORE, 0); at >= 0; at = file.find(BEFORE, at + 1)) {
            if (IDENTIFIER.matcher(file.text(at, LENGTH)).matches()) {
                last = at;
            }
        }
        return last;
    }

    private static String identifier(RawBytes file, long place) throws IOException {
        MessageDigest digest = sha256();
        file.addTo(digest, 0, place);
        digest.update(
                (BEFORE + NOUGHTS + BETWEEN + NOUGHTS + ">]").getBytes(StandardCharsets.US_ASCII));
        file.addTo(digest, place + LENGTH, file.length());
        return HEX.formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
