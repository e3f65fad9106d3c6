package se.trafikljus.report.comparative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Theme;
import se.trafikljus.rubric.Verdict;

/** What the cells of a drawn set come to, counted from the audits and by nothing that tells it. */
final class Tally {

    private final Drawn drawn;
    private final List<Level> levels;

    Tally(Drawn drawn) {
        this.drawn = drawn;
        this.levels = drawn.rubric().scale().levels();
    }

    int units() {
        return drawn.audits().size();
    }

    List<Level> levels() {
        return levels;
    }

    /** The name of the unit in a place. */
    String name(int unit) {
        return drawn.spoken().keySet().stream().skip(unit).findFirst().orElseThrow();
    }

    /** The place of a level on the scale, 0 for the best; none where the cell has no level. */
    Optional<Integer> level(ScoredAudit audit, String objective) {
        Optional<String> rating = audit.assessment(objective).rating().map(Rating::id);
        for (int i = 0; i < levels.size(); i++) {
            if (rating.equals(Optional.of(levels.get(i).id()))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The names of the units on a level, by the level's place. */
    Map<Integer, List<String>> on(Objective objective) {
        Map<Integer, List<String>> on = new LinkedHashMap<>();
        for (int i = 0; i < units(); i++) {
            String name = name(i);
            level(drawn.audits().get(i), objective.id())
                    .ifPresent(
                            level -> on.computeIfAbsent(level, l -> new ArrayList<>()).add(name));
        }
        return on;
    }

    /** The same of an area's lights. */
    Map<Integer, List<String>> on(Area area) {
        Map<Integer, List<String>> on = new LinkedHashMap<>();
        for (int i = 0; i < units(); i++) {
            String name = name(i);
            light(i, area)
                    .ifPresent(
                            level -> on.computeIfAbsent(level, l -> new ArrayList<>()).add(name));
        }
        return on;
    }

    static int sum(Map<Integer, List<String>> on) {
        return on.values().stream().mapToInt(List::size).sum();
    }

    int rated(Objective objective) {
        return sum(on(objective));
    }

    List<String> met(Objective objective) {
        return on(objective).getOrDefault(0, List.of());
    }

    /** The same without those whose rating is reconstructed. */
    List<String> foundToMeet(Objective objective) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < units(); i++) {
            ScoredAudit audit = drawn.audits().get(i);
            if (level(audit, objective.id()).equals(Optional.of(0))
                    && !audit.assessment(objective.id()).source().startsWith("R;")) {
                found.add(name(i));
            }
        }
        return found;
    }

    /**
     * At most so many of them that say why: the marked ones, then, where fewer than half meet it,
     * the others, and those that meet most objectives before those that meet fewer.
     */
    List<String> accounts(Objective objective, int most) {
        boolean few = 2 * met(objective).size() < rated(objective) && !isTooFew(objective);
        List<String> meeting = foundToMeet(objective);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < units(); i++) {
            Assessment own = drawn.audits().get(i).assessment(objective.id());
            String told = own.finding() + own.rationale() + own.quote();
            if (meeting.contains(name(i)) && !told.isBlank() && (few || own.success())) {
                found.add(i);
            }
        }
        found.sort(
                Comparator.comparingLong(
                        i -> {
                            ScoredAudit audit = drawn.audits().get(i);
                            return (audit.assessment(objective.id()).success() ? -1000 : 0)
                                    - met(audit);
                        }));
        return found.stream().limit(most).map(this::name).toList();
    }

    boolean isMarked(Objective objective) {
        return drawn.audits().stream()
                .map(audit -> audit.assessment(objective.id()))
                .anyMatch(
                        own ->
                                own.success()
                                        && !own.source().startsWith("R;")
                                        && own.rating()
                                                .map(Rating::id)
                                                .equals(Optional.of(levels.get(0).id())));
    }

    private long met(ScoredAudit audit) {
        return objectives().stream()
                .filter(one -> level(audit, one.id()).equals(Optional.of(0)))
                .count();
    }

    boolean anyReconstructed() {
        return drawn.audits().stream()
                .flatMap(audit -> audit.assessments().stream())
                .anyMatch(Assessment::isReconstructed);
    }

    /** How many of the ratings that count are reconstructed. */
    int reconstructed() {
        return (int)
                drawn.audits().stream()
                        .flatMap(
                                audit ->
                                        objectives().stream()
                                                .filter(one -> level(audit, one.id()).isPresent())
                                                .map(one -> audit.assessment(one.id()).source()))
                        .filter(source -> source.startsWith("R;"))
                        .count();
    }

    /** The answers to the audit question, of those that have one. */
    List<Verdict> answered() {
        return drawn.audits().stream()
                .flatMap(
                        one ->
                                drawn.rubric().verdicts().stream()
                                        .filter(
                                                own ->
                                                        own.id()
                                                                .equals(
                                                                        one.audit()
                                                                                .conduct()
                                                                                .verdict())))
                .toList();
    }

    int below(Objective objective) {
        return rated(objective) - met(objective).size();
    }

    /** How many fall short: on the lower half of the scale. */
    int fallen(Objective objective) {
        return on(objective).entrySet().stream()
                .filter(entry -> levels.get(entry.getKey()).value() <= 0.5)
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /** The same of each unit, of all objectives. */
    List<Integer> fallenOf() {
        return drawn.audits().stream()
                .map(
                        audit ->
                                (int)
                                        objectives().stream()
                                                .flatMap(one -> level(audit, one.id()).stream())
                                                .filter(at -> levels.get(at).value() <= 0.5)
                                                .count())
                .toList();
    }

    boolean isTooFew(Objective objective) {
        int rated = rated(objective);
        return units() > 1
                && (rated < Math.min(3, units()) || (units() > 5 && 2 * rated < units()));
    }

    List<Objective> objectives() {
        return drawn.rubric().objectives();
    }

    List<Objective> of(Theme theme) {
        return theme.areas().stream()
                .flatMap(id -> drawn.rubric().area(id).orElseThrow().objectives().stream())
                .toList();
    }

    /** How many cells are on each level, by its place. */
    int[] cells() {
        int[] cells = new int[levels.size()];
        objectives()
                .forEach(one -> on(one).forEach((level, names) -> cells[level] += names.size()));
        return cells;
    }

    /** How many areas' lights are on each level. */
    int[] lights() {
        int[] lights = new int[levels.size()];
        drawn.rubric()
                .areas()
                .forEach(a -> on(a).forEach((level, names) -> lights[level] += names.size()));
        return lights;
    }

    private List<Objective> rated(int unit, Area area) {
        return area.objectives().stream()
                .filter(one -> level(drawn.audits().get(unit), one.id()).isPresent())
                .toList();
    }

    /** By the formula that the report prints. */
    Optional<Integer> light(int unit, Area area) {
        List<Objective> rated = rated(unit, area);
        if (rated.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> own =
                rated.stream()
                        .map(one -> level(drawn.audits().get(unit), one.id()).orElseThrow())
                        .distinct()
                        .toList();
        int last = levels.size() - 1;
        if (own.equals(List.of(0)) || own.equals(List.of(last))) {
            return Optional.of(own.get(0));
        }
        BigDecimal weights =
                rated.stream()
                        .map(one -> BigDecimal.valueOf(one.weight()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal worth =
                rated.stream()
                        .map(one -> BigDecimal.valueOf(one.weight()).multiply(value(unit, one)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        int nearest = 1;
        for (int level = 2; level < last; level++) {
            if (away(worth, weights, level).compareTo(away(worth, weights, nearest)) <= 0) {
                nearest = level;
            }
        }
        return Optional.of(nearest);
    }

    private BigDecimal value(int unit, Objective objective) {
        int level = level(drawn.audits().get(unit), objective.id()).orElseThrow();
        return BigDecimal.valueOf(levels.get(level).value());
    }

    private BigDecimal away(BigDecimal worth, BigDecimal weights, int level) {
        return worth.subtract(weights.multiply(BigDecimal.valueOf(levels.get(level).value())))
                .abs();
    }

    /**
     * The names of those who meet every objective that was rated on a level for them, and of all
     * for whom any was.
     */
    List<List<String>> whole() {
        List<String> meet = new ArrayList<>();
        List<String> any = new ArrayList<>();
        for (int i = 0; i < units(); i++) {
            ScoredAudit audit = drawn.audits().get(i);
            List<Integer> own =
                    objectives().stream()
                            .flatMap(one -> level(audit, one.id()).stream())
                            .distinct()
                            .toList();
            if (!own.isEmpty()) {
                any.add(name(i));
            }
            if (own.equals(List.of(0))) {
                meet.add(name(i));
            }
        }
        return List.of(meet, any);
    }

    /** For each unit with an earlier audit of it: then, and now. */
    List<List<ScoredAudit>> twice() {
        List<List<ScoredAudit>> twice = new ArrayList<>();
        for (ScoredAudit now : drawn.audits()) {
            drawn.previous().stream()
                    .filter(then -> then.audit().place().equals(now.audit().place()))
                    .filter(then -> then.audit().bodies().equals(now.audit().bodies()))
                    .findFirst()
                    .ifPresent(then -> twice.add(List.of(then, now)));
        }
        return twice;
    }

    /** How much worse the cells of an objective are now, of those with a level then and now. */
    List<Integer> steps(Objective objective) {
        return twice().stream()
                .flatMap(
                        pair -> {
                            Optional<Integer> then = level(pair.get(0), objective.id());
                            Optional<Integer> now = level(pair.get(1), objective.id());
                            return then.isPresent() && now.isPresent()
                                    ? Optional.of(Integer.signum(now.get() - then.get())).stream()
                                    : Optional.<Integer>empty().stream();
                        })
                .toList();
    }

    /** How many cells have a level now, and had none in the earlier audit. */
    int added() {
        return (int)
                objectives().stream()
                        .flatMap(
                                one ->
                                        twice().stream()
                                                .filter(
                                                        pair ->
                                                                level(pair.get(0), one.id())
                                                                                .isEmpty()
                                                                        && level(
                                                                                        pair.get(1),
                                                                                        one.id())
                                                                                .isPresent()))
                        .count();
    }

    /** The names of the units whose cell is better (-1) or worse (1) than then. */
    List<String> changed(Objective objective, int way) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < units(); i++) {
            ScoredAudit now = drawn.audits().get(i);
            for (List<ScoredAudit> pair : twice()) {
                Optional<Integer> then = level(pair.get(0), objective.id());
                Optional<Integer> after = level(now, objective.id());
                if (pair.get(1).equals(now)
                        && then.isPresent()
                        && after.isPresent()
                        && Integer.signum(after.get() - then.get()) == way) {
                    changed.add(name(i));
                }
            }
        }
        return changed;
    }

    /** The names of units whose cell has a level and lacks a rationale or a source. */
    List<String> unfounded(Objective objective) {
        List<String> unfounded = new ArrayList<>();
        for (int i = 0; i < units(); i++) {
            var own = drawn.audits().get(i).assessment(objective.id());
            if (level(drawn.audits().get(i), objective.id()).isPresent()
                    && (own.rationale().isBlank() || own.source().isBlank())) {
                unfounded.add(name(i));
            }
        }
        return unfounded;
    }
}
