package se.trafikljus.shell;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Expectation;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.shell.invocation.Invocation;

/** The audit's own cells, filled in by whoever scores it. */
public final class DraftSheet implements Sheet {

    private final Invocation invocation;
    private final AuditView seen;
    private final Scorings scorings;
    private final Actor actor;
    private final ScoredAudit audit;
    private final Optional<ScoredAudit> lastTime;

    /**
     * @throws se.trafikljus.Problem if there is no such audit, or the actor may not change it
     */
    public DraftSheet(
            Invocation invocation,
            Audits audits,
            AuditLibrary library,
            Scorings scorings,
            Actor actor,
            String audit) {
        this.seen = library.seenBy(actor);
        this.invocation = invocation;
        this.scorings = scorings;
        this.actor = actor;
        this.audit = audits.readToChange(actor, audit);
        this.lastTime = seen.before(this.audit);
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
    public boolean needs(Question question) {
        return question.isNeededForApproval();
    }

    @Override
    public Optional<ScoredAudit> lastTime() {
        return lastTime;
    }

    @Override
    public List<Assessment> cells() {
        return seen.read(audit()).assessments();
    }

    @Override
    public void save(Assessment seen, Assessment wanted) {
        scorings.score(actor, audit(), wanted, Expectation.of(seen));
    }

    @Override
    public String command() {
        return "score " + audit();
    }

    @Override
    public String instead() {
        return "score set";
    }

    @Override
    public Message whole() {
        return Message.of("shell.interview.nothingMissing", audit());
    }

    @Override
    public Message lacking() {
        return Message.of("shell.interview.beforeApproval", audit());
    }

    @Override
    public Optional<Message> besides() {
        return seen.get(audit()).conclusion().isBlank()
                ? Optional.of(Message.of("shell.interview.noConclusion", audit()))
                : Optional.empty();
    }

    /** Nobody approves what they have scored themselves. */
    @Override
    public Message next() {
        List<String> scorers =
                cells().stream()
                        .map(Assessment::scoredBy)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .sorted()
                        .toList();
        return Message.of(
                "shell.interview.approve", audit(), Words.list(invocation.language(), scorers));
    }
}
