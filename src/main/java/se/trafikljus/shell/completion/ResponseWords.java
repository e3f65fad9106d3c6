package se.trafikljus.shell.completion;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.improvement.Response;
import se.trafikljus.shell.invocation.Completions;

/** The words for an audited body's answer. */
@Component
public class ResponseWords implements CompletionProvider {

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(Response.ids().stream());
    }
}
