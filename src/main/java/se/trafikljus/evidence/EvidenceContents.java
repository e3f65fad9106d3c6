package se.trafikljus.evidence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Contents;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.TrailSource;

/** The contents of files, each once by its SHA-256; a checksum of every piece is in the trail. */
@Component
class EvidenceContents implements TrailSource {

    /** What the subjects of contents begin with. */
    static final String SUBJECT = "file/";

    private final Contents contents;

    EvidenceContents(JdbcClient jdbc) {
        this.contents = new Contents(jdbc, "evidence_content", SUBJECT);
    }

    static String sha256(byte[] content) {
        return Contents.sha256(content);
    }

    boolean has(String sha256) {
        return contents.has(sha256);
    }

    /** Keeps a content; gives what the trail is to tell of it. */
    List<Change> put(String sha256, byte[] content) {
        return contents.put(sha256, content);
    }

    /** Takes a content away for good; gives what the trail is to tell of it. */
    List<Change> remove(String sha256) {
        return contents.remove(sha256);
    }

    /**
     * A content as it was put in.
     *
     * @throws Problem if it is another one now, or is gone
     */
    byte[] read(String sha256) {
        return contents.read(sha256)
                .orElseThrow(
                        () ->
                                Problem.conflict("evidence.altered", sha256)
                                        .remedy(Action.VERIFY_TRAIL)
                                        .remedy(Action.RESTORE_BACKUP));
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(contents.mirror());
    }
}
