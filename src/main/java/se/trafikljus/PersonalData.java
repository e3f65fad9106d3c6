package se.trafikljus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in free text what tells who somebody is: Swedish personal identity numbers, coordination
 * numbers, and e-mail addresses. A rubric's ids, registration numbers and organisation numbers are
 * none.
 */
public final class PersonalData {

    private static final String BLANK = "[ \\u00a0\\t]?";

    /** Century, year, month, day, and the last four; a year of two figures may lack the sign. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![0-9])([0-9]{2})?"
                            + BLANK
                            + "([0-9]{2})([0-9]{2})([0-9]{2})"
                            + BLANK
                            + "[-+\u2010-\u2015\u2212]?"
                            + BLANK
                            + "([0-9]{4})(?![0-9])");

    /** Each part is taken whole or not at all, so that long texts without any are read fast. */
    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@"
                            + "(?:[\\p{L}\\p{N}-]{1,63}+\\.){1,8}\\p{L}{2,24}");

    private static final int FIGURES_OF_A_NUMBER = 10;
    private static final int FIRST_COORDINATION_DAY = 61;
    private static final int ADDED_TO_A_COORDINATION_DAY = 60;

    private PersonalData() {}

    /**
     * What of the kind a text holds, to be told after "holds"; it is not repeated there. Empty
     * where there is nothing.
     */
    public static Optional<Message> in(String text) {
        boolean number = hasNumber(text);
        boolean address = text.indexOf('@') >= 0 && EMAIL.matcher(text).find();
        if (number && address) {
            return Optional.of(Message.of("audit.personal.both"));
        }
        if (number) {
            return Optional.of(Message.of("audit.personal.number"));
        }
        return address ? Optional.of(Message.of("audit.personal.email")) : Optional.empty();
    }

    private static boolean hasNumber(String text) {
        if (figures(text) < FIGURES_OF_A_NUMBER) {
            return false;
        }
        Matcher found = NUMBER.matcher(text);
        for (int from = 0; from <= text.length() && found.find(from); from = found.start() + 1) {
            if (isNumber(found)) {
                return true;
            }
        }
        return false;
    }

    private static int figures(String text) {
        int figures = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            figures += c >= '0' && c <= '9' ? 1 : 0;
        }
        return figures;
    }

    private static boolean isNumber(Matcher found) {
        String year = found.group(2);
        String month = found.group(3);
        String day = found.group(4);
        return isDate(found.group(1), year, month, day)
                && isChecked(year + month + day + found.group(5));
    }

    private static boolean isDate(@Nullable String century, String year, String month, String day) {
        if (century != null && !century.matches("18|19|20")) {
            return false;
        }
        int written = Integer.parseInt(day);
        int actual =
                written >= FIRST_COORDINATION_DAY ? written - ADDED_TO_A_COORDINATION_DAY : written;
        // 2000 is a leap year as each fourth is; who was born in 1900 has the century written.
        int fullYear = Integer.parseInt((century == null ? "20" : century) + year);
        try {
            LocalDate.of(fullYear, Integer.parseInt(month), actual);
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    /** Whether the last of ten figures is what the others demand (Luhn's algorithm). */
    private static boolean isChecked(String figures) {
        int sum = 0;
        for (int i = 0; i < figures.length(); i++) {
            int weighed = (figures.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }
}
