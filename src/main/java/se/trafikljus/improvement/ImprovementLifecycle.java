package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Changed;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.trail.Transactions;

/**
 * Takes improvement areas that were sent through their life, from the answer to the end, step by
 * step as {@link Step} allows.
 *
 * <p>Days are Swedish; {@code today} is the day on which the actor acts.
 */
@Component
public class ImprovementLifecycle {

    private final Improvements improvements;
    private final StepTaking steps;
    private final Transactions transactions;

    ImprovementLifecycle(Improvements improvements, StepTaking steps, Transactions transactions) {
        this.improvements = improvements;
        this.steps = steps;
        this.transactions = transactions;
    }

    /**
     * Notes the body's answer, or corrects it.
     *
     * @param day when it answered; today, or as it was told before, where not told
     * @throws Problem if its text is missing, the day lies ahead or before it was sent, or it may
     *     not be answered now, or not by the actor
     */
    public Outcome<Changed<ImprovementArea>> answer(
            Actor actor, String id, Answer answer, Optional<LocalDate> day, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = steps.before(actor, id, Step.ANSWER);
                    refuseBlank(id, answer.text());
                    Optional<TakenStep> last = last(before, Step.ANSWER);
                    boolean corrects = before.status() == ImprovementStatus.ANSWERED;
                    LocalDate answered =
                            day.or(() -> last.filter(any -> corrects).map(TakenStep::day))
                                    .orElse(today);
                    Outcome<Changed<ImprovementArea>> taken =
                            take(
                                    actor,
                                    before,
                                    Step.ANSWER,
                                    area -> area.answered(answer),
                                    answered,
                                    today,
                                    Optional.empty());
                    List<Message> notes = new ArrayList<>();
                    before.response().map(one -> corrected(one, last)).ifPresent(notes::add);
                    notes.addAll(taken.notes());
                    return new Outcome<>(taken.now(), notes);
                });
    }

    /** Tells the answer that stood there before, and who noted it. */
    private static Message corrected(Response before, Optional<TakenStep> last) {
        return last.map(TakenStep::by)
                .filter(by -> !by.isBlank())
                .map(by -> Message.of("improvement.correctedOf", before, by))
                .orElse(Message.of("improvement.corrected", before));
    }

    /**
     * Notes the plan, or revises it.
     *
     * @param due when the measures are to be done; needed the first time
     * @throws Problem without activities or date, if nothing is new or a date has passed, or it may
     *     not be planned now, or not by the actor
     */
    public Outcome<Changed<ImprovementArea>> plan(
            Actor actor, String id, PlanWords words, Optional<LocalDate> due, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    Outcome<Changed<ImprovementArea>> taken =
                            take(
                                    actor,
                                    steps.before(actor, id, Step.PLAN),
                                    Step.PLAN,
                                    area -> area.planned(words, notPassed(area, due, today)),
                                    today,
                                    today,
                                    Optional.empty());
                    List<Message> notes = new ArrayList<>(Earlier.plan(taken.now()));
                    notes.addAll(taken.notes());
                    return new Outcome<>(taken.now(), notes);
                });
    }

    /**
     * Notes how far it has come.
     *
     * @param share how much is done, in whole per cent
     * @param day what the note is about; today where not told
     * @throws Problem if the text is missing, the day lies ahead or before the last step, or it is
     *     not under way, or not the actor's
     */
    public Outcome<Changed<ImprovementArea>> progress(
            Actor actor,
            String id,
            String text,
            Optional<Integer> share,
            Optional<LocalDate> day,
            LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = steps.before(actor, id, Step.PROGRESS);
                    refuseBlank(id, text);
                    return take(
                            actor,
                            before,
                            Step.PROGRESS,
                            area -> area.progressed(share),
                            day.orElse(today),
                            today,
                            Optional.of(text));
                });
    }

    /**
     * Notes that the body reports it as done.
     *
     * @param text a note about it
     * @param day when it was reported; today where not told
     * @throws Problem if the day lies ahead or before the last step, or it may not be reported now,
     *     or not by the actor
     */
    public Outcome<Changed<ImprovementArea>> done(
            Actor actor,
            String id,
            Optional<String> text,
            Optional<LocalDate> day,
            LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = steps.before(actor, id, Step.DONE);
                    text.ifPresent(note -> refuseBlank(id, note));
                    return take(
                            actor,
                            before,
                            Step.DONE,
                            ImprovementArea::reportedDone,
                            day.orElse(today),
                            today,
                            text);
                });
    }

    /**
     * Notes what an auditor found of what was reported as done.
     *
     * @param text why it was found so
     * @param day when it was found; today where not told
     * @throws Problem if the text is missing, the day lies ahead or before the last step, it was
     *     not reported as done, or the actor reported it, has a conflict of interest, or is no
     *     auditor
     */
    public Outcome<Changed<ImprovementArea>> verify(
            Actor actor,
            String id,
            Verification verification,
            String text,
            Optional<LocalDate> day,
            LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = steps.before(actor, id, Step.VERIFY);
                    steps.refuseOwnReport(actor, before);
                    refuseBlank(id, text);
                    return take(
                            actor,
                            before,
                            Step.VERIFY,
                            area -> area.found(verification),
                            day.orElse(today),
                            today,
                            Optional.of(text));
                });
    }

    /**
     * Ends an improvement area that will not be done, or should not have been sent.
     *
     * @throws Problem if the reason is missing, it was not sent or is at its end already, or the
     *     actor has a conflict of interest or is no auditor
     */
    public Outcome<Changed<ImprovementArea>> close(
            Actor actor, String id, String reason, LocalDate today) {
        return transactions.changing(
                actor,
                () -> {
                    ImprovementArea before = steps.before(actor, id, Step.CLOSE);
                    if (reason.isBlank()) {
                        throw Problem.because("improvement.closedWithoutReason", before.id())
                                .remedy(Action.GIVE_REASON);
                    }
                    return take(
                            actor,
                            before,
                            Step.CLOSE,
                            ImprovementArea::closed,
                            today,
                            today,
                            Optional.of(reason));
                });
    }

    private Outcome<Changed<ImprovementArea>> take(
            Actor actor,
            ImprovementArea before,
            Step step,
            UnaryOperator<ImprovementArea> change,
            LocalDate day,
            LocalDate today,
            Optional<String> text) {
        ImprovementArea after = change.apply(before);
        new StepHistory(improvements.steps(before.id()))
                .faultOfDay(step, day, today)
                .ifPresent(
                        fault -> {
                            throw Problem.of(fault);
                        });
        steps.keep(
                actor,
                Optional.of(before),
                after,
                step,
                day,
                text.map(words -> new Note(before.id(), day, words.strip(), actor.name())));
        return new Outcome<>(
                new Changed<>(before, after),
                List.of(
                        Message.of(
                                "improvement.nowIs",
                                after.id(),
                                after.status().isNow(),
                                after.next())));
    }

    private Optional<TakenStep> last(ImprovementArea one, Step step) {
        return improvements.steps(one.id()).stream()
                .filter(taken -> taken.step() == step)
                .reduce((earlier, later) -> later);
    }

    private static void refuseBlank(String id, String text) {
        if (text.isBlank()) {
            throw Problem.because("improvement.emptyText", id);
        }
    }

    private static Optional<LocalDate> notPassed(
            ImprovementArea one, Optional<LocalDate> due, LocalDate today) {
        due.filter(day -> day.isBefore(today) && !one.due().equals(due))
                .ifPresent(
                        day -> {
                            throw Problem.because(
                                            "improvement.planDuePassed",
                                            one.id(),
                                            day.toString(),
                                            today.toString())
                                    .remedy(Action.GIVE_DUE);
                        });
        return due;
    }
}
