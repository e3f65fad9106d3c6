package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesLineTest {

    /** A letter is a point, named after its axis; a dot is an axis without a value. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    abcdefgh, abcdefgha
                    abc,      abca
                    abc.efgh, efghabc
                    .bcdefgh, bcdefgh
                    abcdefg., abcdefg
                    ab.de.gh, de ghab
                    a.c.e.g., ''
                    a......h, ha
                    a.......,  ''
                    ........,  ''
                    .b.defg., defg
                    """)
    void joinsNeighboursOnlyAndLastToFirst(String axes, String strokes) {
        SeriesLine line = new SeriesLine(points(axes), true);

        assertThat(String.join(" ", line.strokes().stream().map(SeriesLineTest::name).toList()))
                .isEqualTo(strokes);
        assertThat(line.markers()).hasSize(axes.replace(".", "").length());
    }

    @ParameterizedTest
    @CsvSource({"a", "ab"})
    void joinsNothingWhereTheAxesSpanNoWeb(String axes) {
        SeriesLine line = new SeriesLine(points(axes), false);

        assertThat(line.strokes()).isEmpty();
        assertThat(line.markers()).hasSize(axes.length());
    }

    private static List<Optional<Point2D>> points(String axes) {
        return axes.chars()
                .mapToObj(c -> c == '.' ? Optional.<Point2D>empty() : Optional.of(point(c)))
                .toList();
    }

    private static Point2D point(int letter) {
        return new Point2D.Double(letter, 0);
    }

    private static String name(Path2D stroke) {
        List<Double> passed = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator path = stroke.getPathIterator(null); !path.isDone(); path.next()) {
            boolean closes = path.currentSegment(at) == PathIterator.SEG_CLOSE;
            passed.add(closes ? passed.get(0) : Double.valueOf(at[0]));
        }
        StringBuilder name = new StringBuilder();
        passed.forEach(x -> name.append((char) x.intValue()));
        return name.toString();
    }
}
