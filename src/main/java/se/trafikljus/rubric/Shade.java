package se.trafikljus.rubric;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The background of a light and the text on it, both {@code #RRGGBB}, with a contrast of at least
 * 4.5 to 1.
 */
public record Shade(String background, String text) {

    static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    static final double LEAST_CONTRAST = 4.5;

    public Shade {
        background = hex(background);
        text = hex(text);
        if (contrast(background, text) < LEAST_CONTRAST) {
            throw new IllegalArgumentException(
                    "Text "
                            + text
                            + " on "
                            + background
                            + " has a contrast below "
                            + LEAST_CONTRAST);
        }
    }

    /** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
    public static double contrast(String one, String other) {
        double a = luminance(hex(one));
        double b = luminance(hex(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static String hex(String colour) {
        String upper = colour.toUpperCase(Locale.ROOT);
        if (!COLOUR.matcher(upper).matches()) {
            throw new IllegalArgumentException("A colour is written #RRGGBB, was " + colour);
        }
        return upper;
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
