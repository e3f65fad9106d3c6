package se.trafikljus.shell.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.shell.invocation.CommandArea;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.Wrapping;

/** Tells which commands there are, and how each is written. */
@Component
class HelpCommand {

    private static final int WIDEST_TERM = 22;
    private static final char NO_BREAK = '\u00a0';

    private final CommandRegistry registry;

    HelpCommand(CommandRegistry registry) {
        this.registry = registry;
    }

    @Command(name = "help", alias = "hjälp", group = "program")
    void help(
            Invocation invocation,
            @Arguments @Completes(by = CommandNames.class) List<String> command) {
        String name = String.join(" ", command);
        List<MethodCommand> below =
                commands().filter(c -> c.getName().startsWith(name + " ")).toList();
        Text text = new Text(invocation);
        if (name.isEmpty()) {
            overview(text);
        } else if (registry.getCommandByName(name) instanceof MethodCommand known) {
            one(text, known);
            if (!below.isEmpty()) {
                text.blank();
                below.forEach(text::command);
            }
        } else if (!below.isEmpty()) {
            below.forEach(text::command);
        } else {
            throw new CommandLineParser(registry, invocation.surroundings()).unknown(name);
        }
        text.print();
    }

    private void overview(Text text) {
        text.paragraph(Message.of("shell.help-intro"));
        for (CommandArea area : CommandArea.values()) {
            List<MethodCommand> inArea = commands().filter(c -> c.area() == area).toList();
            if (!inArea.isEmpty()) {
                text.blank();
                text.paragraph(area);
                inArea.forEach(text::command);
            }
        }
        text.blank();
        text.paragraph(Message.of("shell.help-global"));
        text.globalOptions(Arrays.asList(GlobalOption.values()));
        text.blank();
        text.paragraph(Message.of("shell.help-more"));
    }

    private static void one(Text text, MethodCommand command) {
        List<CommandParameter> parameters =
                Stream.concat(command.arguments().stream(), command.options().stream()).toList();
        text.usage(
                "trafikljus " + command.getName(),
                parameters.stream().map(parameter -> parameter.usage(text.language)).toList());
        text.blank();
        text.paragraph(language -> text.words.command(command.getName()).orElse(""));
        if (!parameters.isEmpty()) {
            text.blank();
            parameters.forEach(parameter -> text.parameter(command, parameter));
        }
        text.blank();
        text.paragraph(Message.of("shell.help-global"));
        text.globalOptions(
                Stream.of(GlobalOption.values())
                        .filter(global -> !CommandLineParser.hasOwn(command, global))
                        .toList());
    }

    private Stream<MethodCommand> commands() {
        return registry.getCommands().stream()
                .filter(c -> !c.isHidden())
                .filter(MethodCommand.class::isInstance)
                .map(MethodCommand.class::cast)
                .sorted(Comparator.comparing(MethodCommand::getName));
    }

    /** The page of help, as wide as the terminal. */
    private static final class Text {

        private final List<String> lines = new ArrayList<>();
        private final Invocation invocation;
        private final Language language;
        private final HelpWords words;

        Text(Invocation invocation) {
            this.invocation = invocation;
            this.language = invocation.language();
            this.words = new HelpWords(language);
        }

        void paragraph(Localized said) {
            for (String line : said.in(language).split("\n", -1)) {
                lines.addAll(Wrapping.lines(line, invocation.width()));
            }
        }

        /** Breaks lines between what a command takes, never within. */
        void usage(String command, List<String> takes) {
            String unbroken =
                    takes.stream()
                            .map(taken -> " " + taken.replace(' ', NO_BREAK))
                            .collect(Collectors.joining("", command, ""));
            List<String> wrapped =
                    Wrapping.lines(unbroken, Math.max(20, invocation.width() - 4)).stream()
                            .map(line -> line.replace(NO_BREAK, ' '))
                            .toList();
            lines.add(wrapped.get(0));
            wrapped.stream().skip(1).forEach(line -> lines.add("    " + line));
        }

        void command(MethodCommand command) {
            String names =
                    Stream.concat(Stream.of(command.getName()), command.getAliases().stream())
                            .collect(Collectors.joining(", "));
            entry(names, words.command(command.getName()).orElse(""));
        }

        void parameter(MethodCommand command, CommandParameter parameter) {
            boolean option = parameter.kind() == CommandParameter.Kind.OPTION;
            entry(
                    parameter.term(language),
                    (option
                                    ? words.option(command.getName(), parameter.name())
                                    : words.argument(command.getName(), parameter.name()))
                            .orElse(""));
        }

        void globalOptions(List<GlobalOption> options) {
            for (GlobalOption option : options) {
                entry(option.usage(language), words.option("", option.word()).orElse(""));
            }
        }

        private void entry(String term, String said) {
            String indent = " ".repeat(WIDEST_TERM + 4);
            int width = Math.max(20, invocation.width() - indent.length());
            List<String> wrapped = new ArrayList<>(Wrapping.lines(said, width));
            String first = "  " + term;
            if (term.length() <= WIDEST_TERM) {
                first = first + " ".repeat(indent.length() - first.length()) + wrapped.remove(0);
            }
            lines.add(first.stripTrailing());
            wrapped.forEach(line -> lines.add(indent + line));
        }

        void blank() {
            lines.add("");
        }

        void print() {
            lines.forEach(invocation::print);
        }
    }
}
