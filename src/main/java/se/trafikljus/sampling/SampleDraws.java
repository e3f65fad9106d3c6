package se.trafikljus.sampling;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Texts;
import se.trafikljus.trail.Transactions;

/** Draws the cases that an objective is tested by. */
@Component
public class SampleDraws {

    private final Samples samples;
    private final Audits audits;
    private final Transactions transactions;
    private final RandomGenerator random;

    SampleDraws(
            Samples samples,
            Audits audits,
            Transactions transactions,
            ObjectProvider<RandomGenerator> random) {
        this.samples = samples;
        this.audits = audits;
        this.transactions = transactions;
        this.random = random.getIfAvailable(SecureRandom::new);
    }

    /**
     * Draws cases, or goes on with the draw there is.
     *
     * @throws Problem if the audit is locked or unknown, the numbers are none, or other cases were
     *     drawn before and no reason is given
     */
    public Outcome<DrawResult> draw(Actor actor, DrawOrder order) {
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit audit = audits.readToChange(actor, order.audit());
                    String objective = audit.objectiveId(order.objective());
                    Optional<Draw> before = samples.latest(audit.audit().id(), objective);
                    DrawResult drawn =
                            before.isPresent() && order.again().isEmpty()
                                    ? wentOn(actor, before.get(), order)
                                    : fresh(actor, audit.audit().id(), objective, before, order);
                    return new Outcome<>(drawn, notes(drawn));
                });
    }

    private DrawResult fresh(
            Actor actor, String audit, String objective, Optional<Draw> before, DrawOrder order) {
        order.again().ifPresent(reason -> refuse(reason, before));
        Draw wanted =
                new Draw(
                        audit,
                        objective,
                        before.map(Draw::number).orElse(0) + 1,
                        order.population(),
                        order.size(),
                        order.seed().orElseGet(() -> Long.toHexString(random.nextLong())),
                        Names.checked(order.attributes()),
                        order.again().map(String::strip).orElse(""),
                        actor.name(),
                        transactions.now(),
                        "",
                        "");
        Draw draw = wanted.drawn();
        samples.put(
                actor,
                before.isPresent() ? "sample.drawn-again" : "sample.drawn",
                Optional.empty(),
                draw);
        return new DrawResult(draw, Optional.empty());
    }

    private static void refuse(String reason, Optional<Draw> before) {
        if (before.isEmpty()) {
            throw Problem.conflict("sampling.nothingToDrawAgain").remedy(Action.LEAVE_AGAIN_OUT);
        }
        if (reason.isBlank()) {
            throw Problem.because("sampling.againWithoutReason")
                    .remedy(Action.GIVE_REASON_TO_DRAW_AGAIN);
        }
        Texts.refuse("--again", reason);
    }

    private DrawResult wentOn(Actor actor, Draw before, DrawOrder order) {
        boolean sameOrder =
                before.population() == order.population()
                        && order.seed().map(before.seed()::equals).orElse(true);
        if (!sameOrder || order.size() < before.size()) {
            throw Problem.conflict(
                            "sampling.drawnBefore",
                            before.audit(),
                            before.objective(),
                            before.size(),
                            before.population(),
                            before.seed(),
                            before.drawnBy())
                    .remedy(Action.EXTEND_SAMPLE)
                    .remedy(Action.DRAW_AGAIN);
        }
        Draw after = before.extended(order.size(), attributes(before, order.attributes()));
        if (!after.equals(before)) {
            samples.put(actor, "sample.extended", Optional.of(before), after);
        }
        return new DrawResult(after, Optional.of(before));
    }

    /** More may be looked for than before; nothing that was can be left out afterwards. */
    private List<String> attributes(Draw before, List<String> wanted) {
        if (wanted.isEmpty()) {
            return before.attributes();
        }
        List<String> named = Names.checked(wanted);
        List<String> missing =
                samples.attributes(before).stream()
                        .filter(one -> Names.find(one, named).isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            throw Problem.because("sampling.attributesLeftOut", String.join(Names.BETWEEN, missing))
                    .remedy(Action.GIVE_ATTRIBUTES);
        }
        List<String> known = samples.attributes(before);
        return named.stream().map(one -> Names.find(one, known).orElse(one)).toList();
    }

    private static List<Message> notes(DrawResult drawn) {
        Draw now = drawn.draw();
        List<Message> notes = new ArrayList<>();
        Message told =
                Message.of(
                        key(drawn),
                        Integer.toString(now.number()),
                        now.size(),
                        now.population(),
                        now.seed());
        notes.add(
                drawn.before().isPresent()
                        ? told
                        : told.remedy(Action.RECORD_CASES, now.audit(), now.objective()));
        if (!now.attributes().isEmpty()) {
            notes.add(Message.of("sampling.attributes", String.join(", ", now.attributes())));
        }
        return notes;
    }

    private static String key(DrawResult drawn) {
        return drawn.before().map(before -> key(before, drawn.draw())).orElse("sampling.drawn");
    }

    private static String key(Draw before, Draw now) {
        if (before.size() < now.size()) {
            return "sampling.extended";
        }
        return before.attributes().size() < now.attributes().size()
                ? "sampling.attributesAdded"
                : "sampling.same";
    }
}
