package se.trafikljus.trail;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.OfTransaction;
import se.trafikljus.workspace.RowWriter;

/**
 * The record of every change: added to in the change's own transaction, hash-chained, never
 * altered.
 */
@Component
public class Trail {

    private static final int LONGEST_CHANGES = 1_000_000;

    private final Database database;
    private final Transactions transactions;
    private final Proofs proofs;
    private final ObjectProvider<Rights> rights;
    private final Records records;
    private final Appending appending;

    Trail(
            JdbcClient jdbc,
            Database database,
            ObjectProvider<Clock> clock,
            Transactions transactions,
            Proofs proofs,
            ObjectProvider<Rights> rights,
            RowWriter rows) {
        this.transactions = transactions;
        this.records = new Records(jdbc);
        this.appending = new Appending(records, rows, clock.getIfAvailable(Clock::systemUTC));
        this.database = database;
        this.proofs = proofs;
        this.rights = rights;
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
        if (!OfTransaction.isUnderWay()) {
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
        writeHeadAfterCommit(appending.add(actor, action, subject, text));
    }

    /**
     * The records from the first on as they are at one moment, handed over one by one, to somebody
     * who may read them.
     *
     * @param subjects whose; empty for all
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public void show(Actor actor, List<String> subjects, Consumer<TrailRecord> reader) {
        rights.getObject().refuseUnlessInsider(actor);
        transactions.reading(
                () -> {
                    show(subjects, reader);
                    return subjects;
                });
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
        records.each(subjects, 0, record -> reader.accept(record.read()));
    }

    /** How many records there are. */
    public long length() {
        return head().seq();
    }

    /** The last record. */
    public Head head() {
        return appending.head();
    }

    /**
     * The same, for somebody who may read the trail.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public Head head(Actor actor) {
        rights.getObject().refuseUnlessInsider(actor);
        return head();
    }

    /** The record that has a hash; empty if the trail does not go on from it. */
    public Optional<TrailRecord> find(String hash) {
        return records.find(hash).map(StoredRecord::read);
    }

    /**
     * The records whose hash begins so, the first two of them at most.
     *
     * @param digits hexadecimal, in lower case
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public List<TrailRecord> beginningWith(Actor actor, String digits) {
        rights.getObject().refuseUnlessInsider(actor);
        return records.beginningWith(digits).stream().map(StoredRecord::read).toList();
    }

    /** Each time that the trail did not go on from where it had come, the first first. */
    public List<Setback> setbacks() {
        return Setbacks.in(records);
    }

    /**
     * The same, for somebody who may read the trail.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public List<Setback> setbacks(Actor actor) {
        rights.getObject().refuseUnlessInsider(actor);
        return setbacks();
    }

    /** Where the trail stands, all of it as it was at one moment. */
    public Standing standing() {
        return transactions.reading(() -> new Standing(head(), setbacks()));
    }

    /**
     * Holds the chain against itself, against the head kept beside the database, and against what
     * the tables hold, all as they were at one moment.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public Proof verify(Actor actor) {
        rights.getObject().refuseUnlessInsider(actor);
        return verify();
    }

    /** The same, whoever asks. */
    public Proof verify() {
        return proofs.ofToday();
    }

    /** The same for a database file of the same schema that is not the one in use. */
    public Proof proofOf(DataSource file) {
        return proofs.of(file);
    }

    private void writeHeadAfterCommit(Head head) {
        Optional<Path> file = database.place().head();
        if (file.isEmpty()) {
            return;
        }
        for (TransactionSynchronization one :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof HeadAfterCommit waiting && waiting.file.equals(file.get())) {
                waiting.head = head;
                return;
            }
        }
        TransactionSynchronizationManager.registerSynchronization(
                new HeadAfterCommit(database, file.get(), head));
    }

    /** Writes the last head of a transaction, once, however many records it added. */
    private static final class HeadAfterCommit implements TransactionSynchronization {

        private final Database database;
        private final Path file;
        private Head head;

        HeadAfterCommit(Database database, Path file, Head head) {
            this.database = database;
            this.file = file;
            this.head = head;
        }

        /** The change is kept by now; a head that cannot be written is brought up later. */
        @Override
        public void afterCommit() {
            try {
                database.writeThrough();
                new HeadFile(file).advance(head);
            } catch (IOException | SQLException e) {
                database.tell(Message.of("trail.headNotWritten", file));
            }
        }
    }
}
