package se.trafikljus.audit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Sealed;
import se.trafikljus.trail.Witness;

/** Finds and reads audits. */
@Component
public class Audits implements Witness {

    /** Parts of an audit's subject in the trail, besides its objectives. */
    static final String REOPENING = "reopening/";

    static final String SECOND = "second/";

    private static final String SUBJECT = "audit/";

    private final AuditStore store;
    private final AuditRights rights;
    private final Rubrics rubrics;
    private final Municipalities municipalities;

    Audits(AuditStore store, AuditRights rights, Rubrics rubrics, Municipalities municipalities) {
        this.store = store;
        this.rights = rights;
        this.rubrics = rubrics;
        this.municipalities = municipalities;
    }

    /** The subject under which an audit's changes stand in the trail. */
    public static String subject(String audit) {
        return SUBJECT + audit;
    }

    /** Whether an audit that follows another would, by what that one follows, follow itself. */
    public boolean wouldFollowItself(String audit, String followed) {
        Set<String> seen = new HashSet<>();
        String at = followed;
        while (!at.isEmpty() && seen.add(at)) {
            if (at.equals(audit)) {
                return true;
            }
            at = find(at).map(Audit::follows).orElse("");
        }
        return false;
    }

    /**
     * A name in lower case letters, digits and hyphens: å ä ö é as a a o e, other characters a
     * hyphen.
     */
    public static String plain(String name) {
        String plain =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" : plain;
    }

    /**
     * The objective with that id, whatever its case.
     *
     * @throws Problem naming those there are
     */
    public static Objective objective(Rubric rubric, String id) {
        return rubric.objectives().stream()
                .filter(one -> one.id().equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.missing(
                                        "audit.unknownObjective",
                                        id,
                                        rubric.id(),
                                        String.join(
                                                ", ",
                                                rubric.objectives().stream()
                                                        .map(Objective::id)
                                                        .toList())));
    }

    /**
     * The rating that a word means under a rubric.
     *
     * @throws Problem naming the ratings there are, each with its words
     */
    public static Rating rating(Rubric rubric, String word) {
        return rubric.words().find(word).orElseThrow(() -> rubric.words().unknown(word));
    }

    /** The audit with that id. */
    public Optional<Audit> find(String id) {
        return store.audit(id.strip());
    }

    /**
     * The audit with that id.
     *
     * @throws Problem naming some that there are
     */
    public Audit get(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    private Problem unknown(String id) {
        List<String> ids = store.ids().stream().limit(12).toList();
        return ids.isEmpty()
                ? Problem.missing("audit.unknownAndNone", id).remedy(Action.START_AUDIT)
                : Problem.missing("audit.unknown", id, String.join(", ", ids))
                        .remedy(Action.LIST_AUDITS);
    }

    /**
     * The audit with its rubric, municipality and assessments.
     *
     * @throws Problem if there is none with that id
     */
    public ScoredAudit read(String id) {
        return read(get(id));
    }

    /**
     * The same for somebody who is to change it.
     *
     * @throws Problem if there is none, it is locked, or the actor is no auditor or has a conflict
     *     of interest
     */
    public ScoredAudit readToChange(Actor actor, String id) {
        Audit audit = get(id);
        rights.refuseChange(actor, audit);
        return read(audit);
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
        return store.audits().stream()
                .map(
                        audit ->
                                new AuditLine(
                                        audit,
                                        store.rubric(audit.rubricHash()),
                                        municipalities.at(audit.place()),
                                        scored.getOrDefault(audit.id(), 0)))
                .toList();
    }

    /** Hands over the audits with those ids, or all if there are none, by id. */
    public void each(List<String> ids, Consumer<ScoredAudit> reader) {
        List<String> wanted =
                ids.isEmpty()
                        ? store.ids()
                        : ids.stream().map(id -> get(id).id()).distinct().sorted().toList();
        wanted.forEach(id -> reader.accept(read(id)));
    }

    /**
     * The audit that the given one follows, or else the latest earlier one of the same municipality
     * and rubric.
     */
    public Optional<ScoredAudit> before(ScoredAudit audit) {
        return before(audit, store.audits());
    }

    /** The audits before the given ones, where there are any, in the same order. */
    public List<ScoredAudit> before(List<ScoredAudit> audits) {
        Map<String, List<Audit>> byPlace =
                store.audits().stream().collect(Collectors.groupingBy(Audit::place));
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
        return among.stream()
                .filter(other -> !other.id().equals(audit.audit().id()))
                .filter(other -> other.place().equals(audit.audit().place()))
                .filter(other -> store.rubric(other.rubricHash()).id().equals(audit.rubric().id()))
                .filter(
                        other ->
                                Fields.date(other.periodTo())
                                                .compareTo(Fields.date(audit.audit().periodTo()))
                                        < 0)
                .max(Chosen.LATEST)
                .map(this::read);
    }

    /**
     * The audits to compare, in the order they are to stand.
     *
     * @throws Problem if nothing is selected, names are unknown, or the rubric must be named
     */
    public List<ScoredAudit> select(Selection selection) {
        return new Chosen(store, municipalities).of(selection).stream().map(this::read).toList();
    }

    /**
     * Drafts that a selection left out though they are newer than the audits chosen, since approved
     * and published ones go before; one of each municipality at most, and none of audits named.
     *
     * @param chosen what {@link #select} gave
     */
    public List<Audit> newerDrafts(Selection selection, List<ScoredAudit> chosen) {
        return new Chosen(store, municipalities)
                .newerDrafts(selection, chosen.stream().map(ScoredAudit::audit).toList());
    }

    /**
     * The latest published audit of each municipality by the rubric with that id, whatever its
     * version; in Swedish alphabetical order, and none where nothing is published.
     */
    public List<ScoredAudit> latestPublished(String rubric) {
        return new Chosen(store, municipalities)
                .latestPublished(rubric).stream().map(this::read).toList();
    }

    /** The rubrics, by their texts' hashes, that audits were made with. */
    public Rubric rubric(String hash) {
        return store.rubric(hash);
    }

    /** The known rubric of that id and version: one that audits were made with, or one at hand. */
    public Optional<Rubric> rubric(String id, String version) {
        Optional<Rubric> kept = store.rubricHash(id, version).map(store::rubric);
        return kept.isPresent() ? kept : rubrics.find(id, version);
    }

    /** The newest rubric with that id that is at hand. */
    public Optional<Rubric> newestRubric(String id) {
        return rubrics.all().stream().filter(rubric -> rubric.id().equals(id)).findFirst();
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return AuditTables.mirrors();
    }

    @Override
    public List<Sealed> sealed() {
        return List.of(AuditTables.rubricTexts());
    }

    /** The ids of all rubrics that have audits. */
    public List<String> rubricIds() {
        Set<String> ids = new TreeSet<>();
        store.audits().forEach(audit -> ids.add(store.rubric(audit.rubricHash()).id()));
        return new ArrayList<>(ids);
    }

    /** The ids of all audits, by id. */
    public List<String> ids() {
        return store.ids();
    }
}
