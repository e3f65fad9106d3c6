package se.trafikljus.report.pdf.content;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a page or in a drawing, as operators (ISO 32000-1, annex A). Lengths are points
 * and written to the hundredth; what is set already is not set again.
 */
public final class PageContent {

    private static final int HUNDRED = 100;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Operators to = new Operators();
    private final Deque<Settings> saved = new ArrayDeque<>();
    private Settings now = new Settings();

    /** Fills with that colour from now on. */
    public void fillColour(Color colour) {
        if (!colour.equals(now.fill)) {
            now.fill = colour;
            colour(colour, "rg");
        }
    }

    /** Draws lines in that colour from now on. */
    public void lineColour(Color colour) {
        if (!colour.equals(now.line)) {
            now.line = colour;
            colour(colour, "RG");
        }
    }

    private void colour(Color colour, String operator) {
        for (int part : new int[] {colour.getRed(), colour.getGreen(), colour.getBlue()}) {
            to.thousandths(Math.round(part * 1000f / 255));
        }
        to.operator(operator);
    }

    /** Draws lines as wide as that from now on. */
    public void lineWidth(double width) {
        long hundredths = Math.round(width * HUNDRED);
        if (hundredths != now.lineWidth) {
            now.lineWidth = hundredths;
            to.number(width);
            to.operator("w");
        }
    }

    /** How lines end from now on: 0 flat, 1 round, 2 square. */
    public void lineEnds(int kind) {
        if (kind != now.lineEnds) {
            now.lineEnds = kind;
            to.number(kind);
            to.operator("J");
        }
    }

    /** How lines meet from now on: 0 sharp, 1 round, 2 cut off. */
    public void lineJoins(int kind) {
        if (kind != now.lineJoins) {
            now.lineJoins = kind;
            to.number(kind);
            to.operator("j");
        }
    }

    /**
     * The lengths of a line's strokes and of what lies between, by turns; none for a whole line.
     */
    public void dashes(float... lengths) {
        String dashes = Arrays.toString(lengths);
        if (!dashes.equals(now.dashes)) {
            now.dashes = dashes;
            to.add('[');
            for (float length : lengths) {
                to.number(length);
            }
            to.add(']');
            to.number(0);
            to.operator("d");
        }
    }

    public void moveTo(double x, double y) {
        to.numbers(x, y);
        to.operator("m");
    }

    public void lineTo(double x, double y) {
        to.numbers(x, y);
        to.operator("l");
    }

    /** A straight line from one point to another. */
    public void line(double fromX, double fromY, double toX, double toY) {
        moveTo(fromX, fromY);
        lineTo(toX, toY);
    }

    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        to.numbers(x1, y1, x2, y2, x, y);
        to.operator("c");
    }

    public void rectangle(double left, double bottom, double width, double height) {
        to.numbers(left, bottom, width, height);
        to.operator("re");
    }

    public void closePath() {
        to.operator("h");
    }

    public void fill() {
        to.operator("f");
    }

    /** Fills what an odd number of outlines goes around. */
    public void fillEvenOdd() {
        to.operator("f*");
    }

    public void stroke() {
        to.operator("S");
    }

    public void fillAndStroke() {
        to.operator("B");
    }

    public void beginText() {
        to.operator("BT");
    }

    public void endText() {
        to.operator("ET");
    }

    /** Where the text begins. */
    public void textAt(double left, double baseline) {
        to.numbers(left, baseline);
        to.operator("Td");
    }

    /** Where a text begins that is read from below upwards. */
    public void textUpwardsFrom(double baseline, double bottom) {
        to.numbers(0, 1, -1, 0, baseline, bottom);
        to.operator("Tm");
    }

    /** Writes with that face, by its name among the page's resources, from now on. */
    public void font(String name, double size) {
        long hundredths = Math.round(size * HUNDRED);
        if (hundredths != now.fontSize || !name.equals(now.font)) {
            now.font = name;
            now.fontSize = hundredths;
            to.name(name);
            to.number(size);
            to.operator("Tf");
        }
    }

    /** Shows characters, by their codes in the face. */
    public void show(byte[] codes) {
        to.string(codes);
        to.operator("Tj");
    }

    /** Begins what an element of the structure owns, by its number on the page. */
    public void beginContent(String tag, int number) {
        to.name(tag);
        to.ascii("<</MCID");
        to.number(number);
        to.ascii(">>");
        to.operator("BDC");
    }

    /** Begins what is seen and not read. */
    public void beginArtifact(String type, String subtype) {
        to.name("Artifact");
        to.ascii("<</Type");
        to.name(type);
        if (!subtype.isEmpty()) {
            to.ascii("/Subtype");
            to.name(subtype);
        }
        to.ascii(">>");
        to.operator("BDC");
    }

    /** Begins what is read as other words than are shown. */
    public void beginReadAs(String words) {
        to.name("Span");
        to.ascii("<</ActualText<FEFF");
        to.ascii(HEX.formatHex(words.getBytes(StandardCharsets.UTF_16BE)));
        to.ascii(">>>");
        to.operator("BDC");
    }

    /** Ends what was begun last. */
    public void end() {
        to.operator("EMC");
    }

    /** Keeps the settings until {@link #restore}. */
    public void save() {
        saved.push(new Settings(now));
        to.operator("q");
    }

    public void restore() {
        now = saved.pop();
        to.operator("Q");
    }

    /** Scales and moves what follows. */
    public void place(double scaleX, double scaleY, double x, double y) {
        to.exactly(scaleX);
        to.numbers(0, 0);
        to.exactly(scaleY);
        to.numbers(x, y);
        to.operator("cm");
    }

    /** Draws a drawing, by its name among the page's resources. */
    public void draw(String drawing) {
        to.name(drawing);
        to.operator("Do");
    }

    /** Adds what was written before. */
    void add(byte[] written) {
        for (byte octet : written) {
            to.add(octet);
        }
    }

    /** What was written so far. */
    byte[] toBytes() {
        return to.toBytes();
    }

    /** Puts what was written into a stream of the file, deflated. */
    void putInto(COSStream stream) {
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        Deflater deflater = new Deflater();
        try (OutputStream raw = stream.createRawOutputStream();
                OutputStream deflated = new DeflaterOutputStream(raw, deflater)) {
            to.writeTo(deflated);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
    }

    /**
     * The graphics state as far as it is set here; at first as a page begins, but for its colours.
     */
    private static final class Settings {

        private @Nullable Color fill;
        private @Nullable Color line;
        private long lineWidth = HUNDRED;
        private int lineEnds;
        private int lineJoins;
        private String dashes = "[]";
        private String font = "";
        private long fontSize;

        Settings() {}

        Settings(Settings other) {
            fill = other.fill;
            line = other.line;
            lineWidth = other.lineWidth;
            lineEnds = other.lineEnds;
            lineJoins = other.lineJoins;
            dashes = other.dashes;
            font = other.font;
            fontSize = other.fontSize;
        }
    }
}
