package se.trafikljus.exchange.improvement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.improvement.DueKind;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.TakenStep;

/**
 * A date that something is, or was, waited for by.
 *
 * @param steps how many steps were taken when this came to hold
 * @param since the day of the last of them; the date itself where none is known
 * @param over whether nothing is waited for any more, for it came, or was given up
 */
record Deadline(DueKind awaited, LocalDate due, int steps, LocalDate since, boolean over) {

    /** Those of an improvement area, in the order of its life; past ones where steps are known. */
    static List<Deadline> of(Followed one) {
        Map<DueKind, Deadline> all = new EnumMap<>(DueKind.class);
        if (one.area().status() != ImprovementStatus.ADDED) {
            all.putAll(past(one.steps()));
        }
        one.area().awaited().ifPresent(awaited -> all.remove(awaited));
        now(one).ifPresent(deadline -> all.put(deadline.awaited(), deadline));
        return List.copyOf(all.values());
    }

    private static Optional<Deadline> now(Followed one) {
        LocalDate last =
                one.steps().stream()
                        .map(TakenStep::day)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MIN);
        return one.area()
                .awaited()
                .flatMap(
                        awaited ->
                                one.area()
                                        .due()
                                        .map(
                                                due ->
                                                        new Deadline(
                                                                awaited,
                                                                due,
                                                                one.steps().size(),
                                                                one.steps().isEmpty() ? due : last,
                                                                false)));
    }

    private static Map<DueKind, Deadline> past(List<TakenStep> steps) {
        Map<DueKind, Deadline> past = new EnumMap<>(DueKind.class);
        for (int i = 1; i < steps.size(); i++) {
            ended(steps.get(i - 1), steps.get(i), i + 1)
                    .ifPresent(end -> past.put(end.awaited(), end));
        }
        return past;
    }

    private static Optional<Deadline> ended(TakenStep before, TakenStep by, int steps) {
        return after(before)
                .filter(awaited -> !after(by).equals(Optional.of(awaited)))
                .flatMap(
                        awaited ->
                                before.due()
                                        .map(
                                                due ->
                                                        new Deadline(
                                                                awaited, due, steps, by.day(),
                                                                true)));
    }

    /** What is waited for after a step. */
    private static Optional<DueKind> after(TakenStep taken) {
        return switch (taken.step()) {
            case SEND -> Optional.of(DueKind.ANSWER);
            case PLAN, PROGRESS -> Optional.of(DueKind.MEASURES);
            case ADD, ANSWER, DONE, VERIFY, CLOSE -> Optional.empty();
        };
    }
}
