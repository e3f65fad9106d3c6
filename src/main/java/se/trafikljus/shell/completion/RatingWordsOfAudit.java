package se.trafikljus.shell.completion;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.shell.invocation.Completions;

/** The rating words of the audit that stands before. */
@Component
public class RatingWordsOfAudit implements CompletionProvider {

    private final AuditLibrary library;

    RatingWordsOfAudit(AuditLibrary library) {
        this.library = library;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(
                AuditOf.words(library, context)
                        .flatMap(audit -> audit.rubric().words().known().stream()));
    }
}
