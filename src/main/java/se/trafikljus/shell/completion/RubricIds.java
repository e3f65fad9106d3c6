package se.trafikljus.shell.completion;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.shell.invocation.Completions;

/** The ids of rubrics. */
@Component
public class RubricIds implements CompletionProvider {

    private final Rubrics rubrics;

    RubricIds(Rubrics rubrics) {
        this.rubrics = rubrics;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(rubrics.all().stream().map(Rubric::id));
    }
}
