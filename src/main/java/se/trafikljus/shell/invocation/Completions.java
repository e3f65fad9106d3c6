package se.trafikljus.shell.invocation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** The values that Tab offers. */
public final class Completions {

    private Completions() {}

    public static List<CompletionProposal> of(Stream<String> values) {
        return values.map(CompletionProposal::new).toList();
    }
}
