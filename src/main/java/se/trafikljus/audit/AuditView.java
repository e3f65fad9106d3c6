package se.trafikljus.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.trafikljus.Portions;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;

/** The audits that somebody may see: those that they may not see are not there. */
public final class AuditView {

    /** How many are in memory while they are handed over. */
    private static final int AT_ONCE = 500;

    private final AuditStore store;
    private final AuditShelf shelf;
    private final Municipalities municipalities;
    private final Predicate<Audit> sight;

    AuditView(
            AuditStore store,
            AuditShelf shelf,
            Municipalities municipalities,
            Predicate<Audit> sight) {
        this.store = store;
        this.shelf = shelf;
        this.municipalities = municipalities;
        this.sight = sight;
    }

    private List<Audit> all() {
        return shelf.rows().audits().stream().filter(sight).toList();
    }

    /** The same as long as no audit that is seen here says anything else of itself. */
    public Object state() {
        return List.of(sight, shelf.rows().stamp());
    }

    /** The audit with that id, whatever its case: ids are in small letters. */
    public Optional<Audit> find(String id) {
        return shelf.find(id.strip().toLowerCase(Locale.ROOT)).filter(sight);
    }

    /**
     * The audit with that id.
     *
     * @throws Problem naming some that there are
     */
    public Audit get(String id) {
        return find(id).orElseThrow(() -> Audits.unknown(id, ids()));
    }

    /**
     * The audit with its rubric, municipality and assessments.
     *
     * @throws Problem if there is none with that id
     */
    public ScoredAudit read(String id) {
        return read(get(id));
    }

    ScoredAudit read(Audit audit) {
        return read(List.of(audit)).get(0);
    }

    /**
     * The same for several at once, in their order.
     *
     * @param audits of those that this view shows
     */
    public List<ScoredAudit> read(List<Audit> audits) {
        Map<String, Rubric> rubrics = new HashMap<>();
        audits.forEach(audit -> rubrics.put(audit.id(), store.rubric(audit.rubricHash())));
        Map<String, Map<String, Assessment>> written = shelf.assessments(rubrics);
        Map<String, Municipality> places = places(audits);
        return audits.stream()
                .map(
                        audit ->
                                new ScoredAudit(
                                        audit,
                                        store.rubric(audit.rubricHash()),
                                        Objects.requireNonNull(places.get(audit.place())),
                                        written.getOrDefault(audit.id(), Map.of())))
                .toList();
    }

    private Map<String, Municipality> places(List<Audit> audits) {
        return municipalities.at(audits.stream().map(Audit::place).collect(Collectors.toSet()));
    }

    /** Every audit, by id. */
    public List<AuditLine> list() {
        Map<String, Integer> scored = shelf.scored();
        List<Audit> audits = all();
        Map<String, Municipality> places = places(audits);
        return audits.stream()
                .map(
                        audit ->
                                new AuditLine(
                                        audit,
                                        store.rubric(audit.rubricHash()),
                                        Objects.requireNonNull(places.get(audit.place())),
                                        scored.getOrDefault(audit.id(), 0)))
                .toList();
    }

    /**
     * The audits that a filter chooses, by id.
     *
     * @throws Problem if it names an unknown municipality
     */
    public List<AuditLine> list(AuditFilter filter) {
        AuditFilter known = filter.known(municipalities);
        return list().stream().filter(known::chooses).toList();
    }

    /** Those of some ids that are seen here. */
    public Map<String, Audit> known(Collection<String> ids) {
        Map<String, Audit> known = shelf.read(ids);
        known.values().removeIf(sight.negate());
        return known;
    }

    /** Hands over the audits with those ids, or all if there are none, by id, some at a time. */
    public void each(List<String> ids, Consumer<List<ScoredAudit>> reader) {
        List<Audit> wanted =
                ids.isEmpty()
                        ? all()
                        : ids.stream()
                                .map(this::get)
                                .distinct()
                                .sorted(Comparator.comparing(Audit::id))
                                .toList();
        Portions.of(wanted, AT_ONCE).forEach(some -> reader.accept(read(some)));
    }

    /**
     * The audit that the given one follows, or else the latest earlier one of the same bodies of
     * the municipality, by the same rubric. Where its audits name one body at most, one that names
     * none may be of it.
     */
    public Optional<ScoredAudit> before(ScoredAudit audit) {
        return before(audit.audit(), all()).map(this::read);
    }

    /** The audits before the given ones, where there are any, in the same order. */
    public List<Audit> before(List<Audit> audits) {
        Map<String, List<Audit>> byPlace =
                all().stream().collect(Collectors.groupingBy(Audit::place));
        return audits.stream()
                .flatMap(
                        audit ->
                                before(audit, byPlace.getOrDefault(audit.place(), List.of()))
                                        .stream())
                .toList();
    }

    private Optional<Audit> before(Audit audit, List<Audit> among) {
        if (!audit.follows().isEmpty()) {
            return among.stream()
                    .filter(other -> other.id().equals(audit.follows()))
                    .findFirst()
                    .or(() -> find(audit.follows()));
        }
        Audited own = Audited.by(audit);
        String rubric = store.rubric(audit.rubricHash()).id();
        List<Audit> ofPlace =
                among.stream()
                        .filter(other -> other.place().equals(own.place()))
                        .filter(other -> store.rubric(other.rubricHash()).id().equals(rubric))
                        .toList();
        boolean same = AuditSelector.namesOneBodyAtMost(ofPlace);
        return ofPlace.stream()
                .filter(other -> !other.id().equals(audit.id()))
                .filter(
                        other ->
                                same ? Audited.by(other).mayBe(own) : Audited.by(other).equals(own))
                .filter(
                        other ->
                                Fields.date(other.periodTo())
                                                .compareTo(Fields.date(audit.periodTo()))
                                        < 0)
                .max(AuditSelector.LATEST);
    }

    /**
     * The audits to compare, in the order they are to stand.
     *
     * @throws Problem if nothing is selected, names are unknown, or the rubric must be named
     */
    public List<Audit> choose(Selection selection) {
        return selector().of(selection);
    }

    /** The same with all that stands in them. */
    public List<ScoredAudit> select(Selection selection) {
        return read(choose(selection));
    }

    private AuditSelector selector() {
        return new AuditSelector(all(), store::rubric, municipalities);
    }

    /**
     * Drafts that a selection left out though they are newer than the audits chosen, since approved
     * and published ones go before; one of each unit at most, and none of audits named.
     *
     * @param chosen what {@link #choose} gave
     */
    public List<Audit> newerDrafts(Selection selection, List<Audit> chosen) {
        return selector().newerDrafts(selection, chosen);
    }

    /**
     * Those left out that are of the same body and time as one chosen, such as the drafts of a
     * table that was imported twice; none of audits named.
     *
     * @param chosen what {@link #choose} gave
     */
    public List<Audit> doubles(Selection selection, List<Audit> chosen) {
        if (!selection.audits().isEmpty()) {
            return List.of();
        }
        Set<String> picked = new HashSet<>();
        Set<List<Object>> taken = new HashSet<>();
        for (Audit one : chosen) {
            picked.add(one.id());
            taken.add(one.sharedByDoubles());
        }
        return all().stream()
                .filter(other -> !picked.contains(other.id()))
                .filter(other -> taken.contains(other.sharedByDoubles()))
                .toList();
    }

    /**
     * The latest published audit of each municipality by the rubric with that id, whatever its
     * version; in Swedish alphabetical order, and none where nothing is published.
     *
     * @param body whose audits go before those of a municipality's other bodies
     */
    public List<ScoredAudit> latestPublished(String rubric, String body) {
        return read(selector().latestPublished(rubric, body));
    }

    /**
     * The latest audit of each body of every municipality, whatever a comparison may be of.
     *
     * @param rubric its id; empty for the only one with audits
     * @throws Problem if there are none, or the rubric must be named
     */
    public List<ScoredAudit> latest(Optional<String> rubric) {
        return read(selector().latest(rubric));
    }

    /** The rubric text with that hash, where an audit was made by it. */
    public Optional<Rubric> rubric(String hash) {
        return all().stream()
                .map(Audit::rubricHash)
                .filter(hash::equals)
                .findFirst()
                .map(store::rubric);
    }

    /** The ids of all rubrics that have audits. */
    public List<String> rubricIds() {
        return all().stream()
                .map(audit -> store.rubric(audit.rubricHash()).id())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every audit, by its id. */
    public Map<String, Audit> byId() {
        return all().stream().collect(Collectors.toMap(Audit::id, one -> one));
    }

    /** The ids of all audits, by id. */
    public List<String> ids() {
        return all().stream().map(Audit::id).toList();
    }
}
