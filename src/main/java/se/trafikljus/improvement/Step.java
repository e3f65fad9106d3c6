package se.trafikljus.improvement;

import static se.trafikljus.improvement.ImprovementStatus.ADDED;
import static se.trafikljus.improvement.ImprovementStatus.ANSWERED;
import static se.trafikljus.improvement.ImprovementStatus.CLOSED;
import static se.trafikljus.improvement.ImprovementStatus.IN_PROGRESS;
import static se.trafikljus.improvement.ImprovementStatus.PLANNED;
import static se.trafikljus.improvement.ImprovementStatus.REPORTED_DONE;
import static se.trafikljus.improvement.ImprovementStatus.SENT;
import static se.trafikljus.improvement.ImprovementStatus.VERIFIED;
import static se.trafikljus.people.Role.AUDITOR;
import static se.trafikljus.people.Role.COMMITTEE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.people.Role;

/**
 * A step in an improvement area's life: who may take it, from which state, and to which it leads.
 * This is the whole table; nothing else moves an improvement area on.
 */
public enum Step implements Localized {
    ADD("opened", List.of(AUDITOR), Map.of()),
    SEND("sent", List.of(AUDITOR), Map.of(ADDED, SENT)),
    /** A second answer corrects the first, until something follows on it. */
    ANSWER(
            "answered",
            List.of(COMMITTEE, AUDITOR),
            Map.of(
                    SENT, ANSWERED,
                    ANSWERED, ANSWERED)),
    PLAN(
            "planned",
            List.of(COMMITTEE, AUDITOR),
            Map.of(
                    ANSWERED, PLANNED,
                    PLANNED, PLANNED,
                    IN_PROGRESS, IN_PROGRESS)) {
        @Override
        boolean suits(ImprovementArea area) {
            return !area.isDeclined();
        }
    },
    /** Takes back a verification that found work left to do. */
    PROGRESS(
            "progressed",
            List.of(COMMITTEE, AUDITOR),
            Map.of(
                    PLANNED, IN_PROGRESS,
                    IN_PROGRESS, IN_PROGRESS,
                    VERIFIED, IN_PROGRESS)) {
        @Override
        boolean suits(ImprovementArea area) {
            return !area.isVerifiedAsDone();
        }
    },
    DONE(
            "reported-done",
            List.of(COMMITTEE, AUDITOR),
            Map.of(
                    PLANNED, REPORTED_DONE,
                    IN_PROGRESS, REPORTED_DONE)),
    VERIFY("verified", List.of(AUDITOR), Map.of(REPORTED_DONE, VERIFIED)),
    /** Ends what will not be done, or should not have been asked for. */
    CLOSE(
            "closed",
            List.of(AUDITOR),
            Map.of(
                    SENT, CLOSED,
                    ANSWERED, CLOSED,
                    PLANNED, CLOSED,
                    IN_PROGRESS, CLOSED,
                    REPORTED_DONE, CLOSED,
                    VERIFIED, CLOSED)) {
        @Override
        boolean suits(ImprovementArea area) {
            return !area.isVerifiedAsDone();
        }
    };

    /** Where the first step, which no state comes before, leads. */
    static final ImprovementStatus START = ADDED;

    private final String past;
    private final List<Role> roles;
    private final Map<ImprovementStatus, ImprovementStatus> ways;

    Step(String past, List<Role> roles, Map<ImprovementStatus, ImprovementStatus> ways) {
        this.past = past;
        this.roles = roles;
        this.ways = ways;
    }

    /** The one with that id, whatever its case. */
    public static Optional<Step> of(String id) {
        return Stream.of(values())
                .filter(one -> one.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The ids of all. */
    public static List<String> ids() {
        return Stream.of(values()).map(Step::id).toList();
    }

    /** The id in files, and the command's last word, such as {@code answer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The roles that may take it; a committee only for what is addressed to it. */
    public List<Role> roles() {
        return roles;
    }

    /**
     * The state that it leads to from the one an improvement area is in; empty if it may not be
     * taken.
     */
    public Optional<ImprovementStatus> from(ImprovementArea area) {
        return suits(area) ? Optional.ofNullable(ways.get(area.status())) : Optional.empty();
    }

    /** The states that it can lead to from any of these; none where it may not be taken. */
    Set<ImprovementStatus> from(Set<ImprovementStatus> states) {
        return states.stream()
                .flatMap(state -> Stream.ofNullable(ways.get(state)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the date that held once it was taken was for. */
    public DueKind dueKind() {
        return switch (this) {
            case ADD, SEND, ANSWER -> DueKind.ANSWER;
            case PLAN, PROGRESS, DONE, VERIFY, CLOSE -> DueKind.MEASURES;
        };
    }

    /** What a state alone does not tell. */
    boolean suits(ImprovementArea area) {
        return true;
    }

    /** What the trail calls it. */
    String action() {
        return "improvement." + past;
    }

    /** What cannot be done with an improvement area where the step is refused: be answered. */
    Localized passive() {
        return Message.of("improvement.passive." + id());
    }

    @Override
    public String in(Language language) {
        return Message.of("improvement.step." + id()).in(language);
    }
}
