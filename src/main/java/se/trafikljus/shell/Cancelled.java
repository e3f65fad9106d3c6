package se.trafikljus.shell;

/** Thrown in a command that was asked to stop, so that its transaction rolls back. */
final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
