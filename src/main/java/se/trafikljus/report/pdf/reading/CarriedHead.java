package se.trafikljus.report.pdf.reading;

import java.util.Optional;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.report.pdf.Properties;
import se.trafikljus.rubric.Shown;
import se.trafikljus.trail.Head;

/** Takes the trail's head out of one of our PDFs again. */
public final class CarriedHead {

    private CarriedHead() {}

    /**
     * The trail's head when a report was made.
     *
     * @throws Problem if the PDF tells none, is not as we wrote it, or is no PDF
     */
    public static Head of(Upload pdf) {
        return WrittenPdf.read(
                        pdf,
                        WrittenPdf.Sought.TRAIL,
                        document ->
                                Optional.ofNullable(
                                        document.getDocumentInformation()
                                                .getCustomMetadataValue(Properties.TRAIL_HEAD)))
                .flatMap(Head::ofLine)
                .orElseThrow(() -> WrittenPdf.Sought.TRAIL.refused("none", Shown.of(pdf.name())));
    }
}
