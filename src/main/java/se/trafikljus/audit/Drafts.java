package se.trafikljus.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.BodyName;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/** Starts drafts, one or many; each stands in the trail, in the same transaction. */
@Component
public class Drafts {

    private final AuditStore store;
    private final Audits audits;
    private final AuditRights rights;
    private final Rubrics rubrics;
    private final Municipalities municipalities;
    private final Removals removals;
    private final Trail trail;
    private final Transactions transactions;

    Drafts(
            AuditStore store,
            Audits audits,
            AuditRights rights,
            Rubrics rubrics,
            Municipalities municipalities,
            Removals removals,
            Trail trail,
            Transactions transactions) {
        this.store = store;
        this.audits = audits;
        this.rights = rights;
        this.rubrics = rubrics;
        this.municipalities = municipalities;
        this.removals = removals;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Starts a draft. One that follows up another takes over that one's bodies, if none are given,
     * and its own wordings of the objectives, but no ratings.
     *
     * @return the audit with its id; with those there are that it may be a double of
     * @throws Problem if the municipality, the rubric or the followed audit is unknown, a text is
     *     too long or malformed, the period ends before it begins, or the actor is no auditor
     */
    public Outcome<ScoredAudit> start(Actor actor, NewAudit wanted) {
        rights.refuseUnlessAuditor(actor);
        Municipality municipality = municipalities.get(wanted.municipality());
        Rubric rubric = rubrics.find(wanted.rubric());
        Texts.refuse("question", wanted.question());
        Texts.refuseGiven("body", String.join(Fields.BETWEEN_BODIES, wanted.bodies()));
        refuseBackwards(wanted.from(), wanted.to());
        return transactions.changing(
                actor,
                () -> {
                    Optional<ScoredAudit> followed = followed(wanted, municipality, rubric);
                    NewAudit whole =
                            wanted.bodies().isEmpty() ? ofBodies(followed, wanted) : wanted;
                    NewAudit.Doubles doubles =
                            new NewAudit.Doubles(
                                    likeIt(actor, municipality, rubric, whole),
                                    municipality,
                                    rubric);
                    ScoredAudit started = started(actor, whole, followed, municipality, rubric);
                    List<Message> notes = new ArrayList<>(doubles.told());
                    notes.addAll(likes(actor, started.audit()));
                    return new Outcome<>(started, notes);
                });
    }

    /** Bodies of other audits of the municipality that a new one's are nearly called as. */
    private List<Message> likes(Actor actor, Audit started) {
        List<String> known =
                store.audits().stream()
                        .filter(rights.sight(actor))
                        .filter(audit -> audit.place().equals(started.place()))
                        .filter(audit -> !audit.id().equals(started.id()))
                        .flatMap(audit -> audit.bodies().stream())
                        .toList();
        return started.bodies().stream()
                .filter(body -> known.stream().noneMatch(one -> BodyName.areSame(one, body)))
                .flatMap(
                        body ->
                                BodyName.nearly(body, known)
                                        .map(one -> Message.of("audit.bodyLike", body, one))
                                        .stream())
                .toList();
    }

    private static NewAudit ofBodies(Optional<ScoredAudit> followed, NewAudit wanted) {
        return followed.map(then -> wanted.of(then.audit().bodies())).orElse(wanted);
    }

    private ScoredAudit started(
            Actor actor,
            NewAudit wanted,
            Optional<ScoredAudit> followed,
            Municipality municipality,
            Rubric rubric) {
        adopt(rubric);
        Audit audit = draft(wanted, municipality, rubric);
        if (audits.wouldFollowItself(audit.id(), audit.follows())) {
            throw Problem.because("audit.followsItself", audit.id());
        }
        store.insert(audit);
        Map<String, Assessment> wordings = wordings(followed, rubric);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("", Map.of(), Fields.of(audit)));
        wordings.forEach(
                (objective, one) -> {
                    store.insert(audit.id(), one);
                    changes.add(new Change(objective, Map.of(), Fields.of(one)));
                });
        trail.add(actor, "audit.started", Audits.subject(audit.id()), changes);
        return new ScoredAudit(audit, rubric, municipality, wordings);
    }

    /**
     * The audits there are of the same municipality and body, by the same rubric, for the same
     * year, that the actor may see; where either names no body, it may be the same.
     */
    public List<Audit> likeIt(Actor actor, NewAudit wanted) {
        return likeIt(
                actor,
                municipalities.get(wanted.municipality()),
                rubrics.find(wanted.rubric()),
                wanted);
    }

    private List<Audit> likeIt(
            Actor actor, Municipality municipality, Rubric rubric, NewAudit wanted) {
        int year = year(wanted);
        String id = id(municipality.name(), rubric.id(), year);
        Audited own = new Audited(municipality.code(), wanted.bodies());
        return store.audits().stream()
                .filter(rights.sight(actor))
                .filter(audit -> Audited.by(audit).mayBe(own))
                .filter(audit -> store.rubric(audit.rubricHash()).id().equals(rubric.id()))
                .filter(
                        audit ->
                                audit.periodTo()
                                        .map(day -> day.getYear() == year)
                                        .orElse((audit.id() + "-").startsWith(id + "-")))
                .toList();
    }

    /** The year that an audit counts as of, where no period tells it: that of today. */
    public Optional<Message> yearTaken(Actor actor, Optional<LocalDate> to) {
        rights.refuseUnlessAuditor(actor);
        return to.isPresent()
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                        "audit.noPeriod",
                                        Integer.toString(transactions.today().getYear()))
                                .remedy(Action.GIVE_PERIOD));
    }

    private int year(NewAudit wanted) {
        return wanted.to().orElse(transactions.today()).getYear();
    }

    /** The followed audit's own wordings of the objectives, which the new one is to answer too. */
    private static Map<String, Assessment> wordings(Optional<ScoredAudit> followed, Rubric rubric) {
        Map<String, Assessment> wordings = new LinkedHashMap<>();
        for (Objective objective : rubric.objectives()) {
            followed.map(then -> then.assessment(objective.id()).asFormulated())
                    .filter(wording -> !wording.isBlank())
                    .ifPresent(
                            wording ->
                                    wordings.put(
                                            objective.id(),
                                            Assessment.unscored(objective.id())
                                                    .formulatedAs(wording)));
        }
        return wordings;
    }

    private Audit draft(NewAudit wanted, Municipality municipality, Rubric rubric) {
        return new Audit(
                freeId(id(wanted, municipality, rubric)),
                municipality.code(),
                rubric.hash(),
                AuditStatus.DRAFT,
                "",
                wanted.question(),
                wanted.bodies(),
                wanted.from(),
                wanted.to(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                wanted.follows(),
                "");
    }

    /**
     * Refuses a period that ends before it begins.
     *
     * @throws Problem with both days
     */
    static void refuseBackwards(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw Problem.because("audit.backwards", from.get().toString(), to.get().toString());
        }
    }

    private Optional<ScoredAudit> followed(
            NewAudit wanted, Municipality municipality, Rubric rubric) {
        if (wanted.follows().isEmpty()) {
            return Optional.empty();
        }
        Audit before = audits.all().get(wanted.follows());
        if (!before.place().equals(municipality.code())
                || !store.rubric(before.rubricHash()).id().equals(rubric.id())) {
            throw Problem.because(
                    "audit.followsForeign", before.id(), municipality.name(), rubric.id());
        }
        if (before.periodTo().isPresent()
                && wanted.to().isPresent()
                && before.periodTo().get().isAfter(wanted.to().get())) {
            throw Problem.because(
                    "audit.followsLater",
                    before.id(),
                    before.periodTo().get().toString(),
                    wanted.to().get().toString());
        }
        return Optional.of(audits.all().read(before));
    }

    private String id(NewAudit wanted, Municipality municipality, Rubric rubric) {
        String id = id(municipality.name(), rubric.id(), year(wanted));
        String body = Audited.plain(wanted.bodies());
        return !wanted.bodyInId() || body.isEmpty() ? id : Audit.idOf(id, body);
    }

    private static String id(String name, String rubric, int year) {
        return Audits.plain(name) + "-" + Audits.plain(rubric) + "-" + year;
    }

    private String freeId(String wanted) {
        String id = wanted;
        for (int n = 2; store.audit(id).isPresent() || removals.was(id); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    /** Refuses the id of an audit that was removed: the trail tells of that one under it. */
    void refuseRemoved(String id) {
        if (removals.was(id)) {
            throw Problem.conflict("audit.idOfRemoved", id).remedy(Action.SHOW_REMOVED_AUDIT);
        }
    }

    /**
     * Keeps a rubric's text, so that audits made with it are read by it for ever.
     *
     * @throws Problem if another text stands under its id and version
     */
    void adopt(Rubric rubric) {
        Optional<String> known = store.rubricHash(rubric.id(), rubric.version());
        if (known.isEmpty()) {
            store.insert(rubric);
        } else if (!known.get().equals(rubric.hash())) {
            throw Problem.conflict("audit.rubricTextDiffers", rubric.id(), rubric.version());
        }
    }
}
