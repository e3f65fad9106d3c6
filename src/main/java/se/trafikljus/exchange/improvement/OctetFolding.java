package se.trafikljus.exchange.improvement;

import java.util.PrimitiveIterator;

/**
 * Breaks the lines of a calendar as RFC 5545, section 3.1, has it: at most 75 octets of UTF-8 each,
 * none broken within a character. The library counts characters, so that å, ä and ö make its lines
 * too long.
 */
final class OctetFolding {

    private static final int MOST_OCTETS = 75;
    private static final String BREAK = "\r\n ";

    private OctetFolding() {}

    /**
     * @param lines each ended by CR and LF, and whole
     */
    static String folded(String lines) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (PrimitiveIterator.OfInt all = lines.codePoints().iterator(); all.hasNext(); ) {
            int character = all.nextInt();
            boolean ends = character == '\r' || character == '\n';
            if (!ends && octets + octets(character) > MOST_OCTETS) {
                folded.append(BREAK);
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets = ends ? 0 : octets + octets(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
