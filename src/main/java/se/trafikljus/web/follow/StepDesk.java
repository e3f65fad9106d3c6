package se.trafikljus.web.follow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.Sweden;
import se.trafikljus.improvement.Answer;
import se.trafikljus.improvement.ImprovementLifecycle;
import se.trafikljus.improvement.ImprovementSending;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.PlanWords;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.Verification;
import se.trafikljus.trail.Transactions;

/** Reads a step's form, and has the room take the step. */
@Component
class StepDesk {

    private final Improvements improvements;
    private final ImprovementLifecycle lifecycle;
    private final ImprovementSending sending;
    private final Transactions transactions;
    private final Clock clock;

    StepDesk(
            Improvements improvements,
            ImprovementLifecycle lifecycle,
            ImprovementSending sending,
            Transactions transactions,
            Clock clock) {
        this.improvements = improvements;
        this.lifecycle = lifecycle;
        this.sending = sending;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes a step, unless another was taken since the form was shown.
     *
     * @throws Problem if what is given cannot be meant, or the room refuses the step
     */
    Outcome<?> take(Actor actor, String id, Step step, Given given) {
        LocalDate today = Sweden.today(clock);
        int seen = given.number("seen", "web.follow.noDay").orElse(-1);
        return improvements.ifUnmoved(actor, id, seen, work(actor, id, step, given, today));
    }

    /**
     * Tries it without doing it.
     *
     * @throws Problem as {@link #take} would
     */
    void attempt(Actor actor, String id, Step step, Given given) {
        transactions.changing(actor, true, () -> take(actor, id, step, given));
    }

    private Supplier<Outcome<?>> work(
            Actor actor, String id, Step step, Given given, LocalDate today) {
        return switch (step) {
            case ADD -> throw new IllegalArgumentException("Nothing is added by a form of a step");
            case SEND -> {
                Optional<LocalDate> due = given.day("due");
                yield () -> sending.send(actor, List.of(id), given.written("body"), due, today);
            }
            case ANSWER -> {
                Answer answer = answer(given);
                Optional<LocalDate> day = given.day("date");
                yield () -> lifecycle.answer(actor, id, answer, day, today);
            }
            case PLAN -> {
                Optional<LocalDate> due = given.day("due");
                yield () -> lifecycle.plan(actor, id, plan(given), due, today);
            }
            case PROGRESS -> {
                Optional<Integer> share = given.number("share", "improvement.noShare");
                Optional<LocalDate> day = given.day("date");
                yield () -> lifecycle.progress(actor, id, given.text("text"), share, day, today);
            }
            case DONE -> {
                Optional<LocalDate> day = given.day("date");
                yield () -> lifecycle.done(actor, id, given.written("text"), day, today);
            }
            case VERIFY -> {
                Verification found =
                        Verification.of(given.text("verification"))
                                .orElseThrow(() -> Problem.because("web.follow.noVerification"));
                String text = given.text("text");
                yield () -> lifecycle.verify(actor, id, found, text, Optional.empty(), today);
            }
            case CLOSE -> () -> lifecycle.close(actor, id, given.text("reason"), today);
        };
    }

    private static Answer answer(Given given) {
        return new Answer(
                Response.of(given.text("response"))
                        .orElseThrow(() -> Problem.because("web.follow.noResponse")),
                given.text("text").strip(),
                given.text("decision").strip(),
                given.text("dnr").strip());
    }

    private static PlanWords plan(Given given) {
        return new PlanWords(
                Optional.of(given.text("resources").strip()),
                Optional.of(given.text("activities").strip()),
                Optional.of(given.text("outputs").strip()),
                Optional.of(given.text("short").strip()),
                Optional.of(given.text("long").strip()),
                Optional.of(given.text("indicators").strip()));
    }
}
