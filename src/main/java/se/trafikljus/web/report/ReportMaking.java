package se.trafikljus.web.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.report.Report;

/** Makes what a job orders. */
@FunctionalInterface
interface ReportMaking {

    /**
     * A step of the work.
     *
     * @param words what is done now
     * @param done how many files stand there
     */
    record Step(Message words, int done) {}

    /**
     * What was made.
     *
     * @param files their names, in the order of the formats
     */
    record Made(List<String> files, Report.Basis rests, List<Message> notes) {}

    /**
     * Writes the files of a report.
     *
     * @param actor who ordered it: the report holds what they may see
     * @param told hears of each step before it is done; what it throws ends the work
     * @throws se.trafikljus.Problem if it cannot be made
     */
    Made make(Actor actor, ReportWish wish, Path folder, Consumer<Step> told);
}
