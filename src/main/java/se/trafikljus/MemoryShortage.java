package se.trafikljus;

/** That a program may not use as much memory as its work needs. */
public final class MemoryShortage {

    private MemoryShortage() {}

    /** Whether this is what something was thrown for. */
    public static boolean isBehind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
