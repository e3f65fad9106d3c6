package se.trafikljus.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.trafikljus.Changed;
import se.trafikljus.Message;

/** Tells what stood there before, where something else was put in its place. */
final class Earlier {

    private Earlier() {}

    /**
     * A note for each field that was written and is otherwise now.
     *
     * @param before what was written, as {@link Fields} has it
     */
    static List<Message> notes(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .filter(one -> !one.getValue().equals(after.get(one.getKey())))
                .map(
                        one ->
                                Message.of(
                                        "improvement.earlier",
                                        Message.of("improvement.field." + one.getKey()),
                                        one.getValue()))
                .toList();
    }

    /** The same of a plan; with the first one, the date of the answer has served its time. */
    static List<Message> plan(Changed<ImprovementArea> planned) {
        ImprovementArea before = planned.before();
        ImprovementArea after = planned.after();
        List<Message> notes =
                new ArrayList<>(notes(Fields.of(before.plan()), Fields.of(after.plan())));
        if (before.status() != ImprovementStatus.ANSWERED) {
            notes.addAll(date(before, after));
        }
        return notes;
    }

    /** The same of a date. */
    static List<Message> date(ImprovementArea before, ImprovementArea after) {
        return before.due()
                .map(day -> notes(Map.of("due", day.toString()), due(after)))
                .orElse(List.of());
    }

    private static Map<String, String> due(ImprovementArea one) {
        return Map.of("due", Fields.date(one.due()));
    }
}
