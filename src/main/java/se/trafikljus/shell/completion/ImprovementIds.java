package se.trafikljus.shell.completion;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completions;

/** The ids of improvement areas. */
@Component
public class ImprovementIds implements CompletionProvider {

    private final Improvements improvements;

    ImprovementIds(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(improvements.ids(Acting.in(context)).stream());
    }
}
