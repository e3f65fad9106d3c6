package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;

/** Reads out of a comparison what it shows of areas rather than of single objectives. */
final class AreaFindings {

    /** The shares must lie this far apart before two areas are said to go together. */
    private static final double LEAST_LEAD = 0.5;

    private AreaFindings() {}

    static List<Finding> in(Comparison comparison) {
        List<Finding> found = new ArrayList<>();
        comparison.together().forEach(table -> found.add(together(comparison, table)));
        comparison.robustness().ifPresent(order -> found.add(robustness(comparison, order)));
        return found;
    }

    /**
     * The pairs of areas that go together, the most marked first; each from the side of the area
     * that more meet, since that says more.
     */
    static List<CrossTable> together(Comparison comparison) {
        List<Area> areas = comparison.rubric().areas();
        List<CrossTable> told = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                CrossTable table = CrossTable.of(comparison, areas.get(i), areas.get(j));
                CrossTable fuller = table.meetSecond() > table.meetFirst() ? table.turned() : table;
                if (fuller.lead() >= LEAST_LEAD) {
                    told.add(fuller);
                }
            }
        }
        told.sort(Comparator.comparingDouble(CrossTable::lead).reversed());
        return List.copyOf(told);
    }

    private static Finding together(Comparison comparison, CrossTable table) {
        List<String> meetBoth =
                comparison.municipalities().stream()
                        .map(Compared::code)
                        .filter(code -> meets(comparison, table.first(), code))
                        .filter(code -> meets(comparison, table.second(), code))
                        .toList();
        return new Finding(
                FindingKind.TOGETHER,
                "",
                table.first().id(),
                table.second().id(),
                Optional.empty(),
                table.meetBoth(),
                table.meetFirst(),
                meetBoth,
                language -> Words.capital(language, said(language, comparison, table)));
    }

    private static boolean meets(Comparison comparison, Area area, String code) {
        return comparison
                .area(area.id(), code)
                .filter(value -> value.light().equals(comparison.rubric().scale().best()))
                .isPresent();
    }

    private static String said(Language language, Comparison comparison, CrossTable table) {
        UnitWords words = comparison.words();
        boolean all = table.meetBoth() == table.meetFirst();
        String key = !all ? "some" : table.meetFirst() == 2 ? "both" : "all";
        String sentence =
                Message.of(
                                "comparison.together." + key,
                                words.number(language, table.meetFirst()),
                                table.first().title(),
                                words.number(language, table.meetBoth()),
                                table.second().title(),
                                words.number(language, table.others()),
                                table.othersMeetSecond() == 0
                                        ? Message.of("comparison.together.none")
                                        : words.number(language, table.othersMeetSecond()))
                        .in(language);
        String counted =
                table.n() == comparison.municipalities().size()
                        ? sentence
                        : Message.of(
                                        "comparison.together.counted",
                                        sentence,
                                        words.number(language, table.n()))
                                .in(language);
        return words.in(
                language,
                table.gamma()
                        .map(
                                gamma ->
                                        Message.of("comparison.together.gamma", counted, gamma)
                                                .in(language))
                        .orElse(counted));
    }

    private static Finding robustness(Comparison comparison, Robustness order) {
        List<Level> inner = comparison.rubric().scale().inner();
        int turned = order.turned().size();
        return new Finding(
                FindingKind.ROBUSTNESS,
                "",
                "",
                "",
                Optional.empty(),
                turned,
                order.pairs(),
                comparison.municipalities().stream().map(Compared::code).toList(),
                language ->
                        Words.capital(
                                language,
                                turned == 0
                                        ? Message.of(
                                                        "comparison.robustness.holds",
                                                        Words.list(
                                                                language, quoted(language, inner)))
                                                .in(language)
                                        : turned(language, order, inner)));
    }

    private static String turned(Language language, Robustness order, List<Level> inner) {
        if (order.turned().size() == 1) {
            Robustness.Pair pair = order.turned().get(0);
            return Message.of(
                            order.pairs() == 1
                                    ? "comparison.robustness.turn.only"
                                    : "comparison.robustness.turn",
                            Words.list(language, quoted(language, inner)),
                            pair.stronger().title(),
                            pair.weaker().title())
                    .in(language);
        }
        return Message.of(
                        "comparison.robustness.turns",
                        Words.list(language, quoted(language, inner)),
                        Words.number(language, order.turned().size()),
                        Words.number(language, order.pairs()))
                .in(language);
    }

    private static List<String> quoted(Language language, List<Level> levels) {
        return levels.stream()
                .map(level -> Message.of("comparison.quoted", level.label()).in(language))
                .toList();
    }
}
