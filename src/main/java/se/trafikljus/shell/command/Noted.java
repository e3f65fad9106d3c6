package se.trafikljus.shell.command;

import se.trafikljus.Outcome;
import se.trafikljus.shell.invocation.Invocation;

/** Tells the notes that came with what a room did. */
final class Noted {

    private Noted() {}

    /** What is so now, when its notes are told. */
    static <T> T of(Invocation invocation, Outcome<T> outcome) {
        outcome.notes().forEach(invocation::note);
        return outcome.now();
    }
}
