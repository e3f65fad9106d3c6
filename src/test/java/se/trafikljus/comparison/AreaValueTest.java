package se.trafikljus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.comparison.AreaValue.Weighed;
import se.trafikljus.rubric.Aggregate;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Scale;
import se.trafikljus.rubric.Shade;
import se.trafikljus.rubric.Text;

class AreaValueTest {

    private static final Scale THREE = AuditFixture.KAA.scale();
    private static final Scale FOUR = AuditFixture.INTERNAL_CONTROL.scale();
    private static final Scale TWO = new Scale(List.of(level("yes", 1), level("no", 0)));

    private static Level level(String id, double value) {
        return new Level(
                id, value, "x", Text.of(id, id), List.of(), new Shade("#FFFFFF", "#000000"));
    }

    private static List<Weighed> counted(Scale scale, String levels) {
        return levels == null
                ? List.of()
                : Arrays.stream(levels.split(" ", -1))
                        .map(
                                word -> {
                                    String[] parts = word.split(":", -1);
                                    return new Weighed(
                                            scale.level(parts[0]).orElseThrow(),
                                            parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
                                })
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    met,                                1.0,                met
                    met met,                            1.0,                met
                    not_met not_met,                    0.0,                not_met
                    met not_met,                        0.5,                partly_met
                    met partly_met,                     0.75,               partly_met
                    partly_met not_met,                 0.25,               partly_met
                    met:3 not_met:1,                    0.75,               partly_met
                    met:0.1 partly_met:0.2,             0.6666666666666666, partly_met
                    """)
    void weighsTheCountedObjectives(String levels, double value, String light) {
        AreaValue area = AreaValue.of(THREE, Aggregate.MEAN, counted(THREE, levels)).orElseThrow();
        assertEquals(value, area.value(), 1e-15);
        assertEquals(light, area.light().id());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    met partly_met,                     largely_met
                    met not_met,                        partly_met
                    largely_met partly_met,             partly_met
                    largely_met largely_met partly_met, largely_met
                    met met met not_met,                largely_met
                    partly_met not_met not_met,         partly_met
                    """)
    void takesTheNearestInnerLevelAndTheLowerOnATie(String levels, String light) {
        assertEquals(
                light,
                AreaValue.of(FOUR, Aggregate.MEAN, counted(FOUR, levels))
                        .orElseThrow()
                        .light()
                        .id());
    }

    @Test
    void aScaleOfTwoFallsToTheBottomUnlessAllAreOnTop() {
        assertEquals(
                "no",
                AreaValue.of(TWO, Aggregate.MEAN, counted(TWO, "yes yes no"))
                        .orElseThrow()
                        .light()
                        .id());
        assertEquals(
                "yes",
                AreaValue.of(TWO, Aggregate.MEAN, counted(TWO, "yes yes"))
                        .orElseThrow()
                        .light()
                        .id());
    }

    @Test
    void theLowestLevelRulesWithoutWeights() {
        AreaValue area =
                AreaValue.of(FOUR, Aggregate.LOWEST, counted(FOUR, "met:9 partly_met:1"))
                        .orElseThrow();
        assertEquals("partly_met", area.light().id());
        assertEquals(area.light().value(), area.value());
    }

    @Test
    void nothingCountedIsNoValueAndNotZero() {
        assertEquals(Optional.empty(), AreaValue.of(THREE, Aggregate.MEAN, List.of()));
    }
}
