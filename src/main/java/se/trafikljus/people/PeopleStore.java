package se.trafikljus.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.trail.Memory;

/** The tables of persons and of conflicts of interest. */
@Component
class PeopleStore {

    /** What the tables have room for. */
    private static final int LONGEST_KEY = 190;

    /** So many persons a server keeps in memory. */
    private static final long MOST_KEPT = 5_000;

    private final JdbcClient jdbc;
    private final Memory.Kept<String, Optional<User>> kept;

    PeopleStore(JdbcClient jdbc, Memory memory) {
        this.jdbc = jdbc;
        this.kept = memory.of(MOST_KEPT, user -> 1);
    }

    /**
     * @throws Problem if the name is too long to be kept
     */
    static void refuseTooLong(Person person) {
        if (person.key().length() > LONGEST_KEY) {
            throw Problem.because("people.nameTooLong", Integer.toString(LONGEST_KEY));
        }
    }

    Optional<User> user(Person person) {
        return kept.get(
                person.key(), List.of(PeopleInTrail.subject(person)), () -> readUser(person));
    }

    private Optional<User> readUser(Person person) {
        return jdbc.sql("SELECT * FROM person WHERE person_key = ?")
                .param(person.key())
                .query(PeopleStore::user)
                .optional();
    }

    /**
     * The registered person of that name.
     *
     * @throws Problem naming those there are, if there is nobody of that name
     */
    User registered(Person person) {
        return user(person).orElseThrow(() -> unknown(person));
    }

    private Problem unknown(Person person) {
        List<String> known = users().stream().map(user -> user.person().name()).toList();
        return known.isEmpty()
                ? Problem.missing("people.unknownAndNone", person.name()).remedy(Action.ADD_PERSON)
                : Problem.missing("people.unknown", person.name(), String.join(", ", known));
    }

    List<User> users() {
        return jdbc.sql("SELECT * FROM person").query(PeopleStore::user).list().stream()
                .sorted(Comparator.comparing(user -> user.person().key()))
                .toList();
    }

    void put(User user) {
        jdbc.sql("DELETE FROM person WHERE person_key = ?").param(user.person().key()).update();
        jdbc.sql(
                        """
                        INSERT INTO person (person_key, name, role, place_code, body, disabled)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        user.person().key(),
                        user.person().name(),
                        user.role().id(),
                        user.place(),
                        user.body(),
                        user.disabled())
                .update();
    }

    Optional<Password> password(Person person) {
        return jdbc.sql("SELECT * FROM person_password WHERE person_key = ?")
                .param(person.key())
                .query(
                        (row, number) ->
                                new Password(
                                        person, row.getString("hash"), row.getString("set_at")))
                .optional();
    }

    void put(Password password) {
        jdbc.sql("DELETE FROM person_password WHERE person_key = ?")
                .param(password.person().key())
                .update();
        jdbc.sql("INSERT INTO person_password (person_key, hash, set_at) VALUES (?, ?, ?)")
                .params(password.person().key(), password.hash(), password.setAt())
                .update();
    }

    Optional<Conflict> conflict(Person person, String place) {
        return jdbc.sql("SELECT * FROM conflict WHERE person_key = ? AND place_code = ?")
                .params(person.key(), place)
                .query(PeopleStore::conflict)
                .optional();
    }

    List<Conflict> conflicts() {
        return jdbc.sql("SELECT * FROM conflict").query(PeopleStore::conflict).list().stream()
                .sorted(
                        Comparator.comparing((Conflict one) -> one.person().key())
                                .thenComparing(Conflict::place))
                .toList();
    }

    void insert(Conflict one) {
        jdbc.sql("INSERT INTO conflict (person_key, name, place_code, reason) VALUES (?, ?, ?, ?)")
                .params(one.person().key(), one.person().name(), one.place(), one.reason())
                .update();
    }

    void delete(Conflict one) {
        jdbc.sql("DELETE FROM conflict WHERE person_key = ? AND place_code = ?")
                .params(one.person().key(), one.place())
                .update();
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                new Person(row.getString("name")),
                Role.of(row.getString("role")).orElseThrow(),
                row.getString("place_code"),
                row.getString("body"),
                row.getBoolean("disabled"));
    }

    private static Conflict conflict(ResultSet row, int number) throws SQLException {
        return new Conflict(
                new Person(row.getString("name")),
                row.getString("place_code"),
                row.getString("reason"));
    }
}
