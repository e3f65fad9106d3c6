package se.trafikljus.report.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.prose.AddressedAdvice;

/** Recommendations as an auditor writes them: to each body in turn, verbs first. */
final class AuditAdvice {

    private final AuditDossier d;

    AuditAdvice(AuditDossier dossier) {
        this.d = dossier;
    }

    /** A lead and a list for each body and strength, in the order of the recommendations. */
    List<Block> blocks(List<Recommendation> recommendations) {
        return new AddressedAdvice(
                        d.context(), one -> one.body().isBlank() ? d.bodies() : d.body(one.body()))
                .blocks(recommendations, "audit.advice.first.", this::item);
    }

    private Prose item(Recommendation one, String text) {
        boolean ends = text.endsWith(".");
        return Prose.of(
                (ends ? text.substring(0, text.length() - 1) : text)
                        + " "
                        + d.say("audit.advice.mark", String.join(", ", marks(one)))
                        + (ends ? "." : ""));
    }

    /** By what the follow-up knows it again, and what is asked of it alone. */
    private List<String> marks(Recommendation one) {
        List<String> marks = new ArrayList<>();
        marks.add(d.say("audit.advice.number", Integer.toString(one.number())));
        if (!one.objective().isBlank()) {
            marks.add(one.objective());
        }
        if (!one.priority().isBlank()) {
            marks.add(d.say("audit.advice.priority", one.priority().strip()));
        }
        Optional<LocalDate> due =
                one.due().filter(day -> !Optional.of(day).equals(d.audit().conduct().answerBy()));
        due.ifPresent(day -> marks.add(d.say("audit.advice.due", d.day(day))));
        return marks;
    }

    /** Until when an answer is asked for; none where no day is set. */
    List<Block> answerBy() {
        return answer("audit.answer.by");
    }

    /** The same, and of what. */
    List<Block> answer() {
        return answer("audit.answer");
    }

    private List<Block> answer(String key) {
        return d.audit()
                .conduct()
                .answerBy()
                .<List<Block>>map(day -> List.of(d.prose(key, d.bodies(), d.day(day))))
                .orElse(List.of());
    }
}
