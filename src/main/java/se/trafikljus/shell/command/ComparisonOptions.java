package se.trafikljus.shell.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Option;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.Names;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.MunicipalityNames;
import se.trafikljus.shell.completion.RubricIds;
import se.trafikljus.shell.invocation.Completes;

/** The options that say what is compared, and who is named in it. */
record ComparisonOptions(
        @Option(longName = "rubric") @Completes(by = RubricIds.class) @Nullable String rubric,
        @Option(longName = "audits") @Completes(by = AuditIds.class) List<String> audits,
        @Option(longName = "municipalities") @Completes(by = MunicipalityNames.class)
                List<String> municipalities,
        @Option(longName = "year") @Nullable Integer year,
        @Option(longName = "names", defaultValue = "strengths") Names names) {

    ComparisonOptions {
        audits = List.copyOf(audits);
        municipalities = List.copyOf(municipalities);
    }

    Selection selection() {
        return new Selection(
                Optional.ofNullable(rubric), audits, municipalities, Optional.ofNullable(year));
    }
}
