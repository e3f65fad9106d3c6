package se.trafikljus.shell.interview;

import java.util.List;
import se.trafikljus.Message;
import se.trafikljus.audit.scoring.ScoringSheet;
import se.trafikljus.shell.invocation.Invocation;

/** What an interview says of the sheet that it fills in, where it depends on whose sheet it is. */
interface SheetWords {

    ScoringSheet sheet();

    /** The command that takes the interview up again. */
    String command();

    /** The command that does the same without a person at a terminal. */
    String instead();

    /** Said when nothing is missing. */
    Message whole();

    /** Said above the list of what is missing. */
    Message lacking();

    /** What no question asks for and nothing needs, where it is missing all the same. */
    List<Message> besides();

    /** Asks what is only to be asked once everything is rated. */
    default void close(Invocation invocation) {}

    /** What comes next, when nothing is missing. */
    Message next();
}
