package se.trafikljus.exchange.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.TrailRecord;

/** Records of the trail as other programs read them, keys in their order. */
public final class TrailTree {

    private TrailTree() {}

    /**
     * One for each field that the record changed: {@code seq}, {@code at}, {@code who}, {@code
     * action}, {@code subject} and what part of it, {@code field}, {@code old}, {@code new}.
     */
    public static List<Map<String, @Nullable Object>> of(TrailRecord record) {
        List<Map<String, @Nullable Object>> trees = new ArrayList<>();
        for (Change change : record.changes()) {
            for (String field : change.fields()) {
                trees.add(
                        tree(
                                record,
                                change.part(),
                                field,
                                change.before().getOrDefault(field, ""),
                                change.after().getOrDefault(field, "")));
            }
        }
        return trees;
    }

    private static Map<String, @Nullable Object> tree(
            TrailRecord record, String part, String field, String before, String after) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("seq", record.seq());
        tree.put("at", record.at());
        tree.put("who", record.actor().name());
        tree.put("action", record.action());
        tree.put("subject", record.subject() + (part.isEmpty() ? "" : " " + part));
        tree.put("field", field);
        tree.put("old", before);
        tree.put("new", after);
        return tree;
    }
}
