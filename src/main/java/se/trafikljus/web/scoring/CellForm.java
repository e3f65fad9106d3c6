package se.trafikljus.web.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.rubric.Rating;

/**
 * A cell as somebody filled it in on the page, and as they had seen it before: what they did not
 * touch they do not change, and what another changed meanwhile is not overwritten.
 *
 * @param answers to each question, as text; the rating by its id
 * @param seen the marks of the answers that stood in the page when it was fetched
 * @param given up in favour of what another wrote
 */
record CellForm(Map<Question, String> answers, SeenCell seen, Set<Question> given) {

    private static final String YES = "true";

    CellForm {
        answers = Map.copyOf(answers);
        given = Set.copyOf(given);
    }

    /** Read from a request's parameters. */
    static CellForm of(Map<String, String> sent) {
        Map<Question, String> answers = new LinkedHashMap<>();
        Set<Question> given = EnumSet.noneOf(Question.class);
        for (Question question : Question.values()) {
            if (question.id().equals(sent.get("take"))) {
                given.add(question);
            }
            String text = sent.getOrDefault(question.id(), "").replace("\r\n", "\n").strip();
            answers.put(question, text);
        }
        return new CellForm(answers, SeenCell.read(sent.getOrDefault("seen", "")), given);
    }

    /** Another rating of a cell as it stands, and nothing else. */
    static CellForm rated(Assessment now, String rating) {
        Map<Question, String> answers = new LinkedHashMap<>(ScoreModel.answers(now));
        answers.put(Question.RATING, rating);
        return new CellForm(answers, SeenCell.of(now), Set.of());
    }

    /** A cell's answers, as the form sends them. */
    static String answer(Question question, Assessment cell) {
        return switch (question) {
            case RATING -> cell.rating().map(Rating::id).orElse("");
            case SUCCESS -> cell.success() ? YES : "";
            case FINDING, RATIONALE, SOURCE, QUOTE -> question.text(cell).strip();
        };
    }

    String answer(Question question) {
        return answers.getOrDefault(question, "");
    }

    /** The same on top of a cell as it stands now: what was given up is as it stands there. */
    CellForm on(Assessment now) {
        Map<Question, String> all = new LinkedHashMap<>(answers);
        given.forEach(question -> all.put(question, answer(question, now)));
        return new CellForm(all, seen, Set.of());
    }

    /** What both this one and another have changed since the page was fetched, to other answers. */
    List<Question> conflicts(Assessment now) {
        List<Question> both = new ArrayList<>();
        for (Question question : Question.values()) {
            String there = answer(question, now);
            if (isTouched(question)
                    && !seen.holds(question, there)
                    && !there.equals(answer(question))) {
                both.add(question);
            }
        }
        return both;
    }

    private boolean isTouched(Question question) {
        return !seen.holds(question, answer(question));
    }

    /** The change of what was touched, made on top of a cell as it stands now; none if nothing. */
    Optional<CellChange> change(CellChange begun, Assessment now) {
        CellChange change = begun;
        boolean any = false;
        for (Question question : Question.values()) {
            String wanted = answer(question);
            if (isTouched(question) && !wanted.equals(answer(question, now))) {
                change = with(change, question, wanted);
                any = true;
            }
        }
        return any ? Optional.of(change) : Optional.empty();
    }

    private static CellChange with(CellChange change, Question question, String wanted) {
        return switch (question) {
            case RATING -> wanted.isEmpty() ? change.unscored() : change.rating(wanted);
            case SUCCESS -> change.success(wanted.equals(YES));
            case FINDING, RATIONALE, SOURCE, QUOTE -> question.answered(change, wanted);
        };
    }
}
