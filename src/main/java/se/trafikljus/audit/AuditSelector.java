package se.trafikljus.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.trafikljus.Action;
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
        if (all.isEmpty()) {
            throw Problem.missing("audit.noneYet")
                    .remedy(Action.START_AUDIT)
                    .remedy(Action.IMPORT_SET);
        }
        List<Audit> candidates = selection.audits().isEmpty() ? all : named(selection.audits());
        candidates = candidates.stream().filter(audit -> inYear(audit, selection.year())).toList();
        candidates = ofOneRubric(selection, candidates);
        candidates = selection.audits().isEmpty() ? latestOfEach(candidates) : candidates;
        candidates =
                selection.municipalities().isEmpty()
                        ? candidates
                        : among(selection.municipalities(), candidates);
        if (candidates.isEmpty()) {
            throw Problem.missing("audit.noneSelected").remedy(Action.LIST_AUDITS);
        }
        refuseTwoOfOne(candidates);
        return selection.audits().isEmpty() && selection.municipalities().isEmpty()
                ? alphabetically(candidates)
                : candidates;
    }

    /**
     * Drafts that were not chosen only because approved and published ones go before: the latest of
     * each municipality, in the order of the audits chosen.
     */
    List<Audit> newerDrafts(Selection selection, List<Audit> chosen) {
        if (!selection.audits().isEmpty()) {
            return List.of();
        }
        Map<String, List<Audit>> drafts =
                all.stream()
                        .filter(audit -> !audit.status().locked())
                        .filter(audit -> inYear(audit, selection.year()))
                        .collect(Collectors.groupingBy(Audit::place));
        return chosen.stream()
                .flatMap(
                        one ->
                                drafts.getOrDefault(one.place(), List.of()).stream()
                                        .filter(draft -> rubricId(draft).equals(rubricId(one)))
                                        .filter(draft -> NEWEST.compare(draft, one) > 0)
                                        .max(NEWEST)
                                        .stream())
                .toList();
    }

    /** The latest published audit of each municipality, in Swedish order; there may be none. */
    List<Audit> latestPublished(String rubric) {
        return alphabetically(
                latestOfEach(
                        all.stream()
                                .filter(audit -> audit.status() == AuditStatus.PUBLISHED)
                                .filter(audit -> rubricId(audit).equals(rubric))
                                .toList()));
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
                                        .orElseThrow(() -> AuditView.unknown(id, allIds())))
                .toList();
    }

    private List<String> allIds() {
        return all.stream().map(Audit::id).toList();
    }

    private static boolean inYear(Audit audit, Optional<Integer> year) {
        return year.isEmpty()
                || audit.periodTo().map(day -> day.getYear() == year.get()).orElse(false);
    }

    private List<Audit> ofOneRubric(Selection selection, List<Audit> audits) {
        Optional<String> wanted = selection.rubric();
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
        if (rubrics.size() > 1 && !selection.audits().isEmpty()) {
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

    private static List<Audit> latestOfEach(List<Audit> audits) {
        Map<String, Audit> latest = new HashMap<>();
        audits.forEach(
                audit ->
                        latest.merge(
                                audit.place(),
                                audit,
                                (one, other) -> LATEST.compare(one, other) >= 0 ? one : other));
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
                        .collect(
                                Collectors.toMap(
                                        Audit::place, audit -> municipalities.at(audit.place())));
        Comparator<Municipality> order = Municipalities.alphabetical();
        return audits.stream()
                .sorted(
                        (one, other) ->
                                order.compare(places.get(one.place()), places.get(other.place())))
                .toList();
    }

    private void refuseTwoOfOne(List<Audit> audits) {
        Map<String, Audit> seen = new HashMap<>();
        for (Audit audit : audits) {
            Audit before = seen.put(audit.place(), audit);
            if (before != null) {
                throw Problem.because(
                        "audit.twoOfOne",
                        before.id(),
                        audit.id(),
                        municipalities.at(audit.place()).name());
            }
        }
    }
}
