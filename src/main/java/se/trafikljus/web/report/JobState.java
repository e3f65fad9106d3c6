package se.trafikljus.web.report;

import java.util.Locale;

/** How far a job has come. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    /** It could not be made; the job says why. */
    FAILED,
    /** Somebody wanted it no longer. */
    CANCELLED,
    /** The server stopped before it was made. */
    INTERRUPTED;

    /** The id in files and messages, such as {@code waiting}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing more will happen to the job. */
    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
