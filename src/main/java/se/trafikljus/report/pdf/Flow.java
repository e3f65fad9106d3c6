package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills pages with strips from above; strips that must stay together move to the next page
 * together. A page is made when something is put on it, so none is empty.
 */
final class Flow {

    /** A page of which more than this is free would look half empty. */
    private static final float NEARLY_HALF = 0.45f;

    private static final float TOLERANCE = 0.01f;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Strip> waiting = new ArrayList<>();
    private final List<Strip.Placing> curious = new ArrayList<>();
    private Paper paper = Paper.PORTRAIT;
    private @Nullable Sheet sheet;
    private float free;
    private float below;

    /** The paper on which what comes next will stand. */
    Paper paper() {
        return paper;
    }

    /** What is left of a whole page once that which waits for its next strip stands on it. */
    float roomBeside(float above) {
        return paper.textHeight() - heightOf(waiting) - Math.max(above, below);
    }

    /** Puts a strip under the last one. */
    void add(Strip strip) throws IOException {
        List<Strip.Placing> told = List.copyOf(curious);
        curious.clear();
        waiting.add(
                new Strip(
                        Math.max(strip.above(), below),
                        strip.height(),
                        strip.kept(),
                        strip.running(),
                        (on, top) -> {
                            for (Strip.Placing listener : told) {
                                listener.at(on, top);
                            }
                            strip.placing().at(on, top);
                        }));
        below = 0;
        if (!strip.kept()) {
            placeWaiting();
        }
    }

    /** Puts strips one under the other. */
    void addAll(List<Strip> strips) throws IOException {
        for (Strip strip : strips) {
            add(strip);
        }
    }

    /** Tells where the next strip came to stand. */
    void tell(Strip.Placing listener) {
        curious.add(listener);
    }

    /** Leaves at least that much space before the next strip. */
    void space(float height) {
        below = Math.max(below, height);
    }

    /**
     * What comes next begins a page of that paper, unless it is of the same kind and the page so
     * far is little more than half full.
     */
    void breakPage(Paper next) throws IOException {
        placeWaiting();
        if (next != paper || isHalfFull()) {
            endPage();
        }
        paper = next;
    }

    /** What comes next begins a page, however little stands on this one. */
    void endPage() throws IOException {
        placeWaiting();
        sheet = null;
    }

    /** What is left of the page so far, below what waits; a whole page where none is begun. */
    float left() {
        float whole = sheet == null ? paper.textHeight() : free;
        return whole - heightOf(waiting) - below;
    }

    private boolean isHalfFull() {
        return sheet != null && free < NEARLY_HALF * paper.textHeight();
    }

    /** All pages; nothing is added after this. */
    List<Sheet> finish() throws IOException {
        placeWaiting();
        return sheets;
    }

    private void placeWaiting() throws IOException {
        if (!waiting.isEmpty() && heightOf(waiting) > free + TOLERANCE) {
            sheet = null;
        }
        for (Strip strip : waiting) {
            place(strip);
        }
        waiting.clear();
    }

    private static float heightOf(List<Strip> strips) {
        float height = 0;
        for (Strip strip : strips) {
            height += strip.above() + strip.height();
        }
        return height;
    }

    private void place(Strip strip) throws IOException {
        Sheet here = sheet;
        float above = strip.above();
        if (here == null || above + strip.height() > free + TOLERANCE) {
            here = begin();
            for (Strip running : strip.running()) {
                put(running, 0, here);
            }
            above = 0;
        }
        put(strip, above, here);
    }

    private Sheet begin() {
        Sheet begun = new Sheet(paper, sheets.size() + 1);
        sheets.add(begun);
        sheet = begun;
        free = paper.textHeight();
        return begun;
    }

    private void put(Strip strip, float above, Sheet on) throws IOException {
        float top = paper.bottom() + free - above;
        strip.placing().at(on, top);
        free -= above + strip.height();
    }
}
