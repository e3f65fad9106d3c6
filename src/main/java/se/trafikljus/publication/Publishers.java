package se.trafikljus.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.trail.Trail;

/** Who may publish what, and what may be published. */
@Component
class Publishers {

    private final AuditLibrary library;
    private final People people;
    private final Trail trail;

    Publishers(AuditLibrary library, People people, Trail trail) {
        this.library = library;
        this.people = people;
        this.trail = trail;
    }

    /**
     * The audits with those ids, which the actor may publish something about.
     *
     * @throws Problem if the actor is no auditor, or has a conflict of interest in one of the
     *     municipalities
     */
    List<ScoredAudit> free(Actor actor, List<String> audits) {
        people.refuseUnless(actor, Role.AUDITOR);
        List<ScoredAudit> all = new ArrayList<>();
        library.seenBy(actor).each(audits, all::addAll);
        for (ScoredAudit one : all) {
            if (people.conflict(new Person(actor.name()), one.audit().place()).isPresent()) {
                throw Problem.denied("publication.barred", actor.name(), one.municipality().name())
                        .remedy(Action.LIST_CONFLICTS);
            }
        }
        return all;
    }

    /**
     * Refuses to open anything while nobody is registered.
     *
     * @throws Problem saying so
     */
    void refuseToOpenUnkept(Access access) {
        if (access == Access.OPEN && people.isUnkept()) {
            throw Problem.conflict("publication.nobodyRegistered").remedy(Action.ADD_PERSON);
        }
    }

    /**
     * Refuses what rests on audits that others may not read.
     *
     * @throws Problem naming them
     */
    static void refuseUnlessPublished(List<ScoredAudit> audits) {
        List<Message> unpublished =
                audits.stream()
                        .map(ScoredAudit::audit)
                        .filter(one -> one.status() != AuditStatus.PUBLISHED)
                        .map(
                                one ->
                                        Message.of(
                                                        "publication.unpublishedOne",
                                                        one.id(),
                                                        one.status())
                                                .remedy(
                                                        one.status() == AuditStatus.DRAFT
                                                                ? Action.APPROVE_AUDIT
                                                                : Action.PUBLISH_AUDIT,
                                                        one.id()))
                        .toList();
        if (!unpublished.isEmpty()) {
            throw Problem.listing(
                            Message.of("publication.unpublished", unpublished.size()), unpublished)
                    .kind(Problem.Kind.CONFLICT);
        }
    }

    /**
     * Refuses what was made before audits that it rests on were changed.
     *
     * @param records how many the trail had when it was made
     * @throws Problem naming them
     */
    void refuseUnlessCurrent(List<ScoredAudit> audits, long records) {
        List<String> subjects =
                audits.stream()
                        .map(one -> one.audit().id())
                        .flatMap(id -> Stream.of(Audits.subject(id), Recommendations.subject(id)))
                        .toList();
        Set<String> changed = new TreeSet<>();
        trail.show(
                subjects,
                record -> {
                    if (record.seq() > records) {
                        String subject = record.subject();
                        changed.add(subject.substring(subject.indexOf('/') + 1));
                    }
                });
        if (!changed.isEmpty()) {
            throw Problem.conflict(
                    "publication.changedSince", changed.size(), String.join(", ", changed));
        }
    }
}
