package se.trafikljus.rubric;

import java.time.LocalDate;
import java.time.Year;

/**
 * Since when something holds: one day, or some day of a year of which no more is known.
 *
 * @param first the first day that it may be
 * @param last the last day that it may be
 */
public record Since(LocalDate first, LocalDate last) {

    public static Since day(LocalDate day) {
        return new Since(day, day);
    }

    public static Since year(Year year) {
        return new Since(year.atDay(1), year.atDay(year.length()));
    }

    /** Whether the day itself is known. */
    public boolean isDay() {
        return first.equals(last);
    }
}
