package se.trafikljus.report.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.improvement.DueKind;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementStatus;

/**
 * An improvement area as a committee's sheet counts it: a point with a number of its own, which is
 * no id.
 *
 * @param number from 1, the most pressing first
 */
public record CommitteePoint(int number, Kind kind, Followed followed, boolean overdue) {

    /** Whose point it is, and whether anything is left of it. */
    enum Kind {
        /** The auditors ask for it. */
        ASKED,
        /** The body told of it by itself. */
        OWN,
        /** The auditors found it done, or closed it. */
        FINISHED
    }

    /** All points, numbered: what is overdue before what waits for an answer, and so on. */
    public static List<CommitteePoint> of(List<Followed> areas, LocalDate day) {
        List<Followed> ordered =
                areas.stream()
                        .sorted(
                                Comparator.comparing((Followed one) -> kind(one))
                                        .thenComparing(one -> urgency(one.area(), day))
                                        .thenComparing(Followed.BY_DUE))
                        .toList();
        List<CommitteePoint> points = new ArrayList<>();
        for (Followed one : ordered) {
            points.add(
                    new CommitteePoint(points.size() + 1, kind(one), one, one.area().overdue(day)));
        }
        return List.copyOf(points);
    }

    private static Kind kind(Followed one) {
        return one.area().isVerifiedAsDone() || one.area().isClosed()
                ? Kind.FINISHED
                : one.wasSent() ? Kind.ASKED : Kind.OWN;
    }

    private static int urgency(ImprovementArea one, LocalDate day) {
        if (one.overdue(day)) {
            return 0;
        }
        return switch (one.status()) {
            case ADDED, SENT -> 1;
            case ANSWERED -> one.isDeclined() ? 6 : 2;
            case VERIFIED -> 3;
            case PLANNED, IN_PROGRESS -> 4;
            case REPORTED_DONE -> 5;
            case CLOSED -> 7;
        };
    }

    /** What is asked, in words that tell what to do. */
    String asked(Language language) {
        return followed.asked(language);
    }

    ImprovementArea area() {
        return followed.area();
    }

    boolean waitsForAnswer() {
        return area().awaited().equals(Optional.of(DueKind.ANSWER));
    }

    boolean waitsForPlan() {
        return kind == Kind.ASKED
                && area().status() == ImprovementStatus.ANSWERED
                && !area().isDeclined();
    }

    boolean waitsForMeasures() {
        return area().awaited().equals(Optional.of(DueKind.MEASURES));
    }
}
