package se.trafikljus.audit;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.trafikljus.Action;
import se.trafikljus.BodyName;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;

/** Picks the audits of a selection. */
final class AuditSelector {

    /** The greatest period_to, report_date and id, whatever the status. */
    private static final Comparator<Audit> NEWEST =
            Comparator.comparing((Audit audit) -> Fields.date(audit.periodTo()))
                    .thenComparing(audit -> Fields.date(audit.reportDate()))
                    .thenComparing(Audit::id);

    /** Approved or published before drafts, then the newest. */
    static final Comparator<Audit> LATEST =
            Comparator.comparing((Audit audit) -> audit.status().locked()).thenComparing(NEWEST);

    private final List<Audit> all;
    private final Function<String, Rubric> rubrics;
    private final Municipalities municipalities;

    /**
     * @param all those there are to pick from
     * @param rubrics by the hash of the text
     */
    AuditSelector(
            List<Audit> all, Function<String, Rubric> rubrics, Municipalities municipalities) {
        this.all = List.copyOf(all);
        this.rubrics = rubrics;
        this.municipalities = municipalities;
    }

    List<Audit> of(Selection selection) {
        refuseNone();
        boolean named = !selection.audits().isEmpty();
        List<Audit> candidates =
                (named ? named(selection.audits()) : all)
                        .stream()
                                .filter(audit -> selection.holds(audit, municipalities::at))
                                .toList();
        if (candidates.isEmpty()) {
            throw Problem.missing("audit.noneSelected").remedy(Action.LIST_AUDITS);
        }
        candidates = ofOneRubric(selection.rubric(), candidates, named);
        candidates =
                selection.municipalities().isEmpty()
                        ? candidates
                        : among(selection.municipalities(), candidates);
        BodySelector bodies = new BodySelector(selection, municipalities);
        candidates = bodies.among(candidates);
        candidates = named ? candidates : latestOfEach(selection, candidates);
        bodies.refuseMixed(candidates);
        return selection.isOrdered(selection.unit(candidates))
                ? candidates
                : alphabetically(candidates);
    }

    /** The latest of each body of every municipality, by one rubric. */
    List<Audit> latest(Optional<String> rubric) {
        refuseNone();
        return latestOfEachBody(ofOneRubric(rubric, all, false));
    }

    private void refuseNone() {
        if (all.isEmpty()) {
            throw Problem.missing("audit.noneYet")
                    .remedy(Action.START_AUDIT)
                    .remedy(Action.IMPORT_SET);
        }
    }

    /**
     * Drafts that were not chosen only because approved and published ones go before: the latest of
     * each unit, in the order of the audits chosen.
     */
    List<Audit> newerDrafts(Selection selection, List<Audit> chosen) {
        if (!selection.audits().isEmpty()) {
            return List.of();
        }
        Map<String, List<Audit>> drafts =
                all.stream()
                        .filter(audit -> !audit.status().locked())
                        .filter(audit -> selection.holds(audit, municipalities::at))
                        .collect(Collectors.groupingBy(Audit::place));
        Unit unit = selection.unit(chosen);
        return chosen.stream()
                .flatMap(
                        one ->
                                drafts.getOrDefault(one.place(), List.of()).stream()
                                        .filter(draft -> isOfSame(unit, draft, one))
                                        .filter(draft -> rubricId(draft).equals(rubricId(one)))
                                        .filter(draft -> NEWEST.compare(draft, one) > 0)
                                        .max(NEWEST)
                                        .stream())
                .toList();
    }

    private static boolean isOfSame(Unit unit, Audit later, Audit one) {
        return later.follows().equals(one.id())
                || Audited.by(later).equals(Audited.by(one))
                || (unit == Unit.MUNICIPALITY && Audited.by(later).mayBe(Audited.by(one)));
    }

    /**
     * The latest published audit of each municipality, in Swedish order; there may be none.
     *
     * @param body whose audits go before those of the municipality's other bodies
     */
    List<Audit> latestPublished(String rubric, String body) {
        Predicate<Audit> same =
                audit -> audit.bodies().stream().anyMatch(own -> BodyName.areSame(own, body));
        return alphabetically(
                latestOf(
                        all.stream()
                                .filter(audit -> audit.status() == AuditStatus.PUBLISHED)
                                .filter(audit -> rubricId(audit).equals(rubric))
                                .toList(),
                        Audit::place,
                        Comparator.comparing(same::test).thenComparing(LATEST)));
    }

    private List<Audit> named(List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id.strip())) {
                throw Problem.because("audit.namedTwice", id.strip());
            }
        }
        Map<String, Audit> byId = all.stream().collect(Collectors.toMap(Audit::id, audit -> audit));
        return ids.stream()
                .map(String::strip)
                .map(
                        id ->
                                Optional.ofNullable(byId.get(id))
                                        .orElseThrow(() -> Audits.unknown(id, allIds())))
                .toList();
    }

    private List<String> allIds() {
        return all.stream().map(Audit::id).toList();
    }

    /**
     * @param named whether each of them was named
     */
    private List<Audit> ofOneRubric(Optional<String> wanted, List<Audit> audits, boolean named) {
        Set<String> rubrics = new TreeSet<>();
        audits.forEach(audit -> rubrics.add(rubricId(audit)));
        if (wanted.isPresent()) {
            List<Audit> ofIt =
                    audits.stream().filter(audit -> rubricId(audit).equals(wanted.get())).toList();
            if (ofIt.isEmpty()) {
                throw Problem.missing(
                        "audit.noneOfRubric", wanted.get(), String.join(", ", rubrics));
            }
            return ofIt;
        }
        if (rubrics.size() > 1 && named) {
            throw Problem.because("audit.namedOfSeveralRubrics", byRubric(rubrics, audits))
                    .remedy(Action.CHOOSE_RUBRIC);
        }
        if (rubrics.size() > 1) {
            throw Problem.because("audit.severalRubrics", String.join(", ", rubrics))
                    .remedy(Action.CHOOSE_RUBRIC);
        }
        return audits;
    }

    /** Which of them share a rubric: {@code kaa (a, b); internal-control (c)}. */
    private String byRubric(Set<String> ids, List<Audit> audits) {
        return ids.stream()
                .map(
                        id ->
                                audits.stream()
                                        .filter(audit -> rubricId(audit).equals(id))
                                        .map(Audit::id)
                                        .collect(Collectors.joining(", ", id + " (", ")")))
                .collect(Collectors.joining("; "));
    }

    private String rubricId(Audit audit) {
        return rubrics.apply(audit.rubricHash()).id();
    }

    /** The latest of each unit, in the order given. */
    private static List<Audit> latestOfEach(Selection selection, List<Audit> audits) {
        List<Audit> each = latestOfEachBody(audits);
        if (selection.unit(each) == Unit.BODY) {
            return each;
        }
        return each.stream()
                .collect(
                        Collectors.groupingBy(
                                Audit::place, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(
                        of ->
                                namesOneBodyAtMost(of)
                                        ? of.stream().max(LATEST).stream()
                                        : of.stream())
                .toList();
    }

    /** Then an audit that names no body may be of the only one that others name. */
    static boolean namesOneBodyAtMost(List<Audit> audits) {
        return audits.stream()
                        .map(Audited::by)
                        .filter(one -> !one.bodies().isEmpty())
                        .distinct()
                        .count()
                <= 1;
    }

    /**
     * Of two of which one follows up the other, the later alone, since a body may have another name
     * by then.
     */
    private static List<Audit> latestOfEachBody(List<Audit> audits) {
        List<Audit> latest = latestOf(audits, Audited::by, LATEST);
        Map<String, Audit> byId =
                latest.stream().collect(Collectors.toMap(Audit::id, audit -> audit));
        Set<String> passed = new HashSet<>();
        for (Audit later : latest) {
            Optional.ofNullable(byId.get(later.follows()))
                    .map(one -> LATEST.compare(later, one) > 0 ? one : later)
                    .ifPresent(one -> passed.add(one.id()));
        }
        return latest.stream().filter(one -> !passed.contains(one.id())).toList();
    }

    private static List<Audit> latestOf(
            List<Audit> audits, Function<Audit, Object> unit, Comparator<Audit> order) {
        Map<Object, Audit> latest = new LinkedHashMap<>();
        audits.forEach(
                audit ->
                        latest.merge(
                                unit.apply(audit),
                                audit,
                                (one, other) -> order.compare(one, other) >= 0 ? one : other));
        return List.copyOf(latest.values());
    }

    private List<Audit> among(List<String> names, List<Audit> audits) {
        return names.stream()
                .map(municipalities::get)
                .distinct()
                .flatMap(
                        place -> {
                            List<Audit> of =
                                    audits.stream()
                                            .filter(a -> a.place().equals(place.code()))
                                            .toList();
                            if (of.isEmpty()) {
                                throw Problem.missing("audit.noneOfMunicipality", place.name())
                                        .remedy(Action.LIST_AUDITS);
                            }
                            return of.stream();
                        })
                .toList();
    }

    private List<Audit> alphabetically(List<Audit> audits) {
        Map<String, Municipality> places =
                audits.stream()
                        .map(Audit::place)
                        .distinct()
                        .collect(Collectors.toMap(place -> place, municipalities::at));
        Collator swedish = Collator.getInstance(Language.SV.locale());
        return audits.stream()
                .sorted(
                        Comparator.comparing(
                                        (Audit audit) -> places.get(audit.place()),
                                        Municipalities.alphabetical())
                                .thenComparing(Audited::names, swedish::compare)
                                .thenComparing(Audit::id))
                .toList();
    }
}
