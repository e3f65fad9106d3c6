package se.trafikljus.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.workspace.Database;

/**
 * The record of every change: added to in the change's own transaction, hash-chained, never
 * altered.
 */
@Component
public class Trail {

    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int PAGE = 500;
    private static final int LONGEST_CHANGES = 1_000_000;

    private final JdbcClient jdbc;
    private final Database database;
    private final Clock clock;
    private final ObjectProvider<Witness> witnesses;

    Trail(
            JdbcClient jdbc,
            Database database,
            ObjectProvider<Clock> clock,
            ObjectProvider<Witness> witnesses) {
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.witnesses = witnesses;
    }

    /**
     * Adds a record, or several where the changes are too long for one; nothing is added where
     * nothing changed.
     *
     * @throws Problem if a single change is too long
     * @throws IllegalStateException outside a transaction: a change and its record stand or fall
     *     together
     */
    public void add(Actor actor, String action, String subject, List<Change> changes) {
        List<Change> real = changes.stream().filter(change -> !change.isNothing()).toList();
        if (real.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A trail record belongs in the transaction of its change");
        }
        String text = Canonical.text(real);
        if (text.length() <= LONGEST_CHANGES) {
            append(actor, action, subject, text);
        } else if (real.size() == 1) {
            throw Problem.because(
                    "trail.changeTooLong",
                    subject + " " + real.get(0).part(),
                    text.length(),
                    LONGEST_CHANGES);
        } else {
            int half = real.size() / 2;
            add(actor, action, subject, real.subList(0, half));
            add(actor, action, subject, real.subList(half, real.size()));
        }
    }

    private void append(Actor actor, String action, String subject, String text) {
        Head head = lockedHead();
        long seq = head.seq() + 1;
        String at = TO_THE_MILLISECOND.format(clock.instant());
        String hash = Canonical.hash(seq, at, actor, action, subject, text, head.hash());
        jdbc.sql(
                        """
                        INSERT INTO trail
                            (seq, at_time, person, os_user, machine, action, subject, changes, previous, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        seq,
                        at,
                        actor.name(),
                        actor.osUser(),
                        actor.machine(),
                        action,
                        subject,
                        text,
                        head.hash(),
                        hash)
                .update();
        jdbc.sql("UPDATE trail_head SET seq = ?, hash = ? WHERE id = 1").params(seq, hash).update();
        writeHeadAfterCommit(new Head(seq, hash));
    }

    /** The records from the first on, of one subject or of all, handed over one by one. */
    public void show(Optional<String> subject, Consumer<TrailRecord> reader) {
        show(subject.stream().toList(), reader);
    }

    /**
     * The records from the first on, handed over one by one.
     *
     * @param subjects whose; empty for all
     */
    public void show(List<String> subjects, Consumer<TrailRecord> reader) {
        long after = 0;
        List<TrailRecord> page;
        do {
            page = page(subjects, after);
            page.forEach(reader);
            after = page.isEmpty() ? after : page.get(page.size() - 1).seq();
        } while (page.size() == PAGE);
    }

    /** How many records there are. */
    public long length() {
        return head("").seq();
    }

    /** The hash of the last record, 64 zeros where there is none. */
    public String headHash() {
        return head("").hash();
    }

    /**
     * Holds the chain against itself, against the head kept beside the database, and against what
     * the tables hold.
     *
     * @return the first thing that is wrong, empty if nothing is
     */
    public Optional<Broken> verify() {
        Chain chain = new Chain();
        show(Optional.empty(), chain::take);
        return chain.broken().or(() -> wrongHead(chain)).or(this::wrongState);
    }

    private Optional<Broken> wrongHead(Chain chain) {
        Head head = head("");
        if (!head.equals(chain.head())) {
            return Optional.of(
                    new Broken(
                            Math.min(head.seq(), chain.head().seq()) + 1,
                            Message.of(
                                    "trail.headDiffers",
                                    Long.toString(chain.head().seq()),
                                    Long.toString(head.seq()))));
        }
        return folder().flatMap(folder -> beside(folder, head));
    }

    private static Optional<Broken> beside(Path folder, Head head) {
        try {
            Head beside = HeadFile.read(folder).orElse(Head.NONE);
            return head.seq() == 0 || beside.equals(head)
                    ? Optional.empty()
                    : Optional.of(
                            new Broken(
                                    head.seq(),
                                    Message.of(
                                            "trail.besideDiffers", Long.toString(beside.seq()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Broken> wrongState() {
        for (Witness witness : witnesses) {
            Optional<Broken> wrong = heldAgainst(witness);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /** Rows that hold what the program never writes cannot be told; that too is a finding. */
    private Optional<Broken> heldAgainst(Witness witness) {
        try {
            return wrongState(witness);
        } catch (DataAccessException databaseGone) {
            throw databaseGone;
        } catch (RuntimeException unreadable) {
            return Optional.of(
                    new Broken(
                            0,
                            Message.of(
                                    "trail.stateUnreadable",
                                    witness.prefix(),
                                    String.valueOf(unreadable.getMessage()))));
        }
    }

    private Optional<Broken> wrongState(Witness witness) {
        Set<String> told = new HashSet<>();
        Broken[] first = new Broken[1];
        witness.tell(
                (subject, parts) -> {
                    told.add(subject);
                    Recorded recorded = recorded(subject);
                    if (first[0] == null && !recorded.parts().equals(parts)) {
                        first[0] =
                                new Broken(
                                        recorded.lastSeq(differing(recorded.parts(), parts)),
                                        Message.of(
                                                "trail.stateDiffers",
                                                subject,
                                                differing(recorded.parts(), parts)));
                    }
                });
        if (first[0] != null) {
            return Optional.of(first[0]);
        }
        return subjects(witness.prefix()).stream()
                .filter(subject -> !told.contains(subject) && !recorded(subject).parts().isEmpty())
                .findFirst()
                .map(
                        subject ->
                                new Broken(
                                        recorded(subject).lastSeq(""),
                                        Message.of("trail.stateMissing", subject)));
    }

    private static String differing(
            Map<String, Map<String, String>> recorded, Map<String, Map<String, String>> held) {
        Set<String> parts = new TreeSet<>(recorded.keySet());
        parts.addAll(held.keySet());
        return parts.stream()
                .filter(
                        part ->
                                !recorded.getOrDefault(part, Map.of())
                                        .equals(held.getOrDefault(part, Map.of())))
                .findFirst()
                .orElse("");
    }

    /**
     * What the records say that a subject should hold, and which record spoke last of each part.
     */
    private record Recorded(Map<String, Map<String, String>> parts, Map<String, Long> spoke) {
        long lastSeq(String part) {
            return spoke.getOrDefault(part, spoke.values().stream().max(Long::compare).orElse(0L));
        }
    }

    private Recorded recorded(String subject) {
        Map<String, Map<String, String>> parts = new HashMap<>();
        Map<String, Long> spoke = new HashMap<>();
        show(
                Optional.of(subject),
                record ->
                        record.changes()
                                .forEach(
                                        change -> {
                                            spoke.put(change.part(), record.seq());
                                            if (change.after().isEmpty()) {
                                                parts.remove(change.part());
                                            } else {
                                                parts.put(change.part(), change.after());
                                            }
                                        }));
        return new Recorded(parts, spoke);
    }

    private List<String> subjects(String prefix) {
        return jdbc.sql("SELECT DISTINCT subject FROM trail WHERE subject LIKE ? ORDER BY subject")
                .param(prefix + "%")
                .query(String.class)
                .list();
    }

    private List<TrailRecord> page(List<String> subjects, long after) {
        String any = String.join(", ", Collections.nCopies(subjects.size(), "?"));
        String where = subjects.isEmpty() ? "seq > ?" : "subject IN (" + any + ") AND seq > ?";
        JdbcClient.StatementSpec query =
                jdbc.sql(
                        "SELECT * FROM trail WHERE "
                                + where
                                + " ORDER BY seq FETCH FIRST "
                                + PAGE
                                + " ROWS ONLY");
        subjects.forEach(query::param);
        return query.param(after)
                .query(
                        (row, number) ->
                                new TrailRecord(
                                        row.getLong("seq"),
                                        row.getString("at_time"),
                                        new Actor(
                                                row.getString("person"),
                                                row.getString("os_user"),
                                                row.getString("machine")),
                                        row.getString("action"),
                                        row.getString("subject"),
                                        Canonical.changes(row.getString("changes")),
                                        row.getString("previous"),
                                        row.getString("hash")))
                .list();
    }

    private Head lockedHead() {
        return head(" FOR UPDATE");
    }

    private Head head(String lock) {
        return jdbc.sql("SELECT seq, hash FROM trail_head WHERE id = 1" + lock)
                .query((row, number) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
    }

    private Optional<Path> folder() {
        return database.place().folder();
    }

    private void writeHeadAfterCommit(Head head) {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            return;
        }
        for (TransactionSynchronization one :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof HeadAfterCommit waiting && waiting.folder.equals(folder.get())) {
                waiting.head = head;
                return;
            }
        }
        TransactionSynchronizationManager.registerSynchronization(
                new HeadAfterCommit(folder.get(), head));
    }

    /** Writes the last head of a transaction, once, however many records it added. */
    private static final class HeadAfterCommit implements TransactionSynchronization {

        private final Path folder;
        private Head head;

        HeadAfterCommit(Path folder, Head head) {
            this.folder = folder;
            this.head = head;
        }

        @Override
        public void afterCommit() {
            try {
                HeadFile.write(folder, head);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
