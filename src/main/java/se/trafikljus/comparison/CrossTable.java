package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;

/**
 * Two areas side by side: how many municipalities have which light in each. Only those that have a
 * value in both are counted.
 *
 * @param levels the scale, best first
 * @param counts a row for each light of the first area, a column for each of the second
 */
public record CrossTable(Area first, Area second, List<Level> levels, List<List<Integer>> counts) {

    /** With fewer, no measure of a relation is told (product rule 10). */
    public static final int ENOUGH_FOR_A_MEASURE = 10;

    /** One alone is no pattern. */
    private static final int LEAST_SIDE = 2;

    public CrossTable {
        levels = List.copyOf(levels);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** The two areas in a comparison. */
    static CrossTable of(Comparison comparison, Area first, Area second) {
        List<Level> levels = comparison.rubric().scale().levels();
        int[][] counts = new int[levels.size()][levels.size()];
        for (Compared one : comparison.municipalities()) {
            Optional<AreaValue> inFirst = comparison.area(first.id(), one.code());
            Optional<AreaValue> inSecond = comparison.area(second.id(), one.code());
            if (inFirst.isPresent() && inSecond.isPresent()) {
                counts[levels.indexOf(inFirst.get().light())][
                        levels.indexOf(inSecond.get().light())]++;
            }
        }
        return new CrossTable(
                first,
                second,
                levels,
                Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
    }

    /** How many have a value in both areas. */
    public int n() {
        return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    /** How many meet the first area, on whatever level the second. */
    public int meetFirst() {
        return counts.get(0).stream().mapToInt(Integer::intValue).sum();
    }

    /** How many meet the second area, on whatever level the first. */
    public int meetSecond() {
        return counts.stream().mapToInt(row -> row.get(0)).sum();
    }

    /** How many meet both. */
    public int meetBoth() {
        return counts.get(0).get(0);
    }

    /** The same table with the areas in each other's place. */
    CrossTable turned() {
        List<List<Integer>> columns = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            int column = i;
            columns.add(counts.stream().map(row -> row.get(column)).toList());
        }
        return new CrossTable(/* first= */ second, /* second= */ first, levels, columns);
    }

    /** How many do not meet the first area. */
    public int others() {
        return n() - meetFirst();
    }

    /** How many of those meet the second. */
    public int othersMeetSecond() {
        return meetSecond() - meetBoth();
    }

    /**
     * By how much the share that meets the second area is larger among those who meet the first,
     * from -1 to 1; 0 where one side, or those who meet both, are fewer than two.
     */
    double lead() {
        if (meetBoth() < LEAST_SIDE || others() < LEAST_SIDE) {
            return 0;
        }
        return (double) meetBoth() / meetFirst() - (double) othersMeetSecond() / others();
    }

    /**
     * Goodman and Kruskal's gamma, from -1 to 1: of all pairs of municipalities that differ in both
     * areas, the share that differ the same way less the share that differ the other way. None with
     * fewer than {@link #ENOUGH_FOR_A_MEASURE}, or where no two differ in both.
     */
    public Optional<Double> gamma() {
        long same = 0;
        long opposite = 0;
        for (int row = 0; row < levels.size(); row++) {
            for (int column = 0; column < levels.size(); column++) {
                long here = counts.get(row).get(column);
                same += here * beyond(row, column, 1);
                opposite += here * beyond(row, column, -1);
            }
        }
        return n() < ENOUGH_FOR_A_MEASURE || same + opposite == 0
                ? Optional.empty()
                : Optional.of((double) (same - opposite) / (same + opposite));
    }

    /** Those further down the table and to one side. */
    private long beyond(int row, int column, int side) {
        long sum = 0;
        for (int below = row + 1; below < levels.size(); below++) {
            for (int at = column + side; at >= 0 && at < levels.size(); at += side) {
                sum += counts.get(below).get(at);
            }
        }
        return sum;
    }
}
