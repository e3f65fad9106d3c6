package se.trafikljus.shell.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row, as CSV or JSON, so that it may be longer than memory holds. */
public final class RowWriter<T> {

    private final List<Column<T>> columns;
    private final RowFormat format;
    private final Writer out;
    private boolean begun;

    private RowWriter(List<Column<T>> columns, RowFormat format, Writer out) {
        this.columns = List.copyOf(columns);
        this.format = format;
        this.out = out;
    }

    /**
     * A table whose rows come one by one: as CSV or JSON they are drawn as they come, in other
     * formats when all are there.
     *
     * @param rows hands over row by row
     */
    public static <T> Drawing drawing(List<Column<T>> columns, Consumer<Consumer<T>> rows) {
        return (format, page, out) -> draw(columns, rows, format, page, out);
    }

    private static <T> void draw(
            List<Column<T>> columns,
            Consumer<Consumer<T>> rows,
            Format format,
            Page page,
            Consumer<String> print) {
        if (format != Format.CSV && format != Format.JSON) {
            List<T> all = new ArrayList<>();
            rows.accept(all::add);
            print.accept(format.draw(TableView.of(all, columns), page));
            return;
        }
        Writer out = new BufferedWriter(new Printed(print));
        RowFormat written =
                format == Format.CSV ? new CsvTable(page) : new JsonTable(page).rows(out);
        RowWriter<T> writer = new RowWriter<>(columns, written, out);
        rows.accept(writer::add);
        writer.end();
    }

    /** Writes a row; nothing was written before the first. */
    void add(T thing) {
        try {
            begin();
            List<@Nullable Object> row = new ArrayList<>();
            for (Column<T> column : columns) {
                row.add(column.cell().apply(thing));
            }
            format.row(headings(), row, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what comes after the last row, and before it what a table without rows has. */
    void end() {
        try {
            begin();
            format.end(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            format.begin(headings(), out);
        }
    }

    private List<Heading> headings() {
        return columns.stream().map(Column::heading).toList();
    }
}
