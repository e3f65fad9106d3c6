package se.trafikljus.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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

    static List<String> labels(int axes, String label) {
        return Collections.nCopies(axes, label);
    }
}
