package se.trafikljus.shell.table;

import java.io.Writer;
import java.util.function.Consumer;

/** What is written, printed as it comes. */
final class Printed extends Writer {

    private final Consumer<String> print;

    Printed(Consumer<String> print) {
        this.print = print;
    }

    @Override
    public void write(char[] text, int from, int length) {
        print.accept(new String(text, from, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
