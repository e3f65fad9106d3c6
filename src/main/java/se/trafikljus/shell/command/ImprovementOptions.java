package se.trafikljus.shell.command;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Option;
import se.trafikljus.Problem;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.StatusFilter;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.MunicipalityNames;
import se.trafikljus.shell.completion.StatusWords;
import se.trafikljus.shell.completion.ThemeIds;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.WrongUsage;

/** The options that say which improvement areas are wanted. */
record ImprovementOptions(
        @Option(longName = "municipality") @Completes(by = MunicipalityNames.class)
                @Nullable String municipality,
        @Option(longName = "body") @Nullable String body,
        @Option(longName = "status") @Completes(by = StatusWords.class) @Nullable String status,
        @Option(longName = "due") @Nullable LocalDate due,
        @Option(longName = "theme") @Completes(by = ThemeIds.class) @Nullable String theme,
        @Option(longName = "audit") @Completes(by = AuditIds.class) @Nullable String audit) {

    /**
     * @throws WrongUsage if the status is no word for one
     */
    Filter filter() {
        return new Filter(
                Optional.ofNullable(municipality),
                Optional.ofNullable(body),
                Optional.ofNullable(status).map(ImprovementOptions::status),
                Optional.ofNullable(due),
                Optional.ofNullable(theme),
                Optional.ofNullable(audit));
    }

    /** A word that is none is a line that cannot be meant. */
    private static StatusFilter status(String word) {
        try {
            return StatusFilter.meant(word);
        } catch (Problem unknown) {
            throw WrongUsage.of(unknown.message());
        }
    }
}
