package se.trafikljus.audit.scoring;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Outcome;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.Expectation;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Rubric;

/**
 * What an interview, a page or a form fills in: what it asks, what of it its scorer may see, and
 * where the answers are kept.
 */
public interface ScoringSheet {

    /** A cell as its scorer sees it. */
    record Cell(Assessment now) {

        /** The objective's id. */
        public String objective() {
            return now.objective();
        }

        /** What a change made in view of this cell expects: that nobody else was faster. */
        public Expectation expected() {
            return Expectation.of(now);
        }

        /** A change made in view of this cell; it changes nothing yet. */
        public CellChange change() {
            return CellChange.in(objective()).expecting(expected());
        }
    }

    /** The audit's id. */
    String audit();

    /** What the audit is scored by. */
    Rubric rubric();

    /** What is asked about each objective, in this order; the rating comes first. */
    List<Question> questions();

    /** As much of the earlier audit as its scorer may see. */
    Optional<ScoredAudit> lastTime();

    /** As it stands now: a cell for each of the rubric's objectives, in its order. */
    List<Cell> cells();

    /**
     * Keeps an answer.
     *
     * @throws se.trafikljus.Problem if something else stands there than the change expects, or the
     *     answer cannot be kept
     */
    Outcome<CellSaved> save(CellChange change);

    /** What is missing as it stands now. */
    Remaining remaining();
}
