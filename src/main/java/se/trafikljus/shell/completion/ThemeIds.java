package se.trafikljus.shell.completion;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.rubric.Theme;
import se.trafikljus.shell.invocation.Completions;

/** The ids of the rubrics' themes. */
@Component
public class ThemeIds implements CompletionProvider {

    private final Rubrics rubrics;

    ThemeIds(Rubrics rubrics) {
        this.rubrics = rubrics;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(
                rubrics.all().stream()
                        .flatMap(rubric -> rubric.themes().stream())
                        .map(Theme::id)
                        .distinct());
    }
}
