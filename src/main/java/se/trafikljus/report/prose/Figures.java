package se.trafikljus.report.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import se.trafikljus.Language;

/** Values and days as figures for people. */
public final class Figures {

    private Figures() {}

    /**
     * A value from 0 to 1 with two decimals, in the language's way; 0.835 is 0.84, though the
     * nearest binary fraction lies below it.
     */
    public static String value(Language language, double value) {
        NumberFormat figures = NumberFormat.getNumberInstance(language.locale());
        figures.setMinimumFractionDigits(2);
        figures.setMaximumFractionDigits(2);
        figures.setRoundingMode(RoundingMode.HALF_UP);
        return figures.format(BigDecimal.valueOf(value));
    }

    /** "22 november 2026". */
    public static String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day);
    }

    /** "22 nov. 2026". */
    public static String shortDay(Language language, LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", language.locale()).format(day);
    }

    /** The text without the full stop at its end, so that it can stand within another sentence. */
    public static String unended(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") && !stripped.endsWith("..")
                ? stripped.substring(0, stripped.length() - 1)
                : stripped;
    }

    /** The text with its paragraph signs and per cents kept to their figures. */
    public static String unbroken(String text) {
        return text.replace("§ ", "§\u00a0").replace(" %", "\u00a0%");
    }

    /** The text with a full stop where it ends without any sign, so that another can follow. */
    public static String sentence(String text) {
        String stripped = text.strip();
        boolean ends =
                stripped.isEmpty()
                        || !Character.isLetterOrDigit(stripped.codePointBefore(stripped.length()));
        return ends ? stripped : stripped + ".";
    }
}
