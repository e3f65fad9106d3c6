package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathDataTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    M166.67 86.78 L208.01 68.82 L213.44 110.17 Z, m166.67 86.78 41.34-17.96 5.43 41.35z
                    M1 1 L2 1 L2 5 L3 5,                          m1 1h1v4h1
                    M0 0 L0 0,                                    m0 0h0
                    M0.5 -0.5 L1 0.25,                            m.5-.5.5.75
                    M10.5 0 Q11 0.5 12 1.05,                      m10.5 0q.5.5 1.5 1.05
                    M1 2 C3 4 5 6 7 8 C9 9 9 9 9 9,               m1 2c2 2 4 4 6 6 2 1 2 1 2 1
                    M1 1 L2 3 ZM5 5 L6 7 Z,                       m1 1 1 2zm4 4 1 2z
                    M1 1 L2 3 Z L4 4,                             m1 1 1 2zl3 3
                    '',                                           ''
                    """)
    void tellsEachPointFromTheOneBefore(String outline, String shorter) {
        assertThat(PathData.of(shape(outline), new AffineTransform())).isEqualTo(shorter);
    }

    @RepeatedTest(50)
    void leadsThroughTheSamePoints(RepetitionInfo time) {
        Random random = new Random(time.getCurrentRepetition());
        StringBuilder outline = new StringBuilder("M0 0 ");
        char command = 'M';
        for (int i = 0; i < 60; i++) {
            // A shape holds no move after a move, and is closed once.
            String possible = command == 'M' || command == 'Z' ? "LQC" : "MLQCZ";
            command = possible.charAt(random.nextInt(possible.length()));
            outline.append(command);
            int numbers = numbersOf(Character.toLowerCase(command));
            for (int n = 0; n < numbers; n++) {
                outline.append(BigDecimal.valueOf(random.nextInt(-9999, 9999), 2)).append(' ');
            }
        }
        String shorter = PathData.of(shape(outline.toString()), new AffineTransform());
        assertThat(points(shorter)).isEqualTo(points(outline.toString()));
        assertThat(shorter).hasSizeLessThan(outline.length());
    }

    @Test
    void placesAndRoundsPoints() {
        AffineTransform place = new AffineTransform(2, 0, 0, 2, 1, 0.004);

        assertThat(PathData.of(shape("M0 0 L1.2345 1 L-3 -3"), place))
                .isEqualTo("m1 0 2.47 2-8.47-8");
        assertThat(PathData.number(-0.004)).isEqualTo("0");
        assertThat(PathData.number(12.345)).isEqualTo("12.35");
    }

    /** The shape of an outline of points from the origin. */
    private static Shape shape(String outline) {
        Path2D path = new Path2D.Double();
        Matcher pieces = Pattern.compile("([MLQCZ])([^MLQCZ]*)").matcher(outline);
        while (pieces.find()) {
            double[] n =
                    Stream.of(pieces.group(2).trim().split("[\\s,]+"))
                            .filter(number -> !number.isEmpty())
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            switch (pieces.group(1)) {
                case "M" -> path.moveTo(n[0], n[1]);
                case "L" -> path.lineTo(n[0], n[1]);
                case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
                case "C" -> curves(path, n);
                default -> path.closePath();
            }
        }
        return path;
    }

    private static void curves(Path2D path, double[] n) {
        for (int i = 0; i < n.length; i += 6) {
            path.curveTo(n[i], n[i + 1], n[i + 2], n[i + 3], n[i + 4], n[i + 5]);
        }
    }

    private static int numbersOf(char command) {
        return switch (command) {
            case 'm', 'l' -> 2;
            case 'h', 'v' -> 1;
            case 'q' -> 4;
            case 'c' -> 6;
            case 'z' -> 0;
            default -> throw new AssertionError("No command of an outline: " + command);
        };
    }

    /** Every point that an outline names, in hundredths, as a reader of SVG finds them. */
    private static List<String> points(String outline) {
        List<String> points = new ArrayList<>();
        List<String> pieces =
                Pattern.compile("[a-zA-Z]|-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)")
                        .matcher(outline)
                        .results()
                        .map(MatchResult::group)
                        .toList();
        long[] here = new long[2];
        long[] start = new long[2];
        char command = ' ';
        for (int at = 0; at < pieces.size(); ) {
            if (Character.isLetter(pieces.get(at).charAt(0))) {
                command = pieces.get(at++).charAt(0);
            }
            char kind = Character.toLowerCase(command);
            boolean relative = kind == command;
            long[] from = here.clone();
            for (int n = 0; n < numbersOf(kind); n++) {
                int axis = kind == 'v' ? 1 : n % 2;
                long told = new BigDecimal(pieces.get(at++)).movePointRight(2).longValueExact();
                here[axis] = told + (relative ? from[axis] : 0);
                if (axis == 1 || kind == 'h') {
                    points.add(String.format(Locale.ROOT, "%d %d", here[0], here[1]));
                }
            }
            if (kind == 'm') {
                start = here.clone();
                command = relative ? 'l' : 'L';
            } else if (kind == 'z') {
                here = start.clone();
            }
        }
        return points;
    }
}
