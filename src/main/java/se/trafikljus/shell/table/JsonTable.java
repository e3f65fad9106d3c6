package se.trafikljus.shell.table;

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
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(table.headings().get(i).key(), value(row.get(i)));
            }
            objects.add(object);
        }
        return Json.write(objects);
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
