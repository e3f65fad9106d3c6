package se.trafikljus.rubric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a rubric's areas and the control objectives in them. */
final class AreasReader {

    private static final Keys AREA = Keys.required("id", "title", "objectives").optional("short");
    private static final Keys OBJECTIVE =
            Keys.required("id", "text")
                    .optional(
                            "short",
                            "weight",
                            "criteria",
                            "questions",
                            "sources",
                            "recommendation",
                            "note");

    private final Faults faults;
    private final Values values;
    private final Ids areaIds;
    private final Ids objectiveIds;
    private final Known levels;
    private final Known sources;

    /**
     * @param levels the scale's, best first; none where it could not be read
     */
    AreasReader(Faults faults, Known levels, Known sources) {
        this.faults = faults;
        this.values = new Values(faults);
        this.areaIds = new Ids(faults);
        this.objectiveIds = new Ids(faults);
        this.levels = levels;
        this.sources = sources;
    }

    List<Area> read(Node node) {
        List<Area> areas = new ArrayList<>();
        for (Node item : values.filledList(node, "rubric.areas-empty")) {
            areas.add(area(Fields.of(item, faults, AREA)));
        }
        return areas;
    }

    private Area area(Fields fields) {
        Text title = fields.get("title").map(values::line).orElse(Text.NONE);
        return new Area(
                areaIds.take(fields),
                title,
                fields.get("short").map(values::line).orElse(title),
                fields.get("objectives").map(this::objectives).orElse(List.of()));
    }

    private List<Objective> objectives(Node node) {
        List<Objective> objectives = new ArrayList<>();
        for (Node item : values.filledList(node, "rubric.objectives-empty")) {
            objectives.add(objective(Fields.of(item, faults, OBJECTIVE)));
        }
        return objectives;
    }

    private Objective objective(Fields fields) {
        Text text = fields.get("text").map(values::line).orElse(Text.NONE);
        Map<String, Text> criteria = fields.get("criteria").map(this::criteria).orElseGet(Map::of);
        return new Objective(
                objectiveIds.take(fields),
                text,
                fields.get("short").map(values::line).orElse(text),
                fields.get("weight").map(this::weight).orElse(1.0),
                criteria,
                fields.get("questions").map(values::proses).orElse(List.of()),
                fields.get("sources").map(this::sources).orElse(List.of()),
                fields.get("recommendation").map(values::prose).orElse(Text.NONE),
                fields.get("note").map(values::prose).orElse(Text.NONE),
                Fingerprint.ofObjective(text, criteria));
    }

    /** By level, in the scale's order, whatever the file's. */
    private Map<String, Text> criteria(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (!(node instanceof Node.Refused)) {
                faults.add(node.place(), "rubric.kind.keys", levels.shown());
            }
            return Map.of();
        }
        Map<String, Text> read = new LinkedHashMap<>();
        mapping.entries()
                .forEach(
                        (level, entry) -> {
                            read.put(level, values.prose(entry.value()));
                            tellUnknownLevel(level, entry.place());
                        });
        Map<String, Text> inOrder = new LinkedHashMap<>();
        for (String level : levels.ids()) {
            Optional.ofNullable(read.get(level)).ifPresent(text -> inOrder.put(level, text));
        }
        return inOrder;
    }

    private void tellUnknownLevel(String level, Place place) {
        if (!levels.ids().isEmpty() && !levels.has(level)) {
            faults.add(place, "rubric.level-unknown", Shown.of(level), levels.shown());
        }
    }

    private List<String> sources(Node node) {
        return values.references(values.list(node), sources, "rubric.source-unknown");
    }

    private double weight(Node node) {
        OptionalDouble weight = values.number(node);
        if (weight.isPresent() && weight.getAsDouble() <= 0) {
            faults.add(node.place(), "rubric.weight");
            return 1;
        }
        return weight.orElse(1);
    }
}
