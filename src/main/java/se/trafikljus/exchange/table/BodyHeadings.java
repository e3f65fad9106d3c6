package se.trafikljus.exchange.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.trafikljus.BodyName;
import se.trafikljus.Spelling;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Audited;
import se.trafikljus.comparison.UnitWords;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.municipality.NamedPlaces;

/**
 * The audited bodies of one municipality as the headings of a table. Each stands as a place of its
 * own, with the code that it has in a comparison.
 */
final class BodyHeadings {

    /** Ends of what companies and associations are called. */
    private static final Pattern COMPANY =
            Pattern.compile("(?iu).*(\\bAB\\b|bolag(et)?\\b|förbund(et)?\\b|stiftelse(n)?\\b).*");

    /** What heads a column of names, and is none itself. */
    private static final Set<String> BARE =
            Set.of("nämnd", "nämnden", "styrelse", "styrelsen", "bolag", "bolaget", "committee");

    private static final Pattern TOGETHER = Pattern.compile("\\s*[+|]\\s*");

    private final Municipality of;
    private final NamedPlaces places;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Municipality> asked = new HashMap<>();

    /**
     * @param audits of the municipality: the bodies that they name are known whatever they are
     *     called
     */
    BodyHeadings(Municipality of, List<Audit> audits) {
        this.of = of;
        this.places = new NamedPlaces(List.of(of));
        audits.forEach(audit -> audit.bodies().forEach(body -> known.add(BodyName.key(body))));
    }

    /** The bodies that a column's heading names; none where it is the municipality itself. */
    static List<String> bodies(Municipality of, Municipality column) {
        return column.code().equals(of.code())
                ? List.of()
                : Stream.of(TOGETHER.split(column.name())).filter(one -> !one.isBlank()).toList();
    }

    /** The body that a text names by what it is called, or the municipality itself. */
    Optional<Municipality> called(String text) {
        if (!places.called(text).isEmpty()) {
            return Optional.of(of);
        }
        List<String> names = List.of(TOGETHER.split(text));
        return !names.isEmpty() && names.stream().allMatch(this::isBody)
                ? Optional.of(any(text))
                : Optional.empty();
    }

    private boolean isBody(String name) {
        String key = BodyName.key(name);
        return known.contains(key)
                || (!BARE.contains(key)
                        && (UnitWords.isCommittee(name) || COMPANY.matcher(name).matches()));
    }

    /** The body of that name, whatever it is called. */
    Municipality any(String text) {
        Audited audited = new Audited(of.code(), List.of(TOGETHER.split(text)));
        return asked.computeIfAbsent(
                String.join("|", audited.bodies()),
                key ->
                        new Municipality(
                                of.code() + "/" + audited.plain(),
                                Spelling.tidy(text),
                                of.county(),
                                of.group2017(),
                                of.group2023()));
    }
}
