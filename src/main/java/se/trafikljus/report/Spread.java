package se.trafikljus.report;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Sayable;
import se.trafikljus.Words;
import se.trafikljus.comparison.Counts;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Scale;

/**
 * "Met in two and partly met in five of the seven municipalities whose audit rated it": an
 * objective's counts in words.
 */
record Spread(Scale scale, Counts counts) implements Sayable {

    @Override
    public String in(Language language) {
        int n = counts.counted();
        if (n == 0) {
            return Message.of("report.spread.none").in(language);
        }
        List<String> parts = new ArrayList<>();
        for (Level level : scale.levels()) {
            int k = counts.byRating().getOrDefault(level.id(), 0);
            if (k > 0) {
                parts.add(part(language, level, k));
            }
        }
        if (parts.size() == 1) {
            return Message.of(
                            n == 1 ? "report.spread.one" : "report.spread.same",
                            label(language, onlyLevel()),
                            Words.number(language, n))
                    .in(language);
        }
        return Message.of(
                        "report.spread.several",
                        Words.number(language, n),
                        Words.list(language, parts))
                .in(language);
    }

    private Level onlyLevel() {
        return scale.levels().stream()
                .filter(level -> counts.byRating().getOrDefault(level.id(), 0) > 0)
                .findFirst()
                .orElseThrow();
    }

    private static String part(Language language, Level level, int k) {
        return Message.of("report.spread.part", label(language, level), Words.number(language, k))
                .in(language);
    }

    private static String label(Language language, Level level) {
        return level.label().in(language).toLowerCase(language.locale());
    }
}
