package se.trafikljus.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Characters that are drawn in one stroke.
 *
 * @param width at size 1
 * @param read what is read in its place: a parted word is read whole where it begins, and nothing
 *     where it goes on; null where the text is read as it stands
 */
record Fragment(
        String text,
        Typeface typeface,
        @Nullable Hyperlink link,
        float width,
        @Nullable String read) {

    Fragment(String text, Typeface typeface, @Nullable Hyperlink link, float width) {
        this(text, typeface, link, width, null);
    }

    Fragment readAs(String words) {
        return new Fragment(text, typeface, link, width, words);
    }

    private boolean continues(Fragment before) {
        return typeface == before.typeface
                && link == before.link
                && read == null
                && before.read == null;
    }

    /** The same in as few strokes as can be. */
    static List<Fragment> joined(List<Fragment> fragments) {
        List<Fragment> joined = new ArrayList<>();
        for (int from = 0; from < fragments.size(); ) {
            Fragment first = fragments.get(from);
            StringBuilder text = new StringBuilder(first.text);
            float width = first.width;
            int to = from + 1;
            while (to < fragments.size() && fragments.get(to).continues(first)) {
                text.append(fragments.get(to).text);
                width += fragments.get(to).width;
                to++;
            }
            joined.add(
                    new Fragment(text.toString(), first.typeface, first.link, width, first.read));
            from = to;
        }
        return joined;
    }
}
