package se.trafikljus.report.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A face, opened in one PDF: what it can draw, and how wide. */
final class Typeface {

    /** Letters below this are looked up in the file once. */
    private static final int USUAL = 0x3000;

    private final String name;
    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final PDType0Font font;
    private final char[] codes = new char[USUAL];
    private final boolean[] known = new boolean[USUAL];
    private final float[] advances = new float[USUAL];
    private final boolean[] used = new boolean[USUAL];

    private Typeface(String name, TrueTypeFont file, PDType0Font font) throws IOException {
        this.name = name;
        this.file = file;
        this.glyphs = file.getUnicodeCmapLookup();
        this.font = font;
    }

    static Typeface open(Face face, PDDocument pdf) throws IOException {
        try (InputStream resource = Typeface.class.getResourceAsStream(face.resource())) {
            if (resource == null) {
                throw new FileNotFoundException(face.resource());
            }
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(resource));
            // A ligature such as "ft" would be drawn by a glyph that has no text behind it.
            file.setEnableGsub(false);
            return new Typeface(face.key(), file, PDType0Font.load(pdf, file, true));
        }
    }

    /** Its name among the resources of a page. */
    String name() {
        return name;
    }

    /** The face as it stands in the file, with what was drawn of it and nothing else. */
    COSDictionary subset() throws IOException {
        font.subset();
        return font.getCOSObject();
    }

    boolean draws(int codePoint) {
        return code(codePoint) != 0;
    }

    /** The advance of a character at size 1. */
    float advance(int codePoint) throws IOException {
        if (codePoint >= USUAL) {
            return advanceOf(code(codePoint));
        }
        int code = code(codePoint);
        float advance = advances[codePoint];
        if (advance == 0) {
            advance = advanceOf(code);
            advances[codePoint] = advance;
        }
        return advance;
    }

    private float advanceOf(int code) throws IOException {
        return (float) file.getAdvanceWidth(code) / file.getUnitsPerEm();
    }

    /** The width of a text of characters that this face draws, at size 1. */
    float width(String text) throws IOException {
        float width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            width += advance(text.codePointAt(at));
        }
        return width;
    }

    /** The codes that show a text of characters that this face draws, two bytes each. */
    byte[] codes(String text) {
        byte[] shown = new byte[2 * text.codePointCount(0, text.length())];
        int to = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            use(codePoint);
            int code = code(codePoint);
            shown[to++] = (byte) (code >> 8);
            shown[to++] = (byte) code;
        }
        return shown;
    }

    private void use(int codePoint) {
        if (codePoint >= USUAL) {
            font.addToSubset(codePoint);
        } else if (!used[codePoint]) {
            used[codePoint] = true;
            font.addToSubset(codePoint);
        }
    }

    /** Of a character; 0 for one that it does not draw. */
    private int code(int codePoint) {
        if (codePoint >= USUAL) {
            return glyphs.getGlyphId(codePoint);
        }
        if (!known[codePoint]) {
            known[codePoint] = true;
            codes[codePoint] = (char) glyphs.getGlyphId(codePoint);
        }
        return codes[codePoint];
    }
}
