package se.trafikljus.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import se.trafikljus.Message;

/**
 * How a file's bytes are read as text: UTF-8 if every byte agrees with it, else what a Swedish
 * Excel writes.
 *
 * @param marked whether it begins with a byte order mark
 * @param mixed whether some letters are in UTF-8 and others are not
 */
public record Encoding(Charset charset, boolean marked, boolean mixed) {

    /** What stands for bytes that are no letter. */
    public static final char UNREADABLE = '\uFFFD';

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String NOT_IN_WINDOWS = "\u0081\u008D\u008F\u0090\u009D";
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LOOKED_AT = 4_096;
    private static final int BLOCK = 1 << 16;

    /**
     * Looks through all bytes, which takes no more memory than a block of them.
     *
     * @throws Unreadable if they are neither UTF-8 nor Windows-1252
     */
    public static Encoding of(InputStream bytes) throws IOException, Unreadable {
        byte[] start = bytes.readNBytes(LOOKED_AT);
        if (start.length == 0) {
            throw new Unreadable(Message.of("exchange.emptyFile"));
        }
        if (looksLikeUtf16(start)) {
            throw new Unreadable(Message.of("exchange.utf16"));
        }
        Check utf8 = new Check(StandardCharsets.UTF_8);
        boolean isWindows = true;
        Utf8Letters letters = new Utf8Letters();
        byte[] block = start;
        int length = start.length;
        while (length > 0) {
            letters.look(block, length);
            utf8.look(block, length);
            isWindows = isWindows && canBeWindows(block, length);
            block = block == start ? new byte[BLOCK] : block;
            length = bytes.readNBytes(block, 0, BLOCK);
        }
        utf8.end();
        if (utf8.agrees) {
            return new Encoding(StandardCharsets.UTF_8, begins(start, MARK), false);
        }
        if (letters.found || begins(start, MARK)) {
            return new Encoding(StandardCharsets.UTF_8, begins(start, MARK), true);
        }
        if (isWindows) {
            return new Encoding(WINDOWS, false, false);
        }
        throw new Unreadable(Message.of("exchange.neitherEncoding"));
    }

    /** Windows-1252 has a letter for every byte but five. */
    private static boolean canBeWindows(byte[] block, int length) {
        for (int i = 0; i < length; i++) {
            if (block[i] < 0 && NOT_IN_WINDOWS.indexOf(block[i] & 0xFF) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeUtf16(byte[] start) {
        byte[] bigEndian = {(byte) 0xFE, (byte) 0xFF};
        byte[] littleEndian = {(byte) 0xFF, (byte) 0xFE};
        int zeros = 0;
        for (byte one : start) {
            zeros += one == 0 ? 1 : 0;
        }
        return begins(start, bigEndian) || begins(start, littleEndian) || zeros * 4 > start.length;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        boolean begins = bytes.length >= with.length;
        for (int i = 0; begins && i < with.length; i++) {
            begins = bytes[i] == with[i];
        }
        return begins;
    }

    /** The text, without the byte order mark. */
    public Reader reader(InputStream bytes) throws IOException {
        if (marked) {
            bytes.skipNBytes(MARK.length);
        }
        return new InputStreamReader(bytes, strict(charset));
    }

    /** The text as UTF-8, with {@link #UNREADABLE} for what is not. */
    public static Reader lenient(InputStream bytes) {
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    public boolean isUtf8() {
        return !charset.equals(WINDOWS);
    }

    /** What people call it. */
    public String called() {
        String name = isUtf8() ? "UTF-8" : "Windows-1252";
        return marked ? name + " (BOM)" : name;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Whether a Latin letter or a dash stands among the bytes as UTF-8 has it. In Windows-1252 the
     * same bytes would be Ã or â€ and a sign, which no text has.
     */
    private static final class Utf8Letters {

        private static final int LATIN = 0xC3;
        private static final int PUNCTUATION = 0xE280;
        private static final int TRAIL = 0x80;
        private static final int TRAIL_BITS = 0xC0;

        private int before;
        private boolean found;

        void look(byte[] block, int length) {
            for (int i = 0; i < length; i++) {
                int one = block[i] & 0xFF;
                boolean trail = (one & TRAIL_BITS) == TRAIL;
                found |= trail && ((before & 0xFF) == LATIN || before == PUNCTUATION);
                before = (before << Byte.SIZE | one) & 0xFFFF;
            }
        }
    }

    /** Whether bytes seen so far can be one encoding. */
    private static final class Check {

        private final CharsetDecoder decoder;
        private final ByteBuffer in = ByteBuffer.allocate(BLOCK + 8);
        private final CharBuffer out = CharBuffer.allocate(BLOCK + 8);
        private boolean agrees = true;

        Check(Charset charset) {
            this.decoder = strict(charset);
        }

        void look(byte[] block, int length) {
            if (!agrees) {
                return;
            }
            in.put(block, 0, length).flip();
            decode(false);
            in.compact();
        }

        void end() {
            if (agrees) {
                in.flip();
                decode(true);
            }
        }

        private void decode(boolean last) {
            CoderResult result = decoder.decode(in, out, last);
            agrees = !result.isError();
            out.clear();
        }
    }
}
