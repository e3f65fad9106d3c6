package se.trafikljus.exchange.csv;

import se.trafikljus.Message;

/** Why a table cannot be read any further. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final int row;
    private final int field;
    private final transient Message what;

    /** A fault of the whole file. */
    public Unreadable(Message what) {
        this(0, 0, what);
    }

    /** A fault at a field of a row, both counted from 1. */
    Unreadable(int row, int field, Message what) {
        super(what.key());
        this.row = row;
        this.field = field;
        this.what = what;
    }

    public int row() {
        return row;
    }

    public int field() {
        return field;
    }

    public Message what() {
        return what;
    }
}
