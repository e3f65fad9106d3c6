package se.trafikljus.sampling;

import java.util.LinkedHashMap;
import java.util.Map;

/** This room's records as the trail has them: what is not empty, in a fixed order. */
final class Fields {

    private Fields() {}

    static Map<String, String> of(Draw draw) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "population", Integer.toString(draw.population()));
        put(fields, "size", Integer.toString(draw.size()));
        put(fields, "seed", draw.seed());
        put(fields, "attributes", String.join(Names.BETWEEN, draw.attributes()));
        put(fields, "again", draw.again());
        put(fields, "drawn_by", draw.drawnBy());
        put(fields, "drawn_at", draw.drawnAt());
        put(fields, "cited", draw.cited());
        put(fields, "cases", draw.kept());
        return fields;
    }

    static Map<String, String> of(CaseRecord one) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "outcome", one.outcome().id());
        put(fields, "note", one.note());
        put(fields, "recorded_by", one.recordedBy());
        put(fields, "recorded_at", one.recordedAt());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }
}
