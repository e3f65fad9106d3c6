package se.trafikljus.shell.invocation;

import java.util.List;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.table.Wrapping;

/** What is told beside the results, on standard error. */
public final class Notes {

    private Notes() {}

    /**
     * Tells a text of one or several lines, broken at its blanks where a terminal shows it.
     *
     * @return how many lines the terminal shows of it
     */
    public static int tell(Surroundings surroundings, String text) {
        int shown = 0;
        for (String line : text.split("\n", -1)) {
            if (surroundings.screen().err()) {
                List<String> lines = Wrapping.lines(line, surroundings.screen().textWidth());
                lines.forEach(surroundings.err()::println);
                shown += lines.size();
            } else {
                surroundings.err().println(line);
            }
        }
        return shown;
    }
}
