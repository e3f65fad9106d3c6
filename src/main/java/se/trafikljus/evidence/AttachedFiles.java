package se.trafikljus.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;

/** Finds files by their content, whatever they belong to. */
@Component
public class AttachedFiles {

    private final Evidence evidence;
    private final StepFiles steps;
    private final FileKeeping keeping;

    AttachedFiles(Evidence evidence, StepFiles steps, FileKeeping keeping) {
        this.evidence = evidence;
        this.steps = steps;
        this.keeping = keeping;
    }

    /**
     * A file with that content that the actor may see.
     *
     * @param sha256 in any case
     * @throws Problem if there is none
     */
    public AttachedFile get(Actor actor, String sha256) {
        return evidence.find(actor, sha256)
                .<AttachedFile>map(one -> one)
                .or(() -> steps.find(actor, sha256))
                .orElseThrow(() -> FileKeeping.unknown(FileKeeping.plain(sha256)));
    }

    /**
     * Writes the content of a file, after it was held against its hash.
     *
     * @throws Problem as {@link #get}, or if the content was altered
     * @throws IOException if the stream takes no more
     */
    public void write(Actor actor, String sha256, OutputStream out) throws IOException {
        keeping.write(get(actor, sha256), out);
    }

    /** The hashes of all files that somebody may see. */
    public List<String> hashes(Actor actor) {
        return Stream.concat(evidence.hashes(actor).stream(), steps.hashes(actor).stream())
                .distinct()
                .toList();
    }
}
