package se.trafikljus.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in a chart's SVG which parts are whose, so that a page can lift one line out of many. The
 * chart itself, in reports and files, stays as it is drawn.
 */
public final class SeriesMarks {

    private static final Pattern PART = Pattern.compile("<(?:g|path)( [^<>]*?)?(/?)>");

    private SeriesMarks() {}

    /**
     * The same SVG with {@code data-code} at every part that only one series has the look of.
     *
     * @param codes of the series in their order, of letters, digits, hyphens and slashes; those
     *     beyond {@link SpiderChart#MOST_SERIES} are not drawn, and so not marked
     */
    public static String in(String svg, List<String> codes) {
        List<Pattern> looks = new ArrayList<>();
        for (int i = 0; i < Math.min(codes.size(), SpiderChart.MOST_SERIES); i++) {
            looks.add(look(SeriesLook.IN_ORDER.get(i)));
        }
        return PART.matcher(svg)
                .replaceAll(
                        part -> {
                            String attributes = part.group(1) == null ? "" : part.group(1);
                            for (int i = 0; i < looks.size(); i++) {
                                if (looks.get(i).matcher(attributes).find()) {
                                    String whole = part.group();
                                    int end = whole.length() - 1 - part.group(2).length();
                                    return Matcher.quoteReplacement(
                                            whole.substring(0, end)
                                                    + " data-code=\""
                                                    + refuseMarkup(codes.get(i))
                                                    + "\""
                                                    + whole.substring(end));
                                }
                            }
                            return Matcher.quoteReplacement(part.group());
                        });
    }

    private static String refuseMarkup(String code) {
        if (!code.matches("[\\p{L}\\p{N}/-]*")) {
            throw new IllegalArgumentException("A code has no other characters, was " + code);
        }
        return code;
    }

    /** Its colour; black is what a part has that names none, and so told by its dashes too. */
    private static Pattern look(SeriesLook look) {
        Color colour = look.colour();
        return colour.equals(Color.BLACK)
                ? Pattern.compile("(?:fill|stroke)=\"black\"|stroke-dasharray=\"10,3,2,3,2,3\"")
                : Pattern.compile(
                        "(?:fill|stroke)=\"#%06x\"".formatted(colour.getRGB() & 0xFFFFFF));
    }
}
