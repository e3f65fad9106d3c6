package se.trafikljus.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * That a locked audit was opened again.
 *
 * @param number 1 for the audit's first time
 * @param at a time, as the trail has it
 */
public record Reopening(String audit, int number, String reason, String by, String at) {

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("reason", reason);
        fields.put("reopened_by", by);
        fields.put("reopened_at", at);
        return fields;
    }
}
