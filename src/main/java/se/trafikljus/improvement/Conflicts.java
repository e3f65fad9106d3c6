package se.trafikljus.improvement;

import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;

/** Refuses whoever has a conflict of interest where something is to be followed up. */
@Component
class Conflicts {

    private final People people;

    Conflicts(People people) {
        this.people = people;
    }

    /**
     * Refuses whoever has a conflict of interest where the improvement area is.
     *
     * @throws Problem naming the conflict
     */
    void refuse(Actor actor, ImprovementArea one) {
        refuse(actor, one.place(), one.id());
    }

    /**
     * Refuses whoever has a conflict of interest where the audit was made.
     *
     * @throws Problem naming the conflict
     */
    void refuse(Actor actor, Audit audit) {
        refuse(actor, audit.place(), audit.id());
    }

    /** Whether the actor has a conflict of interest where the improvement area is. */
    boolean bar(Actor actor, ImprovementArea one) {
        return people.conflict(new Person(actor.name()), one.place()).isPresent();
    }

    private void refuse(Actor actor, String place, String id) {
        people.conflict(new Person(actor.name()), place)
                .ifPresent(
                        known -> {
                            throw Problem.denied(
                                    "improvement.conflict",
                                    known.person().name(),
                                    id,
                                    known.reason());
                        });
    }
}
