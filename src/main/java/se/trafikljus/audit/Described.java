package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An audit before and after it was said anew what it is about. */
public record Described(Audit before, Audit after) {

    /** The fields that changed, under the names that files and the trail have for them. */
    public List<String> fields() {
        Map<String, String> was = Fields.of(before);
        Map<String, String> is = Fields.of(after);
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        List<String> changed = new ArrayList<>(names);
        changed.removeIf(name -> was.getOrDefault(name, "").equals(is.getOrDefault(name, "")));
        return changed;
    }

    /** By field, what stood there where something else, or nothing, stands now. */
    public Map<String, String> replaced() {
        Map<String, String> replaced = new LinkedHashMap<>(Fields.of(before));
        replaced.entrySet().removeAll(Fields.of(after).entrySet());
        return replaced;
    }
}
