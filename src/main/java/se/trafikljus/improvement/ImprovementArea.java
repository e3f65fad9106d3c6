package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Action;
import se.trafikljus.BodyName;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;

/**
 * Something that a municipality is to do better (förbättringsområde), with the answer to it and the
 * plan for it, told as a theory of change.
 *
 * @param id lower case letters, digits and hyphens
 * @param place the municipality's code
 * @param audit the audit it comes from; empty if none
 * @param recommendation the number of the audit's recommendation that it comes from
 * @param objectives ids of the objectives it is about
 * @param doneShare how much is done, in whole per cent, from 0 to 100
 * @param verified what the auditor found when looking again
 */
public record ImprovementArea(
        String id,
        String place,
        String title,
        String body,
        String audit,
        Optional<Integer> recommendation,
        Optional<Origin> origin,
        List<String> objectives,
        ImprovementStatus status,
        Optional<LocalDate> due,
        String priority,
        Optional<Response> response,
        String responseText,
        String decision,
        String dnr,
        Plan plan,
        Optional<Integer> doneShare,
        Optional<Verification> verified,
        String source) {

    private static final int ALL_OF_IT = 100;

    /** The action plan (åtgärdsplan): from what is put in to the long-term effect. */
    public record Plan(
            String resources,
            String activities,
            String outputs,
            String shortTerm,
            String longTerm,
            String indicators) {

        /** No plan yet. */
        public static final Plan NONE = new Plan("", "", "", "", "", "");
    }

    public ImprovementArea {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "An improvement's id is lower case letters, digits and hyphens, was " + id);
        }
        if (doneShare.isPresent() && !isShare(doneShare.get())) {
            throw new IllegalArgumentException("A share is 0 to 100, was " + doneShare.get());
        }
        objectives = List.copyOf(objectives);
    }

    /** The same, about objectives as the rubric writes them. */
    ImprovementArea about(List<String> objectives) {
        return with(id, title, body, objectives, due, priority);
    }

    /** The same under another id. */
    ImprovementArea named(String id) {
        return with(id, title, body, objectives, due, priority);
    }

    /** The same, worded, addressed and dated otherwise. */
    ImprovementArea wished(String title, String body, Optional<LocalDate> due, String priority) {
        return with(id, title, body, objectives, due, priority);
    }

    private ImprovementArea with(
            String id,
            String title,
            String body,
            List<String> objectives,
            Optional<LocalDate> due,
            String priority) {
        return new ImprovementArea(
                id,
                place,
                title,
                body,
                audit,
                recommendation,
                origin,
                objectives,
                status,
                due,
                priority,
                response,
                responseText,
                decision,
                dnr,
                plan,
                doneShare,
                verified,
                source);
    }

    /**
     * The same, sent to the body that is to answer.
     *
     * @param due when its answer is due
     * @throws Problem if it was sent before
     */
    ImprovementArea sent(String body, LocalDate due) {
        return new Transition(this, Step.SEND).body(body).due(Optional.of(due)).area();
    }

    /**
     * The same, with the body's answer.
     *
     * @throws Problem in a state in which there is nothing to answer
     */
    ImprovementArea answered(Answer answer) {
        return new Transition(this, Step.ANSWER).answer(answer).area();
    }

    /**
     * The same, with a plan.
     *
     * @param due when the measures are to be done; may be left out where a plan is revised
     * @throws Problem in a state in which there is nothing to plan, or without activities or date
     */
    ImprovementArea planned(PlanWords words, Optional<LocalDate> due) {
        Transition next = new Transition(this, Step.PLAN);
        Plan after = words.in(plan);
        if (after.activities().isBlank()) {
            throw Problem.because("improvement.noActivities", id).remedy(Action.GIVE_ACTIVITIES);
        }
        if (due.isEmpty() && status == ImprovementStatus.ANSWERED) {
            throw Problem.because("improvement.noPlanDue", id).remedy(Action.GIVE_DUE);
        }
        if (after.equals(plan) && due.or(() -> this.due).equals(this.due)) {
            throw Problem.conflict("improvement.samePlan", id).remedy(Action.CHANGE_PLAN);
        }
        return next.plan(after).due(due.or(() -> this.due)).area();
    }

    /**
     * The same, under way; a verification that found work left to do is taken back.
     *
     * @param share how much is done, in whole per cent; as before where not told
     * @throws Problem in a state in which nothing is under way
     */
    ImprovementArea progressed(Optional<Integer> share) {
        Transition next = new Transition(this, Step.PROGRESS).verified(Optional.empty());
        share.ifPresent(
                number -> {
                    if (!isShare(number)) {
                        throw Problem.because("improvement.noShare", Integer.toString(number));
                    }
                    next.doneShare(number);
                });
        return next.area();
    }

    /**
     * The same, reported as done; the share stays as it was last told.
     *
     * @throws Problem in a state in which nothing can be done
     */
    ImprovementArea reportedDone() {
        return new Transition(this, Step.DONE).area();
    }

    /**
     * The same, as an auditor found it.
     *
     * @throws Problem if it was not reported as done
     */
    ImprovementArea found(Verification verification) {
        return new Transition(this, Step.VERIFY).verified(Optional.of(verification)).area();
    }

    /**
     * The same, ended by an auditor; nothing is due any more.
     *
     * @throws Problem if it was not sent, or is at its end already
     */
    ImprovementArea closed() {
        return new Transition(this, Step.CLOSE).due(Optional.empty()).area();
    }

    /** Whether it asks the same body about the same recommendation or the same rating. */
    boolean hasGroundsAndBodyOf(ImprovementArea other) {
        boolean same =
                recommendation.isPresent()
                        ? recommendation.equals(other.recommendation)
                        : origin.equals(Optional.of(Origin.CELL))
                                && origin.equals(other.origin)
                                && objectives.equals(other.objectives);
        return same
                && !audit.isEmpty()
                && audit.equals(other.audit)
                && BodyName.areSame(body, other.body);
    }

    /** Whether the body declined to do anything, so that there is nothing to plan. */
    public boolean isDeclined() {
        return status == ImprovementStatus.ANSWERED
                && response.equals(Optional.of(Response.DECLINED));
    }

    /** Whether an auditor ended it without finding that it is done. */
    public boolean isClosed() {
        return status == ImprovementStatus.CLOSED;
    }

    /** Whether an auditor found that all of it is done, so that it is at its end. */
    public boolean isVerifiedAsDone() {
        return status == ImprovementStatus.VERIFIED
                && !verified.equals(Optional.of(Verification.PARTLY))
                && !verified.equals(Optional.of(Verification.NOT));
    }

    /** What its date is for: an answer, or measures; empty where nothing is waited for. */
    public Optional<DueKind> awaited() {
        return switch (status) {
            case SENT -> Optional.of(DueKind.ANSWER);
            case PLANNED, IN_PROGRESS -> Optional.of(DueKind.MEASURES);
            case ADDED, ANSWERED, REPORTED_DONE, VERIFIED, CLOSED -> Optional.empty();
        };
    }

    /** What its date is, or was, for; empty where none matters any more. */
    public Optional<DueKind> dated() {
        return switch (status) {
            case ADDED, SENT, ANSWERED -> Optional.of(DueKind.ANSWER).filter(any -> !isDeclined());
            case PLANNED, IN_PROGRESS, REPORTED_DONE -> Optional.of(DueKind.MEASURES);
            case VERIFIED, CLOSED -> Optional.empty();
        };
    }

    /** Whether its date has passed while something is still waited for. */
    public boolean overdue(LocalDate day) {
        return awaited().isPresent() && due.map(day::isAfter).orElse(false);
    }

    /**
     * How it stands on a day, in a word: that it is overdue, or its state, with what was found
     * where it was verified and work is left to do.
     */
    public Localized standing(LocalDate day) {
        if (overdue(day)) {
            return Message.of("improvement.standing.overdue", status);
        }
        return status == ImprovementStatus.VERIFIED && !isVerifiedAsDone()
                ? Message.of("improvement.standing.verified", status, verified.orElseThrow())
                : status;
    }

    /** What it comes from, in words. */
    public Message comesFrom() {
        if (audit.isEmpty()) {
            return Message.of("improvement.from.own");
        }
        return recommendation
                .map(
                        number ->
                                Message.of(
                                        "improvement.from.recommendation",
                                        audit,
                                        Integer.toString(number)))
                .orElse(Message.of("improvement.from.audit", audit));
    }

    /** What comes next: who may take which step. */
    public Message next() {
        return NextSteps.of(this);
    }

    /** Whether the text has the form of an improvement's id, which is that of an audit's. */
    public static boolean isId(String text) {
        return Audit.isId(text);
    }

    /** Whether a number can be a share in per cent. */
    public static boolean isShare(int number) {
        return number >= 0 && number <= ALL_OF_IT;
    }
}
