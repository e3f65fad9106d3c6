package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;

/** Reads out of a comparison what is better, or worse, than in the previous audits. */
final class ChangeFindings {

    /** Among fewer, a change for the worse would tell whose it is. */
    private static final int LEAST_TO_HIDE_AMONG = 3;

    private ChangeFindings() {}

    static List<Finding> in(Comparison comparison, Names policy) {
        List<Finding> found = new ArrayList<>();
        for (Change way : List.of(Change.BETTER, Change.WORSE)) {
            for (Area area : comparison.rubric().areas()) {
                for (Objective objective : area.objectives()) {
                    changed(comparison, policy, area, objective, way).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Finding> changed(
            Comparison comparison, Names policy, Area area, Objective objective, Change way) {
        List<Compared> changed = those(comparison, objective, way).toList();
        int n =
                (int)
                        Stream.of(Change.values())
                                .filter(Change::isCompared)
                                .flatMap(any -> those(comparison, objective, any))
                                .count();
        boolean telling =
                way == Change.WORSE && policy == Names.STRENGTHS && n < LEAST_TO_HIDE_AMONG;
        if (changed.isEmpty() || telling) {
            return Optional.empty();
        }
        List<Compared> told = policy.tells(way == Change.BETTER) ? changed : List.of();
        return Optional.of(
                new Finding(
                        FindingKind.CHANGE,
                        objective.id(),
                        area.id(),
                        "",
                        Optional.of(way),
                        changed.size(),
                        n,
                        changed.stream().map(Compared::code).toList(),
                        comparison
                                .words()
                                .in(
                                        language ->
                                                said(
                                                        language,
                                                        comparison,
                                                        objective,
                                                        way,
                                                        changed.size(),
                                                        n,
                                                        told))));
    }

    private static Stream<Compared> those(Comparison comparison, Objective objective, Change way) {
        return comparison.municipalities().stream()
                .filter(
                        one ->
                                comparison
                                        .change(objective.id(), one.code())
                                        .filter(own -> own == way)
                                        .isPresent());
    }

    private static String said(
            Language language,
            Comparison comparison,
            Objective objective,
            Change way,
            int k,
            int n,
            List<Compared> told) {
        String sentence =
                Message.of(
                                "comparison.change." + way.id(),
                                objective.shortText(),
                                new Share(k, n, Share.Basis.TWICE_AUDITED, comparison.words()))
                        .in(language);
        return Words.capital(
                language,
                told.isEmpty()
                        ? sentence + "."
                        : sentence
                                + ": "
                                + Words.list(
                                        language,
                                        told.stream().map(one -> one.named(language)).toList())
                                + ".");
    }
}
