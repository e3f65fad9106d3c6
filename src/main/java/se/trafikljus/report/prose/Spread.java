package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import se.trafikljus.Language;
import se.trafikljus.rubric.Level;

/** How many stand on each level, in words: those on the top level by name where they have one. */
public final class Spread {

    private final ReportContext m;
    private final List<Level> used;
    private final ToIntFunction<Level> on;
    private final int counted;

    private Spread(ReportContext m, ToIntFunction<Level> on) {
        this.m = m;
        this.on = on;
        this.used =
                m.comparison().rubric().scale().levels().stream()
                        .filter(level -> on.applyAsInt(level) > 0)
                        .toList();
        this.counted = used.stream().mapToInt(on).sum();
    }

    /**
     * "uppfyllt i Karlstad, delvis uppfyllt i fem kommuner och ej uppfyllt i en".
     *
     * @param on how many units stand on a level; at least one on some level
     * @param names of those on the top level; empty where they are only counted
     */
    public static String of(ReportContext m, ToIntFunction<Level> on, List<String> names) {
        return new Spread(m, on).units(names);
    }

    private String units(List<String> names) {
        if (m.comparison().municipalities().size() == 1) {
            return label(used.get(0));
        }
        if (used.size() == 1) {
            return together(label(used.get(0)), names);
        }
        if (counted == 2 && names.isEmpty()) {
            return m.say("spread.two", label(used.get(0)), label(used.get(1)));
        }
        List<String> parts = new ArrayList<>();
        boolean noun = true;
        for (Level level : used) {
            int number = on.applyAsInt(level);
            if (isTop(level) && !names.isEmpty()) {
                parts.add(m.say("spread.level", label(level), m.list(names)));
            } else {
                String said =
                        noun
                                ? m.say("municipalities.count", number, m.unitNumber(number))
                                : m.unitNumber(number);
                parts.add(m.say("spread.level", label(level), said));
                noun = false;
            }
        }
        return parts.size() == 2 && names.size() > 1
                ? m.say("spread.pair", parts.get(0), parts.get(1))
                : m.list(parts);
    }

    private String together(String label, List<String> names) {
        boolean everyone = counted == m.comparison().municipalities().size();
        boolean named = !names.isEmpty() && isTop(used.get(0)) && !everyone;
        String key = counted == 1 ? "one" : counted == 2 ? "both" : everyone ? "all" : "those";
        return m.say(
                "spread." + key + (named ? ".named" : ""),
                label,
                m.unitNumber(counted),
                m.list(names));
    }

    /**
     * "nio uppfyllda, 34 delvis uppfyllda och 15 ej uppfyllda", of ratings.
     *
     * @param on how many ratings are on a level; at least one on some level
     */
    public static String ofRatings(ReportContext m, ToIntFunction<Level> on) {
        Spread spread = new Spread(m, on);
        boolean met = spread.used.stream().map(spread::label).allMatch(Wording::isOfMet);
        return m.list(
                spread.used.stream()
                        .map(
                                level ->
                                        m.say(
                                                met ? "spread.rating" : "spread.rating.other",
                                                m.number(on.applyAsInt(level)),
                                                met ? spread.rated(level) : m.say(level.label())))
                        .toList());
    }

    private String rated(Level level) {
        String label = label(level);
        if (on.applyAsInt(level) > 1) {
            return Wording.ofSeveral(m.language(), label);
        }
        return m.language() == Language.SV ? label.replaceAll("t$", "d") : label;
    }

    private boolean isTop(Level level) {
        return level.equals(m.comparison().rubric().scale().best());
    }

    private String label(Level level) {
        return m.say(level.label()).toLowerCase(m.language().locale());
    }
}
