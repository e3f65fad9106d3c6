package se.trafikljus.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.people.Role;

/** What comes next for an improvement area, by the state that it is in. */
public final class NextSteps {

    private NextSteps() {}

    /** Whose the next step is, with the steps that may be taken. */
    static Message of(ImprovementArea area) {
        String variant =
                switch (area.status()) {
                    case ANSWERED -> area.isDeclined() ? ".declined" : "";
                    case VERIFIED -> area.isVerifiedAsDone() ? "" : ".unfinished";
                    case ADDED, SENT, PLANNED, IN_PROGRESS, REPORTED_DONE, CLOSED -> "";
                };
        Message next = Message.of("improvement.next." + area.status().id() + variant);
        for (Step step : after(area)) {
            next = next.remedy(action(step, area), area.id());
        }
        return next;
    }

    /**
     * The steps that are expected next, whoever may take them; none where nothing is left to do. At
     * the end of what was declined it is the auditors' to close it, or the body's to answer anew.
     */
    public static List<Step> after(ImprovementArea area) {
        return switch (area.status()) {
            case ADDED -> List.of(Step.SEND);
            case SENT -> List.of(Step.ANSWER);
            case ANSWERED ->
                    area.isDeclined() ? List.of(Step.CLOSE, Step.ANSWER) : List.of(Step.PLAN);
            case PLANNED, IN_PROGRESS -> List.of(Step.PROGRESS, Step.DONE);
            case REPORTED_DONE -> List.of(Step.VERIFY);
            case VERIFIED -> area.isVerifiedAsDone() ? List.of() : List.of(Step.PROGRESS);
            case CLOSED -> List.of();
        };
    }

    /**
     * All steps that somebody in a role may take now: first those that are expected next, then what
     * corrects or ends; a committee only with what is addressed to it.
     */
    public static List<Step> openTo(Role role, ImprovementArea area) {
        List<Step> open = new ArrayList<>(after(area));
        Stream.of(Step.values()).filter(step -> !open.contains(step)).forEach(open::add);
        open.removeIf(step -> !step.roles().contains(role) || step.from(area).isEmpty());
        return List.copyOf(open);
    }

    /** Whether the next step is the audited body's to take, and not the auditors'. */
    public static boolean waitForBody(ImprovementArea area) {
        return after(area).stream()
                .findFirst()
                .filter(step -> step.roles().contains(Role.COMMITTEE))
                .isPresent();
    }

    private static Action action(Step step, ImprovementArea area) {
        return switch (step) {
            case ADD, SEND -> sending(area);
            case ANSWER ->
                    area.status() == ImprovementStatus.SENT
                            ? Action.ANSWER_IMPROVEMENT
                            : Action.CORRECT_ANSWER;
            case PLAN -> Action.PLAN_IMPROVEMENT;
            case PROGRESS -> Action.REPORT_PROGRESS;
            case DONE -> Action.REPORT_DONE;
            case VERIFY -> Action.VERIFY_IMPROVEMENT;
            case CLOSE -> Action.CLOSE_IMPROVEMENT;
        };
    }

    /** Sending, with what is still lacking for it. */
    private static Action sending(ImprovementArea area) {
        if (area.body().isBlank()) {
            return area.due().isPresent()
                    ? Action.SEND_IMPROVEMENT_TO_BODY
                    : Action.SEND_IMPROVEMENT_TO_BODY_BY_DATE;
        }
        return area.due().isPresent() ? Action.SEND_IMPROVEMENT : Action.SEND_IMPROVEMENT_BY_DATE;
    }
}
