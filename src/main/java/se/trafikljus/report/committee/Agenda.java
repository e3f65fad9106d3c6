package se.trafikljus.report.committee;

import java.time.LocalDate;
import java.util.List;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.NextSteps;

/**
 * What a committee has before it, of the improvement areas that are its own: each stands in exactly
 * one of the three lists.
 *
 * @param toDo what waits for the committee, in the order in which it is due
 * @param waiting what waits for the auditors, likewise
 * @param finished what is at its end, likewise
 * @param toAnswer how many wait for an answer
 * @param overdue how many have a date that has passed while something is waited for
 */
public record Agenda(
        List<Followed> toDo,
        List<Followed> waiting,
        List<Followed> finished,
        int toAnswer,
        int overdue) {

    public Agenda {
        toDo = List.copyOf(toDo);
        waiting = List.copyOf(waiting);
        finished = List.copyOf(finished);
    }

    /** The agenda of these improvement areas on a day. */
    public static Agenda of(List<Followed> areas, LocalDate day) {
        List<Followed> ordered = areas.stream().sorted(Followed.BY_DUE).toList();
        List<Followed> open =
                ordered.stream().filter(one -> !NextSteps.after(one.area()).isEmpty()).toList();
        return new Agenda(
                open.stream().filter(one -> NextSteps.waitForBody(one.area())).toList(),
                open.stream().filter(one -> !NextSteps.waitForBody(one.area())).toList(),
                ordered.stream().filter(one -> NextSteps.after(one.area()).isEmpty()).toList(),
                (int)
                        areas.stream()
                                .filter(one -> one.area().status() == ImprovementStatus.SENT)
                                .count(),
                (int) areas.stream().filter(one -> one.area().overdue(day)).count());
    }

    /** How many are answered, and not at their end. */
    public int underWay() {
        return toDo.size() + waiting.size() - toAnswer;
    }

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return toDo.isEmpty() && waiting.isEmpty() && finished.isEmpty();
    }
}
