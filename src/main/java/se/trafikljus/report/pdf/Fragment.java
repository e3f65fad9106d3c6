package se.trafikljus.report.pdf;

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

    boolean continues(Fragment before) {
        return typeface == before.typeface
                && link == before.link
                && read == null
                && before.read == null;
    }

    Fragment followedBy(Fragment next) {
        return new Fragment(text + next.text, typeface, link, width + next.width);
    }
}
