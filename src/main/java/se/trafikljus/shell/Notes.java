package se.trafikljus.shell;

import se.trafikljus.Surroundings;
import se.trafikljus.shell.table.Wrapping;

/** What is told beside the results, on standard error. */
final class Notes {

    private Notes() {}

    /** Tells a text of one or several lines, broken at its blanks where a terminal shows it. */
    static void tell(Surroundings surroundings, String text) {
        for (String line : text.split("\n", -1)) {
            if (surroundings.screen().err()) {
                Wrapping.lines(line, surroundings.screen().textWidth())
                        .forEach(surroundings.err()::println);
            } else {
                surroundings.err().println(line);
            }
        }
    }
}
