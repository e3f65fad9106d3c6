package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                    M1 1 M3 3 L3 4,                               m1 1m2 2v1
                    '',                                           ''
                    """)
    void tellsEachPointFromTheOneBefore(String outline, String shorter) {
        assertThat(PathData.shortened(outline)).isEqualTo(shorter);
    }

    @RepeatedTest(50)
    void leadsThroughTheSamePoints(RepetitionInfo time) {
        Random random = new Random(time.getCurrentRepetition());
        StringBuilder outline = new StringBuilder("M0 0 ");
        for (int i = 0; i < 60; i++) {
            char command = "MLQCZ".charAt(random.nextInt(5));
            outline.append(command);
            int numbers = numbersOf(Character.toLowerCase(command));
            for (int n = 0; n < numbers; n++) {
                outline.append(BigDecimal.valueOf(random.nextInt(-9999, 9999), 2)).append(' ');
            }
        }
        String shorter = PathData.shortened(outline.toString());
        assertThat(points(shorter)).isEqualTo(points(outline.toString()));
        assertThat(shorter).hasSizeLessThan(outline.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "M1", "M1 2 L3", "M1 2 A1 1 0 0 0 1 1", "m1 2", "M1 2 x", "x"})
    void refusesAnotherOutline(String outline) {
        assertThatIllegalArgumentException().isThrownBy(() -> PathData.shortened(outline));
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
