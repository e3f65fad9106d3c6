package se.trafikljus.shell.line;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Words;

/**
 * What the help says of commands, options and arguments. {@code shell.help.audit.start} is the
 * command's; {@code shell.option.audit.start.rubric}, else {@code shell.option.rubric}, its
 * option's; {@code shell.argument…} likewise.
 */
final class HelpWords {

    private final Language language;

    HelpWords(Language language) {
        this.language = language;
    }

    Optional<String> command(String command) {
        return first("shell.help." + dotted(command));
    }

    Optional<String> option(String command, String option) {
        return first("shell.option." + dotted(command) + "." + option, "shell.option." + option);
    }

    Optional<String> argument(String command, String argument) {
        return first(
                "shell.argument." + dotted(command) + "." + argument, "shell.argument." + argument);
    }

    /** What stands for a value: {@code AUDIT}, GRANSKNING. */
    static String placeholder(Language language, String name) {
        String key = "shell.place." + name;
        return Words.has(language, key)
                ? Message.of(key).in(language)
                : name.toUpperCase(Locale.ROOT);
    }

    private Optional<String> first(String... keys) {
        return Stream.of(keys)
                .filter(key -> Words.has(language, key))
                .findFirst()
                .map(key -> Message.of(key).in(language));
    }

    private static String dotted(String command) {
        return command.replace(' ', '.');
    }
}
