package se.trafikljus.shell.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Option;
import se.trafikljus.audit.Selection;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Names;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.MunicipalityNames;
import se.trafikljus.shell.completion.RubricIds;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.WrongUsage;

/** The options that say what is compared, and who is named in it. */
record ComparisonOptions(
        @Option(longName = "rubric") @Completes(by = RubricIds.class) @Nullable String rubric,
        @Option(longName = "audits") @Completes(by = AuditIds.class) List<String> audits,
        @Option(longName = "municipalities") @Completes(by = MunicipalityNames.class)
                List<String> municipalities,
        @Option(longName = "municipality") @Completes(by = MunicipalityNames.class)
                @Nullable String municipality,
        @Option(longName = "by") @Nullable Unit by,
        @Option(longName = "bodies") @Nullable String bodies,
        @Option(longName = "year") @Nullable Integer year,
        @Option(longName = "names", defaultValue = "strengths") Names names) {

    ComparisonOptions {
        audits = List.copyOf(audits);
        municipalities = List.copyOf(municipalities);
    }

    /**
     * What is chosen.
     *
     * @throws WrongUsage if municipalities are named in two ways
     */
    Selection selection() {
        if (municipality != null && !municipalities.isEmpty()) {
            throw WrongUsage.because("shell.compare.municipalityTwice");
        }
        return new Selection(
                Optional.ofNullable(rubric),
                audits,
                municipality == null ? municipalities : List.of(municipality),
                BodyList.named(bodies),
                Optional.ofNullable(year),
                Optional.ofNullable(by));
    }
}
