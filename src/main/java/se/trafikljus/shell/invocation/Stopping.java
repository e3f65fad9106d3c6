package se.trafikljus.shell.invocation;

import java.time.Duration;

/**
 * Whether a command was asked to stop (Ctrl-C, SIGTERM). It is told by a flag: an interrupted
 * thread in the middle of a write would close the database for everybody.
 */
public final class Stopping {

    /** How long a command that was asked to stop may take to roll back. */
    public static final Duration USUALLY_ENDS_WITHIN = Duration.ofSeconds(5);

    /** How long what is being saved may take to end: as long as it needs. */
    private static final Duration SAVING = Duration.ofHours(1);

    private volatile boolean asked;
    private volatile boolean heeded;
    private volatile boolean saving;
    private volatile Duration endsWithin = USUALLY_ENDS_WITHIN;

    /** Asks the command to stop. */
    public void ask() {
        asked = true;
    }

    /** Whether it was asked. */
    public boolean isAsked() {
        return asked;
    }

    /** Whether it was asked, told to a command that then stops. */
    boolean heeds() {
        if (asked) {
            heeded = true;
        }
        return asked;
    }

    /** Whether the command has learnt that it was asked; otherwise it ends as if it was not. */
    public boolean isHeeded() {
        return heeded;
    }

    /** Tells that the command has done its work and only saves it, which is let end. */
    public void saves() {
        saving = true;
        endsWithin = SAVING;
    }

    /** Whether the command only saves what it has done. */
    public boolean isSaving() {
        return saving;
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
