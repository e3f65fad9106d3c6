package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.Optional;
import se.trafikljus.Action;
import se.trafikljus.Problem;

/** An improvement area on its way into its next state. */
final class Transition {

    private final ImprovementArea before;
    private final ImprovementStatus status;
    private String body;
    private Optional<LocalDate> due;
    private Optional<Response> response;
    private String responseText;
    private String decision;
    private String dnr;
    private ImprovementArea.Plan plan;
    private Optional<Integer> doneShare;
    private Optional<Verification> verified;

    /**
     * @throws Problem if the step may not be taken from the state that it is in
     */
    Transition(ImprovementArea before, Step step) {
        this.before = before;
        this.status = step.from(before).orElseThrow(() -> notNow(before, step));
        this.body = before.body();
        this.due = before.due();
        this.response = before.response();
        this.responseText = before.responseText();
        this.decision = before.decision();
        this.dnr = before.dnr();
        this.plan = before.plan();
        this.doneShare = before.doneShare();
        this.verified = before.verified();
    }

    private static Problem notNow(ImprovementArea before, Step step) {
        Problem refusal =
                Problem.conflict(
                        "improvement.notNow",
                        before.id(),
                        before.status().is(),
                        step.passive(),
                        before.next());
        return step == Step.CLOSE && before.status() == ImprovementStatus.ADDED
                ? refusal.remedy(Action.REMOVE_IMPROVEMENT, before.id())
                : refusal;
    }

    Transition body(String one) {
        body = one;
        return this;
    }

    Transition due(Optional<LocalDate> date) {
        due = date;
        return this;
    }

    Transition answer(Answer answer) {
        response = Optional.of(answer.response());
        responseText = answer.text();
        decision = answer.decision().orElse(decision);
        dnr = answer.dnr().orElse(dnr);
        return this;
    }

    Transition plan(ImprovementArea.Plan one) {
        plan = one;
        return this;
    }

    Transition doneShare(int share) {
        doneShare = Optional.of(share);
        return this;
    }

    Transition verified(Optional<Verification> verification) {
        verified = verification;
        return this;
    }

    ImprovementArea area() {
        return new ImprovementArea(
                before.id(),
                before.place(),
                before.title(),
                body,
                before.audit(),
                before.recommendation(),
                before.origin(),
                before.objectives(),
                status,
                due,
                before.priority(),
                response,
                responseText,
                decision,
                dnr,
                plan,
                doneShare,
                verified,
                before.source());
    }
}
