package se.trafikljus.shell.interview;

import java.util.List;
import se.trafikljus.Message;
import se.trafikljus.audit.scoring.BlindSheet;

/** What is said where a second person scores without sight of the first. */
record BlindSheetWords(BlindSheet sheet) implements SheetWords {

    @Override
    public String command() {
        return "score second " + sheet.audit();
    }

    @Override
    public String instead() {
        return "score second " + sheet.audit() + " OBJECTIVE RATING";
    }

    @Override
    public Message whole() {
        return Message.of("shell.second.nothingLeft", sheet.audit());
    }

    @Override
    public Message lacking() {
        return Message.of("shell.second.lacking", sheet.audit());
    }

    @Override
    public List<Message> besides() {
        return List.of();
    }

    @Override
    public Message next() {
        return Message.of("shell.second.whole", sheet.audit());
    }
}
