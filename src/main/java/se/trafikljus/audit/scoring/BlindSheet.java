package se.trafikljus.audit.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Outcome;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.audit.SecondScorings;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/** A second person's ratings; nothing of what the first rated or wrote is seen in it. */
public final class BlindSheet implements ScoringSheet {

    private final SecondScorings scorings;
    private final Actor actor;
    private final String audit;
    private final Rubric rubric;
    private final Optional<ScoredAudit> lastTime;

    BlindSheet(
            SecondScorings scorings,
            Actor actor,
            String audit,
            Rubric rubric,
            Optional<ScoredAudit> lastTime) {
        this.scorings = scorings;
        this.actor = actor;
        this.audit = audit;
        this.rubric = rubric;
        this.lastTime = lastTime.map(BlindSheet::ratingsOnly);
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
        return audit;
    }

    @Override
    public Rubric rubric() {
        return rubric;
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.RATING, Question.RATIONALE);
    }

    @Override
    public Optional<ScoredAudit> lastTime() {
        return lastTime;
    }

    @Override
    public List<Cell> cells() {
        SecondScoring both = scorings.read(actor, audit);
        return rubric.objectives().stream()
                .map(Objective::id)
                .map(id -> new Cell(both.secondCell(id)))
                .toList();
    }

    @Override
    public Outcome<CellSaved> save(CellChange change) {
        return scorings.save(actor, audit, change);
    }

    @Override
    public Remaining remaining() {
        return new Remaining(this, Remaining.NeededFor.COMPARISON, List.of());
    }
}
