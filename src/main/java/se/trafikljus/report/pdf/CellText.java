package se.trafikljus.report.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.trafikljus.report.document.Block;

/**
 * A cell's words, measured, before its column has a width.
 *
 * @param column the first column that it covers, from 0
 */
record CellText(
        Block.Cell cell, int column, List<Word> words, LineBreaker.Extent extent, boolean head) {

    /** A longer name that is read upwards is broken, in letters' sizes. */
    static final float TALLEST_TURNED = 13;

    static CellText of(Block.Cell cell, int column, boolean head, Desk desk) throws IOException {
        List<Word> words =
                desk.breaker().words(Inline.of(cell.runs(), face(cell, head), desk.anchors()));
        LineBreaker.Extent extent =
                cell.turned() ? turned(words, desk) : desk.breaker().extent(words);
        return new CellText(cell, column, words, extent, head);
    }

    /** Turned words are as wide as their lines are high. */
    private static LineBreaker.Extent turned(List<Word> words, Desk desk) throws IOException {
        float wide = desk.breaker().wholeWordsOf(words, 1, TALLEST_TURNED).size() * GridRow.LEADING;
        return new LineBreaker.Extent(wide, wide);
    }

    private static Face face(Block.Cell cell, boolean head) {
        if (cell.scope() == Block.Scope.COLUMN || cell.scope() == Block.Scope.ROW_GROUP || head) {
            return Face.STRONG;
        }
        return cell.isLight() && isWordless(cell) ? Face.SYMBOL : Face.REGULAR;
    }

    private static boolean isWordless(Block.Cell cell) {
        return cell.runs().stream()
                .allMatch(run -> run.text().codePoints().noneMatch(Character::isLetterOrDigit));
    }

    boolean isBlank() {
        return extent.natural() == 0;
    }

    int span() {
        return cell.span();
    }

    boolean isHeader() {
        return cell.scope() != Block.Scope.DATA && !isBlank();
    }

    Color colour() {
        if (cell.shade().isPresent()) {
            return Look.text(cell.shade().get());
        }
        return cell.scope() == Block.Scope.ROW_GROUP ? Look.ON_BAND : Look.INK;
    }

    /** The colour of the chip around the words of a rating. */
    Optional<Color> chip() {
        return cell.isLight() ? cell.shade().map(Look::background) : Optional.empty();
    }

    /** What is behind the words, all over the cell; empty for the paper itself. */
    Optional<Color> background() {
        if (cell.isLight()) {
            return Optional.empty();
        }
        if (cell.shade().isPresent()) {
            return cell.shade().map(Look::background);
        }
        return switch (cell.scope()) {
            case ROW_GROUP -> Optional.of(Look.BAND);
            case COLUMN, ROW -> Optional.of(Look.HEAD_CELL);
            case DATA -> head ? Optional.of(Look.HEAD_CELL) : Optional.empty();
        };
    }

    /** The tag that owns the words, within that of its row. */
    Tag tagIn(Tag row) {
        Tag tag = row.child(isHeader() ? "TH" : "TD");
        if (isHeader()) {
            tag.scope(cell.scope() == Block.Scope.COLUMN ? "Column" : "Row");
        }
        if (span() > 1) {
            tag.columnSpan(span());
        }
        String spoken = Legible.trimmed(cell.spoken());
        return spoken.isEmpty() || isBlank() ? tag : tag.child("Span").spoken(spoken);
    }
}
