package se.trafikljus.trail;

import java.time.Clock;
import se.trafikljus.Actor;
import se.trafikljus.workspace.OfTransaction;
import se.trafikljus.workspace.RowWriter;

/**
 * Adds records in the transaction that is under way: it has the trail's head to itself, so the head
 * is read once and moved on in the database once, before the transaction ends. To change one row
 * again and again makes a PostgreSQL go through all that it was before, each time.
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
        Last last = lasts.find().orElseGet(this::begun);
        StoredRecord record = StoredRecord.after(last.head, actor, action, subject, changes, clock);
        rows.insert(Records.TABLE, record.values());
        last.head = record.head();
        return last.head;
    }

    private Last begun() {
        Last last = new Last(records.lockedHead());
        return lasts.keep(last, () -> records.setHead(last.head), () -> {});
    }

    /** The last record, for the transaction that is under way. */
    Head head() {
        return lasts.find().map(last -> last.head).orElseGet(records::head);
    }

    /** The last record of a transaction. */
    private static final class Last {

        private Head head;

        Last(Head head) {
            this.head = head;
        }
    }
}
