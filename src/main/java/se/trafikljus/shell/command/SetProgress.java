package se.trafikljus.shell.command;

import java.util.OptionalDouble;
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

    /** Between what is remembered and now lie one or two of these, in seconds. */
    private static final double STRETCH = 2;

    private final Invocation invocation;
    private final Bar bar;
    private final long begun = System.nanoTime();
    private Reached earlier = new Reached(0, 0);
    private Reached later = earlier;
    private boolean drawn;

    /** How far it had come by then. */
    private record Reached(double seconds, double share) {}

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
        draw(share, told(rows, rows / seconds, secondsLeft(seconds, share)));
    }

    /**
     * Reckoned from the last seconds: the first rows are read by a program that has just begun.
     * None before there are such seconds.
     */
    private OptionalDouble secondsLeft(double seconds, double share) {
        if (seconds - later.seconds >= STRETCH) {
            earlier = later;
            later = new Reached(seconds, share);
        }
        return earlier.share > 0 && share > earlier.share
                ? OptionalDouble.of(
                        (seconds - earlier.seconds) * (1 - share) / (share - earlier.share))
                : OptionalDouble.empty();
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

    private static Message told(long rows, double aSecond, OptionalDouble known) {
        if (known.isEmpty()) {
            return Message.of("shell.import.begun", rows, Math.round(aSecond));
        }
        double left = known.getAsDouble();
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
