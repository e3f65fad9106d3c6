package se.trafikljus.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import se.trafikljus.Days;
import se.trafikljus.Localized;
import se.trafikljus.Problem;

/** What a form's field gives, read as what it is meant as. */
public final class Given {

    private Given() {}

    /** A text without the blanks around it; none where nothing was written. */
    public static Optional<String> text(String given) {
        return Optional.of(given.strip()).filter(one -> !one.isEmpty());
    }

    /**
     * A day, such as 2027-03-31; none where nothing was written.
     *
     * @param field what the field is called
     * @throws Problem if it is no day
     */
    public static Optional<LocalDate> day(Localized field, String given) {
        try {
            return text(given).map(Days::read);
        } catch (DateTimeException e) {
            throw Problem.because("web.noDay", field, given.strip());
        }
    }

    /**
     * A whole number above 0.
     *
     * @param field what the field is called
     * @throws Problem if it is none
     */
    public static int number(Localized field, String given) {
        String digits = given.replaceAll("[\\s\u00a0\u202f]", "");
        if (!digits.matches("[1-9]\\d{0,8}")) {
            throw Problem.because("web.noNumber", field, given.strip());
        }
        return Integer.parseInt(digits);
    }
}
