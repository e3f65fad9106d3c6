package se.trafikljus.rubric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a rubric's themes. A rubric may have none; where it has some, each area stands in exactly
 * one, or the report's chapters would leave it out or tell it twice.
 */
final class ThemesReader {

    private static final Keys KEYS =
            Keys.required("id", "title", "areas").optional("recommendations");

    private final Faults faults;
    private final Values values;
    private final Ids ids;
    private final Known areas;
    private final Map<String, String> themeByArea = new HashMap<>();

    ThemesReader(Faults faults, Known areas) {
        this.faults = faults;
        this.values = new Values(faults);
        this.ids = new Ids(faults);
        this.areas = areas;
    }

    List<Theme> read(Node node) {
        List<Theme> themes = new ArrayList<>();
        for (Node item : values.list(node)) {
            themes.add(theme(Fields.of(item, faults, KEYS)));
        }
        if (!themes.isEmpty()) {
            tellLeftOut(node.place());
        }
        return themes;
    }

    private Theme theme(Fields fields) {
        String id = ids.take(fields);
        return new Theme(
                id,
                fields.get("title").map(values::line).orElse(Text.NONE),
                fields.get("areas").map(node -> areas(node, id)).orElse(List.of()),
                fields.get("recommendations").map(values::proses).orElse(List.of()));
    }

    private List<String> areas(Node node, String theme) {
        values.filledList(node, "rubric.theme-empty");
        List<String> gathered = values.references(node, areas, "rubric.area-unknown");
        for (String area : gathered) {
            String before = themeByArea.putIfAbsent(area, theme);
            if (before != null && !before.equals(theme)) {
                faults.add(node.place(), "rubric.area-in-two-themes", area, before, theme);
            }
        }
        return gathered;
    }

    private void tellLeftOut(Place place) {
        List<String> leftOut =
                areas.ids().stream().filter(area -> !themeByArea.containsKey(area)).toList();
        if (!leftOut.isEmpty()) {
            faults.add(place, "rubric.area-in-no-theme", String.join(", ", leftOut));
        }
    }
}
