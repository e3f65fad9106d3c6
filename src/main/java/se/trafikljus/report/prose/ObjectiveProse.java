package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Counts;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/**
 * How an objective was rated, in sentences that follow from one another and from what was said of
 * the objective before it.
 */
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
        NONE;

        private String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Outcome outcome() {
        if (counts.counted() == 0) {
            return Outcome.UNRATED;
        }
        return counts.met() == counts.counted()
                ? Outcome.ALL
                : counts.met() == 0 ? Outcome.NONE : Outcome.SOME;
    }

    /**
     * The sentences.
     *
     * @param before the outcome of the objective told just before, if any
     */
    public List<Run> runs(Optional<Outcome> before) {
        List<Run> runs = new ArrayList<>(rated());
        if (outcome() != Outcome.UNRATED) {
            space(runs);
            runs.add(new Run.Plain(result(before)));
        }
        changes()
                .forEach(
                        change -> {
                            space(runs);
                            runs.add(new Run.Plain(m.say(change.text())));
                        });
        return runs;
    }

    private static void space(List<Run> runs) {
        runs.add(new Run.Plain(" "));
    }

    private List<Run> rated() {
        int all = comparison.municipalities().size();
        return m.runs(
                "objective." + scope(all),
                new Run.Strong(m.say(objective.text())),
                m.unitNumber(counts.counted()),
                m.unitNumber(all));
    }

    private String scope(int all) {
        if (counts.counted() == 0) {
            return "unrated";
        }
        if (counts.counted() == all) {
            return all == 1 ? "rated.only" : all == 2 ? "rated.both" : "rated.all";
        }
        return finding(FindingKind.COVERAGE).isPresent() ? "rated.few" : "rated.some";
    }

    private String result(Optional<Outcome> before) {
        String best = label(comparison.rubric().scale().best());
        String names = names();
        if (counts.counted() == 1) {
            boolean alone = comparison.municipalities().size() == 1;
            return m.say(
                    (alone ? "objective.only" : "objective.one")
                            + (names.isEmpty() ? "" : ".named"),
                    outcome() == Outcome.ALL ? best : spread(),
                    names);
        }
        return m.say(
                "objective." + outcome().key() + turn(before) + (names.isEmpty() ? "" : ".named"),
                best,
                m.unitNumber(counts.met()),
                names,
                spread());
    }

    /** The word that joins a result to the one before it: also, or, on the other hand. */
    private String turn(Optional<Outcome> before) {
        Outcome own = outcome();
        if (own != Outcome.SOME && before.filter(own::equals).isPresent()) {
            return ".again";
        }
        boolean better = own != Outcome.NONE && before.filter(Outcome.NONE::equals).isPresent();
        return better ? ".but" : "";
    }

    /** "delvis uppfyllt i fyra och ej uppfyllt i en": those below the top. */
    private String spread() {
        List<Level> below =
                comparison.rubric().scale().levels().stream()
                        .skip(1)
                        .filter(level -> count(level) > 0)
                        .toList();
        if (below.size() == 1 && counts.met() == 0) {
            String key = counts.counted() == 1 ? "one" : counts.counted() == 2 ? "both" : "all";
            return m.say("objective.level." + key, label(below.get(0)));
        }
        return m.list(
                below.stream()
                        .map(
                                level ->
                                        m.say(
                                                "objective.level",
                                                label(level),
                                                m.unitNumber(count(level))))
                        .toList());
    }

    private int count(Level level) {
        return counts.byRating().getOrDefault(level.id(), 0);
    }

    private String label(Level level) {
        return m.say(level.label()).toLowerCase(m.language().locale());
    }

    /** Those who meet it, where the policy allows and the row is short enough to be read. */
    private String names() {
        List<Compared> met = met();
        return comparison.names() == Names.NONE || met.size() > MOST_NAMES
                ? ""
                : m.names(met, objective);
    }

    public List<Compared> met() {
        Optional<Level> best = Optional.of(comparison.rubric().scale().best());
        return comparison.municipalities().stream()
                .filter(one -> comparison.cell(objective.id(), one.code()).level().equals(best))
                .toList();
    }

    private List<Finding> changes() {
        return comparison.findings().stream()
                .filter(f -> f.kind() == FindingKind.CHANGE && f.isAbout(objective.id()))
                .toList();
    }

    public Optional<Finding> finding(FindingKind kind) {
        return comparison.findings().stream()
                .filter(f -> f.kind() == kind && f.isAbout(objective.id()))
                .findFirst();
    }
}
