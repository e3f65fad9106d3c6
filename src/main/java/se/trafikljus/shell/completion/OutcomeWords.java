package se.trafikljus.shell.completion;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.sampling.CaseOutcome;
import se.trafikljus.shell.invocation.Completions;

/** The words for what was found in a file. */
@Component
public class OutcomeWords implements CompletionProvider {

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(CaseOutcome.known().stream());
    }
}
