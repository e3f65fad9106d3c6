package se.trafikljus.shell;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.audit.AuditLibrary;

/** The ids of audits. */
@Component
class AuditIds implements CompletionProvider {

    private final AuditLibrary library;

    AuditIds(AuditLibrary library) {
        this.library = library;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(library.seenBy(Acting.in(context)).ids().stream());
    }
}
