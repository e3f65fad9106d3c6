package se.trafikljus.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Stopping;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.TableView;

/** Commands of the tests: one for each thing that a command may do. */
public class ProbeCommands {

    /** A closed set, as an option's values. */
    public enum Paper {
        A_FOUR,
        LETTER
    }

    /** What Tab offers for a place. */
    public static class Places implements CompletionProvider {

        @Override
        public List<CompletionProposal> apply(CompletionContext context) {
            return List.of(new CompletionProposal("Vara"), new CompletionProposal("Stor stad"));
        }
    }

    @Command(name = "probe", group = "program")
    String probe(@Argument(index = 0) @Completes(by = Places.class) String place) {
        return "probed " + place;
    }

    @Command(
            name = {"probe", "set"},
            group = "program",
            alias = "ps")
    String set(
            @Argument(index = 0) String cell,
            @Argument(index = 1) @Nullable String second,
            @Option(longName = "rubric", required = true) String rubric,
            @Option(longName = "year") @Nullable Integer year,
            @Option(longName = "from") @Nullable LocalDate from,
            @Option(longName = "paper", defaultValue = "a-four") Paper paper,
            @Option(longName = "places") @Completes(by = Places.class) List<String> places,
            @Option(longName = "out") @Nullable Path out,
            @Option(longName = "loud", shortName = 'l') boolean loud) {
        Object[] given = {cell, second, rubric, year, from, paper, places, out, loud};
        return Arrays.toString(given);
    }

    @Command(
            name = {"probe", "words"},
            group = "program")
    String words(@Arguments List<String> words) {
        return words.size() + ":" + String.join("|", words);
    }

    @Tabular
    @Command(
            name = {"probe", "who"},
            group = "program")
    String who(Invocation invocation) {
        return String.join(
                "|",
                invocation.actor(),
                String.valueOf(invocation.home()),
                invocation.language().code(),
                invocation.format().name());
    }

    @Command(
            name = {"probe", "table"},
            group = "program")
    TableView table() {
        return TableView.of(
                List.of("Vara", "Mark\u001b[2J"),
                Column.of("name", "shell.area.audits", name -> name),
                Column.of("letters", "shell.area.people", String::length));
    }

    @Command(
            name = {"probe", "note"},
            group = "program")
    void note(Invocation invocation) {
        invocation.note(Message.of("language.unknown", "line\rbreak"));
    }

    @Command(
            name = {"probe", "refuse"},
            group = "program")
    void refuse() {
        throw Problem.listing(
                Message.of("language.unknown", "de"),
                List.of(Message.of("language.unknown", "a\u001b]0;x\u0007")));
    }

    @Command(
            name = {"probe", "break"},
            group = "program")
    void fail() {
        throw new IllegalStateException("broken\nin two");
    }

    @Command(
            name = {"probe", "wrapped"},
            group = "program")
    void wrapped() {
        throw new IllegalStateException(
                "a bean could not be made", Problem.because("language.unknown", "de"));
    }

    @Command(
            name = {"probe", "overflow"},
            group = "program")
    void overflow() {
        throw new StackOverflowError();
    }

    @Command(
            name = {"probe", "ask"},
            group = "program")
    String ask(Invocation invocation) {
        return invocation.ask(Message.of("shell.yes"), "probe set").orElse("nothing");
    }

    /** Has only to save, which takes longer than a command usually takes to end. */
    @Command(
            name = {"probe", "save"},
            group = "program")
    void save(Invocation invocation) throws InterruptedException {
        invocation.stopping().saves();
        invocation.print("saving");
        Thread.sleep(Stopping.USUALLY_ENDS_WITHIN.plusSeconds(1).toMillis());
        invocation.print("saved");
    }

    /** Goes on until it is asked to stop, and says what became of its work. */
    @Command(
            name = {"probe", "wait"},
            group = "program")
    void waitLong(Invocation invocation) throws InterruptedException {
        invocation.print("waiting");
        try {
            while (true) {
                Thread.sleep(10);
                invocation.goOnUnlessCancelled();
            }
        } finally {
            invocation.print("rolled back");
        }
    }
}
