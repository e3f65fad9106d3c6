package se.trafikljus.trail;

import java.time.Clock;
import se.trafikljus.Actor;
import se.trafikljus.workspace.OfTransaction;
import se.trafikljus.workspace.RowWriter;

/**
 * Adds records in the transaction that is under way: it has the trail's head to itself, so the head
 * is read once, and moved on in the database when the records are written.
 */
final class Appending {

    private final Records records;
    private final RowWriter rows;
    private final Clock clock;
    private final OfTransaction<Last> lasts = new OfTransaction<>();

    Appending(Records records, RowWriter rows, Clock clock) {
        this.records = records;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Adds a record.
     *
     * @param changes in their canonical form
     * @return the record, which is the trail's head now
     */
    Head add(Actor actor, String action, String subject, String changes) {
        Last last = lasts.get(() -> new Last(records.lockedHead()));
        StoredRecord record = StoredRecord.after(last.head, actor, action, subject, changes, clock);
        rows.insert(Records.TABLE, record.values());
        rows.update(Records.SET_HEAD, record.seq(), record.hash());
        last.head = record.head();
        return last.head;
    }

    /** The last record of a transaction. */
    private static final class Last {

        private Head head;

        Last(Head head) {
            this.head = head;
        }
    }
}
