package se.trafikljus.exchange.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.trafikljus.BodyName;
import se.trafikljus.Message;
import se.trafikljus.Spelling;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Audited;
import se.trafikljus.audit.Texts;
import se.trafikljus.comparison.UnitWords;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.municipality.NamedPlaces;
import se.trafikljus.rubric.Shown;

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

    /** What sums up the others, or says something of them. */
    private static final Pattern SUM =
            Pattern.compile(
                    "(?iuU)(summa|summering|totalt?|totalen|totalsumma|delsumma|medel|medelvärde|snitt|genomsnitt|median"
                            + "|sammanvägt|sammanlagt|sammantaget|sammanfattning|samtliga|alla|helhet|samlad bedömning"
                            + "|sum|average|mean|overall|all|summary)\\b.*");

    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,/-]+");
    private static final Pattern TOGETHER = Pattern.compile("\\s*[+|]\\s*");

    private final Municipality of;
    private final NamedPlaces places;
    private final Map<String, String> known = new HashMap<>();
    private final Map<Audited, Municipality> asked = new HashMap<>();

    /**
     * @param audits of the municipality: the bodies that they name are known whatever they are
     *     called
     */
    BodyHeadings(Municipality of, List<Audit> audits) {
        this.of = of;
        this.places = new NamedPlaces(List.of(of));
        audits.forEach(
                audit -> audit.bodies().forEach(body -> known.put(BodyName.key(body), body)));
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
        return known.containsKey(key)
                || (!BARE.contains(key)
                        && (UnitWords.isCommittee(name) || COMPANY.matcher(name).matches()));
    }

    /** The body of that name, whatever it is called. */
    Municipality any(String text) {
        List<String> names = List.of(TOGETHER.split(text));
        return asked.computeIfAbsent(
                new Audited(of.code(), names),
                audited ->
                        new Municipality(
                                of.code() + "/" + Audited.plain(names),
                                Spelling.tidy(text),
                                of.county(),
                                of.group2017(),
                                of.group2023()));
    }

    /**
     * Why a heading above ratings is no name of a body, where it is none: it is that of a
     * municipality, of what sums others up, or a number. A body that audits name is one whatever it
     * is called.
     */
    Optional<Message> fault(String text, Municipalities municipalities) {
        Optional<Message> written = Texts.faultOfGiven("body", text);
        if (written.isPresent() || known.containsKey(BodyName.key(text))) {
            return written;
        }
        if (places.called(text).isEmpty() && !municipalities.called(text).isEmpty()) {
            return Optional.of(
                    Message.of("exchange.table.bodyIsMunicipality", Shown.of(text), of.name()));
        }
        if (SUM.matcher(text).matches()) {
            return Optional.of(Message.of("exchange.table.bodyIsSum", Shown.of(text)));
        }
        return NUMBER.matcher(text).matches()
                ? Optional.of(Message.of("exchange.table.bodyIsNumber", Shown.of(text)))
                : Optional.empty();
    }

    /** The body that a name is nearly that of: one that audits name, or another heading. */
    Optional<String> like(String text, Collection<String> headings) {
        return known.containsKey(BodyName.key(text))
                ? Optional.empty()
                : BodyName.nearly(text, known.values()).or(() -> BodyName.nearly(text, headings));
    }
}
