package se.trafikljus.improvement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.audit.Texts;
import se.trafikljus.improvement.ImprovementStore.Removal;
import se.trafikljus.people.Person;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailSource;

/** Keeps improvement areas; each change stands in the trail, in the same transaction. */
@Component
class ImprovementRecords implements TrailSource {

    private final ImprovementStore store;
    private final ImprovementCheck check;
    private final Trail trail;

    ImprovementRecords(ImprovementStore store, ImprovementCheck check, Trail trail) {
        this.store = store;
        this.check = check;
        this.trail = trail;
    }

    /**
     * Keeps a new improvement area, or what a step made of one.
     *
     * @param after as the step left it
     * @param note what was noted with the step, if anything
     */
    void keep(
            Actor actor,
            Optional<ImprovementArea> before,
            ImprovementArea after,
            TakenStep step,
            Optional<Note> note) {
        ImprovementArea one = check.of(after);
        put(before, one);
        List<Change> changes = new ArrayList<>(changes(before, one));
        note.map(this::added).ifPresent(changes::add);
        changes.add(added(step, store.steps(one.id()).size() + 1));
        add(actor, step.step().action(), one.id(), changes);
    }

    /** Keeps one that was worded, addressed or dated otherwise. */
    ImprovementArea change(Actor actor, ImprovementArea before, ImprovementArea after) {
        ImprovementArea one = check.of(after);
        store.update(one);
        add(actor, "improvement.changed", one.id(), changes(Optional.of(before), one));
        return one;
    }

    /** Keeps one that was checked, as a file has it. */
    void bring(Actor actor, Optional<ImprovementArea> before, ImprovementArea one) {
        put(before, one);
        add(
                actor,
                before.isPresent() ? "improvement.replaced" : "improvement.added",
                one.id(),
                changes(before, one));
    }

    private void put(Optional<ImprovementArea> before, ImprovementArea one) {
        if (before.isPresent()) {
            store.update(one);
        } else {
            ImprovementCheck.refuseHidden(one);
            store.insert(one);
        }
    }

    /** Takes one away with all that belongs to it; the trail record keeps the whole of it. */
    void remove(Actor actor, ImprovementArea one, Removal removal) {
        Map<String, String> fields = Fields.of(removal);
        Fields.refuse(fields);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(ImprovementTables.REMOVAL, Map.of(), fields));
        parts(one).forEach((part, before) -> changes.add(new Change(part, before, Map.of())));
        store.delete(one.id());
        store.insert(removal);
        add(actor, "improvement.removed", one.id(), changes);
    }

    /**
     * Keeps a note.
     *
     * @throws Problem if it is empty or malformed, or stands there already
     */
    void bring(Actor actor, Note note) {
        add(actor, "improvement.noted", note.improvement(), List.of(added(note)));
    }

    /** Keeps a step as that number, from 1, without moving the improvement area on. */
    void bring(Actor actor, TakenStep step, int number) {
        add(actor, "improvement.step-imported", step.improvement(), List.of(added(step, number)));
    }

    private void add(Actor actor, String action, String id, List<Change> changes) {
        trail.add(actor, action, ImprovementTables.subject(id), changes);
    }

    private static List<Change> changes(Optional<ImprovementArea> before, ImprovementArea one) {
        return List.of(
                new Change("", before.map(Fields::of).orElse(Map.of()), Fields.of(one)),
                new Change(
                        ImprovementTables.PLAN,
                        before.map(area -> Fields.of(area.plan())).orElse(Map.of()),
                        Fields.of(one.plan())));
    }

    private Change added(Note note) {
        refuse(note);
        List<Note> before = store.notes(note.improvement());
        if (before.contains(note)) {
            throw Problem.conflict(
                    "improvement.noteExists", note.improvement(), note.date().toString());
        }
        int number = before.size() + 1;
        store.insert(note, number);
        return new Change(ImprovementTables.NOTE + number, Map.of(), Fields.of(note));
    }

    private static void refuse(Note note) {
        Fields.refuse(Fields.of(note));
        Texts.faultOfPerson(note.by())
                .ifPresent(
                        fault -> {
                            throw Problem.of(fault);
                        });
        if (note.text().isBlank()) {
            throw Problem.because("improvement.emptyNote", note.improvement());
        }
    }

    private Change added(TakenStep step, int number) {
        store.insert(step, number);
        return new Change(ImprovementTables.STEP + number, Map.of(), Fields.of(step));
    }

    /** All that stands of an improvement area, as the trail has it. */
    private Map<String, Map<String, String>> parts(ImprovementArea area) {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        parts.put("", Fields.of(area));
        Map<String, String> plan = Fields.of(area.plan());
        if (!plan.isEmpty()) {
            parts.put(ImprovementTables.PLAN, plan);
        }
        int number = 0;
        for (Note note : store.notes(area.id())) {
            number++;
            parts.put(ImprovementTables.NOTE + number, Fields.of(note));
        }
        number = 0;
        for (TakenStep step : store.steps(area.id())) {
            number++;
            parts.put(ImprovementTables.STEP + number, Fields.of(step));
        }
        return parts;
    }

    /**
     * Who last reported an improvement area as done: whoever is named, else whoever brought that
     * in; nobody if it was never reported.
     */
    Optional<Person> reporter(String improvement) {
        AtomicReference<@Nullable String> last = new AtomicReference<>();
        trail.show(
                Optional.of(ImprovementTables.subject(improvement)),
                record ->
                        record.changes().stream()
                                .filter(ImprovementRecords::reportsDone)
                                .forEach(
                                        change ->
                                                last.set(
                                                        change.after()
                                                                .getOrDefault(
                                                                        "by",
                                                                        record.actor().name()))));
        return Optional.ofNullable(last.get()).map(Person::new);
    }

    private static boolean reportsDone(Change change) {
        if (change.part().startsWith(ImprovementTables.STEP)) {
            return Step.DONE.id().equals(change.after().get("step"));
        }
        String status = change.after().get("status");
        return change.part().isEmpty()
                && ImprovementStatus.REPORTED_DONE.id().equals(status)
                && !Objects.equals(status, change.before().get("status"));
    }

    @Override
    public String prefix() {
        return ImprovementTables.SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return ImprovementTables.mirrors();
    }
}
