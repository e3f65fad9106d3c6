package se.trafikljus.web.scoring;

import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.scoring.Question;

/**
 * An answer that two have given otherwise.
 *
 * @param field the name that the form has for it
 * @param label what it is
 * @param own what the one who fills in the form wrote
 * @param other what another had written meanwhile
 */
public record Conflict(String field, String label, String own, String other) {

    static List<Conflict> of(
            List<Question> questions, CellForm form, Assessment now, Language language) {
        return questions.stream()
                .map(
                        one ->
                                new Conflict(
                                        one.id(),
                                        one.label().in(language),
                                        form.answer(one),
                                        CellForm.answer(one, now)))
                .toList();
    }
}
