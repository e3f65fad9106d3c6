package se.trafikljus.web.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.audit.AuditLibrary;

/** Takes orders of reports from programs, as the page takes them from people. */
@Component
public class ReportOrders {

    private final ReportQueue queue;
    private final ReportShelf shelf;
    private final AuditLibrary library;
    private final StateOfThings state;

    ReportOrders(ReportQueue queue, ReportShelf shelf, AuditLibrary library, StateOfThings state) {
        this.queue = queue;
        this.state = state;
        this.shelf = shelf;
        this.library = library;
    }

    /**
     * Takes an order; one that would give the same files as an earlier one is that one.
     *
     * @param asked as the page's form asks
     * @param usual the language, where none is told
     * @throws se.trafikljus.Problem if it cannot be meant, the audits cannot be seen or compared,
     *     or too many wait already
     */
    public ReportJob order(Actor actor, MultiValueMap<String, String> asked, Language usual) {
        ReportWish wish = ReportWish.of(asked, usual);
        wish.refuseUnlessMade(library.seenBy(actor));
        String now = state.now(actor);
        return queue.atHand(wish, now).orElseGet(() -> queue.order(actor, wish, now));
    }

    public Optional<ReportJob> find(String job) {
        return queue.find(job);
    }

    /** Its number among those that wait, from 1; 0 where it waits no more. */
    public int place(ReportJob job) {
        return queue.place(job);
    }

    /**
     * Ends a job before it is made; one that is over stays as it is.
     *
     * @throws se.trafikljus.Problem if somebody else ordered it
     */
    public void cancel(Actor actor, ReportJob job) {
        queue.cancel(actor, job);
    }

    /** The file of that name, once the report is made and while it is kept. */
    public Optional<Path> file(ReportJob job, String name) {
        return job.file(name).map(one -> shelf.file(job, one)).filter(Files::isRegularFile);
    }

    /** The SHA-256 of a report's file, in hexadecimal. */
    public static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
