package se.trafikljus.shell.command;

import java.util.Locale;
import se.trafikljus.backup.Progress;
import se.trafikljus.shell.invocation.Invocation;

/** On a terminal, a bar that tells how far a copy has come; it also hears of Ctrl-C. */
final class TableProgress implements Progress {

    private static final int WIDTH = 24;
    private static final String CLEAR = "\r\u001b[K";

    private final Invocation invocation;

    TableProgress(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void at(int done, int of) {
        invocation.goOnUnlessCancelled();
        if (invocation.progress()) {
            int full = of == 0 ? WIDTH : WIDTH * done / of;
            invocation
                    .err()
                    .print(
                            String.format(
                                    Locale.ROOT,
                                    "%s[%s%s] %d/%d",
                                    CLEAR,
                                    "#".repeat(full),
                                    "-".repeat(WIDTH - full),
                                    done,
                                    of));
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
