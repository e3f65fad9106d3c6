package se.trafikljus.shell.command;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.shell.UnlistedBody;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;

/** Adds recommendations to drafts. */
@Component
class RecommendCommand {

    private final Recommendations recommendations;
    private final UnlistedBody unlisted;

    RecommendCommand(Recommendations recommendations, UnlistedBody unlisted) {
        this.recommendations = recommendations;
        this.unlisted = unlisted;
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
        Recommendation one =
                recommendations.recommend(
                        Acting.in(invocation),
                        audit,
                        wording,
                        Objects.requireNonNullElse(objective, ""),
                        Objects.requireNonNullElse(body, ""),
                        Optional.ofNullable(due),
                        Objects.requireNonNullElse(priority, ""));
        String number = Integer.toString(one.number());
        invocation.print(number);
        unlisted.note(invocation, one.audit(), one.body());
        invocation.note(Message.of("shell.audit.recommended", one.audit(), number));
    }
}
