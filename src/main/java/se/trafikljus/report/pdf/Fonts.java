package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The faces of one PDF, each opened when it is first asked for. */
final class Fonts {

    private static final int FIRST_SHAPE = 0x2500;
    private static final int WORDS_AROUND = 24;

    private final PDDocument pdf;
    private final Map<Face, Typeface> open = new EnumMap<>(Face.class);
    private final Map<Integer, String> lost = new TreeMap<>();

    Fonts(PDDocument pdf) {
        this.pdf = pdf;
    }

    Typeface of(Face face) throws IOException {
        Typeface typeface = open.get(face);
        if (typeface == null) {
            typeface = Typeface.open(face, pdf);
            open.put(face, typeface);
        }
        return typeface;
    }

    /**
     * The face that can draw a character, the wished one if possible; empty-handed it is the symbol
     * face, which draws {@link Legible#REPLACEMENT} at least. Symbols come from one face, since a
     * text face has some of them, in another weight.
     */
    Typeface drawing(int codePoint, Face wished) throws IOException {
        Face first = isSymbol(codePoint) ? Face.SYMBOL : wished;
        if (of(first).draws(codePoint)) {
            return of(first);
        }
        Face second = first == Face.SYMBOL ? Face.REGULAR : Face.SYMBOL;
        return of(second).draws(codePoint) ? of(second) : of(Face.SYMBOL);
    }

    /** The faces as they stand in the file, by their names; nothing is shown after this. */
    COSDictionary subsets() throws IOException {
        COSDictionary subsets = new COSDictionary();
        for (Typeface typeface : open.values()) {
            subsets.setItem(typeface.name(), typeface.subset());
        }
        return subsets;
    }

    /** Remembers a character that no face draws, with the words around it. */
    void lose(int codePoint, String text) {
        lost.computeIfAbsent(codePoint, c -> around(text, text.indexOf(codePoint)));
    }

    /** Those that no face drew, in their order, each with the words around it. */
    Map<Integer, String> lost() {
        return Collections.unmodifiableMap(lost);
    }

    private static String around(String text, int at) {
        int from = text.lastIndexOf(' ', Math.max(0, at - WORDS_AROUND)) + 1;
        int end = text.indexOf(' ', Math.min(text.length(), at + WORDS_AROUND));
        return text.substring(from, end < 0 ? text.length() : end).strip();
    }

    private static boolean isSymbol(int codePoint) {
        return codePoint >= FIRST_SHAPE && Character.getType(codePoint) == Character.OTHER_SYMBOL;
    }
}
