package se.trafikljus.shell;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;

/** Makes the comparison that a command's selection asks for. */
@Component
class Selecting {

    private final Audits audits;

    Selecting(Audits audits) {
        this.audits = audits;
    }

    Comparison comparison(
            @Nullable String rubric,
            List<String> chosen,
            List<String> municipalities,
            @Nullable Integer year,
            Names names) {
        Selection selection =
                new Selection(
                        Optional.ofNullable(rubric),
                        chosen,
                        municipalities,
                        Optional.ofNullable(year));
        List<ScoredAudit> selected = audits.select(selection);
        return Comparison.of(selected, audits.before(selected), names);
    }
}
