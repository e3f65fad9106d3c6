package se.trafikljus.audit.scoring;

import java.util.Locale;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.CellChange;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;

/** What can be asked about an objective, in this order. */
public enum Question {
    RATING,
    FINDING,
    RATIONALE,
    SOURCE,
    QUOTE,
    SUCCESS;

    /** What does not count rests on no source, and only what is met in full is a success. */
    public boolean isAskedOf(Rating rating, Level best) {
        return switch (this) {
            case RATING, FINDING, RATIONALE -> true;
            case SOURCE, QUOTE -> rating.counts();
            case SUCCESS -> rating.equals(best);
        };
    }

    /** Whether it is answered in free words. */
    public boolean isText() {
        return this != RATING && this != SUCCESS;
    }

    /** Its name for people. */
    public Message label() {
        return Message.of("audit.field." + id());
    }

    /** The name that files and the trail have for it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a cell has an answer to it. */
    public boolean isAnswered(Assessment now) {
        return switch (this) {
            case RATING -> now.rating().isPresent();
            case SUCCESS -> now.success();
            case FINDING, RATIONALE, SOURCE, QUOTE -> !text(now).isBlank();
        };
    }

    /**
     * The text that answers it now; empty if none does.
     *
     * @throws IllegalArgumentException if it is not answered in free words
     */
    public String text(Assessment now) {
        return switch (this) {
            case FINDING -> now.finding();
            case RATIONALE -> now.rationale();
            case SOURCE -> now.source();
            case QUOTE -> now.quote();
            case RATING, SUCCESS -> throw noText();
        };
    }

    /**
     * The change with a text as the answer; an empty one takes away what stands there.
     *
     * @throws IllegalArgumentException if it is not answered in free words
     */
    public CellChange answered(CellChange change, String text) {
        return switch (this) {
            case FINDING -> change.finding(text);
            case RATIONALE -> change.rationale(text);
            case SOURCE -> change.source(text);
            case QUOTE -> change.quote(text);
            case RATING, SUCCESS -> throw noText();
        };
    }

    private IllegalArgumentException noText() {
        return new IllegalArgumentException(this + " is not answered in free words");
    }
}
