package se.trafikljus.report.comparative;

import java.util.Comparator;
import java.util.List;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Share;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/**
 * In how many of those where an objective was rated there is a shortcoming; the most pervasive
 * first.
 *
 * @param some how many there are
 * @param rated of how many, at least 1
 */
record Shortcomings(Objective objective, int some, int rated) {

    private static final Comparator<Shortcomings> MOST_PERVASIVE_FIRST =
            (one, other) -> Integer.compare(other.some * one.rated, one.some * other.rated);

    /** Of each objective that enough have rated and some fall short of. */
    static List<Shortcomings> of(Comparison comparison) {
        return comparison.rubric().objectives().stream()
                .filter(one -> !comparison.isTooFew(one.id()))
                .map(one -> of(comparison, one))
                .filter(one -> one.some > 0)
                .sorted(MOST_PERVASIVE_FIRST)
                .toList();
    }

    private static Shortcomings of(Comparison comparison, Objective objective) {
        List<Level> levels =
                comparison.municipalities().stream()
                        .map(Compared::code)
                        .flatMap(code -> comparison.cell(objective.id(), code).level().stream())
                        .toList();
        int some = (int) levels.stream().filter(Level::isShortcoming).count();
        return new Shortcomings(objective, some, levels.size());
    }

    /** How many there are with one of those compared. */
    static int of(Comparison comparison, Compared one) {
        return (int)
                comparison.rubric().objectives().stream()
                        .filter(
                                objective ->
                                        comparison.cell(objective.id(), one.code()).isShortcoming())
                        .count();
    }

    boolean isEverywhere() {
        return some == rated;
    }

    boolean isUsual() {
        return 2 * some > rated;
    }

    Share share(Comparison comparison) {
        boolean all = rated == comparison.municipalities().size();
        return new Share(
                some, rated, all ? Share.Basis.COMPARED : Share.Basis.RATED, comparison.words());
    }

    /** The share in whole per cent, rounded half up. */
    int perCent() {
        return (200 * some + rated) / (2 * rated);
    }

    boolean isAsPervasiveAs(Shortcomings other) {
        return MOST_PERVASIVE_FIRST.compare(this, other) == 0;
    }
}
