package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.workspace.Workspace;

/** The audits that somebody may see: those that they may not see are not there. */
public final class AuditView {

    /** How many ids a message names. */
    private static final int SOME = 12;

    private final AuditStore store;
    private final Municipalities municipalities;
    private final Predicate<Audit> sight;

    AuditView(AuditStore store, Municipalities municipalities, Predicate<Audit> sight) {
        this.store = store;
        this.municipalities = municipalities;
        this.sight = sight;
    }

    private List<Audit> all() {
        return store.audits().stream().filter(sight).toList();
    }

    /** The audit with that id, whatever its case: ids are in small letters. */
    public Optional<Audit> find(String id) {
        return store.audit(id.strip().toLowerCase(Locale.ROOT)).filter(sight);
    }

    /**
     * The audit with that id.
     *
     * @throws Problem naming some that there are
     */
    public Audit get(String id) {
        return find(id).orElseThrow(() -> unknown(id, ids()));
    }

    /**
     * That there is no audit with an id; and where it is, if it is one of the samples.
     *
     * @param known the ids there are
     */
    static Problem unknown(String id, List<String> known) {
        Problem unknown =
                known.isEmpty()
                        ? Problem.missing("audit.unknownAndNone", id).remedy(Action.START_AUDIT)
                        : Problem.missing(
                                        "audit.unknown",
                                        id,
                                        known.stream()
                                                .limit(SOME)
                                                .collect(Collectors.joining(", ")))
                                .remedy(Action.LIST_AUDITS);
        return Workspace.shippedWith(id)
                .map(set -> unknown.remedy(Action.IMPORT_SAMPLE, set))
                .orElse(unknown);
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
        Rubric rubric = store.rubric(audit.rubricHash());
        return new ScoredAudit(
                audit,
                rubric,
                municipalities.at(audit.place()),
                store.assessments(audit.id(), rubric));
    }

    /** Every audit, by id. */
    public List<AuditLine> list() {
        Map<String, Integer> scored = store.scored();
        return all().stream()
                .map(
                        audit ->
                                new AuditLine(
                                        audit,
                                        store.rubric(audit.rubricHash()),
                                        municipalities.at(audit.place()),
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

    /** Hands over the audits with those ids, or all if there are none, by id. */
    public void each(List<String> ids, Consumer<ScoredAudit> reader) {
        List<String> wanted =
                ids.isEmpty()
                        ? ids()
                        : ids.stream().map(id -> get(id).id()).distinct().sorted().toList();
        wanted.forEach(id -> reader.accept(read(id)));
    }

    /**
     * The audit that the given one follows, or else the latest earlier one of the same bodies of
     * the municipality, by the same rubric. Where its audits name one body at most, one that names
     * none may be of it.
     */
    public Optional<ScoredAudit> before(ScoredAudit audit) {
        return before(audit, all());
    }

    /** The audits before the given ones, where there are any, in the same order. */
    public List<ScoredAudit> before(List<ScoredAudit> audits) {
        Map<String, List<Audit>> byPlace =
                all().stream().collect(Collectors.groupingBy(Audit::place));
        return audits.stream()
                .flatMap(
                        audit ->
                                before(
                                        audit,
                                        byPlace.getOrDefault(audit.audit().place(), List.of()))
                                        .stream())
                .toList();
    }

    private Optional<ScoredAudit> before(ScoredAudit audit, List<Audit> among) {
        if (!audit.audit().follows().isEmpty()) {
            return find(audit.audit().follows()).map(this::read);
        }
        Audited own = Audited.by(audit.audit());
        List<Audit> ofPlace =
                among.stream()
                        .filter(other -> other.place().equals(own.place()))
                        .filter(
                                other ->
                                        store.rubric(other.rubricHash())
                                                .id()
                                                .equals(audit.rubric().id()))
                        .toList();
        boolean same = AuditSelector.namesOneBodyAtMost(ofPlace);
        return ofPlace.stream()
                .filter(other -> !other.id().equals(audit.audit().id()))
                .filter(
                        other ->
                                same ? Audited.by(other).mayBe(own) : Audited.by(other).equals(own))
                .filter(
                        other ->
                                Fields.date(other.periodTo())
                                                .compareTo(Fields.date(audit.audit().periodTo()))
                                        < 0)
                .max(AuditSelector.LATEST)
                .map(this::read);
    }

    /**
     * The audits to compare, in the order they are to stand.
     *
     * @throws Problem if nothing is selected, names are unknown, or the rubric must be named
     */
    public List<ScoredAudit> select(Selection selection) {
        return new AuditSelector(all(), store::rubric, municipalities)
                .of(selection).stream().map(this::read).toList();
    }

    /**
     * Drafts that a selection left out though they are newer than the audits chosen, since approved
     * and published ones go before; one of each unit at most, and none of audits named.
     *
     * @param chosen what {@link #select} gave
     */
    public List<Audit> newerDrafts(Selection selection, List<ScoredAudit> chosen) {
        return new AuditSelector(all(), store::rubric, municipalities)
                .newerDrafts(selection, chosen.stream().map(ScoredAudit::audit).toList());
    }

    /**
     * Those left out that are of the same body and time as one chosen, such as the drafts of a
     * table that was imported twice; none of audits named.
     *
     * @param chosen what {@link #select} gave
     */
    public List<Audit> doubles(Selection selection, List<ScoredAudit> chosen) {
        if (!selection.audits().isEmpty()) {
            return List.of();
        }
        List<Audit> picked = chosen.stream().map(ScoredAudit::audit).toList();
        return all().stream()
                .filter(other -> picked.stream().noneMatch(one -> one.id().equals(other.id())))
                .filter(other -> picked.stream().anyMatch(one -> areDoubles(one, other)))
                .toList();
    }

    private static boolean areDoubles(Audit one, Audit other) {
        return Audited.by(one).equals(Audited.by(other))
                && one.rubricHash().equals(other.rubricHash())
                && one.status().locked() == other.status().locked()
                && one.periodFrom().equals(other.periodFrom())
                && one.periodTo().equals(other.periodTo())
                && one.reportDate().equals(other.reportDate());
    }

    /**
     * The latest published audit of each municipality by the rubric with that id, whatever its
     * version; in Swedish alphabetical order, and none where nothing is published.
     *
     * @param body whose audits go before those of a municipality's other bodies
     */
    public List<ScoredAudit> latestPublished(String rubric, String body) {
        return new AuditSelector(all(), store::rubric, municipalities)
                .latestPublished(rubric, body).stream().map(this::read).toList();
    }

    /**
     * The latest audit of each body of every municipality, whatever a comparison may be of.
     *
     * @param rubric its id; empty for the only one with audits
     * @throws Problem if there are none, or the rubric must be named
     */
    public List<ScoredAudit> latest(Optional<String> rubric) {
        return new AuditSelector(all(), store::rubric, municipalities)
                .latest(rubric).stream().map(this::read).toList();
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
        Set<String> ids = new TreeSet<>();
        all().forEach(audit -> ids.add(store.rubric(audit.rubricHash()).id()));
        return new ArrayList<>(ids);
    }

    /** The ids of all audits, by id. */
    public List<String> ids() {
        return all().stream().map(Audit::id).toList();
    }
}
