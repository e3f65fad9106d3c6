package se.trafikljus.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an audit when it starts.
 *
 * @param municipality name or code
 * @param rubric the rubric's id
 * @param question empty to take the rubric's
 * @param follows the audit that it follows up; empty if none
 * @param bodyInId whether its id ends with its body, as those of several bodies of one municipality
 *     do
 */
public record NewAudit(
        String municipality,
        String rubric,
        List<String> bodies,
        String question,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String follows,
        boolean bodyInId) {

    public NewAudit {
        bodies = List.copyOf(bodies);
    }

    /** One whose id does not tell its body. */
    public NewAudit(
            String municipality,
            String rubric,
            List<String> bodies,
            String question,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String follows) {
        this(municipality, rubric, bodies, question, from, to, follows, false);
    }

    /** The same of other bodies. */
    NewAudit of(List<String> others) {
        return new NewAudit(municipality, rubric, others, question, from, to, follows, bodyInId);
    }

    /** One of a series: of these bodies, and with an id that tells them. */
    public NewAudit ofSeries(List<String> others) {
        return new NewAudit(municipality, rubric, others, question, from, to, follows, true);
    }
}
