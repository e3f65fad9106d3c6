package se.trafikljus.report.pdf;

import java.util.List;

/**
 * A line of text. A blank at its end is kept, so that who hears or copies the text meets it, and
 * has no width.
 *
 * @param width at size 1
 */
record Line(List<Fragment> fragments, float width) {

    Line {
        fragments = List.copyOf(fragments);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        fragments.forEach(fragment -> text.append(fragment.text()));
        return text.toString();
    }
}
