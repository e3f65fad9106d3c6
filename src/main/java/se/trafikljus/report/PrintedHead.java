package se.trafikljus.report;

import java.io.IOException;
import se.trafikljus.Action;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.exchange.json.TrailInFile;
import se.trafikljus.report.pdf.reading.AttachedSet;
import se.trafikljus.report.pdf.reading.CarriedHead;
import se.trafikljus.rubric.Shown;
import se.trafikljus.trail.Head;

/** The trail's head as a report tells it that was written earlier. */
public final class PrintedHead {

    private PrintedHead() {}

    /**
     * The trail's head when a report was made.
     *
     * @param report one of our reports as PDF or JSON, known by what it holds
     * @throws Problem if it tells none, was altered, or cannot be read
     */
    public static Head in(Upload report) {
        String shown = Shown.of(report.name());
        try {
            return AttachedSet.mayBeIn(report)
                    ? CarriedHead.of(report)
                    : TrailInFile.read(report.place())
                            .orElseThrow(
                                    () ->
                                            Problem.because("report.head.none", shown)
                                                    .remedy(Action.VERIFY_PRINTED_CHECKSUM));
        } catch (IOException e) {
            throw Problem.because("report.head.unreadable", shown, new FileTrouble(e));
        }
    }
}
