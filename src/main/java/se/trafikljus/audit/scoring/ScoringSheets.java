package se.trafikljus.audit.scoring;

import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Descriptions;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.SecondScorings;

/** Hands out what a scorer fills in. */
@Component
public class ScoringSheets {

    private final Audits audits;
    private final AuditLibrary library;
    private final Scorings scorings;
    private final SecondScorings seconds;
    private final Approvals approvals;
    private final Descriptions descriptions;

    ScoringSheets(
            Audits audits,
            AuditLibrary library,
            Scorings scorings,
            SecondScorings seconds,
            Approvals approvals,
            Descriptions descriptions) {
        this.audits = audits;
        this.library = library;
        this.scorings = scorings;
        this.seconds = seconds;
        this.approvals = approvals;
        this.descriptions = descriptions;
    }

    /**
     * An audit's own cells, to be filled in.
     *
     * @throws se.trafikljus.Problem if there is no such audit, or the actor may not change it
     */
    public OwnSheet own(Actor actor, String audit) {
        AuditView seen = library.seenBy(actor);
        return new OwnSheet(
                scorings, approvals, descriptions, seen, actor, audits.readToChange(actor, audit));
    }

    /**
     * A second person's ratings of an audit, to be filled in without sight of the first's.
     *
     * @throws se.trafikljus.Problem if the actor may not score it as its second person
     */
    public BlindSheet blind(Actor actor, String audit) {
        AuditView seen = library.seenBy(actor);
        seconds.refuseUnlessSecond(actor, audit);
        ScoredAudit there = seen.read(audit);
        return new BlindSheet(
                seconds, actor, there.audit().id(), there.rubric(), seen.before(there));
    }
}
