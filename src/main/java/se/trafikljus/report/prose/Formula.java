package se.trafikljus.report.prose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.rubric.Aggregate;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/** How an area's value is counted: what the levels are worth, which objectives weigh more. */
public final class Formula {

    private Formula() {}

    public static Prose prose(ReportContext m) {
        Rubric rubric = m.comparison().rubric();
        Stream<String> weights =
                rubric.aggregate() == Aggregate.LOWEST || rubric.weighsAlike()
                        ? Stream.of()
                        : Stream.of(weights(m));
        return Prose.of(
                Stream.of(Stream.of(levels(m)), weights, Stream.of(m.say(m.comparison().formula())))
                        .flatMap(sentences -> sentences)
                        .collect(Collectors.joining(" ")));
    }

    private static String levels(ReportContext m) {
        return m.say(
                "figures.levels",
                m.list(
                        m.comparison().rubric().scale().levels().stream()
                                .map(level -> level(m, level))
                                .toList()));
    }

    private static String level(ReportContext m, Level level) {
        boolean whole = level.value() == Math.rint(level.value());
        return m.say(
                "figures.level",
                whole
                        ? Long.toString(Math.round(level.value()))
                        : Figures.value(m.language(), level.value()),
                Subject.lowered(m.language(), m.say(level.label())));
    }

    private static String weights(ReportContext m) {
        List<Objective> all = m.comparison().rubric().objectives();
        double least = all.stream().mapToDouble(Objective::weight).min().orElse(1);
        List<String> heavier =
                all.stream()
                        .filter(one -> one.weight() > least)
                        .map(one -> m.say("figures.weight", one.id(), one.weight()))
                        .toList();
        return m.say("figures.weights", m.list(heavier));
    }
}
