package se.trafikljus.shell.line;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Completes the name of a command, word by word, where a command takes one as its arguments. */
@Component
public class CommandNames implements CompletionProvider {

    private final CommandRegistry registry;

    CommandNames(CommandRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        String typed = String.join(" ", context.getWords().subList(0, context.getWordIndex()));
        return wordsAfter(registry, typed).stream().map(CompletionProposal::new).toList();
    }

    /** The words that may follow a part of a name, which may be empty. */
    static List<String> wordsAfter(CommandRegistry registry, String part) {
        String before = part.isEmpty() ? "" : part + " ";
        return all(registry)
                .filter(name -> name.startsWith(before) && name.length() > before.length())
                .map(name -> name.substring(before.length()).split(" ", -1)[0])
                .distinct()
                .sorted()
                .toList();
    }

    /** Every name a command answers to. */
    public static Stream<String> all(CommandRegistry registry) {
        return registry.getCommands().stream()
                .filter(c -> !c.isHidden())
                .flatMap(c -> Stream.concat(Stream.of(c.getName()), c.getAliases().stream()));
    }
}
