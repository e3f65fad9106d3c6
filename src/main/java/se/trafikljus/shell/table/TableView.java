package se.trafikljus.shell.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table before it is drawn. A cell is a text, a number, a truth value, something sayable, a list
 * of these, or null where there is nothing.
 */
public record TableView(List<Heading> headings, List<List<@Nullable Object>> rows) {

    /**
     * @throws IllegalArgumentException for a row that is longer or shorter than the headings
     */
    public TableView {
        headings = List.copyOf(headings);
        List<List<@Nullable Object>> kept = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(
                        "A row of %d cells under %d headings"
                                .formatted(row.size(), headings.size()));
            }
            kept.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(kept);
    }

    /** A row for each thing, in the order given. */
    @SafeVarargs
    public static <T> TableView of(List<T> things, Column<T>... columns) {
        List<Column<T>> all = new ArrayList<>();
        for (Column<T> column : columns) {
            all.add(column);
        }
        return of(things, all);
    }

    /** The same with columns that depend on whom it is for. */
    public static <T> TableView of(List<T> things, List<Column<T>> columns) {
        List<Heading> headings = new ArrayList<>();
        for (Column<T> column : columns) {
            headings.add(column.heading());
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (T thing : things) {
            List<@Nullable Object> row = new ArrayList<>();
            for (Column<T> column : columns) {
                row.add(column.cell().apply(thing));
            }
            rows.add(row);
        }
        return new TableView(headings, rows);
    }
}
