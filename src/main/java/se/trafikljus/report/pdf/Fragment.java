package se.trafikljus.report.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Characters that are drawn in one stroke.
 *
 * @param width at size 1
 */
record Fragment(String text, Typeface typeface, @Nullable Hyperlink link, float width) {

    boolean continues(Fragment before) {
        return typeface == before.typeface && link == before.link;
    }

    Fragment followedBy(Fragment next) {
        return new Fragment(text + next.text, typeface, link, width + next.width);
    }
}
