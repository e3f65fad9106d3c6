package se.trafikljus.shell.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Localized;
import se.trafikljus.exchange.json.Json;

/** A table as an array of objects, which are keyed by the headings' names for programs. */
final class JsonTable {

    private final Page page;

    JsonTable(Page page) {
        this.page = page;
    }

    String draw(TableView table) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            objects.add(object(table.headings(), row));
        }
        return Json.write(objects);
    }

    /** The same, written row by row. */
    RowFormat rows(Writer out) {
        Json.Elements elements = new Json.Elements(out);
        return new RowFormat() {
            @Override
            public void begin(List<Heading> headings, Writer same) {}

            @Override
            public void row(List<Heading> headings, List<@Nullable Object> row, Writer same) {
                elements.add(object(headings, row));
            }

            @Override
            public void end(Writer same) throws IOException {
                elements.end();
            }
        };
    }

    private Map<String, @Nullable Object> object(
            List<Heading> headings, List<@Nullable Object> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            object.put(headings.get(i).key(), value(row.get(i)));
        }
        return object;
    }

    private @Nullable Object value(@Nullable Object cell) {
        if (cell instanceof List<?> list) {
            return list.stream().<Object>map(this::elementOf).toList();
        }
        return cell instanceof Localized ? page.words(cell) : cell;
    }

    private Object elementOf(Object element) {
        return element instanceof Localized ? page.words(element) : element;
    }
}
