package se.trafikljus.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Changed;
import se.trafikljus.Problem;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Rights;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * The register of persons with their roles, and of conflicts of interest (jäv); each change stands
 * in the trail, in the same transaction.
 */
@Component
public class People implements Rights {

    private static final Role[] INSIDERS = {Role.AUDITOR, Role.ADMIN};

    private final PeopleStore store;
    private final TokenEndings tokens;
    private final Trail trail;
    private final Transactions transactions;

    People(PeopleStore store, TokenEndings tokens, Trail trail, Transactions transactions) {
        this.store = store;
        this.tokens = tokens;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Everybody in the register, by name; whoever is neither auditor nor administrator sees only
     * what stands there of themselves.
     */
    public List<User> users(Actor actor) {
        User user = acting(actor);
        return store.users().stream()
                .filter(
                        one ->
                                List.of(INSIDERS).contains(user.role())
                                        || one.person().is(user.person()))
                .toList();
    }

    /**
     * Every conflict of interest, by name and municipality's code.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public List<Conflict> conflicts(Actor actor) {
        refuseUnlessInsider(actor);
        return store.conflicts();
    }

    /** Whether nobody is registered, whoever asks: then whoever opens the files is an auditor. */
    public boolean isUnkept() {
        return store.users().isEmpty();
    }

    /** Every conflict of interest, whoever asks: for rooms that hold work against them. */
    public List<Conflict> allConflicts() {
        return store.conflicts();
    }

    /**
     * Registers a person, or gives a registered one another role; a disabled one may come back so.
     *
     * @return who stood there before
     * @throws Problem if the actor may not keep the register
     */
    public Optional<User> add(Actor actor, User wanted) {
        return transactions.changing(
                actor,
                () -> {
                    refuseUnlessKeeper(actor);
                    PeopleStore.refuseTooLong(wanted.person());
                    Optional<User> before = store.user(wanted.person());
                    if (wanted.role() != Role.ADMIN || wanted.disabled()) {
                        before.ifPresent(this::refuseLastAdmin);
                    }
                    replace(actor, "person.added", before, wanted);
                    return before;
                });
    }

    /**
     * Takes from a registered person all rights and tokens; what was done in that name stays.
     *
     * @return that person before, who may have been disabled already, and now
     * @throws Problem if there is nobody of that name, or the actor may not keep the register
     */
    public Changed<User> disable(Actor actor, Person person) {
        return transactions.changing(
                actor,
                () -> {
                    refuseUnlessKeeper(actor);
                    User before = store.registered(person);
                    refuseLastAdmin(before);
                    User after = before.asDisabled();
                    replace(actor, "person.disabled", Optional.of(before), after);
                    return new Changed<>(before, after);
                });
    }

    private void replace(Actor actor, String action, Optional<User> before, User after) {
        if (before.equals(Optional.of(after))) {
            return;
        }
        store.put(after);
        trail.add(
                actor,
                action,
                PeopleInTrail.subject(after.person()),
                List.of(
                        new Change(
                                "",
                                before.map(PeopleInTrail::fields).orElse(Map.of()),
                                PeopleInTrail.fields(after))));
        if (after.disabled()) {
            tokens.all(actor, after.person());
        }
    }

    /**
     * Registers a conflict of interest; an auditor may register one's own.
     *
     * @throws Problem if the actor may not, or that conflict stands there already
     */
    public void bar(Actor actor, Conflict conflict) {
        transactions.changing(
                actor,
                () -> {
                    refuseUnless(actor, Role.AUDITOR, Role.ADMIN);
                    PeopleStore.refuseTooLong(conflict.person());
                    store.conflict(conflict.person(), conflict.place())
                            .ifPresent(
                                    there -> {
                                        throw Problem.conflict(
                                                        "people.conflictExists",
                                                        there.person().name(),
                                                        there.reason())
                                                .remedy(Action.LIFT_CONFLICT);
                                    });
                    store.insert(conflict);
                    trail.add(
                            actor,
                            "conflict.added",
                            PeopleInTrail.subject(conflict.person()),
                            List.of(
                                    new Change(
                                            PeopleInTrail.part(conflict.place()),
                                            Map.of(),
                                            PeopleInTrail.fields(conflict))));
                    return conflict;
                });
    }

    /**
     * Lifts a conflict of interest; never one's own.
     *
     * @throws Problem if there is none, it is the actor's own, or the actor may not
     */
    public Conflict lift(Actor actor, Person person, String place) {
        return transactions.changing(
                actor,
                () -> {
                    refuseUnless(actor, Role.AUDITOR, Role.ADMIN);
                    Conflict there =
                            store.conflict(person, place)
                                    .orElseThrow(
                                            () ->
                                                    Problem.missing(
                                                                    "people.noConflict",
                                                                    person.name())
                                                            .remedy(Action.LIST_CONFLICTS));
                    if (new Person(actor.name()).is(person)) {
                        throw Problem.denied("people.ownConflict", person.name());
                    }
                    store.delete(there);
                    trail.add(
                            actor,
                            "conflict.lifted",
                            PeopleInTrail.subject(person),
                            List.of(
                                    new Change(
                                            PeopleInTrail.part(place),
                                            PeopleInTrail.fields(there),
                                            Map.of())));
                    return there;
                });
    }

    /**
     * Who acts, with role and body. Whoever claims a name that is in no register is an auditor: the
     * files of a workspace belong to whoever can open them. Whoever proved to be somebody, and came
     * from elsewhere, has no rights without the register.
     *
     * @throws Problem if that person was disabled, or proved to be somebody who is in no register;
     *     if it is no person at all
     */
    public User acting(Actor actor) {
        if (!actor.isPerson()) {
            throw Problem.denied("people.nobody");
        }
        Person person = new Person(actor.name());
        User user =
                store.user(person)
                        .orElseGet(
                                () -> {
                                    if (actor.proof().isProven()) {
                                        throw Problem.because("people.unregistered", person.name());
                                    }
                                    return User.unregistered(person);
                                });
        if (user.disabled()) {
            throw Problem.denied("people.disabled", user.person().name())
                    .remedy(Action.ADD_PERSON)
                    .remedy(Action.ACT_AS_ANOTHER);
        }
        return user;
    }

    /**
     * Refuses whoever acts in another role than these.
     *
     * @throws Problem naming the person's role and those that may
     */
    public void refuseUnless(Actor actor, Role... roles) {
        User user = acting(actor);
        if (Stream.of(roles).noneMatch(role -> role == user.role())) {
            throw Problem.denied(
                            "people.notYours",
                            user.person().name(),
                            user.role(),
                            new Roles(List.of(roles)))
                    .remedy(Action.ACT_AS_ANOTHER)
                    .remedy(Action.LIST_PEOPLE);
        }
    }

    /**
     * The conflict of interest that bars a person from a municipality, if there is one.
     *
     * @param place the municipality's code
     */
    public Optional<Conflict> conflict(Person person, String place) {
        return store.conflict(person, place);
    }

    /**
     * Refuses whoever is neither auditor nor administrator.
     *
     * @throws Problem naming the person's role and those that may
     */
    @Override
    public void refuseUnlessInsider(Actor actor) {
        refuseUnless(actor, INSIDERS);
    }

    /**
     * Refuses whoever may not bring in what was made elsewhere: an auditor may, and an
     * administrator who has proved to be one.
     *
     * @throws Problem naming the person's role and those that may
     */
    public void refuseUnlessImporter(Actor actor) {
        refuseUnless(actor, actor.proof().isProven() ? INSIDERS : new Role[] {Role.AUDITOR});
    }

    /**
     * Refuses whoever does not keep the register and the workspace: an administrator where there is
     * one, else any auditor.
     *
     * @throws Problem naming the person's role and those that may
     */
    @Override
    public void refuseUnlessKeeper(Actor actor) {
        boolean kept = store.users().stream().anyMatch(User::isActiveAdmin);
        refuseUnless(actor, kept ? new Role[] {Role.ADMIN} : INSIDERS);
    }

    /** Without an administrator the register would again be anybody's. */
    private void refuseLastAdmin(User user) {
        boolean another =
                store.users().stream()
                        .filter(User::isActiveAdmin)
                        .anyMatch(one -> !one.person().is(user.person()));
        if (user.isActiveAdmin() && !another) {
            throw Problem.conflict("people.lastAdmin", user.person().name())
                    .remedy(Action.ADD_ADMINISTRATOR);
        }
    }
}
