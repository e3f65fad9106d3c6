package se.trafikljus.audit;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import se.trafikljus.trail.TrailSource;
import se.trafikljus.workspace.Workspace;

/** Finds and reads audits. */
@Component
public class Audits implements TrailSource {

    /** How many ids a message names. */
    private static final int SOME = 12;

    /** Parts of an audit's subject in the trail, besides its objectives. */
    static final String REOPENING = "reopening/";

    static final String SECOND = "second/";

    /** What the subjects of audits begin with. */
    static final String SUBJECT = "audit/";

    private final AuditStore store;
    private final AuditShelf shelf;
    private final AuditRights rights;
    private final Rubrics rubrics;
    private final Municipalities municipalities;

    Audits(
            AuditStore store,
            AuditShelf shelf,
            AuditRights rights,
            Rubrics rubrics,
            Municipalities municipalities) {
        this.store = store;
        this.shelf = shelf;
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
            at = all().find(at).map(Audit::follows).orElse("");
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
     * Every audit, whoever asks: for rooms that hold a person's rights against what they do.
     * Whoever shows audits to a person goes by {@link AuditLibrary}.
     */
    public AuditView all() {
        return new AuditView(store, shelf, municipalities, any -> true);
    }

    /**
     * An audit for somebody who is to change it.
     *
     * @throws Problem if the actor is no auditor, there is none, it is locked, or the actor has a
     *     conflict of interest
     */
    public ScoredAudit readToChange(Actor actor, String id) {
        return all().read(toChange(actor, id));
    }

    /**
     * Refuses whoever {@link #readToChange} refuses.
     *
     * @throws Problem as for {@link #readToChange}
     */
    public void refuseUnlessOpen(Actor actor, String id) {
        toChange(actor, id);
    }

    /**
     * Refuses whoever may do nothing with an audit, whatever its status.
     *
     * @throws Problem if the actor is no auditor or has a conflict of interest, or there is none
     */
    public void refuseUnlessFree(Actor actor, String id) {
        rights.refuseUnlessFree(actor, ofAuditor(actor, id));
    }

    /**
     * Refuses whoever may neither approve an audit nor open it again, whatever its status.
     *
     * @throws Problem as for {@link #refuseUnlessFree}, or if the actor ever scored anything in it
     */
    public void refuseUnlessApprover(Actor actor, String id) {
        Audit audit = ofAuditor(actor, id);
        rights.refuseUnlessFree(actor, audit);
        rights.refuseScorer(actor, audit);
    }

    /**
     * The same without what stands in it.
     *
     * @throws Problem as for {@link #readToChange}
     */
    Audit toChange(Actor actor, String id) {
        Audit audit = ofAuditor(actor, id);
        rights.refuseChange(actor, audit);
        return audit;
    }

    /** An audit for an auditor; others do not hear which there are. */
    Audit ofAuditor(Actor actor, String id) {
        rights.refuseUnlessAuditor(actor);
        return all().get(id);
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
}
