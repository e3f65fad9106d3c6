package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.Message;
import se.trafikljus.people.Person;

/** What the steps already taken with an improvement area leave open to the next one. */
public final class StepHistory {

    private final List<TakenStep> taken;

    /**
     * @param taken in the order in which they were taken; the first may be any step, for what comes
     *     before it need not be known
     */
    public StepHistory(List<TakenStep> taken) {
        this.taken = List.copyOf(taken);
    }

    /** Why a step cannot have been taken on a day, seen from today. */
    public Optional<Message> faultOfDay(Step step, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return Optional.of(
                    Message.of("improvement.dayAhead", day.toString(), today.toString()));
        }
        return before(step)
                .filter(last -> day.isBefore(last.day()))
                .map(
                        last ->
                                Message.of(
                                        "improvement.dayBefore",
                                        day.toString(),
                                        last.step(),
                                        last.day().toString(),
                                        last.improvement()));
    }

    /** An answer that corrects others goes back to what was answered, not to the first try. */
    private Optional<TakenStep> before(Step step) {
        return taken.stream()
                .filter(one -> step != Step.ANSWER || one.step() != Step.ANSWER)
                .reduce((earlier, later) -> later);
    }

    /**
     * Why somebody cannot have taken a step: whoever reported it done does not verify it.
     *
     * @param by who took it; empty where not known
     */
    public Optional<Message> faultOfPerson(Step step, String by) {
        return faultOfPerson(step, by, "");
    }

    /**
     * The same for a step that is brought in: where one of the two is named, the other is whoever
     * brings the steps, if nobody else is said to be.
     *
     * @param bringer who brings in all of the steps
     */
    public Optional<Message> faultOfPerson(Step step, String by, String bringer) {
        if (step != Step.VERIFY) {
            return Optional.empty();
        }
        return taken.stream()
                .filter(one -> one.step() == Step.DONE)
                .reduce((earlier, later) -> later)
                .filter(done -> !done.by().isBlank() || !by.isBlank())
                .filter(done -> areSame(named(done.by(), bringer), named(by, bringer)))
                .map(
                        done ->
                                Message.of(
                                        "improvement.ownReport",
                                        named(by, bringer).strip(),
                                        done.improvement()));
    }

    private static String named(String by, String otherwise) {
        return by.isBlank() ? otherwise : by;
    }

    private static boolean areSame(String one, String other) {
        return !one.isBlank() && !other.isBlank() && new Person(one).is(new Person(other));
    }

    /** Why a step cannot follow the last one. */
    public Optional<Message> faultOfOrder(Step step) {
        if (taken.isEmpty() || !after(step).isEmpty()) {
            return Optional.empty();
        }
        TakenStep last = taken.get(taken.size() - 1);
        return Optional.of(
                Message.of("improvement.stepOutOfOrder", step, last.step(), last.improvement()));
    }

    /** Why the steps do not end in a state; nothing where none is known. */
    public Optional<Message> faultOfEnd(ImprovementStatus status) {
        if (taken.isEmpty() || states().contains(status)) {
            return Optional.empty();
        }
        TakenStep last = taken.get(taken.size() - 1);
        return Optional.of(
                Message.of(
                        "improvement.stepsEndElsewhere", last.improvement(), last.step(), status));
    }

    private Set<ImprovementStatus> after(Step step) {
        return step.from(states());
    }

    private Set<ImprovementStatus> states() {
        Set<ImprovementStatus> states = EnumSet.allOf(ImprovementStatus.class);
        for (TakenStep one : taken) {
            states = one.step() == Step.ADD ? EnumSet.of(Step.START) : one.step().from(states);
        }
        return states;
    }
}
