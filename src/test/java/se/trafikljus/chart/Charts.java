package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import se.trafikljus.chart.SpiderBand.Quartiles;
import se.trafikljus.chart.SpiderData.Ring;
import se.trafikljus.chart.SpiderData.Series;

/** Charts of the subject the program was first made for. */
final class Charts {

    static final double GAP = Double.NaN;

    static final List<String> AREAS =
            List.of(
                    "Tillräckliga resurser",
                    "Styrande dokument",
                    "Ansvarsfördelning",
                    "Uppföljning och utvärdering",
                    "Kartläggning och register",
                    "Dokumentation",
                    "Individuella åtgärder",
                    "Samverkan");

    static final List<Ring> THREE_LEVELS =
            List.of(
                    new Ring("Ej uppfyllt", 0),
                    new Ring("Delvis uppfyllt", 0.5),
                    new Ring("Uppfyllt", 1));

    /** Long names in the register, and one that is longer than any. */
    static final List<String> NAMES =
            List.of(
                    "Ale",
                    "Upplands Väsby",
                    "Örnsköldsvik",
                    "Lilla Edet",
                    "Skinnskatteberg",
                    "Östra Göinge",
                    "Kommunalförbundet för gymnasiesamverkan i mellersta Norrland",
                    "Norrlandsförbundetsgymnasiesamverkan");

    private Charts() {}

    static SpiderData data(Series... series) {
        return new SpiderData(AREAS, THREE_LEVELS, List.of(series));
    }

    static SpiderData sevenMunicipalities() {
        return data(
                Series.of("Karlstad", 1, 0.5, 1, 0.5, 1, 1, 0.833, 0.5),
                Series.of("Lysekil", 0.5, 0, 0.5, 0, 0.5, 0.5, 0.5, 0.5),
                Series.of("Mark", 0.5, 0.5, 1, 0.5, 0.5, GAP, 0.667, 0.5),
                Series.of("Svenljunga", 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0.5),
                Series.of("Trollhättan", 1, 0.75, 1, 0.5, 1, 0.5, 0.667, 1),
                Series.of("Vara", 0.5, GAP, 0.5, GAP, 0.5, 0.5, 0.5, GAP),
                Series.of("Vårgårda", 0.5, 0.25, 0.5, 0.25, 0.5, 0, 0.333, 0.5));
    }

    /** So many series that all have one value on each axis. */
    static List<Series> alike(int series, int axes, double value) {
        List<Series> alike = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            double[] values = new double[axes];
            Arrays.fill(values, value);
            alike.add(Series.of("Kommun " + (i + 1), values));
        }
        return alike;
    }

    /** Areas named as rubrics name them, some at length; at most twelve. */
    static List<String> areas(int axes) {
        return List.of(
                        "Tillräckliga resurser",
                        "Ändamålsenliga styrande dokument",
                        "Ansvarsfördelning",
                        "Uppföljning och utvärdering",
                        "Kartläggning och register",
                        "Dokumentation",
                        "Individuella åtgärder i tillräcklig omfattning",
                        "Samverkan",
                        "Informationssäkerhetsarbete",
                        "Personuppgifter",
                        "Nämndens återrapportering till fullmäktige",
                        "Barnrätt")
                .subList(0, axes);
    }

    /**
     * A web of so many areas, and so many municipalities with points on all rings and some gaps.
     */
    static SpiderData many(int municipalities, int axes) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < municipalities; i++) {
            double[] values = new double[axes];
            for (int axis = 0; axis < axes; axis++) {
                int step = (3 * i + 5 * axis) % 8;
                values[axis] = step == 7 ? GAP : step / 6.0;
            }
            series.add(Series.of(NAMES.get(i % NAMES.size()), values));
        }
        return new SpiderData(areas(axes), THREE_LEVELS, series);
    }

    static SpiderData web(int axes) {
        return many(0, axes);
    }

    /** A band that is the same on all axes but those where too few are counted. */
    static SpiderBand band(int axes, double lower, double median, double upper, Integer... gaps) {
        return new SpiderBand(
                "Median av 290 kommuner",
                "Mellersta hälften av kommunerna",
                IntStream.range(0, axes)
                        .mapToObj(
                                axis ->
                                        List.of(gaps).contains(axis)
                                                ? Optional.<Quartiles>empty()
                                                : Optional.of(new Quartiles(lower, median, upper)))
                        .toList());
    }

    /** Fails if anything is drawn outside a picture or within two units of its edge. */
    static void assertNothingIsCutOff(Picture picture) {
        int around = 40;
        int width = (int) Math.ceil(picture.width());
        int height = (int) Math.ceil(picture.height());
        BufferedImage image =
                new BufferedImage(
                        width + 2 * around, height + 2 * around, BufferedImage.TYPE_INT_RGB);
        Graphics2D surface = image.createGraphics();
        surface.setPaint(Color.WHITE);
        surface.fillRect(0, 0, image.getWidth(), image.getHeight());
        surface.translate(around, around);
        picture.drawOn(surface);
        surface.dispose();
        Rectangle inside = new Rectangle(around + 2, around + 2, width - 4, height - 4);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (!inside.contains(x, y) && image.getRGB(x, y) != Color.WHITE.getRGB()) {
                    throw new AssertionError(
                            "Something stands at %d,%d".formatted(x - around, y - around));
                }
            }
        }
    }

    static BufferedImage image(Picture picture, double scale) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png(scale)));
    }

    /** Whether the first series' colour is found within a pixel. */
    static boolean isBlue(BufferedImage image, double x, double y) {
        Color blue = SeriesLook.BLUE_DISC.colour();
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                Color found = new Color(image.getRGB((int) x + dx, (int) y + dy));
                if (Math.abs(found.getRed() - blue.getRed()) < 60
                        && Math.abs(found.getBlue() - blue.getBlue()) < 40) {
                    return true;
                }
            }
        }
        return false;
    }

    static List<String> labels(int axes, String label) {
        return Collections.nCopies(axes, label);
    }
}
