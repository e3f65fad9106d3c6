package se.trafikljus.shell.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.completion.CompletionProposal;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.LineContext;
import se.trafikljus.shell.invocation.Session;

/** What Tab offers: the next word of a command's name, its options, and their values. */
final class LineCompleter implements Completer {

    private final Executor executor;
    private final Session session;

    LineCompleter(Executor executor, Session session) {
        this.executor = executor;
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        offers(line.words())
                .forEach(
                        offer ->
                                candidates.add(
                                        new Candidate(
                                                offer.value(),
                                                offer.value(),
                                                null,
                                                offer.description(),
                                                null,
                                                null,
                                                offer.complete())));
    }

    /** The offers for the last of the words, which may be empty or half typed. */
    List<CompletionProposal> offers(List<String> words) {
        return new Offering(words).offers();
    }

    private final class Offering {

        private final CommandRegistry registry = executor.registry();
        private final HelpWords help = new HelpWords(session.language());
        private final String typed;
        private final List<String> arguments = new ArrayList<>();
        private final List<String> given = new ArrayList<>();
        private String name = "";
        private @Nullable String valueFor;

        Offering(List<String> words) {
            typed = words.get(words.size() - 1);
            words.subList(0, words.size() - 1).forEach(this::take);
        }

        private void take(String word) {
            if (valueFor != null) {
                valueFor = null;
            } else if (CommandLineParser.isOption(word)) {
                given.add(word);
                valueFor = takesAValue(word) ? word : null;
            } else if (arguments.isEmpty()
                    && CommandNames.wordsAfter(registry, name).contains(word)) {
                name = name.isEmpty() ? word : name + " " + word;
            } else {
                arguments.add(word);
            }
        }

        private boolean takesAValue(String option) {
            return GlobalOption.named(option).isPresent()
                    || commandOption(option).filter(o -> !Values.isFlag(o.type())).isPresent();
        }

        private Optional<CommandOption> commandOption(String option) {
            return command()
                    .flatMap(
                            c ->
                                    c.getOptions().stream()
                                            .filter(o -> o.isOptionEqual(option))
                                            .findFirst());
        }

        private Optional<Command> command() {
            return Optional.ofNullable(registry.getCommandByName(name));
        }

        List<CompletionProposal> offers() {
            int equals = typed.indexOf('=');
            if (valueFor != null) {
                return values(valueFor, "");
            }
            if (CommandLineParser.isOption(typed) && equals > 0) {
                return values(typed.substring(0, equals), typed.substring(0, equals + 1));
            }
            if (typed.startsWith("-")) {
                return options();
            }
            List<CompletionProposal> offers = new ArrayList<>();
            if (arguments.isEmpty()) {
                CommandNames.wordsAfter(registry, name)
                        .forEach(word -> offers.add(commandWord(word)));
            }
            offers.addAll(argumentValues());
            return offers.isEmpty() ? options() : offers;
        }

        private CompletionProposal commandWord(String word) {
            String whole = name.isEmpty() ? word : name + " " + word;
            return new CompletionProposal(word).description(help.command(whole).orElse(null));
        }

        private List<CompletionProposal> options() {
            Stream<CompletionProposal> own =
                    command().stream()
                            .flatMap(c -> c.getOptions().stream())
                            .map(
                                    o ->
                                            new CompletionProposal("--" + o.longName())
                                                    .description(
                                                            help.option(
                                                                            name,
                                                                            String.valueOf(
                                                                                    o.longName()))
                                                                    .orElse(null)));
            Stream<CompletionProposal> global =
                    Arrays.stream(GlobalOption.values())
                            .filter(g -> commandOption(g.option()).isEmpty())
                            .map(
                                    g ->
                                            new CompletionProposal(g.option())
                                                    .description(
                                                            help.option(name, g.word())
                                                                    .orElse(null)));
            return Stream.concat(own, global).filter(o -> !given.contains(o.value())).toList();
        }

        private List<CompletionProposal> values(String option, String before) {
            List<CompletionProposal> values =
                    commandOption(option)
                            .map(o -> fromProvider(o))
                            .orElseGet(() -> ofGlobal(option));
            return values.stream()
                    .map(
                            v ->
                                    new CompletionProposal(before + v.value())
                                            .description(v.description()))
                    .toList();
        }

        private static List<CompletionProposal> ofGlobal(String option) {
            return GlobalOption.named(option).stream()
                    .flatMap(g -> g.choices().stream())
                    .map(CompletionProposal::new)
                    .toList();
        }

        private List<CompletionProposal> argumentValues() {
            return fromProvider(null);
        }

        private List<CompletionProposal> fromProvider(@Nullable CommandOption option) {
            List<String> words = new ArrayList<>(arguments);
            words.add(typed);
            return command()
                    .map(
                            c ->
                                    c.getCompletionProvider()
                                            .apply(
                                                    new LineContext(
                                                            Acting.claiming(session.actor()),
                                                            words,
                                                            arguments.size(),
                                                            typed.length(),
                                                            c,
                                                            option)))
                    .orElse(List.of());
        }
    }
}
