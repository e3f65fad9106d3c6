package se.trafikljus.shell.line;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Surroundings;
import se.trafikljus.people.People;
import se.trafikljus.people.Role;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Advice;
import se.trafikljus.shell.invocation.Cancelled;
import se.trafikljus.shell.invocation.ExitCode;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.LineWords;
import se.trafikljus.shell.invocation.Session;
import se.trafikljus.shell.invocation.Stopping;
import se.trafikljus.shell.invocation.TerminalUser;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.start.House;

/** Runs one line of words, whether it came from the operating system, the prompt or a script. */
final class Executor {

    /** Known before the house is open, so that it is answered at once. */
    private static final List<Class<?>> QUICK = List.of(VersionCommand.class);

    private static final long GLANCE_MILLIS = 100;

    private final Surroundings surroundings;
    private final House house;
    private final Supplier<Optional<TerminalUser>> person;
    private final Failures failures;
    private final CommandRegistry quick = new CommandRegistry();
    private final Semaphore running = new Semaphore(1);
    private volatile @Nullable Invocation current;
    private volatile boolean stopping;

    /** What came of a line. */
    record Outcome(ExitCode code, boolean leaving) {}

    Executor(Surroundings surroundings, House house, Supplier<Optional<TerminalUser>> person) {
        this.surroundings = surroundings;
        this.house = house;
        this.person = person;
        this.failures = new Failures(surroundings);
        Beans plain = this::plain;
        QUICK.forEach(type -> MethodCommand.in(type, plain).forEach(quick::registerCommand));
    }

    private <T> T plain(Class<T> type) {
        return type.cast(new VersionCommand(surroundings));
    }

    /** The commands there are; opens the house. */
    CommandRegistry registry() {
        return house.bean(CommandRegistry.class);
    }

    /**
     * Runs a line as it was typed; one that is blank, or a comment, is done.
     *
     * @param place where the line stands, told before what is wrong with it; null for the only line
     */
    Outcome runLine(Session session, String line, @Nullable Localized place) {
        LineWords split = LineWords.split(line);
        if (split.open()) {
            failures.tell(session.language(), place, Message.of("shell.unclosed-quote"));
            return new Outcome(ExitCode.WRONG_USAGE, false);
        }
        List<String> words = split.words().stream().map(LineWords.Word::text).toList();
        return words.isEmpty() ? new Outcome(ExitCode.DONE, false) : run(session, words, place);
    }

    /**
     * Runs a line of words.
     *
     * @param place where the line stands, told before what is wrong with it; null for the only line
     */
    Outcome run(Session session, List<String> words, @Nullable Localized place) {
        Language language = CommandLineParser.languageOf(session, words);
        String[] name = {""};
        Advice[] advice = {Advice.TO_ANYBODY};
        boolean[] leaving = {false};
        ExitCode code =
                guarded(
                        language,
                        place,
                        name,
                        advice,
                        () -> {
                            CommandLine line = parse(session, words);
                            name[0] = line.command().getName();
                            advice[0] = new Advice(() -> role(line.session().actor()));
                            leaving[0] = run(line, advice[0]);
                        });
        return new Outcome(code, leaving[0]);
    }

    private CommandLine parse(Session session, List<String> words) {
        boolean answeredAtOnce =
                words.stream()
                        .filter(word -> !CommandLineParser.isOption(word))
                        .anyMatch(word -> quick.getCommandByName(word) != null);
        if (answeredAtOnce && words.stream().noneMatch(CommandLineParser::isHelp)) {
            try {
                return new CommandLineParser(quick, surroundings).parse(session, words);
            } catch (WrongUsage perhapsAnotherCommand) {
                // The word was an argument; the whole registry tells what is wrong, if anything is.
            }
        }
        return new CommandLineParser(registry(), surroundings).parse(session, words);
    }

    /** The role of whoever acts; none where that cannot be told. */
    private Optional<Role> role(String actor) {
        try {
            return Optional.of(house.bean(People.class).acting(Acting.claiming(actor)).role());
        } catch (RuntimeException untold) {
            // What is being told to them matters more than what might be left out of it.
            return Optional.empty();
        }
    }

    private boolean run(CommandLine line, Advice advice) throws Exception {
        running.acquire();
        Invocation invocation = new Invocation(surroundings, line.session(), person, advice);
        current = invocation;
        Optional<NewHome> perhapsNew = NewHome.before(line, surroundings);
        try {
            if (stopping) {
                throw new Cancelled();
            }
            house.settleIn(line.session().home());
            ofTheseRooms(line.command())
                    .execute(
                            new CommandContext(
                                    line.input(),
                                    quick,
                                    new PrintWriter(
                                            surroundings.out(), true, StandardCharsets.UTF_8),
                                    invocation));
            invocation.out().flush();
            if (invocation.out().checkError()) {
                throw Problem.because("shell.results-lost");
            }
            return invocation.leaving();
        } finally {
            house.news().forEach(invocation::note);
            perhapsNew.flatMap(NewHome::begun).ifPresent(invocation::note);
            current = null;
            running.release();
        }
    }

    /**
     * The command as the house that is open now knows it; those it was found in may have closed.
     */
    private Command ofTheseRooms(Command found) {
        if (quick.getCommands().contains(found)) {
            return found;
        }
        Command same = registry().getCommandByName(found.getName());
        return same == null ? found : same;
    }

    /** Asks the running command, if there is one, to stop. */
    void cancel() {
        Invocation invocation = current;
        if (invocation != null) {
            invocation.stopping().ask();
        }
    }

    /** Whether the running command has been asked before, and still runs. */
    boolean cancelling() {
        Invocation invocation = current;
        return invocation != null && invocation.stopping().isAsked();
    }

    /**
     * Stops for good: the running command is asked to end and waited for, so that it rolls back;
     * then the house closes, which rolls back what did not end in time.
     *
     * @return whether a command ran and came to its end without heeding that it was asked to stop,
     *     as one does that only saves by then
     */
    boolean stop() {
        stopping = true;
        Invocation invocation = current;
        cancel();
        try {
            boolean ended =
                    invocation == null
                            ? running.tryAcquire(
                                    Stopping.USUALLY_ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                            : ends(invocation);
            house.close();
            if (ended) {
                running.release();
            }
            return ended && invocation != null && !invocation.stopping().isHeeded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for a command that was asked to stop; longer where it has come so far as to save. */
    private boolean ends(Invocation invocation) throws InterruptedException {
        Stopping asked = invocation.stopping();
        boolean told = false;
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < asked.endsWithin().toNanos()) {
            if (running.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
            if (asked.isSaving() && !told) {
                told = true;
                tellOfSaving(invocation);
            }
        }
        return false;
    }

    /** Below what a terminal shows of its progress. */
    private void tellOfSaving(Invocation invocation) {
        if (surroundings.screen().err()) {
            surroundings.err().println();
        }
        invocation.note(Message.of("shell.saving"));
    }

    /** Something that a command line asks for and that may fail in each of the ways there are. */
    @FunctionalInterface
    interface Step {
        void take() throws Exception;
    }

    /** Takes a step outside any command, and tells how it ended. */
    ExitCode guarded(Language language, Step step) {
        return guarded(language, null, new String[] {""}, new Advice[] {Advice.TO_ANYBODY}, step);
    }

    private ExitCode guarded(
            Language language,
            @Nullable Localized place,
            String[] command,
            Advice[] advice,
            Step step) {
        try {
            step.take();
            return ExitCode.DONE;
        } catch (Throwable thrown) {
            surroundings.out().flush();
            return failures.tell(language, place, command[0], advice[0], thrown);
        }
    }
}
