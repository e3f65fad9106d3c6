package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;

/** What a step with an improvement area asks first, and how it is kept in the end. */
@Component
class StepTaking {

    private final Improvements improvements;
    private final ImprovementRecords records;
    private final Conflicts conflicts;
    private final People people;
    private final StepDrafts.Store drafts;

    StepTaking(
            Improvements improvements,
            ImprovementRecords records,
            Conflicts conflicts,
            People people,
            StepDrafts.Store drafts) {
        this.improvements = improvements;
        this.records = records;
        this.conflicts = conflicts;
        this.people = people;
        this.drafts = drafts;
    }

    /**
     * Refuses whoever has none of the roles that may take a step.
     *
     * @throws Problem naming the roles
     */
    void refuseOtherRoles(Actor actor, Step step) {
        people.refuseUnless(actor, step.roles().toArray(Role[]::new));
    }

    /**
     * The improvement area before a step that this actor may take with it, whatever its state.
     *
     * @throws Problem if there is none that the actor may see, or the actor may not take the step
     */
    ImprovementArea before(Actor actor, String id, Step step) {
        User user = people.acting(actor);
        ImprovementArea before = improvements.held(user, id);
        refuseOtherRoles(actor, step);
        if (user.role() != Role.COMMITTEE) {
            conflicts.refuse(actor, before);
        }
        return before;
    }

    /**
     * Refuses whoever reported an improvement area as done, for nobody verifies what is their own.
     *
     * @throws Problem asking for another
     */
    void refuseOwnReport(Actor actor, ImprovementArea one) {
        if (one.status() == ImprovementStatus.REPORTED_DONE) {
            records.reporter(one.id())
                    .filter(reporter -> reporter.is(new Person(actor.name())))
                    .ifPresent(
                            reporter -> {
                                throw Problem.denied(
                                        "improvement.ownReport", actor.name().strip(), one.id());
                            });
        }
    }

    /** Keeps what a step made of an improvement area, and that it was taken on a day. */
    void keep(
            Actor actor,
            Optional<ImprovementArea> before,
            ImprovementArea after,
            Step step,
            LocalDate day,
            Optional<Note> note) {
        records.keep(
                actor,
                before,
                after,
                new TakenStep(after.id(), step, day, after.due(), actor.name()),
                note);
        forget(people.acting(actor).person(), after, step);
    }

    /** What was written for a step that is taken now; all of it where no step can follow. */
    private void forget(Person person, ImprovementArea after, Step step) {
        drafts.delete(person.key(), after.id(), step);
        if (Stream.of(Step.values()).allMatch(one -> one.from(after).isEmpty())) {
            drafts.delete(after.id());
        }
    }
}
