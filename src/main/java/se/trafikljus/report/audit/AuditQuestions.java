package se.trafikljus.report.audit;

import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Quotation;

/** The audit question, or several as a numbered list, after a sentence that leads them in. */
final class AuditQuestions {

    private AuditQuestions() {}

    /**
     * @param key of a sentence that is told how many questions there are
     */
    static List<Block> after(AuditDossier d, String key) {
        List<String> questions = d.questions();
        if (questions.isEmpty()) {
            return List.of(d.prose("audit.question.none"));
        }
        return List.of(
                d.prose(key, questions.size()),
                questions.size() == 1
                        ? new Quotation(questions.get(0), "")
                        : new Items(true, questions.stream().map(Prose::of).toList()));
    }
}
