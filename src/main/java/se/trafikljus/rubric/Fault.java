package se.trafikljus.rubric;

import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Sayable;

/** One fault of a rubric file and where it stands; line and column are counted from 1. */
public record Fault(int line, int column, Message what) implements Sayable {

    /** The fault with its line and column. */
    @Override
    public String in(Language language) {
        return Message.of("rubric.fault", Integer.toString(line), Integer.toString(column), what)
                .in(language);
    }

    /** The fault with its file, line and column. */
    public Message inFile(String file) {
        return Message.of("rubric.fault-in-file", Shown.of(file), this);
    }
}
