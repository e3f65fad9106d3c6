package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;

/** Whether the order of the areas holds whatever the levels in the middle are worth. */
final class Orders {

    private static final double SAME = 1e-9;

    private final Drawn drawn;
    private final Tally tally;
    private final List<double[]> areas = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    Orders(Drawn drawn, Tally tally) {
        this.drawn = drawn;
        this.tally = tally;
        for (Area area : drawn.rubric().areas()) {
            if (!tally.on(area).isEmpty()) {
                ids.add(area.id());
                areas.add(new double[] {mean(area, -1), mean(area, 0), mean(area, 1)});
            }
        }
    }

    int pairs() {
        return areas.size() * (areas.size() - 1) / 2;
    }

    int turned() {
        return pairsTurned().size();
    }

    /** The ids of the areas of each pair whose order turns, the stronger first. */
    List<List<String>> pairsTurned() {
        List<List<String>> turned = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                int own = order(i, j, 0);
                if (own * order(i, j, 1) < 0 || own * order(i, j, 2) < 0) {
                    List<String> pair = List.of(ids.get(i), ids.get(j));
                    turned.add(own > 0 ? pair : List.of(pair.get(1), pair.get(0)));
                }
            }
        }
        return turned;
    }

    private int order(int one, int other, int worth) {
        double apart = areas.get(one)[worth] - areas.get(other)[worth];
        return Math.abs(apart) < SAME ? 0 : apart > 0 ? 1 : -1;
    }

    /** The mean of the units' means, the levels in the middle worth so much; their own below 0. */
    private double mean(Area area, double inner) {
        List<Double> own = new ArrayList<>();
        for (int unit = 0; unit < tally.units(); unit++) {
            double worth = 0;
            double weights = 0;
            for (Objective one : area.objectives()) {
                var level = tally.level(drawn.audits().get(unit), one.id());
                if (level.isPresent()) {
                    boolean isInner = level.get() > 0 && level.get() < tally.levels().size() - 1;
                    double value =
                            isInner && inner >= 0 ? inner : tally.levels().get(level.get()).value();
                    worth += one.weight() * value;
                    weights += one.weight();
                }
            }
            if (weights > 0) {
                own.add(worth / weights);
            }
        }
        OptionalDouble mean = own.stream().mapToDouble(Double::doubleValue).average();
        return mean.orElseThrow();
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
