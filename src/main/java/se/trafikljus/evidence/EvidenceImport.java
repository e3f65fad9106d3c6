package se.trafikljus.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.sampling.CaseRecords;
import se.trafikljus.sampling.SampledCase;
import se.trafikljus.trail.Transactions;

/** Takes in files that come with audits from elsewhere. */
@Component
public class EvidenceImport {

    private final Evidence evidence;
    private final FileTables tables;
    private final FileKeeping keeping;
    private final Audits audits;
    private final CaseRecords cases;
    private final Improvements improvements;
    private final People people;
    private final Transactions transactions;

    EvidenceImport(
            Evidence evidence,
            FileTables tables,
            FileKeeping keeping,
            Audits audits,
            CaseRecords cases,
            Improvements improvements,
            People people,
            Transactions transactions) {
        this.evidence = evidence;
        this.tables = tables;
        this.keeping = keeping;
        this.audits = audits;
        this.cases = cases;
        this.improvements = improvements;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * A file as a set tells of it.
     *
     * @param sha256 that the content must have
     * @param mayBeNew whether it may be added; otherwise it must be there already, just so
     */
    public record Brought(String sha256, String name, String note, boolean mayBeNew) {}

    /** Whether a text may be the id of a case, such as {@code 1/17}. */
    public static boolean isCase(String text) {
        return SampledCase.of(text).isPresent();
    }

    /**
     * Takes a file, whether its audit came as a draft or approved. One of a case that was not drawn
     * here goes to the objective.
     *
     * @param sampledCase the case's id; empty for the whole objective
     * @return what the reader should know
     * @throws Problem if the content is another one, empty, too large or of no kind that is kept,
     *     the audit or the objective is unknown, or the actor may bring in nothing there
     */
    public List<Message> take(
            Actor actor,
            String auditId,
            String objectiveId,
            String sampledCase,
            Brought file,
            byte[] content) {
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
                    Optional<SampledCase> wanted = SampledCase.of(sampledCase);
                    Optional<SampledCase> of =
                            wanted.filter(one -> cases.has(audit, objective, one));
                    FileKeeping.Received received = received(file, content);
                    List<Message> notes = new ArrayList<>();
                    if (tables.ofAudit(id).stream()
                            .filter(one -> one.objective().equals(objective))
                            .filter(one -> one.sampledCase().equals(of))
                            .noneMatch(received::isAs)) {
                        if (!file.mayBeNew()) {
                            throw Problem.conflict("evidence.locked", id);
                        }
                        notes.addAll(evidence.put(actor, id, objective, of, received).notes());
                        wanted.filter(any -> of.isEmpty())
                                .map(
                                        one ->
                                                Message.of(
                                                        "evidence.caseNotHere",
                                                        received.name(),
                                                        Integer.toString(one.number()),
                                                        objective))
                                .ifPresent(notes::add);
                    }
                    return notes;
                });
    }

    /**
     * Takes a file of a step with an improvement area.
     *
     * @param step which of its steps, counted from 1
     * @return what the reader should know
     * @throws Problem if the content is another one, empty, too large or of no kind that is kept,
     *     the improvement area or the step is unknown, or the actor may bring in nothing there
     */
    public List<Message> take(
            Actor actor, String improvement, int step, Brought file, byte[] content) {
        return transactions.changing(
                actor,
                () -> {
                    people.refuseUnlessImporter(actor);
                    Followed one = improvements.read(actor, improvement);
                    String id = one.area().id();
                    if (step < 1 || step > one.steps().size()) {
                        throw Problem.missing("evidence.noStep", id, Integer.toString(step));
                    }
                    FileKeeping.Received received = received(file, content);
                    if (tables.steps().of(id).stream()
                            .filter(there -> there.step() == step)
                            .anyMatch(received::isAs)) {
                        return List.of();
                    }
                    if (!file.mayBeNew()) {
                        throw Problem.conflict("evidence.stepLocked", id);
                    }
                    return keeping.put(
                                    actor,
                                    tables.steps(),
                                    kept -> new StepFile(id, step, kept),
                                    received)
                            .notes();
                });
    }

    private FileKeeping.Received received(Brought file, byte[] content) {
        String called = HandedIn.name(file.name());
        FileKeeping.Received received = keeping.received(called, file.note(), content);
        if (!received.sha256().equals(file.sha256())) {
            throw Problem.because("evidence.differs", called, file.sha256());
        }
        return received;
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
