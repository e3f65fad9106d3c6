package se.trafikljus.improvement;

import java.util.List;
import se.trafikljus.Action;
import se.trafikljus.Message;

/** What comes next for an improvement area, by the state that it is in. */
final class NextSteps {

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
        for (Action step : steps(area)) {
            next = next.remedy(step, area.id());
        }
        return next;
    }

    private static List<Action> steps(ImprovementArea area) {
        return switch (area.status()) {
            case ADDED -> List.of(sending(area));
            case SENT -> List.of(Action.ANSWER_IMPROVEMENT);
            case ANSWERED ->
                    area.isDeclined()
                            ? List.of(Action.CLOSE_IMPROVEMENT, Action.CORRECT_ANSWER)
                            : List.of(Action.PLAN_IMPROVEMENT);
            case PLANNED, IN_PROGRESS -> List.of(Action.REPORT_PROGRESS, Action.REPORT_DONE);
            case REPORTED_DONE -> List.of(Action.VERIFY_IMPROVEMENT);
            case VERIFIED -> area.isVerifiedAsDone() ? List.of() : List.of(Action.REPORT_PROGRESS);
            case CLOSED -> List.of();
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
