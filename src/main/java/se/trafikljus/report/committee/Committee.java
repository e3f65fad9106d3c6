package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Note;
import se.trafikljus.municipality.Municipality;

/**
 * What there is to tell one body of a municipality: only what was sent or published to it (product
 * rule 9).
 *
 * @param body as the improvement areas write it
 * @param bodies all bodies of the municipality that there are improvement areas for, sent or not
 * @param areas its improvement areas, by id
 * @param notes by the id of the improvement area, in the order in which they were added
 * @param audits the published audits that the improvement areas come from, the latest first
 * @param published by rubric, the latest published audit of each municipality, this one's included
 * @param reopened audits that were published when improvement areas of theirs were sent, and are
 *     not now: nothing of them is known here but their ids
 * @param withheld how many improvement areas it has that may not be shown, by the reason
 */
public record Committee(
        Municipality municipality,
        String body,
        Set<String> bodies,
        List<Followed> areas,
        Map<String, List<Note>> notes,
        List<ScoredAudit> audits,
        Map<String, List<ScoredAudit>> published,
        Set<String> reopened,
        Map<Withheld, Integer> withheld) {

    public Committee {
        bodies = Set.copyOf(bodies);
        areas = List.copyOf(areas);
        notes = Map.copyOf(notes);
        audits = List.copyOf(audits);
        published = Map.copyOf(published);
        reopened = Set.copyOf(reopened);
        withheld = Map.copyOf(withheld);
        for (Followed one : areas) {
            if (one.area().status() == ImprovementStatus.ADDED) {
                throw new IllegalArgumentException(one.area().id() + " was not sent");
            }
            if (!one.area().audit().isEmpty()
                    && !reopened.contains(one.area().audit())
                    && audits.stream()
                            .noneMatch(audit -> audit.audit().id().equals(one.area().audit()))) {
                throw new IllegalArgumentException(one.area().id() + " comes without its audit");
            }
        }
        audits.forEach(Committee::refuseUnpublished);
        published.values().forEach(some -> some.forEach(Committee::refuseUnpublished));
    }

    /** What of its improvement areas, or behind them, is left out, and what would bring it in. */
    public List<Message> leftOut() {
        List<Message> said = new ArrayList<>(Withheld.said("report.committee.withheld.", withheld));
        reopened.stream()
                .sorted()
                .forEach(
                        audit ->
                                said.add(
                                        Message.of("report.committee.reopened", audit)
                                                .remedy(Action.APPROVE_AND_PUBLISH_AGAIN, audit)));
        return List.copyOf(said);
    }

    /** Whether the audit that it comes from is being looked over again. */
    boolean isReopened(Followed one) {
        return reopened.contains(one.area().audit());
    }

    private static void refuseUnpublished(ScoredAudit audit) {
        if (audit.audit().status() != AuditStatus.PUBLISHED) {
            throw new IllegalArgumentException(audit.audit().id() + " is not published");
        }
    }

    /** The notes of an improvement area, in the order in which they were added. */
    List<Note> notes(Followed one) {
        return notes.getOrDefault(one.area().id(), List.of());
    }
}
