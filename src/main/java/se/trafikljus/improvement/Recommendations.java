package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Texts;
import se.trafikljus.people.People;
import se.trafikljus.people.Role;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailSource;
import se.trafikljus.trail.Transactions;

/** Keeps and finds recommendations; each change stands in the trail, in the same transaction. */
@Component
public class Recommendations implements TrailSource {

    /** What the subjects of recommendations begin with. */
    static final String SUBJECT = "recommendation/";

    private final RecommendationStore store;
    private final Audits audits;
    private final AuditLibrary library;
    private final Conflicts conflicts;
    private final People people;
    private final Trail trail;
    private final Transactions transactions;

    Recommendations(
            RecommendationStore store,
            Audits audits,
            AuditLibrary library,
            Conflicts conflicts,
            People people,
            Trail trail,
            Transactions transactions) {
        this.store = store;
        this.audits = audits;
        this.library = library;
        this.conflicts = conflicts;
        this.people = people;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** The subject under which the recommendations of an audit stand in the trail. */
    public static String subject(String audit) {
        return SUBJECT + audit;
    }

    /**
     * An audit's recommendations, by number.
     *
     * @throws Problem if there is no such audit that the actor may see
     */
    public List<Recommendation> of(Actor actor, String audit) {
        return store.of(library.seenBy(actor).get(audit).id());
    }

    /** The same of several audits, by audit, where there are any that the actor may see. */
    public Map<String, List<Recommendation>> ofAudits(Actor actor, Collection<String> audits) {
        return store.of(library.seenBy(actor).known(audits).keySet());
    }

    /** The same, whoever asks. */
    List<Recommendation> of(String audit) {
        return store.of(audit);
    }

    /**
     * The recommendation with that number.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public Optional<Recommendation> find(Actor actor, String audit, int number) {
        people.refuseUnlessInsider(actor);
        return find(audit, number);
    }

    /** The same, whoever asks. */
    Optional<Recommendation> find(String audit, int number) {
        return store.find(audit, number);
    }

    /**
     * Takes a recommendation.
     *
     * @param replace whether it may take the place of one with its number
     * @return whether anything changed
     * @throws Problem if its number is taken, its audit or objective unknown, or a text malformed,
     *     or the actor is no auditor, or has a conflict of interest and the audit is a draft
     */
    public boolean take(Actor actor, Recommendation one, boolean replace) {
        return transactions.changing(
                actor,
                () -> {
                    people.refuseUnlessImporter(actor);
                    Recommendation known = checked(one);
                    Optional<Recommendation> before = store.find(known.audit(), known.number());
                    if (before.isPresent() && !replace) {
                        throw Problem.conflict(
                                        "improvement.recommendationExists",
                                        known.audit(),
                                        Integer.toString(known.number()))
                                .remedy(Action.REPLACE);
                    }
                    if (before.equals(Optional.of(known))) {
                        return false;
                    }
                    Audit audit = audits.all().get(known.audit());
                    if (!audit.status().locked()) {
                        conflicts.refuse(actor, audit);
                    }
                    store.put(known);
                    trail.add(
                            actor,
                            before.isPresent() ? "recommendation.replaced" : "recommendation.added",
                            subject(known.audit()),
                            List.of(
                                    new Change(
                                            Integer.toString(known.number()),
                                            before.map(Fields::of).orElse(Map.of()),
                                            Fields.of(known))));
                    return true;
                });
    }

    /**
     * Adds a recommendation to a draft, under the next free number.
     *
     * @param objective the id of the objective it rests on; empty for none in particular
     * @param body the one that it is addressed to; empty where not told
     * @param due when an answer is due
     * @throws Problem if the audit is locked or unknown, the text empty, the objective unknown, the
     *     date has passed, the numbers are used up, or the actor is no auditor or has a conflict of
     *     interest
     */
    public Outcome<Recommendation> recommend(
            Actor actor,
            String auditId,
            String text,
            String objective,
            String body,
            Optional<LocalDate> due,
            String priority) {
        return transactions.changing(
                actor,
                () -> {
                    people.refuseUnless(actor, Role.AUDITOR);
                    Audit audit = audits.all().get(auditId);
                    conflicts.refuse(actor, audit);
                    Fields.refuseSeveral(body);
                    Texts.refuseGiven("body", body);
                    Texts.refuseGiven("priority", priority);
                    refusePassed(audit, due);
                    if (audit.status().locked()) {
                        throw audit.locked();
                    }
                    Recommendation one =
                            checked(
                                    new Recommendation(
                                            audit.id(),
                                            nextNumber(audit.id()),
                                            text.strip(),
                                            objective,
                                            body.strip(),
                                            due,
                                            priority.strip()));
                    List<Message> notes = notes(audit, one);
                    store.put(one);
                    trail.add(
                            actor,
                            "recommendation.made",
                            subject(audit.id()),
                            List.of(
                                    new Change(
                                            Integer.toString(one.number()),
                                            Map.of(),
                                            Fields.of(one))));
                    return new Outcome<>(one, notes);
                });
    }

    private void refusePassed(Audit audit, Optional<LocalDate> due) {
        LocalDate today = transactions.today();
        due.filter(day -> day.isBefore(today))
                .ifPresent(
                        day -> {
                            throw Problem.because(
                                            "improvement.recommendationDuePassed",
                                            audit.id(),
                                            day.toString(),
                                            today.toString())
                                    .remedy(Action.GIVE_DUE);
                        });
    }

    private List<Message> notes(Audit audit, Recommendation one) {
        String number = Integer.toString(one.number());
        List<Message> notes = new ArrayList<>();
        UnlistedBody.note(audit, one.body()).ifPresent(notes::add);
        store.of(audit.id()).stream()
                .filter(there -> there.text().strip().equalsIgnoreCase(one.text()))
                .filter(there -> there.objective().equals(one.objective()))
                .filter(there -> BodyName.areSame(there.body(), one.body()))
                .findFirst()
                .map(there -> Integer.toString(there.number()))
                .map(same -> Message.of("improvement.sameRecommendation", audit.id(), same))
                .ifPresent(notes::add);
        notes.add(
                Message.of("improvement.recommended", audit.id(), number)
                        .remedy(Action.FOLLOW_RECOMMENDATION_UP, audit.id(), number));
        return notes;
    }

    private int nextNumber(String audit) {
        int last = store.of(audit).stream().mapToInt(Recommendation::number).max().orElse(0);
        if (last == Recommendation.GREATEST_NUMBER) {
            throw Problem.conflict(
                            "improvement.noMoreNumbers",
                            audit,
                            Integer.toString(Recommendation.GREATEST_NUMBER))
                    .remedy(Action.IMPORT_RECOMMENDATIONS);
        }
        return last + 1;
    }

    private Recommendation checked(Recommendation one) {
        Audit audit = audits.all().get(one.audit());
        Fields.refuse(Fields.of(one));
        if (one.text().isBlank()) {
            throw Problem.because(
                    "improvement.noText", one.audit(), Integer.toString(one.number()));
        }
        String objective =
                one.objective().isBlank()
                        ? ""
                        : Audits.objective(audits.rubric(audit.rubricHash()), one.objective()).id();
        return new Recommendation(
                audit.id(),
                one.number(),
                one.text(),
                objective,
                one.body(),
                one.due(),
                one.priority());
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(
                Mirror.of(
                                "recommendation",
                                List.of("audit", "number"),
                                row -> subject(row.get("audit")),
                                row -> row.get("number"))
                        .with("recommendation", "objective", "body", "due", "priority"));
    }
}
