package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import se.trafikljus.Message;
import se.trafikljus.report.Format;
import se.trafikljus.shell.invocation.Invocation;

/**
 * Names each file of a report as soon as it stands there; on a terminal a bar tells which one is
 * being written.
 */
final class FileProgress implements Consumer<Path> {

    private final Invocation invocation;
    private final Bar bar;
    private final List<Format> formats;
    private int written;

    /** A bar for those formats, drawn at once. */
    FileProgress(Invocation invocation, List<Format> formats) {
        this.invocation = invocation;
        this.bar = new Bar(invocation);
        this.formats = List.copyOf(formats);
        draw();
    }

    @Override
    public void accept(Path file) {
        clear();
        written++;
        tell(invocation, file);
        invocation.goOnUnlessCancelled();
        draw();
    }

    /** Names a file: a result, but for beside a table that a program reads. */
    static void tell(Invocation invocation, Path file) {
        if (invocation.format().isForPeople()) {
            invocation.print(file.toString());
        } else {
            invocation.note(Message.of("shell.file", file));
        }
    }

    private void draw() {
        if (written < formats.size()) {
            bar.draw(
                    written,
                    formats.size(),
                    written + "/" + formats.size() + " " + formats.get(written).extension());
        }
    }

    /** Leaves the line to what is printed next. */
    void clear() {
        bar.clear();
    }
}
