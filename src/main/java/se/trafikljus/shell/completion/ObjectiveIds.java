package se.trafikljus.shell.completion;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.rubric.Objective;
import se.trafikljus.shell.invocation.Completions;

/** The ids of the objectives of the audit that stands before. */
@Component
public class ObjectiveIds implements CompletionProvider {

    private final AuditLibrary library;

    ObjectiveIds(AuditLibrary library) {
        this.library = library;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(
                AuditOf.words(library, context)
                        .flatMap(a -> a.rubric().objectives().stream())
                        .map(Objective::id));
    }
}
