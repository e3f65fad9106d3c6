package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.pdf.hyphenation.Hyphenation;

/**
 * What stays together on a line, if it fits on one.
 *
 * @param spaced whether a blank follows
 */
record Word(List<Fragment> fragments, boolean spaced) {

    private static final String HYPHEN = "-";

    Word {
        fragments = List.copyOf(fragments);
    }

    /** At size 1, without the blank. */
    float width() {
        float width = 0;
        for (Fragment fragment : fragments) {
            width += fragment.width();
        }
        return width;
    }

    /** Its single characters, each as a fragment; a mark that combines stays with its letter. */
    List<Fragment> characters() throws IOException {
        List<Fragment> characters = new ArrayList<>();
        for (Fragment fragment : fragments) {
            String text = fragment.text();
            int start = 0;
            while (start < text.length()) {
                int end = start + Character.charCount(text.codePointAt(start));
                while (end < text.length() && combines(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                Fragment character = piece(fragment, text.substring(start, end));
                String read = fragment.read();
                characters.add(read == null ? character : character.readAs(start == 0 ? read : ""));
                start = end;
            }
        }
        return characters;
    }

    /** The ways to part it, the longest beginning first; none for what is in several faces. */
    List<Parted> parted(Hyphenation hyphenation) throws IOException {
        List<Parted> ways = new ArrayList<>();
        if (fragments.size() != 1) {
            return ways;
        }
        Fragment whole = fragments.get(0);
        String text = whole.text();
        int from = 0;
        while (from < text.length() && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        for (int place : hyphenation.places(text.substring(from, to))) {
            int at = from + place;
            String read = whole.read() == null ? text : whole.read();
            Fragment begun = piece(whole, text.substring(0, at) + HYPHEN).readAs(read);
            Fragment rest = piece(whole, text.substring(at)).readAs("");
            ways.add(
                    0,
                    new Parted(new Word(List.of(begun), false), new Word(List.of(rest), spaced)));
        }
        return ways;
    }

    private static Fragment piece(Fragment whole, String text) throws IOException {
        return new Fragment(text, whole.typeface(), whole.link(), whole.typeface().width(text));
    }

    /** A word that goes on in the next line; its beginning ends in a hyphen. */
    record Parted(Word begun, Word rest) {}

    private static boolean combines(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
