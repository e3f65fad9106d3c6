package se.trafikljus.exchange.improvement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.trafikljus.improvement.figures.Figures;

/** The figures of a group of improvement areas as other programs read them, keys in their order. */
public final class FiguresTree {

    /** The keys of a group's figures, in their order. */
    public static final List<String> KEYS =
            List.of(
                    "group",
                    "all",
                    "sent",
                    "answered",
                    "in_time",
                    "late",
                    "time_unknown",
                    "accepted",
                    "partly",
                    "declined",
                    "verified_done",
                    "verified_partly",
                    "verified_not",
                    "closed",
                    "overdue",
                    "own");

    private FiguresTree() {}

    /**
     * A group's figures.
     *
     * @param group its name, in the language that is read
     */
    public static Map<String, @Nullable Object> of(String group, Figures figures) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("group", group);
        tree.put("all", figures.all());
        tree.put("sent", figures.sent());
        tree.put("answered", figures.answered());
        tree.put("in_time", figures.inTime());
        tree.put("late", figures.late());
        tree.put("time_unknown", figures.timeUnknown());
        tree.put("accepted", figures.accepted());
        tree.put("partly", figures.partly());
        tree.put("declined", figures.declined());
        tree.put("verified_done", figures.verifiedDone());
        tree.put("verified_partly", figures.verifiedPartly());
        tree.put("verified_not", figures.verifiedNot());
        tree.put("closed", figures.closed());
        tree.put("overdue", figures.overdue());
        tree.put("own", figures.own());
        return tree;
    }
}
