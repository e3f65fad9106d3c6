package se.trafikljus.shell.invocation;

import se.trafikljus.Message;

/** Thrown in a command that was asked to stop, so that its transaction rolls back. */
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    public Cancelled() {
        this(Message.of("shell.cancelled"));
    }

    /**
     * @param told what became of the work, where not simply all of it was rolled back
     */
    public Cancelled(Message told) {
        super(told.key());
        this.told = told;
    }

    public Message told() {
        return told;
    }
}
