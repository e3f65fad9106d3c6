package se.trafikljus.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.SecondAssessment;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.audit.SecondScorings;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/** A second person's ratings; nothing of what the first rated or wrote is seen in it. */
public final class SecondSheet implements Sheet {

    private final SecondScorings scorings;
    private final Actor actor;
    private final ScoredAudit audit;
    private final Optional<ScoredAudit> lastTime;

    /**
     * @throws se.trafikljus.Problem if the actor may not score it as its second person
     */
    public SecondSheet(SecondScorings scorings, AuditLibrary library, Actor actor, String audit) {
        AuditView seen = library.seenBy(actor);
        scorings.refuseUnlessSecond(actor, audit);
        this.scorings = scorings;
        this.actor = actor;
        this.audit = seen.read(audit);
        this.lastTime = seen.before(this.audit).map(SecondSheet::ratingsOnly);
    }

    /** The findings of last time may be what the first person started from. */
    private static ScoredAudit ratingsOnly(ScoredAudit then) {
        Map<String, Assessment> bare = new LinkedHashMap<>();
        then.written()
                .forEach((id, cell) -> bare.put(id, cell.founded("", "", "", "", cell.success())));
        return new ScoredAudit(then.audit(), then.rubric(), then.municipality(), bare);
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
        return List.of(Question.RATING, Question.RATIONALE);
    }

    @Override
    public boolean needs(Question question) {
        return question == Question.RATING;
    }

    @Override
    public Optional<ScoredAudit> lastTime() {
        return lastTime;
    }

    @Override
    public List<Assessment> cells() {
        SecondScoring both = scorings.read(actor, audit());
        return rubric().objectives().stream()
                .map(Objective::id)
                .map(id -> both.of(id).map(SecondSheet::cell).orElse(Assessment.unscored(id)))
                .toList();
    }

    private static Assessment cell(SecondAssessment one) {
        return Assessment.unscored(one.objective())
                .founded("", one.rationale(), "", "", false)
                .rated(one.rating(), one.scoredBy(), one.scoredAt());
    }

    @Override
    public void save(Assessment seen, Assessment wanted) {
        scorings.score(
                actor,
                audit(),
                wanted.objective(),
                wanted.rating().orElseThrow(),
                wanted.rationale());
    }

    @Override
    public String command() {
        return "score second " + audit();
    }

    @Override
    public String instead() {
        return "score second " + audit() + " OBJECTIVE RATING";
    }

    @Override
    public Message whole() {
        return Message.of("shell.second.nothingLeft", audit());
    }

    @Override
    public Message lacking() {
        return Message.of("shell.second.lacking", audit());
    }

    @Override
    public Optional<Message> besides() {
        return Optional.empty();
    }

    @Override
    public Message next() {
        return Message.of("shell.second.whole", audit());
    }
}
