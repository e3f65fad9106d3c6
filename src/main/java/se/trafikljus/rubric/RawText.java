package se.trafikljus.rubric;

import java.util.Optional;
import se.trafikljus.Spelling;

/** A rubric file's text before it is read as YAML: its line ends, its lines and its characters. */
final class RawText {

    /** The YAML reader takes more than its share of time over longer lines. */
    private static final int LONGEST_LINE = 20_000;

    private static final char STANDS_FOR_REFUSED = '\uFFFD';

    private final String text;
    private final Faults faults;
    private final StringBuilder readable;
    private int line = 1;
    private int column = 1;
    private boolean indented = true;
    private boolean tabTold;
    private boolean hopeless;

    private RawText(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
        this.readable = new StringBuilder(text.length());
    }

    /** Without byte order mark, and with every line ended by one line feed. */
    static String normalised(String text) {
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return whole.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Tells every character that may not stand in a rubric.
     *
     * @return the text with another sign in the place of each of those, so that what follows can
     *     still be read; nothing where that would only bring faults that are none
     */
    static Optional<String> readable(String normalised, Faults faults) {
        return new RawText(normalised, faults).read();
    }

    private Optional<String> read() {
        text.codePoints().forEach(this::take);
        endLine();
        return hopeless ? Optional.empty() : Optional.of(readable.toString());
    }

    private void take(int codePoint) {
        if (codePoint == '\n') {
            endLine();
            readable.append('\n');
            return;
        }
        if (codePoint == '\t') {
            takeTab();
        } else if (Letters.mayStandInText(codePoint)) {
            readable.appendCodePoint(codePoint);
        } else {
            faults.add(here(), "rubric.character", Spelling.code(codePoint));
            readable.append(STANDS_FOR_REFUSED);
        }
        indented &= codePoint == ' ';
        column++;
    }

    private void takeTab() {
        if (!tabTold) {
            faults.add(here(), "rubric.tab");
        }
        tabTold = true;
        hopeless |= indented;
        readable.append(' ');
    }

    private void endLine() {
        if (column - 1 > LONGEST_LINE) {
            faults.add(new Place(line, LONGEST_LINE + 1), "rubric.line-too-long", LONGEST_LINE);
            hopeless = true;
        }
        line++;
        column = 1;
        indented = true;
        tabTold = false;
    }

    private Place here() {
        return new Place(line, column);
    }
}
