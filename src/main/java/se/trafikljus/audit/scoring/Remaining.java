package se.trafikljus.audit.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.MissingEvidence;
import se.trafikljus.rubric.Rating;

/**
 * What a sheet still lacks, and where to go on with it, as it stood when it was asked for. A place
 * is an objective's, counted from 0 in the rubric's order.
 */
public final class Remaining {

    /** What a sheet is filled in for, which says what must not be missing in it. */
    enum NeededFor {
        /** A rating of everything, and what the counted ones rest on. */
        APPROVAL {
            @Override
            boolean isMissing(Question question, Assessment cell) {
                return switch (question) {
                    case RATING -> cell.rating().isEmpty();
                    case RATIONALE ->
                            MissingEvidence.in(cell).map(gap -> gap.noRationale()).orElse(false);
                    case SOURCE ->
                            MissingEvidence.in(cell).map(gap -> gap.noSource()).orElse(false);
                    case FINDING, QUOTE, SUCCESS -> false;
                };
            }
        },
        /** A rating of everything. */
        COMPARISON {
            @Override
            boolean isMissing(Question question, Assessment cell) {
                return question == Question.RATING && cell.rating().isEmpty();
            }
        };

        abstract boolean isMissing(Question question, Assessment cell);
    }

    /**
     * One kind of answer that is missing.
     *
     * @param objectives those that lack it, in the rubric's order
     */
    public record Missing(Question question, List<String> objectives) {

        public Missing {
            objectives = List.copyOf(objectives);
        }
    }

    private final ScoringSheet sheet;
    private final NeededFor purpose;
    private final List<Assessment> cells;
    private final List<Message> further;

    Remaining(ScoringSheet sheet, NeededFor purpose, List<Message> further) {
        this.sheet = sheet;
        this.purpose = purpose;
        this.cells = sheet.cells().stream().map(ScoringSheet.Cell::now).toList();
        this.further = List.copyOf(further);
    }

    /** How many objectives have a rating. */
    public int scored() {
        return cells.size() - unscored().size();
    }

    /** Whether nothing at all is missing. */
    public boolean isNothing() {
        return noAnswer() && further.isEmpty();
    }

    /** Whether no answer to the sheet's questions is missing. */
    public boolean noAnswer() {
        return cells.stream().allMatch(cell -> firstMissing(cell).isEmpty());
    }

    /** Each kind of answer that is missing, in the order of the questions. */
    public List<Missing> answers() {
        List<Missing> missing = new ArrayList<>();
        for (Question question : sheet.questions()) {
            List<String> ids =
                    cells.stream()
                            .filter(cell -> purpose.isMissing(question, cell))
                            .map(Assessment::objective)
                            .toList();
            if (!ids.isEmpty()) {
                missing.add(new Missing(question, ids));
            }
        }
        return missing;
    }

    /** What is missing besides, that no question of the sheet asks for. */
    public List<Message> further() {
        return further;
    }

    /** The place of the first objective without a rating, from there on. */
    public Optional<Integer> unscoredFrom(int start) {
        return unscored().stream().filter(at -> at >= start).findFirst();
    }

    /** The place of the first objective that lacks an answer, from there on. */
    public Optional<Integer> anythingFrom(int start) {
        return places().stream()
                .filter(at -> at >= start)
                .filter(at -> firstMissing(cells.get(at)).isPresent())
                .findFirst();
    }

    /**
     * The place that was left in the midst: the cell scored last, if something needed is asked
     * after the last question that was answered.
     */
    public Optional<Integer> leftOff() {
        return places().stream()
                .filter(at -> cells.get(at).rating().isPresent())
                .max(
                        Comparator.comparing((Integer at) -> cells.get(at).scoredAt())
                                .thenComparing(Comparator.naturalOrder()))
                .filter(
                        at ->
                                open(cells.get(at)).stream()
                                        .anyMatch(one -> purpose.isMissing(one, cells.get(at))));
    }

    /**
     * The question to go on with in a cell that was left: the first one after the last answered.
     */
    public Question goOn(int place) {
        return open(cells.get(place)).stream().findFirst().orElse(Question.RATING);
    }

    /** What is asked after the last question that was answered. */
    private List<Question> open(Assessment cell) {
        List<Question> open = new ArrayList<>();
        for (Question question : sheet.questions()) {
            if (question.isAnswered(cell)) {
                open.clear();
            } else if (cell.rating().filter(rating -> asks(question, rating)).isPresent()) {
                open.add(question);
            }
        }
        return open;
    }

    private boolean asks(Question question, Rating rating) {
        return question.isAskedOf(rating, sheet.rubric().scale().best());
    }

    /** The first question that is needed and not answered; the rating if all are. */
    public Question needed(int place) {
        return firstMissing(cells.get(place)).orElse(Question.RATING);
    }

    private Optional<Question> firstMissing(Assessment cell) {
        return sheet.questions().stream()
                .filter(question -> purpose.isMissing(question, cell))
                .findFirst();
    }

    private List<Integer> unscored() {
        return places().stream().filter(at -> cells.get(at).rating().isEmpty()).toList();
    }

    private List<Integer> places() {
        return IntStream.range(0, cells.size()).boxed().toList();
    }
}
