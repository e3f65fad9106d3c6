package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.chart.SpiderData.Ring;
import se.trafikljus.chart.SpiderData.Series;

/**
 * One municipality's web among many: its name right above, and numbers at the axes instead of
 * words.
 */
record SmallWeb(PanelName name, WebGrid grid, SeriesLine line, Optional<MedianLine> median) {

    private static final double RADIUS = 31;

    /** Around the outermost ring, for numbers and markers. */
    private static final double AROUND = 9;

    private static final double BELOW = 4;

    /** Of all but the name. */
    static final double HEIGHT = 2 * (RADIUS + AROUND) + BELOW;

    private static final SeriesLook LOOK = SeriesLook.BLUE_DISC;
    static final double WEIGHT = 0.6;
    private static final float LINE_WIDTH = 1.4f;
    private static final double MARKER_SCALE = 0.52;
    private static final double NUMBER_DISTANCE = 6;
    private static final Lettering NUMBERS = Lettering.regular(6.5);
    private static final Color NUMBER = new Color(0x505050);

    /**
     * A web in the middle of x.
     *
     * @param top the name's lower edge
     */
    static SmallWeb at(
            double x,
            double top,
            PanelName name,
            List<Ring> rings,
            Series series,
            Optional<Series> median) {
        Web web = new Web(series.values().size(), rings.size(), x, top + AROUND + RADIUS, RADIUS);
        return new SmallWeb(
                name,
                new WebGrid(web, rings, WEIGHT),
                SeriesLine.on(web, series.values()),
                median.map(one -> new MedianLine(SeriesLine.on(web, one.values()), WEIGHT)));
    }

    Web web() {
        return grid.web();
    }

    void drawOn(Graphics2D surface) {
        name.drawOn(surface, web().x(), web().y() - RADIUS - AROUND);
        grid.drawOn(surface);
        drawNumbers(surface);
        median.ifPresent(one -> one.drawThinlyOn(surface));
        LOOK.drawStrokes(surface, line, LINE_WIDTH);
        LOOK.drawBareMarkers(surface, line, MARKER_SCALE);
    }

    /** As one shape: thirty webs with eight numbers each would be many in a file. */
    private void drawNumbers(Graphics2D surface) {
        List<Stamped.Stamp> numbers = new ArrayList<>();
        for (int axis = 0; axis < web().axes(); axis++) {
            String number = Integer.toString(axis + 1);
            Point2D centre = web().towards(web().angle(axis), RADIUS + NUMBER_DISTANCE);
            numbers.addAll(
                    NUMBERS.letters(
                            number,
                            centre.getX() - NUMBERS.width(number) / 2,
                            centre.getY() + NUMBERS.digitHeight() / 2));
        }
        surface.setPaint(NUMBER);
        surface.fill(Stamped.of(numbers));
    }
}
