package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.pdf.content.PageContent;

/** A row of a table whose columns have their widths. */
final class GridRow {

    private static final float PADDING = 4.5f;
    private static final float LEAST_HEIGHT = 21;
    static final float LEADING = 1.27f;

    private final List<GridCell> cells;
    private final float leading;
    private final int lines;
    private final float height;

    private GridRow(List<GridCell> cells, float leading) {
        this.cells = List.copyOf(cells);
        this.leading = leading;
        this.lines =
                cells.stream()
                        .filter(cell -> !cell.text.cell().turned())
                        .mapToInt(cell -> cell.lines.size())
                        .max()
                        .orElse(0);
        float tallest = lines * leading;
        for (GridCell cell : cells) {
            tallest = cell.text.cell().turned() ? Math.max(tallest, cell.longest()) : tallest;
        }
        this.height = Math.max(LEAST_HEIGHT, tallest + 2 * PADDING);
    }

    static GridRow of(List<CellText> texts, Columns columns, LineBreaker breaker)
            throws IOException {
        List<GridCell> cells = new ArrayList<>();
        boolean lights = texts.stream().anyMatch(text -> text.chip().isPresent());
        boolean inTheMiddle =
                !lights && texts.stream().anyMatch(text -> text.head() || text.cell().centred());
        float leading = columns.size() * LEADING;
        for (CellText text : texts) {
            float width = columns.width(text);
            float size = columns.size(text);
            float room =
                    text.cell().turned()
                            ? CellText.TALLEST_TURNED * size
                            : width - 2 * inset(text, width);
            cells.add(
                    new GridCell(
                            text,
                            new Style(
                                    Face.REGULAR,
                                    size,
                                    text.cell().turned() ? size * LEADING : leading,
                                    text.colour()),
                            columns.left(text),
                            width,
                            text.cell().turned()
                                    ? breaker.wholeWordsOf(text.words(), size, room)
                                    : breaker.linesOf(text.words(), size, room),
                            text.cell().centred()
                                    || (text.head() && columns.isLights(text.column())),
                            inTheMiddle));
        }
        return new GridRow(cells, leading);
    }

    /** Very narrow columns have little to spare. */
    private static float padding(float width) {
        return Math.min(Columns.PADDING, width / 5);
    }

    /** From the cell's edge to its words. */
    private static float inset(CellText text, float width) {
        float chip = text.chip().isPresent() && !text.cell().centred() ? Chip.PADDING : 0;
        return padding(width) + chip;
    }

    float height() {
        return height;
    }

    boolean isGroup() {
        return cells.stream().anyMatch(cell -> cell.text.cell().scope() == Block.Scope.ROW_GROUP);
    }

    /** The row in one piece, read as contents of its section. */
    Strip whole(Tag section, boolean kept, List<Strip> running, Lettering lettering) {
        List<Tag> tags = tags(section);
        return new Strip(
                0,
                height,
                kept,
                running,
                (sheet, top) -> {
                    ground(sheet, top, height, true, true);
                    for (int i = 0; i < cells.size(); i++) {
                        cells.get(i).write(Optional.of(tags.get(i)), lettering, sheet, top, height);
                    }
                });
    }

    /** The row as it is shown, not read, on the pages that follow. */
    Strip repeated(Lettering lettering) {
        return Strip.of(
                0,
                height,
                true,
                (sheet, top) -> {
                    ground(sheet, top, height, true, true);
                    for (GridCell cell : cells) {
                        cell.write(Optional.empty(), lettering, sheet, top, height);
                    }
                });
    }

    /** The row line by line, for one that no page can hold. */
    List<Strip> lineByLine(Tag section, boolean kept, List<Strip> running, Lettering lettering) {
        List<Tag> tags = tags(section);
        List<Strip> strips = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            int number = line;
            boolean first = line == 0;
            boolean last = line == lines - 1;
            float above = first ? PADDING : 0;
            float tall = leading + above + (last ? PADDING : 0);
            strips.add(
                    new Strip(
                            0,
                            tall,
                            last ? kept : first || line == lines - 2,
                            running,
                            (sheet, top) -> {
                                ground(sheet, top, tall, first, last);
                                for (int i = 0; i < cells.size(); i++) {
                                    GridCell cell = cells.get(i);
                                    cell.chipOfLine(number, sheet, top - above);
                                    cell.write(
                                            number,
                                            Optional.of(tags.get(i)),
                                            lettering,
                                            sheet,
                                            top - above);
                                }
                            }));
        }
        return strips;
    }

    /** What is behind the cells, and the lines between and around them. */
    private void ground(Sheet sheet, float top, float tall, boolean over, boolean under)
            throws IOException {
        sheet.artifact(
                Artifact.LAYOUT,
                page -> {
                    cells.forEach(cell -> cell.fill(page, top, tall));
                    page.lineColour(Look.RULE);
                    page.lineWidth(Look.RULE_WIDTH);
                    page.lineJoins(0);
                    float left = cells.get(0).left;
                    page.line(left, top, left, top - tall);
                    float right = left;
                    for (GridCell cell : cells) {
                        right = cell.left + cell.width;
                        page.line(right, top, right, top - tall);
                    }
                    if (over) {
                        page.line(left, top, right, top);
                    }
                    if (under) {
                        page.line(left, top - tall, right, top - tall);
                    }
                    page.stroke();
                });
    }

    private List<Tag> tags(Tag section) {
        Tag row = section.child("TR");
        return cells.stream().map(cell -> cell.text.tagIn(row)).toList();
    }

    /** A cell with its place in the row and its words in lines. */
    private record GridCell(
            CellText text,
            Style style,
            float left,
            float width,
            List<Line> lines,
            boolean centred,
            boolean inTheMiddle) {

        /** Of its lines, in points. */
        float longest() {
            float longest = 0;
            for (Line line : lines) {
                longest = Math.max(longest, line.width() * style.size());
            }
            return longest;
        }

        private float above(float tall) {
            return inTheMiddle ? (tall - lines.size() * style.leading()) / 2 : PADDING;
        }

        private void chip(Sheet sheet, float top, int count) throws IOException {
            if (text.chip().isEmpty()) {
                return;
            }
            float wide = Math.max(longest(), Chip.LEAST) + 2 * Chip.PADDING;
            float narrow = Math.min(wide, width - 2);
            float from = centred ? left + (width - narrow) / 2 : left + padding(width);
            Chip.draw(sheet, text.chip().get(), from, top, narrow, count * style.leading());
        }

        void fill(PageContent page, float top, float tall) {
            text.background()
                    .ifPresent(
                            colour -> {
                                page.fillColour(colour);
                                page.rectangle(left, top - tall, width, tall);
                                page.fill();
                            });
        }

        void write(Optional<Tag> tag, Lettering lettering, Sheet sheet, float top, float tall)
                throws IOException {
            if (text.cell().turned()) {
                writeUpwards(tag, lettering, sheet, top - tall + PADDING);
                return;
            }
            chip(sheet, top - above(tall), lines.size());
            for (int i = 0; i < lines.size(); i++) {
                write(i, tag, lettering, sheet, top - above(tall) - i * style.leading());
            }
        }

        private void writeUpwards(Optional<Tag> tag, Lettering lettering, Sheet sheet, float bottom)
                throws IOException {
            float first = left + (width - lines.size() * style.leading()) / 2 + style.baseline();
            for (int i = 0; i < lines.size(); i++) {
                lettering.upwards(
                        lines.get(i), style, tag, sheet, first + i * style.leading(), bottom);
            }
        }

        void chipOfLine(int number, Sheet sheet, float top) throws IOException {
            if (number < lines.size()) {
                chip(sheet, top, 1);
            }
        }

        void write(int number, Optional<Tag> tag, Lettering lettering, Sheet sheet, float top)
                throws IOException {
            if (number >= lines.size()) {
                return;
            }
            Line line = lines.get(number);
            float x =
                    left
                            + (centred
                                    ? (width - line.width() * style.size()) / 2
                                    : inset(text, width));
            float baseline = top - style.baseline();
            if (tag.isPresent()) {
                lettering.write(line, style, tag.get(), sheet, x, baseline);
            } else {
                lettering.show(line, style, Artifact.HEADER, sheet, x, baseline);
            }
        }
    }
}
