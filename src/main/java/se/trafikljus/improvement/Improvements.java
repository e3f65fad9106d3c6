package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Outcome;
import se.trafikljus.Portions;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.people.People;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.rubric.Theme;
import se.trafikljus.trail.Transactions;

/** Finds improvement areas, for each person those that are theirs to see. */
@Component
public class Improvements {

    /** How many are in memory while they are handed over. */
    private static final int AT_ONCE = 500;

    private final ImprovementStore store;
    private final Audits audits;
    private final AuditLibrary library;
    private final Municipalities municipalities;
    private final People people;
    private final Transactions transactions;

    Improvements(
            ImprovementStore store,
            Audits audits,
            AuditLibrary library,
            Municipalities municipalities,
            People people,
            Transactions transactions) {
        this.store = store;
        this.audits = audits;
        this.library = library;
        this.municipalities = municipalities;
        this.people = people;
        this.transactions = transactions;
    }

    /** The improvement area with that id. */
    Optional<ImprovementArea> find(String id) {
        return store.find(plain(id));
    }

    /** Ids are lower case, however somebody types them. */
    private static String plain(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
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

    /** Hands over those that the actor may see and all that is known of them, some at a time. */
    public void each(Actor actor, Consumer<List<ImprovementDossier>> reader) {
        User user = people.acting(actor);
        Portions.of(store.ids(), AT_ONCE).forEach(some -> reader.accept(dossiers(user, some)));
    }

    private List<ImprovementDossier> dossiers(User user, List<String> ids) {
        List<ImprovementArea> some = store.of(ids);
        Sight sight = sightOf(user).of(some);
        List<ImprovementArea> seen = some.stream().filter(sight::sees).toList();
        Map<String, List<TakenStep>> steps = store.steps(ids);
        Map<String, List<Note>> notes = store.notes(ids);
        return followed(sight, seen, steps).stream()
                .map(
                        one ->
                                new ImprovementDossier(
                                        one, notes.getOrDefault(one.area().id(), List.of())))
                .toList();
    }

    private List<Followed> followed(
            Sight sight, List<ImprovementArea> seen, Map<String, List<TakenStep>> steps) {
        Map<String, Municipality> places =
                municipalities.at(
                        seen.stream().map(ImprovementArea::place).collect(Collectors.toSet()));
        return seen.stream()
                .map(
                        area ->
                                sight.followed(
                                        area,
                                        Objects.requireNonNull(places.get(area.place())),
                                        steps.getOrDefault(area.id(), List.of())))
                .toList();
    }

    private List<ImprovementArea> seen(Sight sight) {
        return store.all().stream().filter(sight::sees).toList();
    }

    /** The ids of those that the actor may see. */
    public List<String> ids(Actor actor) {
        return seen(sightOf(people.acting(actor)).ofMany()).stream()
                .map(ImprovementArea::id)
                .toList();
    }

    /** The steps taken with an improvement area, in the order in which they were taken. */
    List<TakenStep> steps(String improvement) {
        return store.steps(improvement);
    }

    /**
     * The improvement areas that a person may see, of those wanted, by id; a note where there are
     * none.
     *
     * @param day the one on which something is overdue or not
     * @throws Problem if a municipality, theme or audit is unknown to the actor, or the actor may
     *     do nothing
     */
    public Outcome<List<Followed>> list(Actor actor, Filter filter, LocalDate day) {
        User user = people.acting(actor);
        Optional<String> place = filter.municipality().map(name -> municipalities.get(name).code());
        Map<String, List<TakenStep>> steps = store.steps();
        Sight sight = sightOf(user).ofMany();
        List<Followed> seen = followed(sight, seen(sight), steps);
        filter.theme().ifPresent(this::refuseUnknownTheme);
        filter.audit().ifPresent(audit -> refuseUnknownAudit(actor, audit, seen));
        List<Followed> wanted =
                seen.stream()
                        .filter(one -> place.map(one.area().place()::equals).orElse(true))
                        .filter(one -> filter.takes(one, day))
                        .toList();
        return new Outcome<>(wanted, wanted.isEmpty() ? List.of(filter.none(seen)) : List.of());
    }

    /** An audit that was opened again is nobody's to see, but what was sent of it stays so. */
    private void refuseUnknownAudit(Actor actor, String audit, List<Followed> seen) {
        if (seen.stream().noneMatch(one -> one.area().audit().equals(audit.strip()))) {
            library.seenBy(actor).get(audit);
        }
    }

    /**
     * The improvement area with that id.
     *
     * @throws Problem if there is none that the actor may see
     */
    public Followed read(Actor actor, String id) {
        return seen(actor, id).orElseThrow(() -> unseen(people.acting(actor), id));
    }

    /**
     * The same; empty if there is none that the actor may see.
     *
     * @throws Problem if the actor may do nothing
     */
    public Optional<Followed> seen(Actor actor, String id) {
        Sight sight = sightOf(people.acting(actor));
        return find(id).filter(sight::sees)
                .map(
                        area ->
                                sight.followed(
                                        area,
                                        municipalities.at(area.place()),
                                        store.steps(area.id())));
    }

    /**
     * The improvement area with that id and all that is known of it, as it was at one moment.
     *
     * @throws Problem if there is none that the actor may see
     */
    public ImprovementDossier dossier(Actor actor, String id) {
        return transactions.reading(
                () -> {
                    Followed one = read(actor, id);
                    return new ImprovementDossier(one, store.notes(one.area().id()));
                });
    }

    /**
     * Takes a step with an improvement area that somebody has looked at, unless another step was
     * taken meanwhile.
     *
     * @param seen how many steps had been taken when it was looked at
     * @param step what takes the step; within the same transaction
     * @throws Problem naming the step that was taken meanwhile, or if there is none that the actor
     *     may see
     */
    public <T> T ifUnmoved(Actor actor, String id, int seen, Supplier<T> step) {
        return transactions.changing(
                actor,
                () -> {
                    List<TakenStep> steps = store.steps(held(people.acting(actor), id).id());
                    if (steps.size() != seen && !steps.isEmpty()) {
                        TakenStep last = steps.get(steps.size() - 1);
                        throw Problem.conflict("improvement.moved", last.by(), last.step());
                    }
                    return step.get();
                });
    }

    /**
     * The improvement area with that id, kept from others until the transaction ends.
     *
     * @throws Problem if there is none that the user may see
     */
    ImprovementArea held(User user, String id) {
        return store.held(plain(id))
                .filter(sightOf(user)::sees)
                .orElseThrow(() -> unseen(user, id));
    }

    private Sight sightOf(User user) {
        return new Sight(user, audits);
    }

    /** Only those who could see it while it stood there are told that it was taken back. */
    private Problem unseen(User user, String id) {
        return Optional.of(plain(id))
                .filter(any -> user.role() == Role.AUDITOR || user.role() == Role.ADMIN)
                .flatMap(store::removal)
                .map(removal -> removal.refusal("improvement.wasRemoved"))
                .map(removed -> removed.kind(Problem.Kind.MISSING))
                .map(removed -> removed.remedy(Action.ADD_IMPROVEMENT_AGAIN))
                .orElseGet(
                        () ->
                                Problem.missing("improvement.unknown", id.strip())
                                        .remedy(Action.LIST_IMPROVEMENTS));
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
}
