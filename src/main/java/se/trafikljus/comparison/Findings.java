package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.trafikljus.Localized;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/** Reads the findings out of a comparison. */
final class Findings {

    /** One alone is no pattern. */
    private static final int RECURRING_FROM = 2;

    private final Comparison comparison;
    private final Names policy;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Comparison comparison, Names policy) {
        this.comparison = comparison;
        this.policy = policy;
    }

    /**
     * All findings: weaknesses first, the most spread first, then strengths, then what limits the
     * comparison.
     */
    static List<Finding> in(Comparison comparison, Names policy) {
        Findings findings = new Findings(comparison, policy);
        for (Area area : comparison.rubric().areas()) {
            for (Objective objective : area.objectives()) {
                findings.read(area, objective);
            }
        }
        findings.found.addAll(AreaFindings.in(comparison));
        findings.found.addAll(ChangeFindings.in(comparison, policy));
        findings.found.sort(
                Comparator.comparing(Finding::kind)
                        .thenComparing(Findings::share, Comparator.reverseOrder())
                        .thenComparing(Findings::spread, Comparator.reverseOrder()));
        return List.copyOf(findings.found);
    }

    private static double share(Finding finding) {
        return finding.kind() == FindingKind.RECURRING_WEAKNESS
                ? (double) finding.k() / finding.n()
                : 0;
    }

    private static int spread(Finding finding) {
        return finding.kind() == FindingKind.RECURRING_WEAKNESS ? finding.k() : 0;
    }

    private void read(Area area, Objective objective) {
        Counts counts = comparison.counts(objective.id());
        Level best = comparison.rubric().scale().best();
        List<Compared> met = those(objective, cell -> cell.level().equals(Optional.of(best)));
        List<Compared> below =
                those(
                        objective,
                        cell ->
                                cell.level().isPresent()
                                        && !cell.level().equals(Optional.of(best)));
        int n = counts.counted();
        if (!comparison.isTooFew(objective.id())) {
            readPatterns(area, objective, n, met, below);
        }
        if (!met.isEmpty() && !below.isEmpty()) {
            add(FindingKind.LEARN_FROM, area, objective, n, met);
        }
        readLimits(area, objective, n);
    }

    private void readPatterns(
            Area area, Objective objective, int n, List<Compared> met, List<Compared> below) {
        if (below.size() >= RECURRING_FROM) {
            add(FindingKind.RECURRING_WEAKNESS, area, objective, n, below);
        }
        if (n > 0 && below.isEmpty()) {
            add(FindingKind.MET_BY_ALL, area, objective, n, met);
        }
        if (n > 0 && met.isEmpty()) {
            add(FindingKind.MET_BY_NONE, area, objective, n, below);
        }
        readStrengths(area, objective, n, met);
    }

    /** Few means fewer than half; besides, the auditor may have marked a success factor. */
    private void readStrengths(Area area, Objective objective, int n, List<Compared> met) {
        List<Compared> marked =
                those(objective, cell -> cell.assessment().success() && met(met, cell));
        boolean few = !met.isEmpty() && 2 * met.size() < n;
        if (few) {
            add(FindingKind.SUCCESS_FACTOR, area, objective, n, met);
        } else if (!marked.isEmpty()) {
            add(
                    new Marked(
                            objective,
                            met.size(),
                            n,
                            basis(n),
                            comparison.words(),
                            marked,
                            isNamed(FindingKind.SUCCESS_FACTOR)),
                    FindingKind.SUCCESS_FACTOR,
                    area,
                    objective,
                    n,
                    marked);
        }
    }

    private static boolean met(List<Compared> met, Cell cell) {
        return met.stream().anyMatch(one -> one.code().equals(cell.municipality()));
    }

    private void readLimits(Area area, Objective objective, int n) {
        int compared = comparison.municipalities().size();
        if (comparison.isTooFew(objective.id())) {
            add(
                    FindingKind.COVERAGE,
                    area,
                    objective,
                    compared,
                    those(objective, cell -> cell.level().isPresent()));
        }
        List<Compared> unfounded =
                those(
                        objective,
                        cell -> cell.level().isPresent() && !cell.assessment().isFounded());
        if (!unfounded.isEmpty() && policy != Names.NONE) {
            add(FindingKind.UNFOUNDED, area, objective, n, unfounded);
        }
    }

    private List<Compared> those(Objective objective, Predicate<Cell> wanted) {
        return comparison.municipalities().stream()
                .filter(one -> wanted.test(comparison.cell(objective.id(), one.code())))
                .toList();
    }

    private Share.Basis basis(int n) {
        return n == comparison.municipalities().size() ? Share.Basis.COMPARED : Share.Basis.RATED;
    }

    private boolean isNamed(FindingKind kind) {
        return policy.tells(kind.isStrength());
    }

    private void add(
            FindingKind kind, Area area, Objective objective, int n, List<Compared> about) {
        add(
                new Sentence(
                        kind,
                        objective,
                        about.size(),
                        n,
                        basis(n),
                        comparison.words(),
                        about,
                        isNamed(kind)),
                kind,
                area,
                objective,
                n,
                about);
    }

    private void add(
            Localized text,
            FindingKind kind,
            Area area,
            Objective objective,
            int n,
            List<Compared> about) {
        found.add(
                new Finding(
                        kind,
                        objective.id(),
                        area.id(),
                        "",
                        Optional.empty(),
                        about.size(),
                        n,
                        about.stream().map(Compared::code).toList(),
                        comparison.words().in(text)));
    }
}
