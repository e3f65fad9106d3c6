package se.trafikljus.web.scoring;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.web.security.Marks;

/**
 * How a cell looked when a page was fetched: a mark of each answer, too short to tell the answer
 * and long enough to tell another one from it.
 */
record SeenCell(Map<Question, String> marks) {

    private static final int LENGTH = 24;
    private static final String BETWEEN = ".";

    SeenCell {
        marks = Map.copyOf(marks);
    }

    static SeenCell of(Assessment cell) {
        Map<Question, String> marks = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            marks.put(question, mark(CellForm.answer(question, cell)));
        }
        return new SeenCell(marks);
    }

    /** Read from what {@link #text} wrote; what is no such text has seen nothing. */
    static SeenCell read(String text) {
        Iterator<String> parts = List.of(text.split("\\.", -1)).iterator();
        Map<Question, String> marks = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            marks.put(question, parts.hasNext() ? parts.next() : "");
        }
        return new SeenCell(marks);
    }

    /** As the page carries it. */
    String text() {
        return Stream.of(Question.values())
                .map(question -> marks.getOrDefault(question, ""))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Whether an answer is the one that was seen. */
    boolean holds(Question question, String answer) {
        return mark(answer).equals(marks.get(question));
    }

    private static String mark(String answer) {
        return Marks.of(answer).substring(0, LENGTH);
    }
}
