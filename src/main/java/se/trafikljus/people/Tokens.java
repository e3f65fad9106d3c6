package se.trafikljus.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * The tokens by which programs act for registered persons. What a program shows is told once, when
 * it is made; its SHA-256 is kept, and of that only a checksum stands in the trail.
 */
@Component
public class Tokens {

    /** The fewest days that a token holds. */
    public static final int LEAST_DAYS = 1;

    /** The most days that a token holds. */
    public static final int MOST_DAYS = 365;

    /** How many days it holds where nothing else is told. */
    public static final int USUAL_DAYS = 90;

    /** The most tokens that a person has at once. */
    public static final int MOST = 20;

    /** Tells whoever finds one in a file what it is for. */
    static final String BEGINS = "trafikljus_";

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 6;
    private static final int LONGEST = 100;

    private final TokenStore store;
    private final TokenEndings endings;
    private final PeopleStore register;
    private final People people;
    private final Trail trail;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(
            TokenStore store,
            TokenEndings endings,
            PeopleStore register,
            People people,
            Trail trail,
            Transactions transactions,
            ObjectProvider<Clock> clock) {
        this.store = store;
        this.endings = endings;
        this.register = register;
        this.people = people;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * Makes a token for a registered person: oneself, or anybody for whoever keeps the register.
     *
     * @param purpose what it is for; may be empty
     * @param days from {@link #LEAST_DAYS} to {@link #MOST_DAYS}
     * @throws Problem if there is nobody of that name, the actor may not or is a program with a
     *     token itself, the person is disabled or has {@link #MOST} already, the days are too few
     *     or too many, or the purpose is malformed
     */
    public MadeToken make(Actor actor, Person person, String purpose, int days) {
        if (days < LEAST_DAYS || days > MOST_DAYS) {
            throw Problem.because(
                    "people.tokenDays", Integer.toString(LEAST_DAYS), Integer.toString(MOST_DAYS));
        }
        String secret = BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(random());
        return transactions.changing(
                actor,
                () -> {
                    refuseProgram(actor);
                    refuseOthers(actor, person);
                    User user = register.registered(person);
                    refuseMore(user);
                    Token made =
                            new Token(
                                    user.person(),
                                    HexFormat.of().formatHex(random(), 0, ID_BYTES),
                                    purpose,
                                    actor.name(),
                                    transactions.now(),
                                    until(days));
                    keep(actor, new KeptToken(made, Mirror.checksum(secret)));
                    return new MadeToken(secret, made);
                });
    }

    private Instant until(int days) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
    }

    /** A program that was let in for a time would otherwise stay for ever. */
    private static void refuseProgram(Actor actor) {
        if (actor.proof() instanceof Actor.Token) {
            throw Problem.denied("people.tokenByToken");
        }
    }

    private void refuseMore(User user) {
        if (user.disabled()) {
            throw Problem.conflict("people.tokenOfDisabled", user.person().name());
        }
        if (store.of(user.person()).size() >= MOST) {
            throw Problem.conflict(
                    "people.tooManyTokens", user.person().name(), Integer.toString(MOST));
        }
    }

    private void keep(Actor actor, KeptToken kept) {
        store.insert(kept);
        trail.add(
                actor,
                "token.made",
                PeopleInTrail.subject(kept.token().person()),
                List.of(
                        new Change(
                                PeopleInTrail.part(kept.token()),
                                Map.of(),
                                PeopleInTrail.fields(kept))));
    }

    /**
     * The tokens that a person has, the one made first first, also those that hold no longer.
     *
     * @throws Problem if there is nobody of that name, or the person is another than the actor, who
     *     does not keep the register
     */
    public List<Token> list(Actor actor, Person person) {
        refuseOthers(actor, person);
        return store.of(register.registered(person).person()).stream()
                .map(KeptToken::token)
                .toList();
    }

    /**
     * Ends a person's token at once.
     *
     * @throws Problem as {@link #list}, or if the person has no such token
     */
    public Token end(Actor actor, Person person, String id) {
        return transactions.changing(
                actor,
                () -> {
                    refuseOthers(actor, person);
                    KeptToken kept =
                            store.of(register.registered(person).person()).stream()
                                    .filter(one -> one.token().id().equals(id.strip()))
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    Problem.missing(
                                                            "people.noToken", person.name(), id));
                    endings.these(actor, person, List.of(kept));
                    return kept.token();
                });
    }

    /**
     * Ends all of a person's tokens at once.
     *
     * @return those that were ended
     * @throws Problem as {@link #list}
     */
    public List<Token> endAll(Actor actor, Person person) {
        return transactions.changing(
                actor,
                () -> {
                    List<Token> tokens = list(actor, person);
                    endings.all(actor, person);
                    return tokens;
                });
    }

    private void refuseOthers(Actor actor, Person person) {
        if (!people.acting(actor).person().is(person)) {
            people.refuseUnlessKeeper(actor);
        }
    }

    /** What is shown as a token, if it is one that holds, of a person who was not disabled. */
    public Optional<ProvenToken> proven(String shown) {
        if (!shown.startsWith(BEGINS) || shown.length() > LONGEST) {
            return Optional.empty();
        }
        return store.with(Mirror.checksum(shown))
                .map(KeptToken::token)
                .filter(one -> one.holdsAt(clock.instant()))
                .flatMap(
                        one ->
                                register.user(one.person())
                                        .filter(user -> !user.disabled())
                                        .map(user -> new ProvenToken(one, user)));
    }

    private byte[] random() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
