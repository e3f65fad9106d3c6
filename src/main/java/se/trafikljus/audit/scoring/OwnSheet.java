package se.trafikljus.audit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.AuditPatch;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.Descriptions;
import se.trafikljus.audit.Readiness;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.rubric.Rubric;

/** The audit's own cells, filled in by whoever scores it. */
public final class OwnSheet implements ScoringSheet {

    private final Scorings scorings;
    private final Approvals approvals;
    private final Descriptions descriptions;
    private final AuditView seen;
    private final Actor actor;
    private final ScoredAudit audit;

    OwnSheet(
            Scorings scorings,
            Approvals approvals,
            Descriptions descriptions,
            AuditView seen,
            Actor actor,
            ScoredAudit audit) {
        this.scorings = scorings;
        this.approvals = approvals;
        this.descriptions = descriptions;
        this.seen = seen;
        this.actor = actor;
        this.audit = audit;
    }

    @Override
    public String audit() {
        return audit.audit().id();
    }

    @Override
    public Rubric rubric() {
        return audit.rubric();
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.values());
    }

    @Override
    public Optional<ScoredAudit> lastTime() {
        return seen.before(audit);
    }

    @Override
    public List<Cell> cells() {
        return seen.read(audit()).assessments().stream().map(Cell::new).toList();
    }

    @Override
    public Outcome<CellSaved> save(CellChange change) {
        return scorings.save(actor, audit(), change);
    }

    /** What the audit lacks before a colleague may approve it. */
    public Readiness readiness() {
        return approvals.readiness(actor, audit());
    }

    /** What is still to be said of the audit itself, once everything is rated; nothing before. */
    public List<ConductField> toBeSaid() {
        Readiness readiness = readiness();
        if (!readiness.unscored().isEmpty()) {
            return List.of();
        }
        List<ConductField> fields = new ArrayList<>(readiness.answering().unsaid());
        if (readiness.answering().confirmed().isEmpty()) {
            fields.add(0, ConductField.VERDICT);
        }
        return fields;
    }

    /**
     * Says how the audit was carried out, or confirms the answer to its question.
     *
     * @param text as files write it; a verdict may be any of its words
     * @return what the field says now
     * @throws se.trafikljus.Problem if the text is no verdict, signature or day, or the audit may
     *     not be changed any more
     */
    public Outcome<String> say(ConductField field, String text) {
        return descriptions
                .change(actor, audit(), AuditPatch.ofConduct(Map.of(field, text)))
                .map(changed -> changed.after().conduct().text(field));
    }

    @Override
    public Remaining remaining() {
        return new Remaining(this, Remaining.NeededFor.APPROVAL, disagreements());
    }

    /** Not before the own scoring is whole: until then the other's ratings are not to be known. */
    private List<Message> disagreements() {
        Readiness readiness = readiness();
        return readiness.unscored().isEmpty() ? readiness.consensusLacking() : List.of();
    }
}
