package se.trafikljus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads days as people and files write them. */
public final class Days {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Days() {}

    /**
     * A day such as 2027-03-31. Years have four digits, from 1: beyond them neither files nor
     * people have dates, and no table has room for one.
     *
     * @throws DateTimeException if it is none
     */
    public static LocalDate read(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException("No day: " + text.length() + " characters");
        }
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1) {
            throw new DateTimeException("No day of the years 1 to 9999");
        }
        return day;
    }
}
