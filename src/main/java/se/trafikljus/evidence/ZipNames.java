package se.trafikljus.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The names in a zip, read from its directory alone: nothing is unpacked, so that what would become
 * gigabytes costs no more than the bytes it came in.
 */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;

    private final ByteBuffer zip;

    ZipNames(byte[] content) {
        this.zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether an entry has that name, a plain one. */
    boolean has(String name) {
        int end = end();
        if (end < 0) {
            return false;
        }
        int at = zip.getInt(end + 16);
        for (int i = number(end + 10); i > 0 && isAt(at, ENTRY, ENTRY_SIZE); i--) {
            int length = number(at + 28);
            if (says(at + ENTRY_SIZE, length, name)) {
                return true;
            }
            at += ENTRY_SIZE + length + number(at + 30) + number(at + 32);
        }
        return false;
    }

    /** Whether the first entry has that name and begins with a text, packed or not. */
    boolean beginsWith(String name, String text) {
        if (!isAt(0, LOCAL, LOCAL_SIZE)) {
            return false;
        }
        int length = number(26);
        int at = LOCAL_SIZE + length + number(28);
        return says(LOCAL_SIZE, length, name)
                && (number(8) == 0 ? says(at, text.length(), text) : unpacks(at, text));
    }

    /** As much of it is unpacked as the text is long. */
    private boolean unpacks(int at, String text) {
        if (at > zip.limit()) {
            return false;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.slice(at, zip.limit() - at));
            byte[] unpacked = new byte[text.length()];
            int length = inflater.inflate(unpacked);
            return text.equals(new String(unpacked, 0, length, StandardCharsets.US_ASCII));
        } catch (DataFormatException broken) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** Where its end is told; -1 if nowhere. */
    private int end() {
        int first = Math.max(0, zip.limit() - END_SIZE - LONGEST_COMMENT);
        for (int at = zip.limit() - END_SIZE; at >= first; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(int at, int mark, int size) {
        return at >= 0 && at <= zip.limit() - size && zip.getInt(at) == mark;
    }

    private int number(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private boolean says(int at, int length, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        return length == wanted.length
                && at >= 0
                && at <= zip.limit() - length
                && zip.slice(at, length).equals(ByteBuffer.wrap(wanted));
    }
}
