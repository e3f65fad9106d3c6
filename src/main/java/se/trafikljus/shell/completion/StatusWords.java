package se.trafikljus.shell.completion;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.improvement.StatusFilter;
import se.trafikljus.shell.invocation.Completions;

/** The words that choose among improvement areas by their state. */
@Component
public class StatusWords implements CompletionProvider {

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(Stream.of(StatusFilter.values()).map(StatusFilter::id));
    }
}
