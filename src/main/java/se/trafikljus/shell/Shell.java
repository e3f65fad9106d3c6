package se.trafikljus.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.trafikljus.Language;
import se.trafikljus.Program;
import se.trafikljus.Surroundings;

/**
 * The shell as a whole: one command given as arguments, a script on standard input, or the prompt.
 */
final class Shell implements Program {

    private static final String KEEP_GOING = "--keep-going";
    private static final String UNREADABLE = "\ufffd";

    private final Surroundings surroundings;
    private final SystemTerminal terminal;
    private final Executor executor;

    /**
     * @param sources the classes the program is put together from
     */
    Shell(Surroundings surroundings, Class<?>... sources) {
        this(surroundings, new SystemTerminal(surroundings), sources);
    }

    private Shell(Surroundings surroundings, SystemTerminal terminal, Class<?>... sources) {
        this(surroundings, terminal, terminal::person, sources);
    }

    /**
     * @param person whoever is asked in place of the one at the terminal
     */
    Shell(
            Surroundings surroundings,
            SystemTerminal terminal,
            Supplier<Optional<Person>> person,
            Class<?>... sources) {
        this.surroundings = surroundings;
        this.terminal = terminal;
        this.executor = new Executor(surroundings, new Rooms(surroundings, sources), person);
    }

    @Override
    public int run(List<String> arguments) {
        ExitCode[] code = {ExitCode.DONE};
        ExitCode opened =
                executor.guarded(languageBeforeAll(arguments), () -> code[0] = open(arguments));
        return code[0].worse(opened).number();
    }

    @Override
    public void stop() {
        executor.stop();
        terminal.close();
    }

    private ExitCode open(List<String> arguments) throws Exception {
        if (arguments.stream().anyMatch(a -> a.contains(UNREADABLE))) {
            throw WrongUsage.because("shell.unreadable-argument");
        }
        Session session = Session.of(surroundings);
        List<String> rest = new ArrayList<>();
        boolean keepGoing = false;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            var global = GlobalOption.named(option);
            if (word.equals(KEEP_GOING)) {
                keepGoing = true;
            } else if (global.isPresent() && (word.contains("=") || i + 1 < arguments.size())) {
                String value =
                        word.contains("=")
                                ? word.substring(option.length() + 1)
                                : arguments.get(++i);
                session = global.get().give(session, value, surroundings);
            } else {
                rest.addAll(arguments.subList(i, arguments.size()));
                break;
            }
        }
        if (rest.isEmpty()) {
            return surroundings.screen().in() && !keepGoing
                    ? new Prompt(executor, terminal, session, surroundings).run()
                    : new Script(executor, session, surroundings, keepGoing).run();
        }
        if (keepGoing) {
            throw WrongUsage.because("shell.keep-going-alone");
        }
        if (rest.get(0).equals("--version")) {
            rest.set(0, "version");
        }
        return executor.run(session, rest, null).code();
    }

    private Language languageBeforeAll(List<String> arguments) {
        Language told =
                surroundings
                        .variable("TRAFIKLJUS_LANG")
                        .filter("en"::equalsIgnoreCase)
                        .map(en -> Language.EN)
                        .orElse(Language.SV);
        Session plain =
                new Session(surroundings.folder(), "", told, se.trafikljus.shell.table.Format.TEXT);
        return CommandLineParser.languageOf(plain, arguments);
    }
}
