package se.trafikljus.shell.completion;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completions;

/** The ids of audits. */
@Component
public class AuditIds implements CompletionProvider {

    private final AuditLibrary library;

    AuditIds(AuditLibrary library) {
        this.library = library;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(library.seenBy(Acting.in(context)).ids().stream());
    }
}
