package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Texts;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Theme;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailSource;
import se.trafikljus.trail.Transactions;

/** Keeps and finds improvement areas; each change stands in the trail, in the same transaction. */
@Component
public class Improvements implements TrailSource {

    private static final String SUBJECT = "improvement/";
    private static final String PLAN = "plan";
    private static final String NOTE = "note/";
    private static final String STEP = "step/";
    private static final String REMOVAL = "removal";

    private final ImprovementStore store;
    private final Recommendations recommendations;
    private final Audits audits;
    private final Municipalities municipalities;
    private final People people;
    private final Trail trail;
    private final Transactions transactions;

    Improvements(
            ImprovementStore store,
            Recommendations recommendations,
            Audits audits,
            Municipalities municipalities,
            People people,
            Trail trail,
            Transactions transactions) {
        this.store = store;
        this.recommendations = recommendations;
        this.audits = audits;
        this.municipalities = municipalities;
        this.people = people;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** The day it is in Sweden. */
    public LocalDate today() {
        return transactions.today();
    }

    /** The subject under which an improvement area's changes stand in the trail. */
    public static String subject(String improvement) {
        return SUBJECT + improvement;
    }

    /** The improvement area with that id. */
    public Optional<ImprovementArea> find(String id) {
        return store.find(id.strip());
    }

    /** Hands over every improvement area, by id. */
    public void each(Consumer<ImprovementArea> reader) {
        store.ids().forEach(id -> store.find(id).ifPresent(reader));
    }

    /**
     * The bodies that a municipality's improvement areas are addressed to, as they are written;
     * whoever asks and whatever they may see of the areas themselves.
     *
     * @param place the municipality's code
     */
    public Set<String> bodies(String place) {
        return store.bodies(place).stream()
                .filter(body -> !body.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that come from an audit, by id. */
    List<ImprovementArea> ofAudit(String audit) {
        return store.ofAudit(audit);
    }

    /**
     * An improvement area's notes, in the order in which they were added.
     *
     * @throws Problem if there is none that the actor may see
     */
    public List<Note> notes(Actor actor, String improvement) {
        return store.notes(read(actor, improvement).area().id());
    }

    /** Hands over those that the actor may see, by id. */
    public void each(Actor actor, Consumer<ImprovementArea> reader) {
        Sight sight = new Sight(people.acting(actor));
        each(
                area -> {
                    if (sight.sees(area)) {
                        reader.accept(area);
                    }
                });
    }

    /** The ids of those that the actor may see. */
    public List<String> ids(Actor actor) {
        List<String> ids = new ArrayList<>();
        each(actor, area -> ids.add(area.id()));
        return ids;
    }

    /** The steps taken with an improvement area, in the order in which they were taken. */
    public List<TakenStep> steps(String improvement) {
        return store.steps(improvement);
    }

    /** Whether the same step stands there already as that number, from 1. */
    public boolean isTaken(TakenStep step, int number) {
        List<TakenStep> there = steps(step.improvement());
        return number <= there.size() && there.get(number - 1).equals(step);
    }

    /**
     * Who last reported an improvement area as done: whoever is named, else whoever brought that
     * in; nobody if it was never reported.
     */
    Optional<Person> reporter(String improvement) {
        AtomicReference<@Nullable String> last = new AtomicReference<>();
        trail.show(
                Optional.of(subject(improvement)),
                record ->
                        record.changes().stream()
                                .filter(Improvements::reportsDone)
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
        if (change.part().startsWith(STEP)) {
            return Step.DONE.id().equals(change.after().get("step"));
        }
        String status = change.after().get("status");
        return change.part().isEmpty()
                && ImprovementStatus.REPORTED_DONE.id().equals(status)
                && !Objects.equals(status, change.before().get("status"));
    }

    /**
     * The improvement areas that a person may see, of those wanted, by id.
     *
     * @param day the one on which something is overdue or not
     * @throws Problem if a municipality or theme is unknown, or the actor may do nothing
     */
    public List<Followed> list(Actor actor, Filter filter, LocalDate day) {
        User user = people.acting(actor);
        Optional<String> place = filter.municipality().map(name -> municipalities.get(name).code());
        Map<String, List<TakenStep>> steps = store.steps();
        Sight sight = new Sight(user);
        List<Followed> seen =
                store.all().stream()
                        .filter(sight::sees)
                        .map(area -> sight.followed(area, steps.getOrDefault(area.id(), List.of())))
                        .toList();
        filter.theme().ifPresent(this::refuseUnknownTheme);
        return seen.stream()
                .filter(one -> place.map(one.area().place()::equals).orElse(true))
                .filter(one -> filter.takes(one, day))
                .toList();
    }

    /**
     * The improvement area with that id.
     *
     * @throws Problem if there is none that the actor may see
     */
    public Followed read(Actor actor, String id) {
        User user = people.acting(actor);
        Sight sight = new Sight(user);
        ImprovementArea area = find(id).filter(sight::sees).orElseThrow(() -> unseen(user, id));
        return sight.followed(area, store.steps(area.id()));
    }

    /**
     * The improvement area with that id, kept from others until the transaction ends.
     *
     * @throws Problem if there is none that the user may see
     */
    ImprovementArea held(User user, String id) {
        return store.held(id.strip())
                .filter(new Sight(user)::sees)
                .orElseThrow(() -> unseen(user, id));
    }

    /** Only those who could see it while it stood there are told that it was taken back. */
    private Problem unseen(User user, String id) {
        return Optional.of(id.strip())
                .filter(any -> user.role() == Role.AUDITOR || user.role() == Role.ADMIN)
                .flatMap(store::removal)
                .map(removal -> removed("improvement.wasRemoved", removal))
                .map(removed -> removed.kind(Problem.Kind.MISSING))
                .map(removed -> removed.remedy(Action.ADD_IMPROVEMENT_AGAIN))
                .orElseGet(() -> unknown(id));
    }

    private static Problem removed(String key, Removal removal) {
        return Problem.conflict(
                key,
                removal.improvement(),
                removal.day().toString(),
                removal.by(),
                removal.reason());
    }

    private ImprovementArea known(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(String id) {
        return Problem.missing("improvement.unknown", id);
    }

    private void refuseUnknownTheme(String theme) {
        List<String> known =
                audits.all().list().stream()
                        .flatMap(line -> line.rubric().themes().stream())
                        .map(Theme::id)
                        .distinct()
                        .sorted()
                        .toList();
        if (known.stream().noneMatch(id -> id.equalsIgnoreCase(theme.strip()))) {
            throw Problem.missing("improvement.unknownTheme", theme, String.join(", ", known));
        }
    }

    /** What one person may see; audits are looked up once. */
    private final class Sight {

        private final User user;
        private final Map<String, Optional<Audit>> known = new HashMap<>();

        Sight(User user) {
            this.user = user;
        }

        /** Drafts are confidential: product rule 9. */
        boolean sees(ImprovementArea area) {
            boolean sent = area.status() != ImprovementStatus.ADDED;
            return switch (user.role()) {
                case AUDITOR, ADMIN -> true;
                case COMMITTEE -> sent && user.answersFor(area.place(), area.body());
                case READER ->
                        sent
                                && audit(area.audit())
                                        .filter(one -> one.status() == AuditStatus.PUBLISHED)
                                        .isPresent();
            };
        }

        private Optional<Audit> audit(String id) {
            return id.isEmpty() ? Optional.empty() : known.computeIfAbsent(id, audits.all()::find);
        }

        Followed followed(ImprovementArea area, List<TakenStep> steps) {
            return new Followed(
                    area,
                    municipalities.at(area.place()),
                    audit(area.audit()).map(one -> audits.rubric(one.rubricHash())),
                    steps);
        }
    }

    /**
     * Keeps a new improvement area, or what a step made of one, with its trail record.
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
        ImprovementArea one = checked(after);
        if (before.isPresent()) {
            store.update(one);
        } else {
            store.insert(one);
        }
        List<Change> changes = new ArrayList<>(changes(before, one));
        note.map(this::added).ifPresent(changes::add);
        changes.add(added(step, store.steps(one.id()).size() + 1));
        trail.add(actor, step.step().action(), subject(one.id()), changes);
    }

    /** Keeps one that was worded, addressed or dated otherwise, with its trail record. */
    ImprovementArea change(Actor actor, ImprovementArea before, ImprovementArea after) {
        ImprovementArea one = checked(after);
        store.update(one);
        trail.add(
                actor, "improvement.changed", subject(one.id()), changes(Optional.of(before), one));
        return one;
    }

    /** Takes one away with all that belongs to it; the trail record keeps the whole of it. */
    void remove(Actor actor, ImprovementArea one, Removal removal) {
        Map<String, String> fields = Fields.of(removal);
        Fields.refuse(fields);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(REMOVAL, Map.of(), fields));
        parts(one).forEach((part, before) -> changes.add(new Change(part, before, Map.of())));
        store.delete(one.id());
        store.insert(removal);
        trail.add(actor, "improvement.removed", subject(one.id()), changes);
    }

    /** An id that begins with a wish, and that none has or had. */
    String freeId(String wanted) {
        String id = wanted;
        for (int n = 2; store.find(id).isPresent() || store.removal(id).isPresent(); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    /**
     * Takes an improvement area as a file has it, without any step.
     *
     * @param replace whether it may take the place of one with its id that was not sent yet
     * @return whether anything changed
     * @throws Problem if its id is taken or was one that was removed, a text malformed, its
     *     municipality, audit, recommendation or objectives are unknown or do not belong together,
     *     what stands there has been sent, or the actor is no auditor or has a conflict of interest
     */
    public boolean take(Actor actor, ImprovementArea wanted, boolean replace) {
        return transactions.changing(
                actor,
                () -> {
                    people.refuseUnless(actor, Role.AUDITOR);
                    ImprovementArea one = checked(wanted);
                    Optional<ImprovementArea> before = store.held(one.id());
                    if (before.isPresent() && !replace) {
                        throw Problem.conflict("improvement.exists", one.id())
                                .remedy(Action.REPLACE);
                    }
                    if (before.isEmpty()) {
                        store.removal(one.id()).ifPresent(Improvements::refuseUsed);
                    }
                    if (before.equals(Optional.of(one))) {
                        return false;
                    }
                    refuseConflict(actor, one);
                    before.ifPresent(there -> refuseConflict(actor, there));
                    before.ifPresent(there -> refuseLiving(there, one));
                    if (before.isPresent()) {
                        store.update(one);
                    } else {
                        store.insert(one);
                    }
                    trail.add(
                            actor,
                            before.isPresent() ? "improvement.replaced" : "improvement.added",
                            subject(one.id()),
                            changes(before, one));
                    return true;
                });
    }

    /**
     * Refuses whoever has a conflict of interest where the improvement area is.
     *
     * @throws Problem naming the conflict
     */
    void refuseConflict(Actor actor, ImprovementArea one) {
        people.conflict(new Person(actor.name()), one.place())
                .ifPresent(
                        known -> {
                            throw Problem.denied(
                                    "improvement.conflict",
                                    known.person().name(),
                                    one.id(),
                                    known.reason());
                        });
    }

    /** A file may change what nobody was asked yet; from then on only the steps do. */
    private static void refuseLiving(ImprovementArea there, ImprovementArea wanted) {
        if (there.status() != ImprovementStatus.ADDED
                || wanted.status() != ImprovementStatus.ADDED) {
            throw Problem.conflict(
                    "improvement.livesOn", there.id(), there.status().is(), there.next());
        }
    }

    private static void refuseUsed(Removal removal) {
        throw removed("improvement.idOfRemoved", removal);
    }

    private static List<Change> changes(Optional<ImprovementArea> before, ImprovementArea one) {
        return List.of(
                new Change("", before.map(Fields::of).orElse(Map.of()), Fields.of(one)),
                new Change(
                        PLAN,
                        before.map(area -> Fields.of(area.plan())).orElse(Map.of()),
                        Fields.of(one.plan())));
    }

    private ImprovementArea checked(ImprovementArea one) {
        Fields.refuse(Fields.of(one));
        Fields.refuse(Fields.of(one.plan()));
        if (one.title().isBlank()) {
            throw Problem.because("improvement.noTitle", one.id());
        }
        municipalities.get(one.place());
        if (one.audit().isEmpty()) {
            if (one.recommendation().isPresent()) {
                throw Problem.because("improvement.recommendationOfNoAudit", one.id());
            }
            return one;
        }
        Audit audit = audits.all().get(one.audit());
        if (!audit.place().equals(one.place())) {
            throw Problem.because(
                    "improvement.otherMunicipality",
                    one.id(),
                    audit.id(),
                    municipalities.get(audit.place()).name(),
                    municipalities.get(one.place()).name());
        }
        Rubric rubric = audits.rubric(audit.rubricHash());
        one.recommendation().ifPresent(number -> refuseUnknown(audit, number));
        return one.about(
                one.objectives().stream()
                        .map(objective -> Audits.objective(rubric, objective).id())
                        .toList());
    }

    private void refuseUnknown(Audit audit, int number) {
        if (recommendations.find(audit.id(), number).isEmpty()) {
            throw Problem.missing(
                    "improvement.unknownRecommendation", audit.id(), Integer.toString(number));
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
                    people.refuseUnless(actor, Role.AUDITOR);
                    if (again && store.notes(note.improvement()).contains(note)) {
                        return false;
                    }
                    refuseConflict(actor, known(note.improvement()));
                    trail.add(
                            actor,
                            "improvement.noted",
                            subject(note.improvement()),
                            List.of(added(note)));
                    return true;
                });
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
        return new Change(NOTE + number, Map.of(), Fields.of(note));
    }

    private Change added(TakenStep step, int number) {
        store.insert(step, number);
        return new Change(STEP + number, Map.of(), Fields.of(step));
    }

    /**
     * Takes a step as a file tells it, without moving the improvement area on.
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
                    people.refuseUnless(actor, Role.AUDITOR);
                    ImprovementArea area = known(step.improvement());
                    refusePerson(step.by());
                    List<TakenStep> before = store.steps(step.improvement());
                    if (isTaken(step, number)) {
                        return false;
                    }
                    refuseConflict(actor, area);
                    if (number != before.size() + 1) {
                        throw Problem.conflict(
                                "improvement.otherStep",
                                step.improvement(),
                                Integer.toString(number));
                    }
                    trail.add(
                            actor,
                            "improvement.step-imported",
                            subject(step.improvement()),
                            List.of(added(step, number)));
                    return true;
                });
    }

    private void refuse(Note note) {
        Fields.refuse(Fields.of(note));
        refusePerson(note.by());
        if (note.text().isBlank()) {
            throw Problem.because("improvement.emptyNote", note.improvement());
        }
    }

    private static void refusePerson(String name) {
        Texts.faultOfPerson(name)
                .ifPresent(
                        fault -> {
                            throw Problem.of(fault);
                        });
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(
                area("", "title", "body", "audit", "recommendation", "origin", "objectives")
                        .named("place_code", "municipality")
                        .with(
                                "status",
                                "due",
                                "priority",
                                "response",
                                "response_text",
                                "decision",
                                "dnr",
                                "done_share",
                                "verified",
                                "source"),
                area(
                                PLAN,
                                "resources",
                                "activities",
                                "outputs",
                                "short_term",
                                "long_term",
                                "indicators")
                        .absentWhereEmpty(),
                numbered("improvement_note", NOTE)
                        .named("noted_on", "date")
                        .with("text")
                        .named("noted_by", "by"),
                numbered("improvement_step", STEP)
                        .with("step", "due")
                        .named("taken_on", "date")
                        .named("taken_by", "by"),
                Mirror.of(
                                "improvement_removal",
                                List.of("improvement"),
                                row -> subject(row.get("improvement")),
                                row -> REMOVAL)
                        .with("reason")
                        .named("removed_on", "date")
                        .named("removed_by", "by"));
    }

    private static Mirror area(String part, String... columns) {
        return Mirror.of("improvement", List.of("id"), row -> subject(row.get("id")), row -> part)
                .with(columns);
    }

    private static Mirror numbered(String table, String part) {
        return Mirror.of(
                table,
                List.of("improvement", "number"),
                row -> subject(row.get("improvement")),
                row -> part + row.get("number"));
    }

    /** All that stands of an improvement area, as the trail has it. */
    private Map<String, Map<String, String>> parts(ImprovementArea area) {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        parts.put("", Fields.of(area));
        Map<String, String> plan = Fields.of(area.plan());
        if (!plan.isEmpty()) {
            parts.put(PLAN, plan);
        }
        int number = 0;
        for (Note note : store.notes(area.id())) {
            number++;
            parts.put(NOTE + number, Fields.of(note));
        }
        number = 0;
        for (TakenStep step : store.steps(area.id())) {
            number++;
            parts.put(STEP + number, Fields.of(step));
        }
        return parts;
    }
}
