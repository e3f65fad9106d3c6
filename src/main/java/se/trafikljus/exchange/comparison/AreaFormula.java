package se.trafikljus.exchange.comparison;

import java.math.BigDecimal;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.trafikljus.exchange.workbook.MatrixPlaces;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/**
 * How a spreadsheet comes to an area's value and light (product rule 1). It repeats {@link
 * se.trafikljus.comparison.AreaValue}, whose figures are what the file holds until somebody changes
 * a rating.
 */
sealed interface AreaFormula {

    /** The cells of one area and one municipality, as formulas name them. */
    record Cells(String counted, String value, String light) {}

    /** The value, empty where nothing is counted. */
    String value(Area area, int municipality, Cells cells);

    /** The light's word, empty where nothing is counted. */
    String light(Area area, int municipality, Cells cells);

    /** The formulas of a rubric's aggregate. */
    static AreaFormula of(Rubric rubric, MatrixPlaces places) {
        return switch (rubric.aggregate()) {
            case MEAN -> new Mean(places, wholeBy(rubric));
            case LOWEST -> new Lowest(places);
        };
    }

    /** How many of an area's objectives have a level in a municipality. */
    static String counted(MatrixPlaces places, Area area, int municipality) {
        return overLevels(
                places,
                level ->
                        "SUMPRODUCT((%s=%s)*1)"
                                .formatted(
                                        places.ratings(area, municipality),
                                        MatrixPlaces.word(level)));
    }

    /** A sum with a term for each level, which is longer than one product, but every reader's. */
    private static String overLevels(MatrixPlaces places, IntFunction<String> term) {
        return IntStream.range(0, places.levels()).mapToObj(term).collect(Collectors.joining("+"));
    }

    /** What makes every weight, and every weight times a value, whole. */
    private static String wholeBy(Rubric rubric) {
        int decimals =
                decimals(rubric.objectives().stream().mapToDouble(Objective::weight))
                        + decimals(rubric.scale().levels().stream().mapToDouble(Level::value));
        return BigDecimal.ONE.movePointRight(decimals).toPlainString();
    }

    private static int decimals(DoubleStream numbers) {
        return numbers.mapToObj(BigDecimal::valueOf)
                .map(BigDecimal::stripTrailingZeros)
                .mapToInt(BigDecimal::scale)
                .reduce(0, Math::max);
    }

    /**
     * The weighted mean. Both sums are made whole before one is divided by the other, for binary
     * fractions would make the last digit another than the comparison's.
     */
    record Mean(MatrixPlaces places, String wholeBy) implements AreaFormula {

        @Override
        public String value(Area area, int municipality, Cells cells) {
            String weights = overLevels(places, level -> weights(area, municipality, level));
            String products =
                    overLevels(
                            places,
                            level ->
                                    MatrixPlaces.worth(level)
                                            + "*"
                                            + weights(area, municipality, level));
            return "IF(%s=0,\"\",%s/%s)"
                    .formatted(cells.counted(), whole(products), whole(weights));
        }

        private String weights(Area area, int municipality, int level) {
            return "SUMPRODUCT((%s=%s)*%s)"
                    .formatted(
                            places.ratings(area, municipality),
                            MatrixPlaces.word(level),
                            places.weights(area));
        }

        private String whole(String sum) {
            return "ROUND(" + wholeBy + "*(" + sum + "),0)";
        }

        @Override
        public String light(Area area, int municipality, Cells cells) {
            String value = cells.value();
            int worst = places.levels() - 1;
            return "IF(%s=\"\",\"\",IF(%s=1,%s,IF(%s=0,%s,%s)))"
                    .formatted(
                            value,
                            value,
                            MatrixPlaces.word(0),
                            value,
                            MatrixPlaces.word(worst),
                            worst == 1 ? MatrixPlaces.word(worst) : inner(1, worst - 1, value));
        }

        /** The nearest of the levels between the top and the bottom; on the middle, the lower. */
        private static String inner(int level, int last, String value) {
            if (level == last) {
                return MatrixPlaces.word(level);
            }
            return "IF(ROUND(2*%s-(%s+%s),12)>0,%s,%s)"
                    .formatted(
                            value,
                            MatrixPlaces.worth(level),
                            MatrixPlaces.worth(level + 1),
                            MatrixPlaces.word(level),
                            inner(level + 1, last, value));
        }
    }

    /** The lowest counted level, from which the value follows. */
    record Lowest(MatrixPlaces places) implements AreaFormula {

        @Override
        public String value(Area area, int municipality, Cells cells) {
            return "IF(%s=0,\"\",SUMPRODUCT((%s=%s)*%s))"
                    .formatted(cells.counted(), cells.light(), places.words(), places.worths());
        }

        @Override
        public String light(Area area, int municipality, Cells cells) {
            String ratings = places.ratings(area, municipality);
            String lowest =
                    Stream.iterate(1, level -> level + 1)
                            .limit(places.levels() - 1L)
                            .reduce(
                                    MatrixPlaces.word(0),
                                    (above, level) -> orElse(ratings, level, above),
                                    (one, other) -> other);
            return "IF(" + cells.counted() + "=0,\"\"," + lowest + ")";
        }

        private static String orElse(String ratings, int level, String above) {
            String word = MatrixPlaces.word(level);
            return "IF(SUMPRODUCT((%s=%s)*1)>0,%s,%s)".formatted(ratings, word, word, above);
        }
    }
}
