package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.util.List;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.exchange.json.RubricTree;
import se.trafikljus.rubric.Fault;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.shell.completion.RubricIds;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.table.TableView;

/** The rubrics at hand, and whether one is fit for use. */
@Component
class RubricCommands {

    private final Rubrics rubrics;

    RubricCommands(Rubrics rubrics) {
        this.rubrics = rubrics;
    }

    @Command(
            name = {"rubric", "list"},
            group = "subjects")
    TableView list(Invocation invocation) {
        rubrics.broken().forEach(invocation::note);
        return TableView.of(
                rubrics.all().stream()
                        .map(rubric -> RubricTree.of(rubric, invocation.language()))
                        .toList(),
                Column.named("rubric", "shell.column.rubric"),
                Column.named("version", "shell.column.version"),
                Column.named("title", "shell.column.title"),
                Column.named("objectives", "shell.column.objectives"));
    }

    @Tabular
    @Command(
            name = {"rubric", "show"},
            group = "subjects")
    void show(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = RubricIds.class) String rubric) {
        Rubric shown = rubrics.find(rubric);
        if (invocation.format() == Format.TEXT) {
            invocation.print(
                    Message.of("shell.rubric.head", shown.title(), shown.id(), shown.version()));
            invocation.print(shown.question());
            invocation.print(Message.of("shell.rubric.scale"));
            shown.words().told().forEach(line -> invocation.print("  ", line));
        }
        invocation.print(
                TableView.of(
                        RubricTree.objectives(shown, invocation.language()),
                        Column.named("area", "shell.column.area"),
                        Column.named("objective", "shell.column.objective"),
                        Column.named("text", "shell.column.text")));
    }

    @Command(
            name = {"rubric", "check"},
            group = "subjects")
    void check(Invocation invocation, @Argument(index = 0) Path file) {
        List<Fault> faults = RubricReader.check(file);
        RubricReader.warnings(file).forEach(one -> invocation.note(one.inFile(file.toString())));
        if (faults.isEmpty()) {
            Rubric read = RubricReader.read(file);
            invocation.print(
                    Message.of(
                            "shell.rubric.good",
                            read.id(),
                            read.version(),
                            read.objectives().size()));
            return;
        }
        throw Problem.listing(
                Message.of("shell.rubric.faults", file, faults.size()),
                faults.stream().map(fault -> fault.inFile(file.toString())).toList());
    }
}
