package se.trafikljus.report.owntext;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.trafikljus.Message;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Text;
import se.trafikljus.rubric.Theme;

/**
 * The places of a report where the auditor's own text may stand, in the report's order.
 *
 * @param about by key, what belongs there
 */
public record TextKeys(Map<String, Message> about) {

    public TextKeys {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
    }

    /** Those of the comparative report. */
    public static TextKeys comparison(Rubric rubric) {
        Collector keys = new Collector("report.own.comparison.");
        keys.add("summary", "background", "purpose", "criteria", "method", "overview");
        Map<String, Area> areas =
                rubric.areas().stream()
                        .collect(
                                Collectors.toMap(
                                        Area::id, a -> a, (a, b) -> a, LinkedHashMap::new));
        for (Theme theme : rubric.themes()) {
            keys.add("theme", theme.id(), theme.title());
            for (String id : theme.areas()) {
                Area area = areas.remove(id);
                if (area != null) {
                    keys.add("area", area.id(), area.title());
                }
            }
        }
        areas.values().forEach(area -> keys.add("area", area.id(), area.title()));
        keys.add("together", "external-comparison", "conclusion", "recommendations");
        rubric.themes().forEach(theme -> keys.add("recommendations", theme.id(), theme.title()));
        keys.add("appendix");
        return keys.collected();
    }

    /** Those of the report on one audit. */
    public static TextKeys audit(Rubric rubric) {
        Collector keys = new Collector("report.own.audit.");
        keys.add("summary", "background", "purpose", "criteria", "scope", "method");
        for (Objective objective : rubric.objectives()) {
            keys.add("objective", objective.id(), objective.text());
        }
        keys.add("conclusion", "recommendations");
        return keys.collected();
    }

    /** Those of the committee's sheet, which has room for no more than a few words. */
    public static TextKeys committee() {
        Collector keys = new Collector("report.own.committee.");
        keys.add("introduction");
        return keys.collected();
    }

    /** The keys, in the report's order. */
    public Set<String> ids() {
        return about.keySet();
    }

    private static final class Collector {

        private final String room;
        private final Map<String, Message> about = new LinkedHashMap<>();

        Collector(String room) {
            this.room = room;
        }

        void add(String... keys) {
            for (String key : keys) {
                about.put(key, Message.of(room + key));
            }
        }

        /** A key for one part of the rubric. */
        void add(String kind, String id, Text title) {
            about.put(kind + "-" + id, Message.of(room + kind + "-id", id, title));
        }

        TextKeys collected() {
            return new TextKeys(about);
        }
    }
}
