package se.trafikljus.report.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.rubric.Binding;
import se.trafikljus.rubric.Source;
import se.trafikljus.rubric.Text;

class InForceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static InForce period(@Nullable String from, @Nullable String to) {
        return new InForce(day(from), day(to));
    }

    private static Source source(@Nullable String from, @Nullable String to) {
        return new Source("s", Text.of("S", "S"), Binding.MUST, true, day(from), day(to), "");
    }

    private static Optional<LocalDate> day(@Nullable String day) {
        return Optional.ofNullable(day).map(LocalDate::parse);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2015-01-01, 2018-06-30, true,  true
                    2017-01-01, 2017-12-31, true,  true
                    2017-12-31,           , true,  false
                              , 2017-01-01, true,  false
                    2018-01-01,           , false, false
                              , 2016-12-31, false, false
                              ,           , true,  true
                    """)
    void aSourceCountsIfItWasInForceOnAnyDayOfThePeriod(
            @Nullable String from, @Nullable String to, boolean any, boolean every) {
        InForce period = period("2017-01-01", "2017-12-31");
        assertEquals(any, period.includes(source(from, to)));
        assertEquals(every, period.throughout(source(from, to)));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2027-01-01, false
                    2026-11-23, false
                    2026-11-22, true
                              , true
                    """)
    void withoutAPeriodNothingCountsThatCameIntoForceAfterTheReport(
            @Nullable String from, boolean counts) {
        InForce none = period(null, null).until(DAY);
        assertEquals(counts, none.includes(source(from, null)));
        assertFalse(none.isKnown());
        assertTrue(
                period("2026-01-01", "2026-12-31").until(DAY).includes(source("2026-12-01", null)));
    }

    @Test
    void aPeriodIsOverOnItsLastDay() {
        assertTrue(period("2026-01-01", "2026-11-22").isOver(DAY));
        assertFalse(period("2026-01-01", "2026-11-23").isOver(DAY));
    }

    @Test
    void withoutAPeriodNothingIsLeftOutAndEveryDateIsTold() {
        InForce none = period(null, null);
        assertTrue(none.includes(source(null, "1991-12-31")));
        assertFalse(none.throughout(source(null, null)));
    }
}
