package se.trafikljus.shell.interview;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.audit.Readiness;
import se.trafikljus.audit.scoring.OwnSheet;
import se.trafikljus.shell.invocation.Invocation;

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
        Readiness readiness = sheet.readiness();
        List<Message> besides = new ArrayList<>();
        if (readiness.answering().confirmed().isEmpty()) {
            besides.add(
                    Message.of(
                            "shell.interview.noVerdict",
                            sheet.audit(),
                            readiness.answering().proposal().said()));
        }
        if (readiness.lacksConclusion()) {
            besides.add(Message.of("shell.interview.noConclusion", sheet.audit()));
        }
        return besides;
    }

    @Override
    public void close(Invocation invocation) {
        new ClosingQuestions(invocation, sheet, instead()).ask();
    }

    /** Nobody approves what they have scored themselves. */
    @Override
    public Message next() {
        List<String> scorers = sheet.readiness().scoredBy();
        Localized names = language -> Words.list(language, scorers);
        return Message.of("shell.interview.approve", sheet.audit(), names);
    }
}
