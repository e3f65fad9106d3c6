package se.trafikljus.exchange.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Language;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/** Rubrics as other programs read them, keys in their order. */
public final class RubricTree {

    private RubricTree() {}

    /** One among others: {@code rubric}, {@code version}, {@code title}, {@code objectives}. */
    public static Map<String, @Nullable Object> of(Rubric rubric, Language language) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("rubric", rubric.id());
        tree.put("version", rubric.version());
        tree.put("title", rubric.title().in(language));
        tree.put("objectives", rubric.objectives().size());
        return tree;
    }

    /** Its objectives, in its order: {@code area}, {@code objective}, {@code text}. */
    public static List<Map<String, @Nullable Object>> objectives(Rubric rubric, Language language) {
        List<Map<String, @Nullable Object>> trees = new ArrayList<>();
        for (Area area : rubric.areas()) {
            for (Objective objective : area.objectives()) {
                Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                tree.put("area", area.title().in(language));
                tree.put("objective", objective.id());
                tree.put("text", objective.text().in(language));
                trees.add(tree);
            }
        }
        return trees;
    }
}
