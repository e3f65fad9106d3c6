package se.trafikljus.report.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.rubric.Binding;
import se.trafikljus.rubric.Since;
import se.trafikljus.rubric.Source;
import se.trafikljus.rubric.Text;

class InForceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static InForce period(@Nullable String from, @Nullable String to) {
        return new InForce(day(from), day(to));
    }

    private static Source source(@Nullable String from, @Nullable String to) {
        return new Source(
                "s",
                Text.of("S", "S"),
                Binding.MUST,
                true,
                Optional.ofNullable(from).map(InForceTest::since),
                day(to),
                "",
                List.of());
    }

    private static Since since(String from) {
        return from.length() == 4 ? Since.year(Year.parse(from)) : Since.day(LocalDate.parse(from));
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
                          2016,           , true,  true
                          2017,           , true,  false
                          2018,           , false, false
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
                    vara-kaa-2016,           ,           ,           , 2016-01-01, 2016-12-31
                    vara-kaa-2016-namnden,   ,           ,           , 2016-01-01, 2016-12-31
                    vara-kaa-2026,           ,           ,           , 2026-01-01, 2026-11-22
                    vara-kaa-20160,          ,           ,           ,           , 2026-11-22
                    vara-kaa-2016, 2017-01-01,           ,           , 2017-01-01, 2017-01-01
                    vara-kaa-2016,           , 2027-12-31,           , 2027-12-31, 2027-12-31
                    vara-kaa-2016, 2016-07-01, 2017-06-30, 2018-02-01, 2016-07-01, 2017-06-30
                    vara-kaa-2016,           ,           , 2018-02-01, 2017-02-01, 2018-02-01
                    """)
    void anAuditThatTellsNoPeriodIsAboutTheYearUpToItsReportOrThatOfItsId(
            String id,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reported,
            @Nullable String first,
            @Nullable String last) {
        Audit audit = audit(id, day(from), day(to), day(reported));
        assertEquals(period(first, last), InForce.during(audit, DAY));
    }

    private static Audit audit(
            String id,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalDate> reported) {
        return Audit.bare(id, "1470", "hash", AuditStatus.DRAFT, from, to, reported);
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
