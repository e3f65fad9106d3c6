package se.trafikljus.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.trail.Transactions;

/** What persons have chosen for themselves; nobody's deed, and so not in the trail. */
@Component
public class Settings {

    private static final String THEME = "theme";
    private static final String KEYS = "keys";
    private static final String LANGUAGE = "language";
    private static final String OFF = "off";

    private final JdbcClient jdbc;
    private final People people;
    private final Transactions transactions;

    Settings(JdbcClient jdbc, People people, Transactions transactions) {
        this.jdbc = jdbc;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * The actor's own.
     *
     * @throws se.trafikljus.Problem as {@link People#acting} does
     */
    public OwnSettings of(Actor actor) {
        Map<String, String> chosen = new HashMap<>();
        jdbc.sql("SELECT name, setting FROM person_setting WHERE person_key = ?")
                .param(people.acting(actor).person().key())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(one -> chosen.put(one.getKey(), one.getValue()));
        return new OwnSettings(
                Optional.ofNullable(chosen.get(THEME))
                        .flatMap(OwnSettings.Theme::of)
                        .orElse(OwnSettings.NONE.theme()),
                !OFF.equals(chosen.get(KEYS)),
                Optional.ofNullable(chosen.get(LANGUAGE)).flatMap(Language::find));
    }

    /**
     * Keeps the actor's own in place of those before.
     *
     * @throws se.trafikljus.Problem as {@link People#acting} does, or if nothing may be written
     */
    public OwnSettings keep(Actor actor, OwnSettings wanted) {
        return transactions.changing(
                actor,
                () -> {
                    String person = people.acting(actor).person().keptKey();
                    jdbc.sql("DELETE FROM person_setting WHERE person_key = ?")
                            .param(person)
                            .update();
                    put(person, THEME, wanted.theme().id());
                    put(person, KEYS, wanted.singleKeys() ? "on" : OFF);
                    wanted.language().ifPresent(one -> put(person, LANGUAGE, one.code()));
                    return wanted;
                });
    }

    private void put(String person, String name, String setting) {
        jdbc.sql("INSERT INTO person_setting (person_key, name, setting) VALUES (?, ?, ?)")
                .params(person, name, setting)
                .update();
    }
}
