package se.trafikljus.rubric;

import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** One fault of a rubric file and where it stands; line and column are counted from 1. */
public record Fault(int line, int column, Message what) implements Localized {

    /** The fault with its line and column. */
    @Override
    public String in(Language language) {
        return Message.of("rubric.fault", Integer.toString(line), Integer.toString(column), what)
                .in(language);
    }

    /** The fault with its file, line and column. */
    public Message inFile(String file) {
        return Message.of("rubric.fault-in-file", Shown.file(file), this);
    }
}
