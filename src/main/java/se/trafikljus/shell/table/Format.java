package se.trafikljus.shell.table;

import java.util.function.BiFunction;

/** How a table is printed. */
public enum Format {
    TEXT((table, page) -> new TextTable(page).draw(table)),
    CSV((table, page) -> new CsvTable(page).draw(table)),
    JSON((table, page) -> new JsonTable(page).draw(table)),
    MARKDOWN((table, page) -> new MarkdownTable(page).draw(table));

    private final BiFunction<TableView, Page, String> drawing;

    Format(BiFunction<TableView, Page, String> drawing) {
        this.drawing = drawing;
    }

    /**
     * Whether people read it, in words; what is for programs has ids, and all columns there are.
     */
    public boolean isForPeople() {
        return this == TEXT || this == MARKDOWN;
    }

    /** The table on a page, with a line break at its end. */
    public String draw(TableView table, Page page) {
        return drawing.apply(table, page);
    }
}
