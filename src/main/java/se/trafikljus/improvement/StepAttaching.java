package se.trafikljus.improvement;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.people.People;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;

/**
 * Tells who may attach something to a step with an improvement area: whoever may take such a step,
 * to the last one, until another follows. What was decided on does not change afterwards.
 */
@Component
public class StepAttaching {

    private final Improvements improvements;
    private final Conflicts conflicts;
    private final People people;

    StepAttaching(Improvements improvements, Conflicts conflicts, People people) {
        this.improvements = improvements;
        this.conflicts = conflicts;
        this.people = people;
    }

    /**
     * The step that this actor may attach something to now; the improvement area is kept from
     * others until the transaction ends.
     *
     * @throws Problem if there is no such improvement area that the actor may see, it was not sent
     *     yet, no step is known, the last one is not for the actor to take, or the actor has a
     *     conflict of interest
     */
    public LastStep last(Actor actor, String id) {
        User user = people.acting(actor);
        ImprovementArea area = improvements.held(user, id);
        if (area.status() == ImprovementStatus.ADDED) {
            throw Problem.conflict("improvement.attachBeforeSent", area.id())
                    .remedy(Action.SEND_IMPROVEMENT, area.id());
        }
        List<TakenStep> steps = improvements.steps(area.id());
        if (steps.isEmpty()) {
            throw Problem.conflict("improvement.attachWithoutStep", area.id());
        }
        TakenStep taken = steps.get(steps.size() - 1);
        if (!taken.step().roles().contains(user.role())) {
            throw Problem.denied("improvement.attachToOthers", area.id(), taken.step());
        }
        if (user.role() != Role.COMMITTEE) {
            conflicts.refuse(actor, area);
        }
        return new LastStep(steps.size(), taken);
    }

    /** The step that {@link #last} would give for a page that was read; empty where it refuses. */
    public Optional<LastStep> open(Actor actor, Followed one) {
        int number = one.steps().size();
        return Optional.of(one.steps())
                .filter(steps -> !steps.isEmpty())
                .filter(any -> one.area().status() != ImprovementStatus.ADDED)
                .map(steps -> new LastStep(number, steps.get(number - 1)))
                .filter(last -> last.taken().step().roles().contains(people.acting(actor).role()))
                .filter(any -> !conflicts.bar(actor, one.area()));
    }

    /**
     * Refuses whoever may not take away what was attached to a step: an auditor may at any time,
     * others as long as {@link #last} gives that step.
     *
     * @param number which of its steps, counted from 1
     * @throws Problem as {@link #last}, or if another step followed
     */
    public void refuseDetaching(Actor actor, String id, int number) {
        User user = people.acting(actor);
        if (user.role() == Role.AUDITOR) {
            conflicts.refuse(actor, improvements.held(user, id));
            return;
        }
        LastStep last = last(actor, id);
        if (last.number() != number) {
            throw Problem.conflict("improvement.detachFromPassed", id, last.taken().step());
        }
    }
}
