package se.trafikljus.shell.invocation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.InputReader;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Problem;
import se.trafikljus.Surroundings;
import se.trafikljus.Sweden;
import se.trafikljus.exchange.json.Json;
import se.trafikljus.shell.table.Drawing;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.table.Page;
import se.trafikljus.shell.table.TableView;
import se.trafikljus.shell.table.TerminalText;
import se.trafikljus.shell.table.Wrapping;

/**
 * One command as it runs: who asked, where and in which language, and where its results and its
 * notes go. A command method that has a parameter of this type is given it.
 */
public final class Invocation implements InputReader {

    private final Surroundings surroundings;
    private final Session session;
    private final Supplier<Optional<TerminalUser>> person;
    private final Advice advice;
    private final Stopping stopping = new Stopping();
    private boolean leaving;
    private int shown;

    /**
     * @param person who sits at the terminal, if anybody does
     * @param advice what whoever acts is told to do next
     */
    public Invocation(
            Surroundings surroundings,
            Session session,
            Supplier<Optional<TerminalUser>> person,
            Advice advice) {
        this.surroundings = surroundings;
        this.session = session;
        this.person = person;
        this.advice = advice;
    }

    /** The language that results and messages are told in. */
    public Language language() {
        return session.language();
    }

    /** Who acts, as claimed by {@code --as}; neither trimmed nor checked. */
    public String actor() {
        return session.actor();
    }

    /** The workspace's folder, absolute; it may not exist yet. */
    public Path home() {
        return session.home();
    }

    /** How tables are to be printed. */
    public Format format() {
        return session.format();
    }

    /** The current folder, which relative paths start from. */
    public Path folder() {
        return surroundings.folder();
    }

    public Clock clock() {
        return surroundings.clock();
    }

    /** Today in Sweden, wherever the machine stands. */
    public LocalDate today() {
        return Sweden.today(surroundings.clock());
    }

    /** Columns for running text. */
    public int width() {
        return surroundings.screen().textWidth();
    }

    /** Whether results may be styled: on a terminal that nobody asked to be spared. */
    public boolean colour() {
        return surroundings.screen().out() && plainTerminalNotAskedFor();
    }

    /** Whether a progress bar may be drawn among the notes. */
    public boolean progress() {
        return surroundings.screen().err() && plainTerminalNotAskedFor();
    }

    private boolean plainTerminalNotAskedFor() {
        return surroundings.variable("NO_COLOR").isEmpty()
                && !"dumb".equals(surroundings.environment().get("TERM"));
    }

    /** Prints a result: a line, with what could steer a terminal made visible. */
    public void print(String line) {
        write(TerminalText.visible(line) + "\n");
    }

    /** Prints a result in the language chosen. */
    public void print(Localized sentence) {
        write(say(sentence) + "\n");
    }

    /**
     * Prints running text as wide as the terminal, its further lines set in as far as its lead is
     * wide.
     *
     * @param lead stands before the first line, such as "- "; may be empty
     */
    public void print(String lead, Localized text) {
        lines(lead, text).forEach(line -> write(line + "\n"));
    }

    /** The lines of the same, not printed. */
    public List<String> lines(String lead, Localized text) {
        List<String> paragraphs = List.of(say(text).split("\n", -1));
        return Wrapping.setIn(lead, " ".repeat(TerminalText.width(lead)), paragraphs, width());
    }

    /**
     * Prints what somebody wrote, under a label: as wide as the terminal, its own line breaks kept,
     * its further lines set in by two.
     *
     * @param lead blanks before the label; may be empty
     */
    public void print(String lead, Localized label, String text) {
        lines(lead, label, text).forEach(line -> write(line + "\n"));
    }

    /** The lines of the same, not printed. */
    public List<String> lines(String lead, Localized label, String text) {
        String whole = say(label) + ": " + text.strip();
        return Wrapping.setIn(lead, lead + "  ", TerminalText.lines(whole), width());
    }

    /** Prints a table in the format chosen. */
    public void print(TableView table) {
        print((format, page, out) -> out.accept(format.draw(table, page)));
    }

    /** Prints what draws itself in the format chosen. */
    public void print(Drawing drawing) {
        Page page = Page.on(surroundings.screen(), language(), colour());
        drawing.draw(format(), page, this::write);
    }

    /** Prints a tree of maps, lists and plain values as JSON; see {@link Json#write}. */
    public void printJson(@Nullable Object tree) {
        write(Json.write(tree));
    }

    private String say(Localized sentence) {
        return TerminalText.say(language(), advice.fit(sentence));
    }

    private void write(String text) {
        surroundings.out().print(text);
        surroundings.out().flush();
        shown += (int) text.chars().filter(c -> c == '\n').count();
    }

    /** How many lines this command has put on the terminal, its questions and notes among them. */
    public int shown() {
        return shown;
    }

    /** How many lines the person at the terminal sees at a time; 0 where that is not known. */
    public int height() {
        return person.get().map(TerminalUser::height).orElse(0);
    }

    /** Tells something that is no result: progress, a warning, what was done. */
    public void note(Localized sentence) {
        shown += Notes.tell(surroundings, say(sentence));
    }

    /** Standard output, for results that are neither lines nor tables. */
    public PrintStream out() {
        return surroundings.out();
    }

    /** Standard error, for progress bars. */
    public PrintStream err() {
        return surroundings.err();
    }

    /** Whether somebody sits at a terminal and can be asked. */
    public boolean attended() {
        return person.get().isPresent();
    }

    /**
     * Refuses to go on without a person at the terminal.
     *
     * @param instead the command that does the same without one
     */
    public void needPerson(String instead) {
        somebody(instead);
    }

    /**
     * Asks the person at the terminal; empty when the input is ended with Ctrl-D.
     *
     * @param instead the command that does the same without a person, named where there is none
     */
    public Optional<String> ask(Localized question, String instead) {
        String asked = say(question);
        return answered(asked, somebody(instead).ask(asked));
    }

    /**
     * The same, but that one of these keys, pressed first of all, is an answer at once, without
     * Enter.
     */
    public Optional<String> askKey(Localized question, Set<Character> keys, String instead) {
        String asked = say(question);
        return answered(asked, somebody(instead).askKey(asked, keys));
    }

    private Optional<String> answered(String question, Optional<String> answer) {
        String line = question + " " + answer.orElse("");
        shown += 1 + TerminalText.width(line) / width();
        return answer;
    }

    /**
     * Lets another program, such as an editor, have the terminal while the work is done.
     *
     * @param instead the command that does the same without a person, named where there is none
     */
    public <T> T lendTerminal(Supplier<T> work, String instead) {
        surroundings.out().flush();
        surroundings.err().flush();
        // What stood there before may be gone.
        shown += height();
        return somebody(instead).lend(work);
    }

    /** Asks for an answer that must not be seen, such as a password. */
    public Optional<String> askSecretly(Localized question, String instead) {
        return somebody(instead).askSecretly(say(question));
    }

    private TerminalUser somebody(String instead) {
        return person.get().orElseThrow(() -> Problem.because("shell.needs-a-person", instead));
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /** Leaves the shell after this command. */
    public void leave() {
        leaving = true;
    }

    public boolean leaving() {
        return leaving;
    }

    /** Whether the command was asked to stop, and how long it may take to. */
    public Stopping stopping() {
        return stopping;
    }

    /** Whether the command was asked to stop; it stops then. */
    public boolean cancelled() {
        return stopping.heeds();
    }

    /**
     * Ends a command that was asked to stop, so that what it has not committed is rolled back; to
     * be called between steps.
     */
    public void goOnUnlessCancelled() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }
}
