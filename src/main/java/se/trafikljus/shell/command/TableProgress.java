package se.trafikljus.shell.command;

import se.trafikljus.backup.Progress;
import se.trafikljus.shell.invocation.Invocation;

/** On a terminal, a bar that tells how far a copy has come; it also hears of Ctrl-C. */
final class TableProgress implements Progress {

    private final Invocation invocation;
    private final Bar bar;

    TableProgress(Invocation invocation) {
        this.invocation = invocation;
        this.bar = new Bar(invocation);
    }

    @Override
    public void at(int done, int of) {
        invocation.goOnUnlessCancelled();
        bar.draw(done, of, done + "/" + of);
    }

    /** Leaves the line to what is printed next. */
    void clear() {
        bar.clear();
    }
}
