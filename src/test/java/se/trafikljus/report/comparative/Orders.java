package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;

/**
 * Whether the order of the areas holds whatever the levels in the middle are worth: tried out, with
 * every worth in tenths that falls from level to level.
 */
final class Orders {

    private static final double SAME = 1e-9;
    private static final int STEPS = 10;

    private final Drawn drawn;
    private final Tally tally;
    private final List<Area> areas = new ArrayList<>();
    private final List<double[]> worths = new ArrayList<>();

    Orders(Drawn drawn, Tally tally) {
        this.drawn = drawn;
        this.tally = tally;
        drawn.rubric().areas().stream()
                .filter(area -> !tally.on(area).isEmpty())
                .forEach(areas::add);
        double[] worth = new double[tally.levels().size()];
        worth[0] = 1;
        fill(worth, 1, STEPS);
    }

    private void fill(double[] worth, int level, int most) {
        if (level >= worth.length - 1) {
            worths.add(worth.clone());
            return;
        }
        for (int tenths = 0; tenths <= most; tenths++) {
            worth[level] = (double) tenths / STEPS;
            fill(worth, level + 1, tenths);
        }
    }

    int pairs() {
        return areas.size() * (areas.size() - 1) / 2;
    }

    int turned() {
        return pairsTurned().size();
    }

    /** The ids of the areas of each pair whose order turns, the stronger by own values first. */
    List<List<String>> pairsTurned() {
        List<double[]> means = new ArrayList<>();
        areas.forEach(
                area -> means.add(worths.stream().mapToDouble(one -> mean(area, one)).toArray()));
        double[] own = tally.levels().stream().mapToDouble(level -> level.value()).toArray();
        List<List<String>> turned = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                if (isTurned(means.get(i), means.get(j))) {
                    boolean first = mean(areas.get(i), own) - mean(areas.get(j), own) > -SAME;
                    turned.add(
                            List.of(areas.get(first ? i : j).id(), areas.get(first ? j : i).id()));
                }
            }
        }
        return turned;
    }

    private static boolean isTurned(double[] one, double[] other) {
        boolean above = false;
        boolean below = false;
        for (int i = 0; i < one.length; i++) {
            above |= one[i] - other[i] > SAME;
            below |= other[i] - one[i] > SAME;
        }
        return above && below;
    }

    /** The mean of the units' means, each level worth so much. */
    private double mean(Area area, double[] worths) {
        List<Double> own = new ArrayList<>();
        for (int unit = 0; unit < tally.units(); unit++) {
            double worth = 0;
            double weights = 0;
            for (Objective one : area.objectives()) {
                var level = tally.level(drawn.audits().get(unit), one.id());
                if (level.isPresent()) {
                    worth += one.weight() * worths[level.get()];
                    weights += one.weight();
                }
            }
            if (weights > 0) {
                own.add(worth / weights);
            }
        }
        return own.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Goodman and Kruskal's gamma of pairs of lights, pair by pair, in two decimals. */
    static String gamma(List<int[]> table) {
        long same = 0;
        long opposite = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int j = i + 1; j < table.size(); j++) {
                int way =
                        Integer.signum(table.get(i)[0] - table.get(j)[0])
                                * Integer.signum(table.get(i)[1] - table.get(j)[1]);
                same += way > 0 ? 1 : 0;
                opposite += way < 0 ? 1 : 0;
            }
        }
        return String.format(Locale.ROOT, "%.2f", (double) (same - opposite) / (same + opposite));
    }
}
