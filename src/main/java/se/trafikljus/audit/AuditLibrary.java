package se.trafikljus.audit;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;

/** The audits, as far as whoever asks may see them; the way to them for whoever shows audits. */
@Component
public class AuditLibrary {

    /** Knows which published audits anybody may read, with and without an account. */
    @FunctionalInterface
    public interface OpenAudits {

        /** Whether an audit is one of those, as things stand now. */
        Predicate<Audit> now();
    }

    private final AuditStore store;
    private final AuditShelf shelf;
    private final Municipalities municipalities;
    private final AuditRights rights;

    AuditLibrary(
            AuditStore store, AuditShelf shelf, Municipalities municipalities, AuditRights rights) {
        this.store = store;
        this.shelf = shelf;
        this.municipalities = municipalities;
        this.rights = rights;
    }

    /**
     * The audits that somebody may see: all of them an auditor and an administrator, those that are
     * published a reader, and those of its own municipality and body a committee; whoever has not
     * signed in those that somebody opened to everybody.
     *
     * @throws Problem if that person may see nothing at all
     */
    public AuditView seenBy(Actor actor) {
        return new AuditView(store, shelf, municipalities, rights.sight(actor));
    }

    /**
     * Refuses whoever may not see the working papers that audits rest on.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public void refuseUnlessWithPapers(Actor actor) {
        rights.refuseUnlessInsider(actor);
    }

    /**
     * Whether somebody may see the working papers that audits rest on: an auditor or an
     * administrator.
     *
     * @throws Problem if that person may see nothing at all
     */
    public boolean showsPapersTo(Actor actor) {
        return rights.isInsider(actor);
    }

    /**
     * An audit for somebody who may see the working papers that it rests on, such as its samples.
     *
     * @throws Problem if the actor is neither auditor nor administrator, or there is no such audit
     */
    public ScoredAudit readWithPapers(Actor actor, String id) {
        rights.refuseUnlessInsider(actor);
        return seenBy(actor).read(id);
    }
}
