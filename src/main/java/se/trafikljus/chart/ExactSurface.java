package se.trafikljus.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Map;

/** A surface that draws smooth edges where they are, not on the nearest pixel. */
final class ExactSurface {

    static final RenderingHints HINTS =
            new RenderingHints(
                    Map.of(
                            RenderingHints.KEY_ANTIALIASING,
                            RenderingHints.VALUE_ANTIALIAS_ON,
                            RenderingHints.KEY_STROKE_CONTROL,
                            RenderingHints.VALUE_STROKE_PURE,
                            RenderingHints.KEY_TEXT_ANTIALIASING,
                            RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                            RenderingHints.KEY_FRACTIONALMETRICS,
                            RenderingHints.VALUE_FRACTIONALMETRICS_ON));

    private ExactSurface() {}

    /** The same surface, to be changed at will and disposed of. */
    static Graphics2D of(Graphics2D surface) {
        Graphics2D own = (Graphics2D) surface.create();
        own.addRenderingHints(HINTS);
        return own;
    }
}
