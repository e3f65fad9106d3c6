package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.trafikljus.Action;
import se.trafikljus.BodyName;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;

/** Picks by audited bodies, and keeps units of two kinds apart (product rule 13). */
final class BodySelector {

    private final Selection selection;
    private final Municipalities municipalities;

    BodySelector(Selection selection, Municipalities municipalities) {
        this.selection = selection;
        this.municipalities = municipalities;
    }

    /**
     * The audits of the bodies named, and all where none is; where bodies are compared, in the
     * order named. A name finds the audits of that body alone; where there are none, those that it
     * was audited in with others.
     *
     * @throws Problem naming the bodies there are, if one is in no audit
     */
    List<Audit> among(List<Audit> audits) {
        if (selection.bodies().isEmpty()) {
            return audits;
        }
        Set<Audit> found = new LinkedHashSet<>();
        for (String name : selection.bodies()) {
            List<Audit> of = of(name, audits);
            if (of.isEmpty()) {
                throw Problem.missing("audit.noneOfBody", name.strip(), bodies(audits))
                        .remedy(Action.LIST_AUDITS);
            }
            found.addAll(of);
        }
        return selection.audits().isEmpty() && selection.unit(audits) == Unit.BODY
                ? List.copyOf(found)
                : audits.stream().filter(found::contains).toList();
    }

    private static List<Audit> of(String name, List<Audit> audits) {
        List<String> wanted = Audit.bodies(name);
        List<Audit> alone =
                audits.stream()
                        .filter(
                                audit ->
                                        new Audited(audit.place(), wanted)
                                                .equals(Audited.by(audit)))
                        .toList();
        return !alone.isEmpty()
                ? alone
                : audits.stream()
                        .filter(
                                audit ->
                                        audit.bodies().stream()
                                                .anyMatch(body -> BodyName.areSame(body, name)))
                        .toList();
    }

    private static String bodies(List<Audit> audits) {
        return audits.stream()
                .map(Audited::names)
                .filter(names -> !names.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * Refuses what would put two units into one column, or units of two kinds into one table.
     *
     * @throws Problem with every way to a comparison
     */
    void refuseMixed(List<Audit> audits) {
        if (selection.unit(audits) == Unit.BODY) {
            refuseSeveralMunicipalities(audits);
        } else if (selection.audits().isEmpty()) {
            refuseSeveralBodies(audits);
        }
        refuseTwoOfOne(audits);
    }

    private void refuseSeveralMunicipalities(List<Audit> audits) {
        List<String> places = audits.stream().map(Audit::place).distinct().toList();
        if (places.size() > 1) {
            throw Problem.because("audit.bodiesOfSeveral", names(places))
                    .remedy(Action.CHOOSE_MUNICIPALITY);
        }
    }

    private String names(List<String> places) {
        return places.stream()
                .map(municipalities::at)
                .sorted(Municipalities.alphabetical())
                .map(place -> place.name())
                .collect(Collectors.joining(", "));
    }

    private void refuseSeveralBodies(List<Audit> audits) {
        Map<String, List<Audit>> byPlace = new LinkedHashMap<>();
        audits.forEach(
                audit -> byPlace.computeIfAbsent(audit.place(), p -> new ArrayList<>()).add(audit));
        byPlace.values().removeIf(of -> of.size() < 2);
        if (byPlace.isEmpty()) {
            return;
        }
        List<String> places =
                byPlace.keySet().stream()
                        .sorted(
                                Comparator.comparing(
                                        municipalities::at, Municipalities.alphabetical()))
                        .toList();
        String first = municipalities.at(places.get(0)).name();
        Problem several =
                Problem.because(
                        "audit.severalBodies",
                        first,
                        byPlace.getOrDefault(places.get(0), List.of()).stream()
                                .map(audit -> told(audit))
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        places.size() - 1,
                        names(places.subList(1, places.size())));
        throw several.remedy(Action.COMPARE_BODIES, first)
                .remedy(Action.CHOOSE_BODY)
                .remedy(Action.CHOOSE_ONE_AUDIT_OF_EACH);
    }

    private static String told(Audit audit) {
        return audit.bodies().isEmpty()
                ? audit.id()
                : Audited.names(audit) + " (" + audit.id() + ")";
    }

    private void refuseTwoOfOne(List<Audit> audits) {
        boolean bodies = selection.unit(audits) == Unit.BODY;
        Map<Object, Audit> seen = new HashMap<>();
        for (Audit audit : audits) {
            Audit before = seen.put(bodies ? Audited.by(audit) : audit.place(), audit);
            if (before != null) {
                throw Problem.because(
                        bodies && !audit.bodies().isEmpty()
                                ? "audit.twoOfOneBody"
                                : "audit.twoOfOne",
                        before.id(),
                        audit.id(),
                        municipalities.at(audit.place()).name(),
                        Audited.names(audit));
            }
        }
    }
}
