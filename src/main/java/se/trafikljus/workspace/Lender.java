package se.trafikljus.workspace;

import java.sql.Connection;
import java.sql.SQLException;

/** Lends connections to one database, which is opened when the first is wanted. */
abstract sealed class Lender permits EmbeddedDatabase, ServerDatabase {

    private final Place place;
    private final Door door;

    Lender(Place place, Door door) {
        this.place = place;
        this.door = door;
    }

    Door door() {
        return door;
    }

    /**
     * A connection for somebody who closes it.
     *
     * @throws SQLException if the open database gives none
     * @throws se.trafikljus.Problem if it cannot be opened
     */
    Connection lend() throws SQLException {
        while (true) {
            Opened now = there();
            Connection lent = now.lend(fault -> failed(now, fault), () -> givenBack(now));
            if (lent != null) {
                return lent;
            }
        }
    }

    /** What may be done with it; opens it. */
    abstract Access access();

    /** Hears of a fault; a database whose storage failed is of no more use, and given up. */
    final void failed(SQLException fault) {
        door.now().ifPresent(now -> failed(now, fault));
    }

    private void failed(Opened one, SQLException fault) {
        if (StorageFaults.endsIt(fault, place)) {
            giveUp(one);
        }
    }

    /** Keeps it open until that is closed, and lets other programs know. */
    abstract Database.Held held();

    /** Makes sure that what was committed is where it is looked for. */
    abstract void refuseIfLost();

    /** Closes it, so that the next use opens and checks it anew. */
    abstract void reopen();

    /** Closes it for good, whoever uses it. */
    void close() {
        door.close();
    }

    /** The open database, opened if need be. */
    abstract Opened there();

    abstract void givenBack(Opened one);

    abstract void giveUp(Opened one);
}
