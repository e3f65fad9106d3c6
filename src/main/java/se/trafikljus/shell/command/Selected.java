package se.trafikljus.shell.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trafikljus.audit.Selection;

/** The selection of audits that a command's options ask for. */
final class Selected {

    private Selected() {}

    static Selection of(
            @Nullable String rubric,
            List<String> audits,
            List<String> municipalities,
            @Nullable Integer year) {
        return new Selection(
                Optional.ofNullable(rubric), audits, municipalities, Optional.ofNullable(year));
    }
}
