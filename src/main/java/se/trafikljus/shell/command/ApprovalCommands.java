package se.trafikljus.shell.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.publication.Access;
import se.trafikljus.publication.AuditPublishing;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;

/** Takes an audit from draft to published: the fact check, the approval, opening it again. */
@Component
class ApprovalCommands {

    private final Approvals approvals;
    private final AuditPublishing publishing;

    ApprovalCommands(Approvals approvals, AuditPublishing publishing) {
        this.approvals = approvals;
        this.publishing = publishing;
    }

    @Command(
            name = {"audit", "remark"},
            group = "audits")
    void remark(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) String objective,
            @Argument(index = 2) String remark) {
        Outcome<CellSaved> outcome =
                approvals.remark(Acting.in(invocation), audit, objective, remark);
        CellSaved saved = outcome.now();
        invocation.print(
                Message.of(
                        saved.after().remark().isBlank()
                                ? "shell.audit.remarkRemoved"
                                : "shell.audit.remarked",
                        audit,
                        saved.objective()));
        outcome.notes().forEach(invocation::note);
    }

    @Command(
            name = {"audit", "approve"},
            group = "audits")
    void approve(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Option(longName = "allow-unfounded") @Nullable String reason) {
        Outcome<Audit> outcome =
                approvals.approve(Acting.in(invocation), audit, Optional.ofNullable(reason));
        Audit approved = outcome.now();
        invocation.print(Message.of("shell.audit.approved", approved.id(), approved.approvedBy()));
        outcome.notes().forEach(invocation::note);
        invocation.note(Message.of("shell.audit.publishNext", approved.id()));
    }

    @Command(
            name = {"audit", "reopen"},
            group = "audits")
    void reopen(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Option(longName = "reason") String reason) {
        Audit reopened =
                Noted.of(invocation, approvals.reopen(Acting.in(invocation), audit, reason));
        invocation.print(Message.of("shell.audit.reopened", reopened.id()));
    }

    @Command(
            name = {"audit", "publish"},
            group = "audits")
    void publish(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Option(longName = "open") boolean open) {
        Audit published =
                Noted.of(
                        invocation,
                        open
                                ? publishing.publish(
                                        Acting.in(invocation),
                                        audit,
                                        Access.OPEN,
                                        invocation.language())
                                : approvals.publish(Acting.in(invocation), audit));
        invocation.print(Message.of("shell.audit.published", published.id()));
        invocation.note(Message.of("shell.audit.sendNext", published.id()));
    }
}
