package se.trafikljus.shell;

import java.util.Locale;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;

/** What an interview can ask about an objective, in this order. */
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

    /** Whether approval refuses a counted rating without it. */
    boolean isNeededForApproval() {
        return this == RATIONALE || this == SOURCE;
    }

    public Message label() {
        return Message.of("audit.field." + id());
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAnswered(Assessment now) {
        return switch (this) {
            case RATING -> now.rating().isPresent();
            case SUCCESS -> now.success();
            case FINDING, RATIONALE, SOURCE, QUOTE -> !text(now).isBlank();
        };
    }

    /**
     * The text that answers it now.
     *
     * @throws Problem if it is not answered in free words
     */
    public String text(Assessment now) {
        return switch (this) {
            case FINDING -> now.finding();
            case RATIONALE -> now.rationale();
            case SOURCE -> now.source();
            case QUOTE -> now.quote();
            case RATING, SUCCESS -> throw Problem.because("shell.interview.noText");
        };
    }

    /**
     * The assessment with another text.
     *
     * @throws Problem if it is not answered in free words
     */
    public Assessment with(Assessment now, String text) {
        return switch (this) {
            case FINDING ->
                    now.founded(text, now.rationale(), now.source(), now.quote(), now.success());
            case RATIONALE ->
                    now.founded(now.finding(), text, now.source(), now.quote(), now.success());
            case SOURCE ->
                    now.founded(now.finding(), now.rationale(), text, now.quote(), now.success());
            case QUOTE ->
                    now.founded(now.finding(), now.rationale(), now.source(), text, now.success());
            case RATING, SUCCESS -> throw Problem.because("shell.interview.noText");
        };
    }
}
