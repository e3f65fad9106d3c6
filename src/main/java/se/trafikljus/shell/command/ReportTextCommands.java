package se.trafikljus.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditView;
import se.trafikljus.comparison.ReferenceRubric;
import se.trafikljus.report.TextTemplate;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.shell.completion.RubricIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.view.Printed;

/** Helps with the auditor's own text in reports. */
@Component
class ReportTextCommands {

    private final AuditLibrary library;
    private final Rubrics rubrics;

    ReportTextCommands(AuditLibrary library, Rubrics rubrics) {
        this.library = library;
        this.rubrics = rubrics;
    }

    @Command(
            name = {"report", "text-template"},
            group = "comparisons")
    void template(
            Invocation invocation,
            @Option(longName = "rubric") @Completes(by = RubricIds.class) @Nullable String rubric,
            @Option(longName = "report", defaultValue = "comparison") TextTemplate report)
            throws IOException {
        String template =
                report.of(
                        rubric(library.seenBy(Acting.in(invocation)), rubric),
                        invocation.language());
        Printed.file(invocation, out -> out.write(template));
        invocation.note(
                Message.of("shell.text-template." + report.name().toLowerCase(Locale.ROOT)));
    }

    /** As a report would choose it, so that the keys are the report's. */
    private Rubric rubric(AuditView seen, @Nullable String named) {
        List<String> audited = seen.rubricIds();
        if (named == null && audited.isEmpty()) {
            return onlyOne();
        }
        Optional<String> id =
                Optional.ofNullable(named).map(n -> n.strip().toLowerCase(Locale.ROOT));
        if (id.isPresent() && !audited.contains(id.get())) {
            return rubrics.find(id.get());
        }
        return ReferenceRubric.of(seen.latest(id));
    }

    private Rubric onlyOne() {
        List<Rubric> all = rubrics.all();
        if (all.size() != 1) {
            throw all.isEmpty()
                    ? Problem.because("shell.text-template.noRubric")
                    : Problem.because(
                            "shell.text-template.whichRubric",
                            String.join(", ", all.stream().map(Rubric::id).toList()));
        }
        return all.get(0);
    }
}
