package se.trafikljus.shell.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Upload;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.Difference;
import se.trafikljus.exchange.form.ScoreForms;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.WrongUsage;

/** The scoring form in Excel: out, to be filled in, and in again. */
@Component
class ScoreFormCommand {

    private final ScoreForms forms;
    private final Destination destination;

    ScoreFormCommand(ScoreForms forms, Destination destination) {
        this.forms = forms;
        this.destination = destination;
    }

    @Command(
            name = {"score", "form"},
            group = "audits")
    void form(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) @Nullable String audit,
            @Option(longName = "out") @Nullable Path out,
            @Option(longName = "in") @Nullable Path in,
            @Option(longName = "dry-run") boolean dryRun) {
        if (out != null && audit != null && in == null && !dryRun) {
            forms.writeFile(
                    Acting.in(invocation),
                    audit,
                    destination.checked(out),
                    invocation.language(),
                    invocation.today());
            invocation.print(out.toString());
            invocation.note(Message.of("shell.form.written", audit));
        } else if (in != null && audit == null && out == null) {
            tell(invocation, forms.take(Acting.in(invocation), Upload.of(in), dryRun));
        } else {
            throw WrongUsage.because("shell.form.outOrIn");
        }
    }

    private static void tell(Invocation invocation, Outcome<ScoreForms.Result> outcome) {
        ScoreForms.Result result = outcome.now();
        String audit = result.audit().audit().id();
        for (CellSaved cell : result.cells()) {
            invocation.print("- ", Difference.of(audit, cell.before(), cell.after()));
        }
        result.conduct().forEach(field -> invocation.print("- ", field.label()));
        invocation.print(
                Message.of(
                        result.dryRun() ? "shell.form.wouldTake" : "shell.form.taken",
                        audit,
                        result.cells().size(),
                        result.untouched()));
        outcome.notes().forEach(invocation::note);
    }
}
