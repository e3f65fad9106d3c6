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
 */
public record NewAudit(
        String municipality,
        String rubric,
        List<String> bodies,
        String question,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String follows) {

    public NewAudit {
        bodies = List.copyOf(bodies);
    }
}
