package se.trafikljus.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.trafikljus.Language;
import se.trafikljus.Program;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.ExitCode;
import se.trafikljus.shell.invocation.Session;
import se.trafikljus.shell.invocation.TerminalUser;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.start.House;

/**
 * The shell as a whole: one command given as arguments, a script on standard input, or the prompt.
 */
public final class Shell implements Program {

    private static final String KEEP_GOING = "--keep-going";
    private static final String UNREADABLE = "\ufffd";

    private final Surroundings surroundings;
    private final SystemTerminal terminal;
    private final Executor executor;

    /**
     * @param sources the classes the program is put together from
     */
    public Shell(Surroundings surroundings, Class<?>... sources) {
        this(surroundings, new SystemTerminal(surroundings), sources);
    }

    private Shell(Surroundings surroundings, SystemTerminal terminal, Class<?>... sources) {
        this(surroundings, terminal, terminal::person, sources);
    }

    /**
     * @param person whoever is asked in place of the one at the terminal
     */
    public Shell(
            Surroundings surroundings,
            SystemTerminal terminal,
            Supplier<Optional<TerminalUser>> person,
            Class<?>... sources) {
        this.surroundings = surroundings;
        this.terminal = terminal;
        this.executor = new Executor(surroundings, new House(surroundings, sources), person);
    }

    @Override
    public int run(List<String> arguments) {
        ExitCode[] code = {ExitCode.DONE};
        ExitCode opened =
                executor.guarded(languageBeforeAll(arguments), () -> code[0] = open(arguments));
        return code[0].worse(opened).number();
    }

    @Override
    public boolean stop() {
        boolean ended = executor.stop();
        terminal.close();
        return ended;
    }

    private ExitCode open(List<String> arguments) throws Exception {
        if (arguments.stream().anyMatch(a -> a.contains(UNREADABLE))) {
            throw WrongUsage.because("shell.unreadable-argument");
        }
        Session session = Session.of(surroundings);
        int at = 0;
        boolean keepGoing = false;
        while (at < arguments.size()) {
            String word = arguments.get(at);
            boolean assigned = word.contains("=");
            String option = assigned ? word.substring(0, word.indexOf('=')) : word;
            if (word.equals(KEEP_GOING)) {
                keepGoing = true;
            } else if (GlobalOption.named(option).isPresent()
                    && (assigned || at + 1 < arguments.size())) {
                at += assigned ? 0 : 1;
            } else {
                break;
            }
            at++;
        }
        if (at == arguments.size()) {
            Session told = toldBy(session, arguments);
            return surroundings.screen().in() && !keepGoing
                    ? new Prompt(executor, terminal, told, surroundings).run()
                    : new Script(executor, told, surroundings, keepGoing).run();
        }
        if (keepGoing) {
            throw WrongUsage.because("shell.keep-going-alone");
        }
        List<String> words = new ArrayList<>(arguments);
        if (words.get(at).equals("--version")) {
            words.set(at, "version");
        }
        return executor.run(session, words, null).code();
    }

    /** What holds where only options were given, and no command. */
    private Session toldBy(Session before, List<String> arguments) {
        Session session = before;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            var global = GlobalOption.named(option);
            if (global.isPresent()) {
                String value = equals < 0 ? arguments.get(++i) : word.substring(equals + 1);
                session = global.get().give(session, value, surroundings);
            }
        }
        return session;
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
