package se.trafikljus.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of tokens. */
@Component
class TokenStore {

    private static final String ALL =
            "SELECT t.*, p.name FROM person_token t JOIN person p ON p.person_key = t.person_key";

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's tokens, the one made first first. */
    List<KeptToken> of(Person person) {
        return jdbc.sql(ALL + " WHERE t.person_key = ? ORDER BY t.made_at, t.id")
                .param(person.key())
                .query(TokenStore::token)
                .list();
    }

    /** The token of which that is kept. */
    Optional<KeptToken> with(String digest) {
        return jdbc.sql(ALL + " WHERE t.digest = ?")
                .param(digest)
                .query(TokenStore::token)
                .optional();
    }

    void insert(KeptToken kept) {
        Token one = kept.token();
        jdbc.sql(
                        """
                        INSERT INTO person_token
                            (person_key, id, digest, purpose, made_by, made_at, valid_until)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.person().key(),
                        one.id(),
                        kept.digest(),
                        one.purpose(),
                        one.madeBy(),
                        one.madeAt(),
                        one.until().toString())
                .update();
    }

    void delete(Token one) {
        jdbc.sql("DELETE FROM person_token WHERE person_key = ? AND id = ?")
                .params(one.person().key(), one.id())
                .update();
    }

    private static KeptToken token(ResultSet row, int number) throws SQLException {
        return new KeptToken(
                new Token(
                        new Person(row.getString("name")),
                        row.getString("id"),
                        row.getString("purpose"),
                        row.getString("made_by"),
                        row.getString("made_at"),
                        Instant.parse(row.getString("valid_until"))),
                row.getString("digest"));
    }
}
