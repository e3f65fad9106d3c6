package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What stays together on a line, if it fits on one.
 *
 * @param spaced whether a blank follows
 */
record Word(List<Fragment> fragments, boolean spaced) {

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
                String character = text.substring(start, end);
                characters.add(
                        new Fragment(
                                character,
                                fragment.typeface(),
                                fragment.link(),
                                fragment.typeface().width(character)));
                start = end;
            }
        }
        return characters;
    }

    private static boolean combines(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
