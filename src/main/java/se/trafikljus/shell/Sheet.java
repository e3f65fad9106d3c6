package se.trafikljus.shell;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Rubric;

/** What an interview fills in: what it asks, what of it may be seen, and where answers are kept. */
public interface Sheet {

    /** The audit's id. */
    String audit();

    Rubric rubric();

    /** What is asked about each objective, in this order; the rating comes first. */
    List<Question> questions();

    /** Whether a counted rating is not done without an answer to it; the rating always is. */
    boolean needs(Question question);

    /** As much of the earlier audit as may be shown. */
    Optional<ScoredAudit> lastTime();

    /** As it stands now: a cell for each of the rubric's objectives, in its order. */
    List<Assessment> cells();

    /**
     * Keeps an answer.
     *
     * @param seen the cell as the person was shown it
     * @throws se.trafikljus.Problem where something else stands there by now, or the answer cannot
     *     be kept
     */
    void save(Assessment seen, Assessment wanted);

    /** The command that takes the interview up again. */
    String command();

    /** The command that does the same without a person at a terminal. */
    String instead();

    /** Said when nothing is missing. */
    Message whole();

    /** Said above the list of what is missing. */
    Message lacking();

    /** What no question here asks for and no approval needs, where it is missing all the same. */
    Optional<Message> besides();

    /** What comes next, when nothing is missing. */
    Message next();
}
