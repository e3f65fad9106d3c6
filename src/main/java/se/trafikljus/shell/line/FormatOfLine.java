package se.trafikljus.shell.line;

import java.util.List;
import java.util.Locale;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.table.Format;

/**
 * The format that a line asks for, held against what its command can answer in. One that holds for
 * a whole script is none of its business: there some lines print tables, and others do not.
 */
record FormatOfLine(CommandRegistry registry, CommandLine line) {

    private static final List<String> ANSWER_ANYHOW = List.of("help", "exit");

    void refuseUnheeded() {
        Format format = line.session().format();
        if (format == Format.TEXT
                || !(line.command() instanceof MethodCommand command)
                || ANSWER_ANYHOW.contains(command.getName())
                || CommandLineParser.hasOwn(command, GlobalOption.FORMAT)
                || heeds(command)) {
            return;
        }
        String asked = GlobalOption.FORMAT.option() + " " + format.name().toLowerCase(Locale.ROOT);
        Tabular tabular = command.tabular();
        if (tabular == null) {
            throw WrongUsage.because("shell.format.never", command.getName(), asked, tables());
        }
        throw tabular.onlyWithoutArguments()
                ? WrongUsage.because("shell.format.onlyAlone", command.getName(), asked)
                : WrongUsage.because(
                        "shell.format.onlyWith",
                        command.getName(),
                        asked,
                        "--" + tabular.onlyWith());
    }

    private boolean heeds(MethodCommand command) {
        Tabular tabular = command.tabular();
        if (tabular == null) {
            return command.givesTable();
        }
        boolean without = tabular.onlyWith().isEmpty();
        boolean given =
                line.input().options().stream()
                        .map(CommandOption::longName)
                        .anyMatch(tabular.onlyWith()::equals);
        return (without || given)
                && (!tabular.onlyWithoutArguments() || line.input().arguments().isEmpty());
    }

    /** The commands that do print what can be had in that format. */
    private String tables() {
        return String.join(
                ", ",
                registry.getCommands().stream()
                        .filter(MethodCommand.class::isInstance)
                        .map(MethodCommand.class::cast)
                        .filter(one -> !one.isHidden())
                        .filter(one -> one.givesTable() || one.tabular() != null)
                        .map(MethodCommand::getName)
                        .sorted()
                        .toList());
    }
}
