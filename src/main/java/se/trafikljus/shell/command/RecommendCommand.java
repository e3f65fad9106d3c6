package se.trafikljus.shell.command;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Outcome;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;

/** Adds recommendations to drafts. */
@Component
class RecommendCommand {

    private final Recommendations recommendations;

    RecommendCommand(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Command(
            name = {"audit", "recommend"},
            group = "audits")
    void recommend(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) String wording,
            @Option(longName = "objective") @Completes(by = ObjectiveIds.class)
                    @Nullable String objective,
            @Option(longName = "body") @Nullable String body,
            @Option(longName = "due") @Nullable LocalDate due,
            @Option(longName = "priority") @Nullable String priority) {
        Outcome<Recommendation> made =
                recommendations.recommend(
                        Acting.in(invocation),
                        audit,
                        wording,
                        Objects.requireNonNullElse(objective, ""),
                        Objects.requireNonNullElse(body, ""),
                        Optional.ofNullable(due),
                        Objects.requireNonNullElse(priority, ""));
        invocation.print(Integer.toString(made.now().number()));
        Noted.of(invocation, made);
    }
}
