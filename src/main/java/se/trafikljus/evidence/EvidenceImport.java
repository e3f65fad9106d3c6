package se.trafikljus.evidence;

import java.util.List;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.trail.Transactions;

/** Takes in files that come with audits from elsewhere. */
@Component
public class EvidenceImport {

    private final Evidence evidence;
    private final EvidenceStore store;
    private final Audits audits;
    private final People people;
    private final Transactions transactions;

    EvidenceImport(
            Evidence evidence,
            EvidenceStore store,
            Audits audits,
            People people,
            Transactions transactions) {
        this.evidence = evidence;
        this.store = store;
        this.audits = audits;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * Takes a file, whether its audit came as a draft or approved.
     *
     * @param sha256 that the content must have
     * @param mayBeNew whether it may be added; otherwise it must be there already, just so
     * @return what the reader should know
     * @throws Problem if the content is another one, empty, too large or of no kind that is kept,
     *     the audit or the objective is unknown, or the actor may bring in nothing there
     */
    public List<Message> take(
            Actor actor,
            String auditId,
            String objectiveId,
            String sha256,
            String name,
            String note,
            byte[] content,
            boolean mayBeNew) {
        return transactions.changing(
                actor,
                () -> {
                    people.refuseUnlessImporter(actor);
                    ScoredAudit audit = audits.all().read(auditId);
                    String id = audit.audit().id();
                    String objective = audit.objectiveId(objectiveId);
                    if (!audit.audit().status().locked()) {
                        refuseConflict(actor, audit);
                    }
                    String called = HandedIn.name(name);
                    HandedIn.refuseSize(content, called);
                    if (!EvidenceContents.sha256(content).equals(sha256)) {
                        throw Problem.because("evidence.differs", called, sha256);
                    }
                    EvidenceKind kind =
                            EvidenceKind.told(content)
                                    .orElseThrow(
                                            () -> Problem.because("evidence.kindless", called));
                    if (store.find(id, objective, sha256)
                            .filter(one -> one.name().equals(called))
                            .filter(one -> one.note().equals(note.strip()))
                            .isPresent()) {
                        return List.of();
                    }
                    if (!mayBeNew) {
                        throw Problem.conflict("evidence.locked", id);
                    }
                    Outcome<EvidenceFile> taken =
                            evidence.put(
                                    actor,
                                    new EvidenceFile(
                                            id,
                                            objective,
                                            sha256,
                                            called,
                                            note.strip(),
                                            kind,
                                            content.length,
                                            actor.name(),
                                            transactions.now()),
                                    content);
                    return taken.notes();
                });
    }

    private void refuseConflict(Actor actor, ScoredAudit audit) {
        people.conflict(new Person(actor.name()), audit.audit().place())
                .ifPresent(
                        known -> {
                            throw Problem.denied(
                                            "audit.barred",
                                            known.person().name(),
                                            audit.municipality().name(),
                                            known.reason())
                                    .remedy(Action.LIST_CONFLICTS);
                        });
    }
}
