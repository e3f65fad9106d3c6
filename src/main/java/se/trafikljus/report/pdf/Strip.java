package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a page, as wide as its text, that is never split.
 *
 * @param above the space above it, which falls away at the top of a page
 * @param height in points
 * @param kept whether the next strip must stand on the same page
 * @param running what is said again above it where it begins a page
 */
record Strip(float above, float height, boolean kept, List<Strip> running, Placing placing) {

    Strip {
        running = List.copyOf(running);
    }

    static Strip of(float above, float height, boolean kept, Placing placing) {
        return new Strip(above, height, kept, List.of(), placing);
    }

    /** The same strips, the last of which now stands on one page with what follows. */
    static List<Strip> keptWithNext(List<Strip> strips) {
        List<Strip> kept = new ArrayList<>(strips);
        int last = kept.size() - 1;
        Strip end = kept.get(last);
        kept.set(last, new Strip(end.above, end.height, true, end.running, end.placing));
        return kept;
    }

    /** What is done when its place is known. */
    @FunctionalInterface
    interface Placing {

        /**
         * Draws it.
         *
         * @param top how far its upper edge lies above the paper's lower one
         */
        void at(Sheet sheet, float top) throws IOException;
    }
}
