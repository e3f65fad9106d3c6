package se.trafikljus.report.prose;

import java.util.List;
import java.util.Optional;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Counts;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/** How an objective was rated, in a sentence. */
public final class ObjectiveProse {

    /** Longer rows of names are not read; the table has them. */
    public static final int MOST_NAMES = 12;

    private final ReportContext m;
    private final Comparison comparison;
    private final Objective objective;
    private final Counts counts;

    public ObjectiveProse(ReportContext m, Objective objective) {
        this.m = m;
        this.comparison = m.comparison();
        this.objective = objective;
        this.counts = comparison.counts(objective.id());
    }

    /** What the ratings of an objective come to. */
    public enum Outcome {
        UNRATED,
        ALL,
        SOME,
        NONE
    }

    public Outcome outcome() {
        if (counts.counted() == 0) {
            return Outcome.UNRATED;
        }
        return counts.met() == counts.counted()
                ? Outcome.ALL
                : counts.met() == 0 ? Outcome.NONE : Outcome.SOME;
    }

    /** The sentence. */
    public List<Run> runs() {
        return m.runs(
                "objective." + scope(),
                new Run.Strong(m.say(objective.shortText())),
                counts.counted() == 0 ? "" : Spread.of(m, this::count, this::names),
                m.unitNumber(counts.counted()),
                m.unitNumber(comparison.municipalities().size()));
    }

    private String scope() {
        if (counts.counted() == 0) {
            return "unrated";
        }
        if (comparison.isTooFew(objective.id())) {
            return "few";
        }
        return counts.counted() == comparison.municipalities().size() ? "all" : "some";
    }

    private int count(Level level) {
        return counts.byRating().getOrDefault(level.id(), 0);
    }

    /**
     * Those on a level that tells a strength or a shortcoming, where the policy names such, the row
     * is short enough to be read, and none is made out.
     */
    private List<String> names(Level level) {
        boolean strength = level.equals(comparison.rubric().scale().best());
        List<Compared> on = on(level);
        return (strength || level.isShortcoming())
                        && comparison.names().tells(strength)
                        && found(on).size() == on.size()
                        && on.size() <= MOST_NAMES
                ? on.stream().map(one -> one.named(m.language())).toList()
                : List.of();
    }

    /** Those whose own auditors found that they meet it: no rating that is made out counts. */
    public List<Compared> found() {
        return found(met());
    }

    private List<Compared> found(List<Compared> some) {
        return some.stream()
                .filter(one -> !comparison.cell(objective.id(), one.code()).isReconstructed())
                .toList();
    }

    /** Those on the highest level. */
    public List<Compared> met() {
        return on(comparison.rubric().scale().best());
    }

    private List<Compared> on(Level level) {
        Optional<Level> wanted = Optional.of(level);
        return comparison.municipalities().stream()
                .filter(one -> comparison.cell(objective.id(), one.code()).level().equals(wanted))
                .toList();
    }

    public Optional<Finding> finding(FindingKind kind) {
        return comparison.findings().stream()
                .filter(f -> f.kind() == kind && f.isAbout(objective.id()))
                .findFirst();
    }
}
