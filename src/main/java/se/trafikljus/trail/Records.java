package se.trafikljus.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.trafikljus.Actor;
import se.trafikljus.workspace.RowWriter;

/** The tables of the trail, in whichever database. */
final class Records {

    /** The table of the records. */
    static final RowWriter.Table TABLE = RowWriter.Table.of("trail", StoredRecord.COLUMNS);

    private static final String SET_HEAD = "UPDATE trail_head SET seq = ?, hash = ? WHERE id = 1";

    private static final int PAGE = 500;

    private final JdbcClient jdbc;

    Records(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On one connection, which stays open. */
    static Records on(Connection connection) {
        return new Records(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    Head head() {
        return head("");
    }

    /** The same, kept from others until the transaction ends. */
    Head lockedHead() {
        return head(" FOR UPDATE");
    }

    /** Moves the trail's head. */
    void setHead(Head head) {
        jdbc.sql(SET_HEAD).params(head.seq(), head.hash()).update();
    }

    private Head head(String lock) {
        return jdbc.sql("SELECT seq, hash FROM trail_head WHERE id = 1" + lock)
                .query((row, number) -> new Head(row.getLong("seq"), row.getString("hash")))
                .optional()
                .orElse(Head.NONE);
    }

    /** Adds a record as a transaction of its own, on a connection that nobody else uses. */
    static Head appendAlone(
            Connection connection,
            Actor actor,
            String action,
            String subject,
            List<Change> changes,
            Clock clock)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            Records records = on(connection);
            StoredRecord record =
                    StoredRecord.after(
                            records.lockedHead(),
                            actor,
                            action,
                            subject,
                            Canonical.text(changes),
                            clock);
            records.jdbc.sql(TABLE.insert()).params(record.values()).update();
            records.setHead(record.head());
            connection.commit();
            return record.head();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * The records after one, in their order, handed over one by one.
     *
     * @param subjects whose; empty for all
     */
    void each(List<String> subjects, long after, Consumer<StoredRecord> reader) {
        long from = after;
        List<StoredRecord> page;
        do {
            page = page(subjects, from);
            page.forEach(reader);
            from = page.isEmpty() ? from : page.get(page.size() - 1).seq();
        } while (page.size() == PAGE);
    }

    private List<StoredRecord> page(List<String> subjects, long after) {
        String any = String.join(", ", Collections.nCopies(subjects.size(), "?"));
        String where = subjects.isEmpty() ? "seq > ?" : "subject IN (" + any + ") AND seq > ?";
        JdbcClient.StatementSpec query =
                jdbc.sql(
                        "SELECT "
                                + StoredRecord.COLUMNS
                                + " FROM trail WHERE "
                                + where
                                + " ORDER BY seq FETCH FIRST "
                                + PAGE
                                + " ROWS ONLY");
        subjects.forEach(query::param);
        return query.param(after).query(StoredRecord::of).list();
    }

    /** A record's place in the chain, and what it is of. */
    record Link(Head head, String subject, String previous) {}

    /** The links from one head to another; empty where the trail does not go on so. */
    Optional<List<Link>> between(Head from, Head to) {
        List<Link> links =
                jdbc.sql(
                                "SELECT seq, subject, previous, hash FROM trail"
                                        + " WHERE seq > ? AND seq <= ? ORDER BY seq")
                        .params(from.seq(), to.seq())
                        .query(
                                (row, number) ->
                                        new Link(
                                                new Head(row.getLong("seq"), row.getString("hash")),
                                                row.getString("subject"),
                                                row.getString("previous")))
                        .list();
        Head at = from;
        for (Link link : links) {
            if (!link.previous().equals(at.hash())) {
                return Optional.empty();
            }
            at = link.head();
        }
        return at.equals(to) ? Optional.of(links) : Optional.empty();
    }

    Optional<StoredRecord> find(long seq) {
        return jdbc.sql("SELECT " + StoredRecord.COLUMNS + " FROM trail WHERE seq = ?")
                .param(seq)
                .query(StoredRecord::of)
                .optional();
    }

    List<StoredRecord> beginningWith(String digits) {
        return jdbc.sql(
                        "SELECT "
                                + StoredRecord.COLUMNS
                                + " FROM trail WHERE hash LIKE ? ORDER BY seq"
                                + " FETCH FIRST 2 ROWS ONLY")
                .param(digits + "%")
                .query(StoredRecord::of)
                .list();
    }

    Optional<StoredRecord> find(String hash) {
        return jdbc
                .sql("SELECT " + StoredRecord.COLUMNS + " FROM trail WHERE hash = ?")
                .param(hash)
                .query(StoredRecord::of)
                .list()
                .stream()
                .findFirst();
    }
}
