package se.trafikljus.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;
import se.trafikljus.Language;
import se.trafikljus.Nearest;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.Session;
import se.trafikljus.shell.invocation.WrongUsage;

/** Finds the command, its options and its arguments in the words of a line, whoever typed them. */
public final class CommandLineParser {

    /** A dash before anything but a letter is no option: {@code -}, {@code -5}, {@code - text}. */
    private static final Pattern OPTION = Pattern.compile("--?\\p{L}.*", Pattern.DOTALL);

    private static final String ENDS_OPTIONS = "--";

    private final CommandRegistry registry;
    private final Surroundings surroundings;

    public CommandLineParser(CommandRegistry registry, Surroundings surroundings) {
        this.registry = registry;
        this.surroundings = surroundings;
    }

    public CommandLine parse(Session session, List<String> words) {
        return new Reading(session, words).read();
    }

    static boolean isOption(String word) {
        return OPTION.matcher(word).matches();
    }

    static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("-h");
    }

    /**
     * The language that faults of a line are told in, which must be known even where the line is
     * not understood.
     */
    static Language languageOf(Session session, List<String> words) {
        Language language = session.language();
        for (int i = 0; i < words.size() && !words.get(i).equals(ENDS_OPTIONS); i++) {
            String word = words.get(i);
            String value =
                    word.startsWith("--lang=")
                            ? word.substring("--lang=".length())
                            : word.equals("--lang") && i + 1 < words.size() ? words.get(i + 1) : "";
            for (Language known : Language.values()) {
                language = known.code().equalsIgnoreCase(value) ? known : language;
            }
        }
        return language;
    }

    private Stream<String> names() {
        return CommandNames.all(registry);
    }

    private boolean beginsAName(String words) {
        return names().anyMatch(name -> name.equals(words) || name.startsWith(words + " "));
    }

    /** Whether a command has an option of its own in place of one that all commands have. */
    static boolean hasOwn(Command command, GlobalOption global) {
        return command.getOptions().stream().anyMatch(o -> o.isOptionEqual(global.option()));
    }

    /** An option for all commands, with the value it was given. */
    private record Given(GlobalOption option, String value) {}

    /** One pass over the words, from left to right. */
    private final class Reading {

        private final List<String> words;
        private final ParsedInput.Builder input = ParsedInput.builder();
        private Session session;
        private int at;
        private String name = "";
        private boolean nameEnded;
        private boolean optionsEnded;
        private boolean help;
        private int arguments;
        private final List<Given> globals = new ArrayList<>();

        Reading(Session session, List<String> words) {
            this.session = session;
            this.words = words;
        }

        CommandLine read() {
            while (at < words.size()) {
                String word = words.get(at++);
                if (!optionsEnded && word.equals(ENDS_OPTIONS)) {
                    optionsEnded = true;
                    nameEnded = true;
                } else if (!optionsEnded && isOption(word)) {
                    option(word);
                } else {
                    word(word);
                }
            }
            settle();
            if (help) {
                return helpOnName();
            }
            CommandLine line = new CommandLine(session, command(), input.commandName(name).build());
            if (globals.stream().anyMatch(one -> one.option() == GlobalOption.FORMAT)) {
                new FormatOfLine(registry, line).refuseUnheeded();
            }
            return line;
        }

        private void word(String word) {
            String longer = name.isEmpty() ? word : name + " " + word;
            if (!nameEnded && beginsAName(longer)) {
                name = longer;
                return;
            }
            if (registry.getCommandByName(name) == null) {
                throw unknown(longer);
            }
            nameEnded = true;
            input.addArgument(new CommandArgument(arguments++, word));
        }

        private void option(String word) {
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            String value = equals < 0 ? null : word.substring(equals + 1);
            if (isHelp(word)) {
                help = true;
                return;
            }
            Optional<GlobalOption> global = GlobalOption.named(option);
            if (global.isPresent()) {
                if (globals.stream().anyMatch(one -> one.option() == global.get())) {
                    throw WrongUsage.because("shell.option-twice", option);
                }
                globals.add(new Given(global.get(), valueOf(option, value)));
                return;
            }
            if (name.isEmpty()) {
                throw WrongUsage.because("shell.option-before-command", option);
            }
            nameEnded = true;
            CommandOption known = known(option);
            boolean flag = Values.isFlag(known.type());
            String given = flag && value == null ? "true" : valueOf(option, value);
            input.addOption(
                    CommandOption.with()
                            .longName(String.valueOf(known.longName()))
                            .value(given)
                            .build());
        }

        /**
         * An option for all commands is the command's where that has one of its own by the name.
         */
        private void settle() {
            Command command = registry.getCommandByName(name);
            for (Given one : globals) {
                if (command != null && hasOwn(command, one.option())) {
                    input.addOption(
                            CommandOption.with()
                                    .longName(one.option().word())
                                    .value(one.value())
                                    .build());
                } else {
                    session = one.option().give(session, one.value(), surroundings);
                }
            }
        }

        private CommandOption known(String option) {
            Command command = command();
            return command.getOptions().stream()
                    .filter(o -> o.isOptionEqual(option))
                    .findFirst()
                    .orElseThrow(() -> unknownOption(command, option));
        }

        private String valueOf(String option, @Nullable String value) {
            if (value != null) {
                return value;
            }
            if (at >= words.size() || takenForAnOption(words.get(at))) {
                throw WrongUsage.because("shell.missing-value", option);
            }
            return words.get(at++);
        }

        /** A value may begin with a dash, but an option that is known was not meant as a value. */
        private boolean takenForAnOption(String word) {
            String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            Command command = registry.getCommandByName(name);
            return word.equals(ENDS_OPTIONS)
                    || isHelp(word)
                    || GlobalOption.named(option).isPresent()
                    || (command != null
                            && command.getOptions().stream()
                                    .anyMatch(o -> o.isOptionEqual(option)));
        }

        private Command command() {
            Command command = registry.getCommandByName(name);
            if (command != null) {
                return command;
            }
            throw name.isEmpty()
                    ? WrongUsage.because("shell.no-command")
                    : WrongUsage.because(
                            "shell.half-a-command", name, String.join(", ", below(name)));
        }

        private CommandLine helpOnName() {
            Command helping = registry.getCommandByName("help");
            ParsedInput.Builder about = ParsedInput.builder().commandName("help");
            List<String> parts = name.isEmpty() ? List.of() : List.of(name.split(" ", -1));
            for (int i = 0; i < parts.size(); i++) {
                about.addArgument(new CommandArgument(i, parts.get(i)));
            }
            if (helping == null) {
                throw new IllegalStateException("No command 'help' is registered");
            }
            return new CommandLine(session, helping, about.build());
        }
    }

    private List<String> below(String group) {
        return names().filter(name -> name.startsWith(group + " ")).sorted().toList();
    }

    /** Says what is not known, and what was probably meant. */
    WrongUsage unknown(String words) {
        int length = words.split(" ", -1).length;
        List<String> known = names().map(n -> first(n, length)).distinct().toList();
        return Nearest.to(words, known)
                .or(() -> length > 1 ? Nearest.to(words, names().toList()) : Optional.empty())
                .map(meant -> WrongUsage.because("shell.unknown-command-meant", words, meant))
                .orElseGet(() -> WrongUsage.because("shell.unknown-command", words));
    }

    private static String first(String name, int words) {
        String[] parts = name.split(" ", -1);
        return String.join(" ", List.of(parts).subList(0, Math.min(words, parts.length)));
    }

    private static WrongUsage unknownOption(Command command, String option) {
        List<String> known =
                Stream.concat(
                                command.getOptions().stream().map(o -> "--" + o.longName()),
                                Stream.of(GlobalOption.values()).map(GlobalOption::option))
                        .toList();
        return Nearest.to(option, known)
                .map(
                        meant ->
                                WrongUsage.because(
                                        "shell.unknown-option-meant",
                                        option,
                                        command.getName(),
                                        meant))
                .orElseGet(
                        () ->
                                WrongUsage.because(
                                        "shell.unknown-option", option, command.getName()));
    }
}
