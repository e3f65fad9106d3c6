package se.trafikljus.shell.interview;

import se.trafikljus.Message;
import se.trafikljus.audit.scoring.Remaining;
import se.trafikljus.shell.invocation.Invocation;

/** Tells what a sheet still lacks. */
final class RemainingView {

    private final Invocation invocation;
    private final SheetWords words;

    RemainingView(Invocation invocation, SheetWords words) {
        this.invocation = invocation;
        this.words = words;
    }

    /** A line for each kind of thing that is missing, with the objectives that lack it. */
    void tell(Remaining remaining) {
        if (remaining.isNothing()) {
            invocation.print("", words.whole());
        } else {
            invocation.print("", words.lacking());
            remaining.answers().forEach(missing -> invocation.print("  ", line(missing)));
            remaining.further().forEach(line -> invocation.print("  ", line));
        }
        words.besides().forEach(line -> invocation.print("", line));
    }

    private static Message line(Remaining.Missing missing) {
        return Message.of(
                "shell.interview.missing",
                missing.question().label(),
                missing.objectives().size(),
                String.join(", ", missing.objectives()));
    }

    /** What to do next, when the interview is over. */
    void tellNext(Remaining remaining) {
        if (remaining.isNothing()) {
            invocation.print("", words.next());
        } else if (!remaining.noAnswer()) {
            invocation.print("", Message.of("shell.interview.goOn", words.command()));
        }
    }
}
