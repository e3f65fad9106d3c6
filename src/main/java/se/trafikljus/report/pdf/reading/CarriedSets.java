package se.trafikljus.report.pdf.reading;

import java.io.IOException;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.exchange.set.ImportReport;
import se.trafikljus.exchange.set.ImportWatch;
import se.trafikljus.rubric.Shown;

/** Takes in audit sets in whatever they come: folders, zips, and reports of ours. */
@Component
public class CarriedSets {

    private final AuditSets sets;

    CarriedSets(AuditSets sets) {
        this.sets = sets;
    }

    /**
     * Takes in a set, out of a report if it is carried by one: all of it, or nothing.
     *
     * @param watch hears how far it has come, and may undo everything
     * @throws Problem as {@link AuditSets#take} and {@link AttachedSet#takenOut} do
     */
    public ImportReport take(Actor actor, Upload upload, ImportMode mode, ImportWatch watch) {
        if (!AttachedSet.mayBeIn(upload)) {
            return sets.take(actor, upload, mode, watch);
        }
        try (AttachedSet set = AttachedSet.takenOut(upload)) {
            Upload taken = Upload.called(upload.name(), set.zip());
            return sets.take(actor, taken, mode, watch);
        } catch (IOException e) {
            throw Problem.because(
                    "report.data.unreadable", Shown.of(upload.name()), new FileTrouble(e));
        }
    }
}
