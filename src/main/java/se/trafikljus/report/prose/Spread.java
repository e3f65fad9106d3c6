package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import se.trafikljus.rubric.Level;

/** How many stand on each level, in words, or who, where they may be named. */
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
     * @param names of those on a level; empty where they are only counted
     */
    public static String of(
            ReportContext m, ToIntFunction<Level> on, Function<Level, List<String>> names) {
        return new Spread(m, on).units(names);
    }

    private String units(Function<Level, List<String>> names) {
        if (m.comparison().municipalities().size() == 1) {
            return label(used.get(0));
        }
        if (used.size() == 1) {
            return together(label(used.get(0)), names.apply(used.get(0)));
        }
        if (counted == 2 && used.stream().map(names).allMatch(List::isEmpty)) {
            return m.say("spread.two", label(used.get(0)), label(used.get(1)));
        }
        List<String> parts = new ArrayList<>();
        boolean noun = true;
        for (Level level : used) {
            List<String> who = names.apply(level);
            int number = on.applyAsInt(level);
            if (!who.isEmpty()) {
                parts.add(m.say("spread.level", label(level), m.list(who)));
            } else {
                String said =
                        noun
                                ? m.say("municipalities.count", number, m.unitNumber(number))
                                : m.unitNumber(number);
                parts.add(m.say("spread.level", label(level), said));
                noun = false;
            }
        }
        int last = parts.size() - 1;
        boolean row =
                used.stream()
                        .skip(Math.max(0, last - 1))
                        .anyMatch(one -> names.apply(one).size() > 1);
        return last > 0 && row
                ? m.say("spread.pair", String.join(", ", parts.subList(0, last)), parts.get(last))
                : m.list(parts);
    }

    private String together(String label, List<String> names) {
        boolean everyone = counted == m.comparison().municipalities().size();
        boolean named = !names.isEmpty() && !everyone;
        String key = counted == 1 ? "one" : counted == 2 ? "both" : everyone ? "all" : "those";
        return m.say(
                "spread." + key + (named ? ".named" : ""),
                label,
                m.unitNumber(counted),
                m.list(names));
    }

    /**
     * "nio ”uppfyllt”, 34 ”delvis uppfyllt” och 15 ”ej uppfyllt”", of ratings.
     *
     * @param on how many ratings are on a level; at least one on some level
     */
    public static String ofRatings(ReportContext m, ToIntFunction<Level> on) {
        Spread spread = new Spread(m, on);
        if (spread.counted == 1) {
            return m.say("quoted", spread.label(spread.used.get(0)));
        }
        return m.list(
                spread.used.stream()
                        .map(
                                level ->
                                        m.say(
                                                "spread.rating",
                                                m.number(on.applyAsInt(level)),
                                                spread.label(level)))
                        .toList());
    }

    private String label(Level level) {
        return m.say(level.label()).toLowerCase(m.language().locale());
    }
}
