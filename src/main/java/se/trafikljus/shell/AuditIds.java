package se.trafikljus.shell;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.audit.Audits;

/** The ids of audits. */
@Component
class AuditIds implements CompletionProvider {

    private final Audits audits;

    AuditIds(Audits audits) {
        this.audits = audits;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(audits.ids().stream());
    }
}
