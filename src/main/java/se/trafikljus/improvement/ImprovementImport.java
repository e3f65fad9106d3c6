package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.audit.Texts;
import se.trafikljus.improvement.ImprovementStore.Removal;
import se.trafikljus.people.People;
import se.trafikljus.trail.Transactions;

/** Takes improvement areas, their notes and their steps as a file has them. */
@Component
public class ImprovementImport {

    private final ImprovementStore store;
    private final ImprovementRecords records;
    private final ImprovementCheck check;
    private final Conflicts conflicts;
    private final People people;
    private final Transactions transactions;

    ImprovementImport(
            ImprovementStore store,
            ImprovementRecords records,
            ImprovementCheck check,
            Conflicts conflicts,
            People people,
            Transactions transactions) {
        this.store = store;
        this.records = records;
        this.check = check;
        this.conflicts = conflicts;
        this.people = people;
        this.transactions = transactions;
    }

    /** The day it is in Sweden. */
    public LocalDate today() {
        return transactions.today();
    }

    /**
     * The improvement area that stands there under that id.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public Optional<ImprovementArea> find(Actor actor, String id) {
        people.refuseUnlessInsider(actor);
        return store.find(id.strip());
    }

    /** Whether the same step stands there already as that number, from 1. */
    public boolean isTaken(TakenStep step, int number) {
        List<TakenStep> there = store.steps(step.improvement());
        return number <= there.size() && there.get(number - 1).equals(step);
    }

    /**
     * Takes an improvement area without any step.
     *
     * @param replace whether it may take the place of one with its id that was not sent yet
     * @return whether anything changed
     * @throws Problem if its id is taken or was one that was removed, a text malformed, its
     *     municipality, audit, recommendation or objectives are unknown or do not belong together,
     *     what stands there has been sent, it has been sent though its audit is not published here
     *     and the actor may bring in no approvals, or the actor is no auditor or has a conflict of
     *     interest
     */
    public boolean take(Actor actor, ImprovementArea wanted, boolean replace) {
        return transactions.changing(
                actor,
                () -> {
                    people.refuseUnlessImporter(actor);
                    ImprovementArea one = check.of(wanted);
                    if (!people.acting(actor).mayBringApprovals(actor.proof())) {
                        check.refuseSentOfUnpublished(one);
                    }
                    Optional<ImprovementArea> before = store.held(one.id());
                    if (before.isPresent() && !replace) {
                        throw Problem.conflict("improvement.exists", one.id())
                                .remedy(Action.REPLACE);
                    }
                    if (before.isEmpty()) {
                        store.removal(one.id()).ifPresent(ImprovementImport::refuseUsed);
                    }
                    if (before.equals(Optional.of(one))) {
                        return false;
                    }
                    conflicts.refuse(actor, one);
                    before.ifPresent(there -> conflicts.refuse(actor, there));
                    before.ifPresent(there -> refuseLiving(there, one));
                    records.bring(actor, before, one);
                    return true;
                });
    }

    private static void refuseUsed(Removal removal) {
        throw removal.refusal("improvement.idOfRemoved");
    }

    /** A file may change what nobody was asked yet; from then on only the steps do. */
    private static void refuseLiving(ImprovementArea there, ImprovementArea wanted) {
        if (there.status() != ImprovementStatus.ADDED
                || wanted.status() != ImprovementStatus.ADDED) {
            throw Problem.conflict(
                    "improvement.livesOn", there.id(), there.status().is(), there.next());
        }
    }

    /**
     * Adds a note to an improvement area.
     *
     * @param again whether one that stands there already, word for word, is passed over
     * @return whether anything changed
     * @throws Problem if there is no such improvement area, the note is empty or malformed, it
     *     stands there already, or the actor is no auditor or has a conflict of interest
     */
    public boolean note(Actor actor, Note note, boolean again) {
        return transactions.changing(
                actor,
                () -> {
                    people.refuseUnlessImporter(actor);
                    if (again && store.notes(note.improvement()).contains(note)) {
                        return false;
                    }
                    conflicts.refuse(actor, known(note.improvement()));
                    records.bring(actor, note);
                    return true;
                });
    }

    /**
     * Takes a step without moving the improvement area on.
     *
     * @param number which of the improvement area's steps it is, from 1
     * @return whether anything changed; not where the same step stands there already
     * @throws Problem if there is no such improvement area, another step stands there, the one
     *     before it is missing, or the actor is no auditor or has a conflict of interest
     */
    public boolean step(Actor actor, TakenStep step, int number) {
        return transactions.changing(
                actor,
                () -> {
                    people.refuseUnlessImporter(actor);
                    ImprovementArea area = known(step.improvement());
                    Texts.faultOfPerson(step.by())
                            .ifPresent(
                                    fault -> {
                                        throw Problem.of(fault);
                                    });
                    if (isTaken(step, number)) {
                        return false;
                    }
                    conflicts.refuse(actor, area);
                    if (number != store.steps(step.improvement()).size() + 1) {
                        throw Problem.conflict(
                                "improvement.otherStep",
                                step.improvement(),
                                Integer.toString(number));
                    }
                    records.bring(actor, step, number);
                    return true;
                });
    }

    private ImprovementArea known(String id) {
        return store.find(id.strip())
                .orElseThrow(() -> Problem.missing("improvement.unknownToFile", id));
    }
}
