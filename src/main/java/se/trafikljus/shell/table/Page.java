package se.trafikljus.shell.table;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Screen;

/**
 * What a table is drawn on.
 *
 * @param width columns to keep within; 0 where lines may be as long as they are, as in a pipe
 * @param terminal whether a terminal shows it, which obeys what it is sent
 * @param colour whether it may be styled
 */
public record Page(Language language, int width, boolean terminal, boolean colour) {

    /** What is seen on a screen. */
    public static Page on(Screen screen, Language language, boolean colour) {
        return new Page(language, screen.tableWidth(), screen.out(), colour);
    }

    /** A page that goes into a file or another program. */
    public static Page plain(Language language) {
        return new Page(language, 0, false, false);
    }

    /** A cell in words, as it is, with nothing made visible. */
    String words(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Boolean truth) {
            return Message.of(truth ? "shell.yes" : "shell.no").in(language);
        }
        if (cell instanceof Localized sayable) {
            return sayable.in(language);
        }
        if (cell instanceof List<?> list) {
            return list.stream().map(this::words).collect(Collectors.joining(", "));
        }
        return cell.toString();
    }
}
