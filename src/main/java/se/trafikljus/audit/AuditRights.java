package se.trafikljus.audit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.BodyName;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;

/** Who may do what with an audit, by role, by conflict of interest and by what they did before. */
@Component
class AuditRights {

    private static final String SCORED_BY = "scored_by";

    private final People people;
    private final Municipalities municipalities;
    private final Trail trail;
    private final ObjectProvider<AuditLibrary.OpenAudits> open;

    AuditRights(
            People people,
            Municipalities municipalities,
            Trail trail,
            ObjectProvider<AuditLibrary.OpenAudits> open) {
        this.people = people;
        this.municipalities = municipalities;
        this.trail = trail;
        this.open = open;
    }

    /**
     * Refuses whoever may not work on audits at all.
     *
     * @throws Problem naming the role that may
     */
    void refuseUnlessAuditor(Actor actor) {
        people.refuseUnless(actor, Role.AUDITOR);
    }

    /** Refuses whoever may not bring in audits; see {@link People#refuseUnlessImporter}. */
    void refuseUnlessImporter(Actor actor) {
        people.refuseUnlessImporter(actor);
    }

    /** Whether what somebody brings in may be approved already. */
    boolean mayBringApprovals(Actor actor) {
        return people.acting(actor).mayBringApprovals(actor.proof());
    }

    /** Which audits somebody may read. */
    Predicate<Audit> sight(Actor actor) {
        if (actor.proof() instanceof Actor.ForReaders) {
            return AuditRights::isPublished;
        }
        if (actor.proof() instanceof Actor.Anybody) {
            Predicate<Audit> isOpen =
                    open.stream()
                            .map(AuditLibrary.OpenAudits::now)
                            .reduce(Predicate::or)
                            .orElse(audit -> false);
            return isOpen.and(AuditRights::isPublished);
        }
        User user = people.acting(actor);
        return new Sight(user.role(), user.place(), user.body());
    }

    /**
     * Drafts are confidential: a reader sees what is published, and a committee what is published
     * of its own municipality and body.
     */
    private record Sight(Role role, String place, String body) implements Predicate<Audit> {

        @Override
        public boolean test(Audit audit) {
            boolean published = isPublished(audit);
            return switch (role) {
                case AUDITOR, ADMIN -> true;
                case READER -> published;
                case COMMITTEE -> published && concerns(audit);
            };
        }

        /** An audit that names no body concerns all of the municipality's. */
        private boolean concerns(Audit audit) {
            return audit.place().equals(place)
                    && (audit.bodies().isEmpty()
                            || audit.bodies().stream()
                                    .anyMatch(own -> BodyName.areSame(own, body)));
        }
    }

    private static boolean isPublished(Audit audit) {
        return audit.status() == AuditStatus.PUBLISHED;
    }

    /** Whether somebody may read what auditors work on. */
    boolean isInsider(Actor actor) {
        if (!actor.isPerson()) {
            return false;
        }
        Role role = people.acting(actor).role();
        return role == Role.AUDITOR || role == Role.ADMIN;
    }

    /** Refuses whoever may not read what auditors work on. */
    void refuseUnlessInsider(Actor actor) {
        people.refuseUnlessInsider(actor);
    }

    /**
     * Refuses a change to an audit that is locked, or by somebody who may not change it.
     *
     * @throws Problem naming the role, the conflict of interest or the status that stands in the
     *     way
     */
    void refuseChange(Actor actor, Audit audit) {
        refuseUnlessFree(actor, audit);
        if (audit.status().locked()) {
            throw audit.locked();
        }
    }

    /**
     * Refuses whoever is no auditor, or has a conflict of interest in the audit's municipality.
     *
     * @throws Problem naming what stands in the way
     */
    void refuseUnlessFree(Actor actor, Audit audit) {
        refuseUnlessAuditor(actor);
        people.conflict(new Person(actor.name()), audit.place())
                .ifPresent(
                        conflict -> {
                            throw barred(conflict);
                        });
    }

    /** All conflicts of interest. */
    List<Conflict> conflicts() {
        return people.allConflicts();
    }

    /** What a conflict of interest says to the one it bars. */
    Problem barred(Conflict conflict) {
        return Problem.denied(
                        "audit.barred",
                        conflict.person().name(),
                        municipalities.get(conflict.place()).name(),
                        conflict.reason())
                .remedy(Action.LIST_CONFLICTS);
    }

    /**
     * Refuses whoever has not alone worked on an audit, unless it is an administrator; and whoever
     * has a conflict of interest.
     *
     * @throws Problem naming those who have worked on it
     */
    void refuseUnlessOwn(Actor actor, Audit audit) {
        Person acting = new Person(actor.name());
        people.conflict(acting, audit.place())
                .ifPresent(
                        conflict -> {
                            throw barred(conflict);
                        });
        Set<Person> others = new LinkedHashSet<>();
        trail.show(
                Optional.of(Audits.subject(audit.id())),
                record -> others.add(new Person(record.actor().name())));
        others.remove(acting);
        if (!others.isEmpty() && people.acting(actor).role() != Role.ADMIN) {
            throw Problem.denied("audit.othersWorked", audit.id(), names(others))
                    .remedy(Action.ADD_ADMINISTRATOR);
        }
    }

    /**
     * Refuses whoever has scored anything in an audit, now or ever: the trail remembers.
     *
     * @throws Problem naming the objective, or the scoring
     */
    void refuseScorer(Actor actor, Audit audit) {
        if (scorers(audit.id()).contains(new Person(actor.name()))) {
            throw Problem.denied("audit.scoredItself", actor.name(), audit.id());
        }
    }

    /**
     * Everybody who has scored anything in an audit, also where another has scored it since;
     * whoever brought in a rating that is nobody's; and whoever changed a rating by an import,
     * whoever is said to have scored it.
     */
    Set<Person> scorers(String audit) {
        return scorers(audit, any -> true);
    }

    /** The same without those who rated only in the second scoring, or agreed on it. */
    Set<Person> firstScorers(String audit) {
        return scorers(audit, change -> !change.part().startsWith(Audits.SECOND));
    }

    private Set<Person> scorers(String audit, Predicate<Change> counts) {
        Set<Person> scorers = new LinkedHashSet<>();
        trail.show(
                Optional.of(Audits.subject(audit)),
                record ->
                        record.changes().stream()
                                .filter(counts)
                                .forEach(change -> add(scorers, record, change)));
        return scorers;
    }

    private static void add(Set<Person> scorers, TrailRecord record, Change change) {
        named(change.before()).ifPresent(scorers::add);
        named(change.after()).ifPresent(scorers::add);
        if (record.action().equals(AuditImport.REPLACED)
                && !Objects.equals(change.before().get("rating"), change.after().get("rating"))) {
            scorers.add(new Person(record.actor().name()));
        }
        boolean ratedByNobody =
                !record.action().equals(Approvals.REMARKED)
                        && change.after().containsKey("rating")
                        && !change.after().containsKey(SCORED_BY);
        if (ratedByNobody) {
            scorers.add(new Person(record.actor().name()));
        }
        Optional.ofNullable(change.after().get("agreed_by"))
                .map(Person::new)
                .ifPresent(scorers::add);
    }

    private static Optional<Person> named(Map<String, String> fields) {
        return Optional.ofNullable(fields.get(SCORED_BY)).map(Person::new);
    }

    /** The names, for a sentence. */
    static String names(Collection<Person> people) {
        return String.join(", ", people.stream().map(Person::name).toList());
    }
}
