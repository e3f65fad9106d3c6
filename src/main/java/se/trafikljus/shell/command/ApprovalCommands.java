package se.trafikljus.shell.command;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.audit.SecondScorings;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;

/** Takes an audit from draft to published: the fact check, the approval, opening it again. */
@Component
class ApprovalCommands {

    private final Approvals approvals;
    private final SecondScorings seconds;

    ApprovalCommands(Approvals approvals, SecondScorings seconds) {
        this.approvals = approvals;
        this.seconds = seconds;
    }

    @Command(
            name = {"audit", "remark"},
            group = "audits")
    void remark(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) String objective,
            @Argument(index = 2) String remark) {
        Assessment before =
                approvals.remark(Acting.in(invocation), audit, objective, remark.strip());
        invocation.print(Message.of("shell.audit.remarked", audit, before.objective()));
        if (!before.remark().isBlank()) {
            invocation.note(Message.of("shell.audit.remarkReplaced", before.remark()));
        }
    }

    @Command(
            name = {"audit", "approve"},
            group = "audits")
    void approve(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Option(longName = "allow-unfounded") @Nullable String reason) {
        Audit approved =
                approvals.approve(Acting.in(invocation), audit, reason == null ? "" : reason);
        invocation.print(Message.of("shell.audit.approved", approved.id(), approved.approvedBy()));
        if (reason != null && approved.unfoundedReason().isEmpty()) {
            invocation.note(Message.of("shell.audit.allFounded", approved.id()));
        }
        tellOfUnfinished(invocation, seconds.read(Acting.in(invocation), approved.id()));
        if (approved.conclusion().isBlank()) {
            invocation.note(Message.of("shell.audit.noConclusion", approved.id()));
        }
        invocation.note(Message.of("shell.audit.publishNext", approved.id()));
    }

    private static void tellOfUnfinished(Invocation invocation, SecondScoring both) {
        if (both.isUnfinished()) {
            invocation.note(
                    Message.of(
                            "shell.audit.secondLeftOut",
                            both.audit().audit().id(),
                            Words.list(
                                    invocation.language(),
                                    both.seconds().stream().map(person -> person.name()).toList()),
                            both.second().size(),
                            both.audit().rubric().objectives().size()));
        }
    }

    @Command(
            name = {"audit", "reopen"},
            group = "audits")
    void reopen(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Option(longName = "reason") String reason) {
        Audit reopened = approvals.reopen(Acting.in(invocation), audit, reason);
        invocation.print(Message.of("shell.audit.reopened", reopened.id()));
    }

    @Command(
            name = {"audit", "publish"},
            group = "audits")
    void publish(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit) {
        Audit published = approvals.publish(Acting.in(invocation), audit);
        invocation.print(Message.of("shell.audit.published", published.id()));
        invocation.note(Message.of("shell.audit.sendNext", published.id()));
    }
}
