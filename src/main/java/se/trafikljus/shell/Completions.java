package se.trafikljus.shell;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** The values that Tab offers. */
final class Completions {

    private Completions() {}

    static List<CompletionProposal> of(Stream<String> values) {
        return values.map(CompletionProposal::new).toList();
    }
}
