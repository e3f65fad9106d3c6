package se.trafikljus.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.rubric.Rating;

/** What a sheet still lacks before it can be approved, as it stood when it was asked for. */
public final class Lacking {

    private final Sheet sheet;
    private final List<Assessment> cells;

    public Lacking(Sheet sheet) {
        this.sheet = sheet;
        this.cells = sheet.cells();
    }

    public int scored() {
        return cells.size() - unscored().size();
    }

    public boolean nothing() {
        return cells.stream().allMatch(cell -> in(cell).isEmpty());
    }

    /** The place of the first objective without a rating, from there on. */
    public Optional<Integer> unscoredFrom(int start) {
        return unscored().stream().filter(at -> at >= start).findFirst();
    }

    /** The place of the first objective that lacks anything, from there on. */
    public Optional<Integer> anythingFrom(int start) {
        return places().stream()
                .filter(at -> at >= start)
                .filter(at -> in(cells.get(at)).isPresent())
                .findFirst();
    }

    /**
     * The place that was left in the midst: the cell scored last, if approval asks for something
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
                                        .anyMatch(one -> lacks(cells.get(at), one)));
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

    /** The first question that is needed and not answered; the rating if all are. */
    public Question needed(int place) {
        return in(cells.get(place)).orElse(Question.RATING);
    }

    private boolean asks(Question question, Rating rating) {
        return question.isAskedOf(rating, sheet.rubric().scale().best());
    }

    /** The first question that a cell leaves open though approval asks for it. */
    private Optional<Question> in(Assessment cell) {
        return sheet.questions().stream().filter(question -> lacks(cell, question)).findFirst();
    }

    /** A line for each kind of thing that is missing, with the objectives that lack it. */
    public List<Message> told() {
        List<Message> lines = new ArrayList<>();
        for (Question question : sheet.questions()) {
            List<String> ids =
                    cells.stream()
                            .filter(cell -> lacks(cell, question))
                            .map(Assessment::objective)
                            .toList();
            if (!ids.isEmpty()) {
                lines.add(
                        Message.of(
                                "shell.interview.missing",
                                question.label(),
                                ids.size(),
                                String.join(", ", ids)));
            }
        }
        return lines;
    }

    private boolean lacks(Assessment cell, Question question) {
        return !question.isAnswered(cell)
                && (question == Question.RATING || (sheet.needs(question) && cell.counts()));
    }

    private List<Integer> unscored() {
        return places().stream().filter(at -> cells.get(at).rating().isEmpty()).toList();
    }

    private List<Integer> places() {
        return IntStream.range(0, cells.size()).boxed().toList();
    }
}
