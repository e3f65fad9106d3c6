package se.trafikljus.shell.command;

import java.util.Locale;
import se.trafikljus.shell.invocation.Invocation;

/** On a terminal, a bar in a line of its own that tells how far something has come. */
final class Bar {

    private static final int WIDTH = 24;
    private static final String CLEAR = "\r\u001b[K";

    private final Invocation invocation;

    Bar(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * Draws it in the place of the one before.
     *
     * @param of how much there is in all; nothing is done whole
     * @param words stand behind it
     */
    void draw(long done, long of, String words) {
        if (invocation.progress()) {
            int full = of == 0 ? WIDTH : (int) (WIDTH * done / of);
            invocation
                    .err()
                    .print(
                            String.format(
                                    Locale.ROOT,
                                    "%s[%s%s] %s",
                                    CLEAR,
                                    "#".repeat(full),
                                    "-".repeat(WIDTH - full),
                                    words));
            invocation.err().flush();
        }
    }

    /** Leaves the line to what is printed next. */
    void clear() {
        if (invocation.progress()) {
            invocation.err().print(CLEAR);
            invocation.err().flush();
        }
    }
}
