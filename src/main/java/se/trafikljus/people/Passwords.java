package se.trafikljus.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * The passwords by which registered persons sign in to the page. Only what Argon2id makes of them
 * is kept, and of that only a checksum stands in the trail.
 */
@Component
public class Passwords {

    /** The fewest characters a password may have. */
    public static final int LEAST = 12;

    /** The most characters a password may have: more would only make the server work. */
    public static final int MOST = 200;

    // OWASP's password storage sheet: Argon2id with 19 MiB of memory and two rounds at the least.
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;

    /** Each takes {@link #MEMORY_KIB}: who tries many at once must wait, not fill the memory. */
    private static final int AT_ONCE = 2;

    private final PeopleStore store;
    private final People people;
    private final Trail trail;
    private final Transactions transactions;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private volatile @Nullable PasswordEncoder encoder;
    private volatile @Nullable String nobodys;

    Passwords(PeopleStore store, People people, Trail trail, Transactions transactions) {
        this.store = store;
        this.people = people;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Gives a registered person a password in place of the one before; one's own, or anybody's for
     * whoever keeps the register.
     *
     * @param password from {@link #LEAST} to {@link #MOST} characters
     * @return whether there was one before
     * @throws Problem if there is nobody of that name, the actor may not, or the password is too
     *     short, too long or the person's name
     */
    public boolean set(Actor actor, Person person, String password) {
        refuseWeak(person, password);
        String plain = normal(password);
        String hash = hashed(plain);
        return transactions.changing(
                actor,
                () -> {
                    if (!people.acting(actor).person().is(person)) {
                        people.refuseUnlessKeeper(actor);
                    }
                    return replace(actor, store.registered(person), hash);
                });
    }

    /**
     * Registers a person together with a password: all of it or nothing.
     *
     * @return who stood there before
     * @throws Problem as {@link People#add} and {@link #set} do
     */
    public Optional<User> register(Actor actor, User wanted, String password) {
        refuseWeak(wanted.person(), password);
        String hash = hashed(normal(password));
        return transactions.changing(
                actor,
                () -> {
                    Optional<User> before = people.add(actor, wanted);
                    // Whoever registers the first administrator is none, and so was asked before.
                    replace(actor, wanted, hash);
                    return before;
                });
    }

    private boolean replace(Actor actor, User user, String hash) {
        Optional<Password> before = store.password(user.person());
        Password after = new Password(user.person(), hash, transactions.now());
        store.put(after);
        trail.add(
                actor,
                "person.password",
                PeopleInTrail.subject(user.person()),
                List.of(
                        new Change(
                                PeopleInTrail.PASSWORD,
                                before.map(PeopleInTrail::fields).orElse(Map.of()),
                                PeopleInTrail.fields(after))));
        return before.isPresent();
    }

    /**
     * The person who has that name and password, and was not disabled; nobody otherwise. It takes
     * as long whether there is such a person or not.
     */
    public Optional<User> proven(String name, String password) {
        Optional<User> user = known(name).filter(one -> !one.disabled());
        Optional<Password> own = user.flatMap(one -> store.password(one.person()));
        boolean right = matches(normal(password), own.map(Password::hash).orElseGet(this::nobodys));
        return own.isPresent() && right ? user : Optional.empty();
    }

    private Optional<User> known(String name) {
        try {
            return store.user(new Person(name));
        } catch (Problem noName) {
            return Optional.empty();
        }
    }

    /**
     * Refuses a password that a person may not have.
     *
     * @throws Problem if it is too short, too long or holds the person's name
     */
    private static void refuseWeak(Person person, String given) {
        String password = normal(given);
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            throw Problem.because(
                    "people.passwordLength", Integer.toString(LEAST), Integer.toString(MOST));
        }
        if (password.toLowerCase(Locale.ROOT).contains(person.name().toLowerCase(Locale.ROOT))) {
            throw Problem.because("people.passwordIsName");
        }
    }

    /** The same password however the keyboard makes an å of it. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private String hashed(String password) {
        return inTurn(() -> String.valueOf(encoder().encode(password)));
    }

    private boolean matches(String password, String hash) {
        return password.codePointCount(0, password.length()) <= MOST
                && inTurn(() -> encoder().matches(password, hash));
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** What nobody's password is compared with, so that it takes as long. */
    private String nobodys() {
        String made = nobodys;
        if (made == null) {
            made = hashed("nobody's password");
            nobodys = made;
        }
        return made;
    }

    private PasswordEncoder encoder() {
        PasswordEncoder made = encoder;
        if (made == null) {
            made = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS);
            encoder = made;
        }
        return made;
    }
}
