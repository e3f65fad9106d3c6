package se.trafikljus.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters of one face and size, measured and drawn as outlines. No surface is asked for its own
 * fonts or metrics, so a picture has the same letters and line breaks everywhere.
 */
final class Lettering {

    private static final double LINE_HEIGHT = 1.2;
    private static final double ASCENT = 0.92; // an Å stands that high
    private static final double DESCENT = 0.25;
    private static final double DIGIT_HEIGHT = 0.66;

    /** Between words, and behind what may end a line inside one. */
    private static final Pattern BREAK = Pattern.compile("\\s+|(?<=[-–/])(?=\\S)");

    private static final Map<Font, Map<Integer, Shape>> LETTERS = new ConcurrentHashMap<>();

    private final Face face;
    private final double size;

    /** Widths at size 1 of what was measured before: layouts ask for the same words many times. */
    private final Map<String, Double> known;

    private Lettering(Face face, double size, Map<String, Double> known) {
        this.face = face;
        this.size = size;
        this.known = known;
    }

    static Lettering regular(double size) {
        return new Lettering(Face.REGULAR, size, new ConcurrentHashMap<>());
    }

    static Lettering semiBold(double size) {
        return new Lettering(Face.SEMI_BOLD, size, new ConcurrentHashMap<>());
    }

    /** The same letters in another size. */
    Lettering sized(double other) {
        return new Lettering(face, other, known);
    }

    Font font() {
        return face.font.deriveFont((float) size);
    }

    /** From one baseline to the next. */
    double lineHeight() {
        return size * LINE_HEIGHT;
    }

    /** The height of so many lines, from the highest letter to the lowest. */
    double height(int lines) {
        return size * (ASCENT + DESCENT) + (lines - 1) * lineHeight();
    }

    /** From the upper edge of {@link #height} to the first baseline. */
    double ascent() {
        return size * ASCENT;
    }

    /** How high a digit stands on its baseline. */
    double digitHeight() {
        return size * DIGIT_HEIGHT;
    }

    double width(String text) {
        return size * known.computeIfAbsent(text, this::widthAtSizeOne);
    }

    private double widthAtSizeOne(String text) {
        double width = 0;
        for (GlyphVector run : runs(text)) {
            width += advance(run);
        }
        return width / Face.DRAWN_AT;
    }

    /** The text's outline, letter by letter, beginning at x on the baseline y. */
    Stamped outline(String text, double x, double y) {
        return Stamped.of(letters(text, x, y));
    }

    /** The letters of a text that begins at x on the baseline y; blanks are none. */
    List<Stamped.Stamp> letters(String text, double x, double y) {
        List<Stamped.Stamp> letters = new ArrayList<>();
        double scale = size / Face.DRAWN_AT;
        double from = x;
        for (GlyphVector run : runs(text)) {
            for (int i = 0; i < run.getNumGlyphs(); i++) {
                Shape letter = letter(run.getFont(), run.getGlyphCode(i));
                if (!letter.getPathIterator(null).isDone()) {
                    Point2D at = run.getGlyphPosition(i);
                    letters.add(
                            new Stamped.Stamp(
                                    letter,
                                    scale,
                                    from + at.getX() * scale,
                                    y + at.getY() * scale));
                }
            }
            from += advance(run) * scale;
        }
        return letters;
    }

    /** One letter around its own origin, the same object every time. */
    private static Shape letter(Font font, int glyph) {
        return LETTERS.computeIfAbsent(font, f -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        glyph,
                        code ->
                                font.createGlyphVector(Face.EXACT, new int[] {code})
                                        .getGlyphOutline(0));
    }

    /** The longest piece of a text that is not broken if it can be helped. */
    double widestWord(String text) {
        return words(text).stream().map(Word::text).mapToDouble(this::width).max().orElse(0);
    }

    /**
     * The text in as few lines as the width allows, each about as long as the others. A word that
     * is wider than a line is broken with a hyphen.
     */
    List<String> wrapped(String text, double width) {
        List<Word> words = words(text);
        List<String> lines = filled(words, width);
        double enough = width;
        double tooNarrow = Math.min(width, widestWord(text));
        while (lines.size() > 1 && enough - tooNarrow > size / 4) {
            double between = (enough + tooNarrow) / 2;
            List<String> narrower = filled(words, between);
            if (narrower.size() > lines.size()) {
                tooNarrow = between;
            } else {
                enough = between;
                lines = narrower;
            }
        }
        return lines;
    }

    /** Lines filled one after the other. */
    private List<String> filled(List<Word> words, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (Word word : words) {
            String blank = word.afterBlank() && !line.isEmpty() ? " " : "";
            if (!line.isEmpty() && used + width(blank) + width(word.text()) > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                blank = "";
            }
            String rest = word.text();
            while (line.isEmpty()
                    && width(rest) > width
                    && rest.codePointCount(0, rest.length()) > 1) {
                String head = headOf(rest, width);
                lines.add(head + "-");
                rest = rest.substring(head.length());
            }
            line.append(blank).append(rest);
            used += width(blank) + width(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher breaks = BREAK.matcher(text.strip());
        int from = 0;
        boolean afterBlank = false;
        while (breaks.find()) {
            words.add(new Word(text.strip().substring(from, breaks.start()), afterBlank));
            afterBlank = breaks.end() > breaks.start();
            from = breaks.end();
        }
        words.add(new Word(text.strip().substring(from), afterBlank));
        return words;
    }

    /** A piece of text between two places where a line may end. */
    private record Word(String text, boolean afterBlank) {}

    /** As many letters as have room beside a hyphen; one at least. */
    private String headOf(String word, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next) + "-") > width) {
                break;
            }
            end = next;
        }
        return word.substring(0, end);
    }

    /** Stretches of the text that one font can show; the symbol font stands in for the rest. */
    private List<GlyphVector> runs(String text) {
        List<GlyphVector> runs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            Font font = fontFor(text.codePointAt(from));
            int to = from;
            while (to < text.length() && fontFor(text.codePointAt(to)).equals(font)) {
                to = text.offsetByCodePoints(to, 1);
            }
            char[] letters = text.substring(from, to).toCharArray();
            runs.add(
                    font.layoutGlyphVector(
                            Face.EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT));
            from = to;
        }
        return runs;
    }

    private Font fontFor(int letter) {
        return face.font.canDisplay(letter) ? face.font : Face.SYMBOLS.font;
    }

    private static double advance(GlyphVector run) {
        return run.getGlyphPosition(run.getNumGlyphs()).getX();
    }

    /** The fonts that ship with the program. */
    private enum Face {
        REGULAR("SourceSans3_400Regular.ttf"),
        SEMI_BOLD("SourceSans3_600SemiBold.ttf"),
        SYMBOLS("DejaVuSans.ttf");

        /** Outlines are taken at this size and scaled, so that they are exact and unhinted. */
        static final float DRAWN_AT = 1000;

        static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

        final Font font;

        Face(String file) {
            try (InputStream bytes = Lettering.class.getResourceAsStream("/fonts/" + file)) {
                if (bytes == null) {
                    throw new IllegalStateException("The program lacks its font " + file);
                }
                this.font =
                        Font.createFont(Font.TRUETYPE_FONT, bytes)
                                .deriveFont(
                                        Map.of(
                                                TextAttribute.SIZE,
                                                1000f,
                                                TextAttribute.KERNING,
                                                TextAttribute.KERNING_ON));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (FontFormatException broken) {
                throw new IllegalStateException("The font " + file + " is broken", broken);
            }
        }
    }
}
