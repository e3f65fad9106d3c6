package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Unit;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Aggregate;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.SpecialRating;

/** Several audits side by side. */
public final class Comparison {

    private final Rubric rubric;
    private final Names names;
    private final Unit unit;
    private final UnitWords words;
    private final List<Compared> municipalities;
    private final Map<String, Map<String, Cell>> cells = new HashMap<>();
    private final Map<String, Counts> counts = new HashMap<>();
    private final Map<String, Map<String, AreaValue>> areas = new LinkedHashMap<>();
    private final Teachers teachers;
    private final Retrospect retrospect;
    private final List<CrossTable> together;
    private final Optional<Robustness> robustness;
    private final List<Finding> findings;

    private Comparison(
            Unit unit, List<ScoredAudit> audits, List<ScoredAudit> previous, Names names) {
        this.names = names;
        this.unit = unit;
        this.words = UnitWords.of(unit, audits);
        this.rubric = ReferenceRubric.of(audits);
        this.municipalities =
                Compared.all(unit, names == Names.NONE ? Anonymous.of(audits) : audits);
        rubric.objectives().forEach(this::compare);
        rubric.areas().forEach(this::sum);
        this.teachers = new Teachers(this);
        this.retrospect = Retrospect.of(unit, rubric, audits, municipalities, previous, names);
        this.together = AreaFindings.together(this);
        this.robustness = Robustness.of(this);
        this.findings = Findings.in(this, names);
    }

    /**
     * Lays audits side by side, in their order.
     *
     * @param audits at least one, of one rubric, at most one for each municipality; where all are
     *     of one municipality, at most one for each of its bodies
     * @throws Problem if their scales differ, so that their ratings cannot be counted together
     */
    public static Comparison of(List<ScoredAudit> audits, Names names) {
        return of(audits, List.of(), names);
    }

    /**
     * The same, with what has changed since earlier audits.
     *
     * @param previous the previous audits of some of the units, at most one for each
     */
    public static Comparison of(List<ScoredAudit> audits, List<ScoredAudit> previous, Names names) {
        return of(
                Unit.shownBy(audits.stream().map(ScoredAudit::audit).toList()),
                audits,
                previous,
                names);
    }

    /**
     * The same by a unit that is told.
     *
     * @param audits at most one for each unit; for bodies, all of one municipality
     */
    public static Comparison of(
            Unit unit, List<ScoredAudit> audits, List<ScoredAudit> previous, Names names) {
        if (audits.isEmpty()) {
            throw new IllegalArgumentException("A comparison has at least one audit");
        }
        if (unit == Unit.BODY
                && audits.stream().map(one -> one.municipality().code()).distinct().count() > 1) {
            throw new IllegalArgumentException("Bodies are compared within one municipality");
        }
        return new Comparison(unit, audits, previous, names);
    }

    private void compare(Objective objective) {
        Map<String, Cell> row = new LinkedHashMap<>();
        municipalities.forEach(one -> row.put(one.code(), cell(objective, one)));
        if (row.size() != municipalities.size()) {
            throw new IllegalArgumentException("A comparison has one audit for each unit");
        }
        cells.put(objective.id(), row);
        counts.put(objective.id(), Counts.of(rubric.scale(), List.copyOf(row.values())));
    }

    /** An objective that an older version of the rubric lacked was not in that audit's scope. */
    private Cell cell(Objective objective, Compared one) {
        Optional<Objective> own = one.audit().rubric().objective(objective.id());
        Assessment assessment = one.audit().assessment(objective.id());
        Optional<Rating> rating =
                own.isEmpty()
                        ? Optional.of(SpecialRating.NOT_IN_SCOPE)
                        : assessment.rating().flatMap(given -> rubric.rating(given.id()));
        boolean comparable = own.isEmpty() || own.get().hash().equals(objective.hash());
        return new Cell(objective.id(), one.code(), rating, comparable, assessment);
    }

    private void sum(Area area) {
        Map<String, AreaValue> row = new LinkedHashMap<>();
        for (Compared one : municipalities) {
            AreaValue.of(rubric.scale(), rubric.aggregate(), weighed(area, one))
                    .ifPresent(value -> row.put(one.code(), value));
        }
        areas.put(area.id(), row);
    }

    /** The levels of an area's counted objectives in a municipality. */
    List<AreaValue.Weighed> weighed(Area area, Compared one) {
        return area.objectives().stream()
                .flatMap(
                        objective ->
                                cell(objective.id(), one.code()).level().stream()
                                        .map(
                                                level ->
                                                        new AreaValue.Weighed(
                                                                level, objective.weight())))
                .toList();
    }

    /** The rubric by which they are compared: the newest version among theirs. */
    public Rubric rubric() {
        return rubric;
    }

    /** Whom the sentences name. */
    public Names names() {
        return names;
    }

    /** What the compared are: municipalities, or bodies of one. */
    public Unit unit() {
        return unit;
    }

    /** What they are called in sentences. */
    public UnitWords words() {
        return words;
    }

    /** The municipality whose bodies are compared; none where that may not be told. */
    public Optional<Municipality> place() {
        return unit == Unit.BODY && names != Names.NONE
                ? Optional.of(municipalities.get(0).audit().municipality())
                : Optional.empty();
    }

    /** Those compared, municipalities or bodies, in order. */
    public List<Compared> municipalities() {
        return municipalities;
    }

    /** The cell of an objective and a municipality's code. */
    public Cell cell(String objective, String municipality) {
        Cell cell = cells.getOrDefault(objective, Map.of()).get(municipality);
        if (cell == null) {
            throw new IllegalArgumentException("No cell for " + objective + " in " + municipality);
        }
        return cell;
    }

    /** An objective's cells, in the order of the municipalities. */
    public List<Cell> cells(String objective) {
        return municipalities.stream().map(one -> cell(objective, one.code())).toList();
    }

    /** How an objective's cells are spread. */
    public Counts counts(String objective) {
        Counts own = counts.get(objective);
        if (own == null) {
            throw new IllegalArgumentException("No objective " + objective);
        }
        return own;
    }

    /** Whether an objective was rated in too few units: {@link Counts#isTooFew}. */
    public boolean isTooFew(String objective) {
        return counts(objective).isTooFew();
    }

    /**
     * Every level of the scale, and of the ratings that never count those that occur: what a legend
     * explains.
     */
    public List<Rating> ratingsUsed() {
        List<Rating> used = new ArrayList<>(rubric.scale().levels());
        for (SpecialRating uncounted : SpecialRating.values()) {
            if (counts.values().stream()
                    .anyMatch(c -> c.byRating().getOrDefault(uncounted.id(), 0) > 0)) {
                used.add(uncounted);
            }
        }
        return List.copyOf(used);
    }

    /** An area's value in a municipality; none where nothing is counted. */
    public Optional<AreaValue> area(String area, String municipality) {
        return Optional.ofNullable(areas.getOrDefault(area, Map.of()).get(municipality));
    }

    /** The previous audit of a municipality, by its code, where one was laid beside. */
    public Optional<ScoredAudit> earlier(String municipality) {
        return retrospect.earlier(municipality);
    }

    /** Whether any municipality has a previous audit to look back on. */
    public boolean looksBack() {
        return !retrospect.isEmpty();
    }

    /**
     * How a rating stands against the previous audit's; empty where there was none, or where
     * neither rated the objective on a level.
     */
    public Optional<Change> change(String objective, String municipality) {
        return retrospect.change(objective, municipality);
    }

    /** How an area's values lie among the municipalities that have one. */
    public Optional<AreaSpread> spread(String area) {
        return AreaSpread.of(
                areas.getOrDefault(area, Map.of()).values().stream()
                        .map(AreaValue::value)
                        .toList());
    }

    /**
     * The pairs of areas that go together, the most marked first: of those who meet the first, the
     * share that meets the second is at least half larger than of the others.
     */
    public List<CrossTable> together() {
        return together;
    }

    /** Whether the order of the areas rests on what the levels in the middle are worth. */
    public Optional<Robustness> robustness() {
        return robustness;
    }

    /** What the comparison shows. */
    public List<Finding> findings() {
        return findings;
    }

    /** The findings without those that another tells already, in other words. */
    public List<Finding> findingsToldOnce() {
        return findings.stream()
                .filter(one -> findings.stream().noneMatch(other -> other.tells(one)))
                .toList();
    }

    /** How many counted cells were rated by another wording of the objective. */
    public int incomparable() {
        return (int)
                cells.values().stream()
                        .flatMap(row -> row.values().stream())
                        .filter(cell -> !cell.comparable() && cell.level().isPresent())
                        .count();
    }

    /** Whether any of the audits is a draft. */
    public boolean holdsDrafts() {
        return municipalities.stream().anyMatch(Compared::isDraft);
    }

    /** Whom a unit can learn from about an objective that it does not meet, its own group first. */
    public List<Compared> teachers(String objective, Compared learner) {
        return teachers.of(objective, learner);
    }

    /** The formula of values and lights, as it is printed under tables and charts. */
    public Localized formula() {
        return Message.of(
                "comparison.formula."
                        + (rubric.aggregate() == Aggregate.LOWEST
                                ? "lowest"
                                : rubric.weighsAlike() ? "mean" : "weighted"));
    }
}
