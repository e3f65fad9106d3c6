package se.trafikljus;

import java.io.Console;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the three streams are a terminal.
 *
 * @param columns the terminal's width, 0 where it is not known
 */
public record Screen(boolean in, boolean out, boolean err, int columns) {

    private static final int WHERE_NOTHING_IS_KNOWN = 80;

    /** No terminal at all: files, pipes, tests. */
    public static Screen none() {
        return new Screen(false, false, false, 0);
    }

    /**
     * The terminal this process runs in. The launcher asks the operating system and says so in the
     * property {@code trafikljus.terminal} ("in out err"); without a launcher the JVM's own,
     * coarser answer is taken.
     */
    public static Screen ofThisProcess(Map<String, String> environment) {
        String told = System.getProperty("trafikljus.terminal");
        int columns = columns(environment);
        if (told != null) {
            List<String> streams = List.of(told.split(" ", -1));
            return new Screen(
                    streams.contains("in"),
                    streams.contains("out"),
                    streams.contains("err"),
                    columns);
        }
        boolean all = isTerminal(System.console());
        return new Screen(all, all, all, columns);
    }

    /** Columns for running text, on a terminal or not. */
    public int textWidth() {
        return columns > 0 ? columns : WHERE_NOTHING_IS_KNOWN;
    }

    /** Columns to keep a table within; 0, for no limit, in a pipe that was told none. */
    public int tableWidth() {
        return out ? textWidth() : columns;
    }

    private static int columns(Map<String, String> environment) {
        String told =
                environment.getOrDefault("COLUMNS", System.getProperty("trafikljus.columns", ""));
        return told.matches("[1-9]\\d{0,3}") ? Integer.parseInt(told) : 0;
    }

    /** Before Java 22 there is a console only on a terminal; from then on it must be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
