package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Folders;
import se.trafikljus.Passing;
import se.trafikljus.Upload;
import se.trafikljus.workspace.Workspace;

/** The audits that ship as an example, for whoever wants to see the program at work. */
@Component
public class ExampleSet {

    private static final String SET = "sample-audits/kaa-2016-2017";

    private final AuditSets sets;

    ExampleSet(AuditSets sets) {
        this.sets = sets;
    }

    /**
     * Takes them into the workspace.
     *
     * @throws se.trafikljus.Problem if one of them is there, or the actor may not bring in audits
     */
    public ImportReport take(Actor actor) {
        try {
            Path copy = Passing.folder();
            try {
                Workspace.copyShipped(SET, copy.resolve("set"));
                return sets.take(actor, Upload.of(copy.resolve("set")), ImportMode.ADD);
            } finally {
                Folders.remove(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
