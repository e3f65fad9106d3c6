package se.trafikljus.report;

import java.math.RoundingMode;
import java.text.NumberFormat;
import se.trafikljus.Language;

/** Values as figures for people. */
final class Figures {

    private Figures() {}

    /** A value from 0 to 1 with two decimals, in the language's way. */
    static String value(Language language, double value) {
        NumberFormat figures = NumberFormat.getNumberInstance(language.locale());
        figures.setMinimumFractionDigits(2);
        figures.setMaximumFractionDigits(2);
        figures.setRoundingMode(RoundingMode.HALF_UP);
        return figures.format(value);
    }
}
