package se.trafikljus.shell.interview;

import java.util.List;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.audit.scoring.OwnSheet;

/** What is said where somebody scores an audit that a colleague is to approve. */
record OwnSheetWords(OwnSheet sheet) implements SheetWords {

    @Override
    public String command() {
        return "score " + sheet.audit();
    }

    @Override
    public String instead() {
        return "score set";
    }

    @Override
    public Message whole() {
        return Message.of("shell.interview.nothingMissing", sheet.audit());
    }

    @Override
    public Message lacking() {
        return Message.of("shell.interview.beforeApproval", sheet.audit());
    }

    @Override
    public List<Message> besides() {
        return sheet.readiness().lacksConclusion()
                ? List.of(Message.of("shell.interview.noConclusion", sheet.audit()))
                : List.of();
    }

    /** Nobody approves what they have scored themselves. */
    @Override
    public Message next() {
        List<String> scorers = sheet.readiness().scoredBy();
        Localized names = language -> Words.list(language, scorers);
        return Message.of("shell.interview.approve", sheet.audit(), names);
    }
}
