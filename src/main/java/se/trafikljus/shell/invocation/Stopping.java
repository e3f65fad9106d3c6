package se.trafikljus.shell.invocation;

import java.time.Duration;

/**
 * Whether a command was asked to stop (Ctrl-C, SIGTERM). It is told by a flag: an interrupted
 * thread in the middle of a write would close the database for everybody.
 */
public final class Stopping {

    /** How long a command that was asked to stop may take to roll back. */
    public static final Duration USUALLY_ENDS_WITHIN = Duration.ofSeconds(5);

    private volatile boolean asked;
    private volatile Duration endsWithin = USUALLY_ENDS_WITHIN;

    /** Asks the command to stop. */
    public void ask() {
        asked = true;
    }

    /** Whether it was asked. */
    public boolean isAsked() {
        return asked;
    }

    /** Tells how long the command may take to end once it is asked. */
    public void endsWithin(Duration most) {
        endsWithin = most;
    }

    /** How long the command may take to end once it is asked. */
    public Duration endsWithin() {
        return endsWithin;
    }
}
