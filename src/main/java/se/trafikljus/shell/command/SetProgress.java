package se.trafikljus.shell.command;

import se.trafikljus.Message;
import se.trafikljus.exchange.set.ImportWatch;
import se.trafikljus.shell.invocation.Invocation;

/**
 * On a terminal, a bar that tells how far an import has come, how fast it goes and how long it will
 * take; it also hears of Ctrl-C.
 */
final class SetProgress implements ImportWatch {

    private static final long PARTS = 1_000_000;
    private static final double NANOSECONDS = 1e9;
    private static final double SECONDS_OF_MINUTE = 60;

    private final Invocation invocation;
    private final Bar bar;
    private final long begun = System.nanoTime();
    private boolean drawn;

    SetProgress(Invocation invocation) {
        this.invocation = invocation;
        this.bar = new Bar(invocation);
    }

    @Override
    public void goOn() {
        invocation.goOnUnlessCancelled();
    }

    @Override
    public void at(long rows, double share) {
        double seconds = (System.nanoTime() - begun) / NANOSECONDS;
        // What is done at once needs no bar.
        if (seconds < 1 || share <= 0) {
            return;
        }
        draw(share, told(rows, rows / seconds, seconds * (1 - share) / share));
    }

    @Override
    public void keeps(long rows) {
        invocation.stopping().saves();
        if (drawn) {
            draw(1, Message.of("shell.import.keeps", rows));
        }
    }

    private void draw(double share, Message words) {
        bar.draw((long) (PARTS * share), PARTS, words.in(invocation.language()));
        drawn = true;
    }

    private static Message told(long rows, double aSecond, double left) {
        boolean minutes = left >= 2 * SECONDS_OF_MINUTE;
        return Message.of(
                minutes ? "shell.import.minutesLeft" : "shell.import.secondsLeft",
                rows,
                Math.round(aSecond),
                Math.round(Math.ceil(minutes ? left / SECONDS_OF_MINUTE : left)));
    }

    /** Leaves the line to what is printed next. */
    void clear() {
        if (drawn) {
            bar.clear();
        }
    }
}
