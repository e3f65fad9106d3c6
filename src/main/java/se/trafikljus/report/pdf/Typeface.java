package se.trafikljus.report.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A face, opened in one PDF: what it can draw, and how wide. */
final class Typeface {

    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final PDFont font;

    private Typeface(TrueTypeFont file, PDFont font) throws IOException {
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
            return new Typeface(file, PDType0Font.load(pdf, file, true));
        }
    }

    PDFont font() {
        return font;
    }

    boolean draws(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** The advance of a character at size 1. */
    float advance(int codePoint) throws IOException {
        return (float) file.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / file.getUnitsPerEm();
    }

    /** The width of a text of characters that this face draws, at size 1. */
    float width(String text) throws IOException {
        float width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            width += advance(text.codePointAt(at));
        }
        return width;
    }
}
