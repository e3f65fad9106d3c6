package se.trafikljus.report.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.chart.Picture;
import se.trafikljus.rubric.Shade;

/** One piece of a document; a writer per format lays each kind out. */
public sealed interface Block {

    /**
     * A heading. The document's title is level 1, so chapters begin at 2; no level is skipped on
     * the way down.
     *
     * @param number such as "2.1", empty for a heading without one
     * @param anchor what links and the table of contents point to, unique in the document
     */
    record Heading(int level, String number, String text, String anchor) implements Block {
        public Heading {
            if (level < 2 || level > 6) {
                throw new IllegalArgumentException("A heading's level is 2 to 6, was " + level);
            }
        }

        /** The number, if any, and the text. */
        public String label() {
            return number.isEmpty() ? text : number + " " + text;
        }
    }

    /** A paragraph. */
    record Prose(List<Run> runs) implements Block {
        public Prose {
            runs = List.copyOf(runs);
        }

        /** A paragraph of plain words. */
        public static Prose of(String text) {
            return new Prose(List.of(new Run.Plain(text)));
        }
    }

    /**
     * A list; its items are paragraphs.
     *
     * @param numbered 1, 2, 3 rather than points
     */
    record Items(boolean numbered, List<Prose> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param caption such as "Tabell 1. Bedömning per kontrollmål och kommun"
     * @param head the rows that are repeated on each page
     * @param body every other row
     * @param notes sentences under the table, such as the formula
     * @param small in smaller letters
     */
    record Table(
            String caption,
            String anchor,
            List<Row> head,
            List<Row> body,
            List<Prose> notes,
            boolean small)
            implements Block {
        public Table {
            head = List.copyOf(head);
            body = List.copyOf(body);
            notes = List.copyOf(notes);
            int columns = head.get(0).columns();
            for (Row row : Stream.concat(head.stream(), body.stream()).toList()) {
                if (row.columns() != columns) {
                    throw new IllegalArgumentException(
                            "A row of '%s' has %d columns, not %d"
                                    .formatted(caption, row.columns(), columns));
                }
            }
        }

        /** A table in the usual letters. */
        public Table(
                String caption, String anchor, List<Row> head, List<Row> body, List<Prose> notes) {
            this(caption, anchor, head, body, notes, false);
        }

        /** The same table in smaller letters, for long texts that are looked up. */
        public Table inSmallLetters() {
            return new Table(caption, anchor, head, body, notes, true);
        }
    }

    /** A row of a table; it is never split between pages. */
    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        int columns() {
            return cells.stream().mapToInt(Cell::span).sum();
        }
    }

    /** What a cell is to a reader who hears the table. */
    enum Scope {
        DATA,
        COLUMN,
        ROW,
        /** A heading for the rows that follow it, across the table. */
        ROW_GROUP
    }

    /**
     * A cell.
     *
     * @param span the columns it covers, at least 1
     * @param shade its colours; empty for the page's own
     * @param spoken what is read aloud in place of a symbol, such as "Delvis uppfyllt"; empty where
     *     the text speaks for itself
     * @param centred centred rather than from the left
     * @param turned read from below upwards, for long names above narrow columns
     */
    record Cell(
            List<Run> runs,
            Scope scope,
            int span,
            Optional<Shade> shade,
            String spoken,
            boolean centred,
            boolean turned) {
        public Cell {
            runs = List.copyOf(runs);
            if (span < 1) {
                throw new IllegalArgumentException("A cell covers at least 1 column, was " + span);
            }
        }

        /** A cell whose words lie as usual. */
        public Cell(
                List<Run> runs,
                Scope scope,
                int span,
                Optional<Shade> shade,
                String spoken,
                boolean centred) {
            this(runs, scope, span, shade, spoken, centred, false);
        }

        /** The same cell, its words read from below upwards. */
        public Cell upwards() {
            return new Cell(runs, scope, span, shade, spoken, centred, true);
        }

        /** A rating: a shade with a word that is read aloud, shown as a chip. */
        public boolean isLight() {
            return shade.isPresent() && !spoken.isBlank();
        }

        /** Plain words as data. */
        public static Cell of(String text) {
            return new Cell(
                    List.of(new Run.Plain(text)), Scope.DATA, 1, Optional.empty(), "", false);
        }

        /** A header cell. */
        public static Cell header(String text, Scope scope) {
            return new Cell(List.of(new Run.Plain(text)), scope, 1, Optional.empty(), "", false);
        }

        /** Plain words, or a figure, in the middle of the cell. */
        public static Cell centred(String text, Scope scope) {
            return new Cell(List.of(new Run.Plain(text)), scope, 1, Optional.empty(), "", true);
        }

        /** A heading over the rows that follow, across that many columns. */
        public static Cell group(String text, int span) {
            return new Cell(
                    List.of(new Run.Strong(text)),
                    Scope.ROW_GROUP,
                    span,
                    Optional.empty(),
                    "",
                    false);
        }

        /** A light: a symbol on its colour, with the word that is read aloud. */
        public static Cell light(String symbol, String spoken, Shade shade) {
            return new Cell(
                    List.of(new Run.Plain(symbol)),
                    Scope.DATA,
                    1,
                    Optional.of(shade),
                    spoken,
                    true);
        }
    }

    /**
     * A picture.
     *
     * @param caption such as "Diagram 1. Områdenas värden"
     * @param alt what the picture shows, in words
     * @param beside paragraphs to the left of a small picture, read before it; empty for none
     */
    record Figure(
            String caption,
            String anchor,
            String alt,
            Picture picture,
            List<Prose> notes,
            List<Prose> beside)
            implements Block {
        public Figure {
            notes = List.copyOf(notes);
            beside = List.copyOf(beside);
        }

        /** A picture that stands alone. */
        public Figure(
                String caption, String anchor, String alt, Picture picture, List<Prose> notes) {
            this(caption, anchor, alt, picture, notes, List.of());
        }

        /** The same picture with paragraphs beside it. */
        public Figure beside(List<Prose> paragraphs) {
            return new Figure(caption, anchor, alt, picture, notes, paragraphs);
        }
    }

    /**
     * Somebody's words.
     *
     * @param source whose, and where
     */
    record Quotation(String text, String source) implements Block {}

    /**
     * A line to write on by hand, and below it what is to stand there.
     *
     * @param name who signs; empty where something else is written, such as a place and a day
     * @param role what stands after the name, or alone
     */
    record SignatureLine(String name, String role) implements Block {

        /** What stands below the line. */
        public Prose below() {
            return name.isEmpty()
                    ? Prose.of(role)
                    : new Prose(List.of(new Run.Strong(name), new Run.Plain(", " + role)));
        }
    }

    /**
     * What stands under the title on a page of its own.
     *
     * @param facts in order, each with its label
     * @param strip how many ratings stand on each light, best first; may be empty
     * @param stripLabel what the strip counts; empty where there is none
     */
    record Cover(List<Fact> facts, List<Share> strip, String stripLabel, Optional<Glance> glance)
            implements Block {
        public Cover {
            facts = List.copyOf(facts);
            strip = List.copyOf(strip);
        }

        /** A cover without the result at a glance. */
        public Cover(List<Fact> facts, List<Share> strip, String stripLabel) {
            this(facts, strip, stripLabel, Optional.empty());
        }
    }

    /** Sentences in small type, for whoever wants to know more exactly. */
    record Notes(List<Prose> sentences) implements Block {
        public Notes {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * What follows begins on a new page, unless that would leave a page under half full.
     *
     * @param landscape whether the pages from here on lie down
     */
    record PageBreak(boolean landscape) implements Block {}

    /**
     * The headings, as links, with page numbers where there are pages.
     *
     * @param depth the deepest heading level listed
     */
    record Contents(String title, int depth) implements Block {}
}
