package se.trafikljus.improvement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Texts;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Witness;

/** Keeps and finds improvement areas; each change stands in the trail, in the same transaction. */
@Component
public class Improvements implements Witness {

    private static final String SUBJECT = "improvement/";
    private static final String PLAN = "plan";
    private static final String NOTE = "note/";

    private final ImprovementStore store;
    private final Recommendations recommendations;
    private final Audits audits;
    private final Municipalities municipalities;
    private final Trail trail;
    private final TransactionTemplate transactions;

    Improvements(
            ImprovementStore store,
            Recommendations recommendations,
            Audits audits,
            Municipalities municipalities,
            Trail trail,
            TransactionTemplate transactions) {
        this.store = store;
        this.recommendations = recommendations;
        this.audits = audits;
        this.municipalities = municipalities;
        this.trail = trail;
        this.transactions = transactions;
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

    /** An improvement area's notes, in the order in which they were added. */
    public List<Note> notes(String improvement) {
        return store.notes(improvement);
    }

    /**
     * Takes an improvement area.
     *
     * @param replace whether it may take the place of one with its id
     * @return whether anything changed
     * @throws Problem if its id is taken, a text malformed, or its municipality, audit,
     *     recommendation or objectives are unknown or do not belong together
     */
    public boolean take(Actor actor, ImprovementArea wanted, boolean replace) {
        return done(
                () -> {
                    ImprovementArea one = checked(wanted);
                    Optional<ImprovementArea> before = store.find(one.id());
                    if (before.isPresent() && !replace) {
                        throw Problem.because("improvement.exists", one.id());
                    }
                    if (before.equals(Optional.of(one))) {
                        return false;
                    }
                    if (before.isPresent()) {
                        store.update(one);
                    } else {
                        store.insert(one);
                    }
                    trail.add(
                            actor,
                            before.isPresent() ? "improvement.replaced" : "improvement.added",
                            subject(one.id()),
                            List.of(
                                    new Change(
                                            "",
                                            before.map(Fields::of).orElse(Map.of()),
                                            Fields.of(one)),
                                    new Change(
                                            PLAN,
                                            before.map(area -> Fields.of(area.plan()))
                                                    .orElse(Map.of()),
                                            Fields.of(one.plan()))));
                    return true;
                });
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
        Audit audit = audits.get(one.audit());
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
            throw Problem.because(
                    "improvement.unknownRecommendation", audit.id(), Integer.toString(number));
        }
    }

    /**
     * Adds a note to an improvement area.
     *
     * @param again whether one that stands there already, word for word, is passed over
     * @return whether anything changed
     * @throws Problem if there is no such improvement area, the note is empty or malformed, or it
     *     stands there already
     */
    public boolean note(Actor actor, Note note, boolean again) {
        return done(
                () -> {
                    refuse(note);
                    List<Note> before = store.notes(note.improvement());
                    if (before.contains(note)) {
                        if (again) {
                            return false;
                        }
                        throw Problem.because(
                                "improvement.noteExists",
                                note.improvement(),
                                note.date().toString());
                    }
                    int number = before.size() + 1;
                    store.insert(note, number);
                    trail.add(
                            actor,
                            "improvement.noted",
                            subject(note.improvement()),
                            List.of(new Change(NOTE + number, Map.of(), Fields.of(note))));
                    return true;
                });
    }

    private void refuse(Note note) {
        if (find(note.improvement()).isEmpty()) {
            throw Problem.because("improvement.unknown", note.improvement());
        }
        Fields.refuse(Fields.of(note));
        Texts.faultOfPerson(note.by())
                .ifPresent(
                        (Message fault) -> {
                            throw Problem.because(fault.key(), fault.arguments().toArray());
                        });
        if (note.text().isBlank()) {
            throw Problem.because("improvement.emptyNote", note.improvement());
        }
    }

    private boolean done(BooleanSupplier work) {
        return Objects.requireNonNull(transactions.execute(status -> work.getAsBoolean()));
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public void tell(BiConsumer<String, Map<String, Map<String, String>>> told) {
        each(
                area -> {
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
                    told.accept(subject(area.id()), parts);
                });
    }
}
