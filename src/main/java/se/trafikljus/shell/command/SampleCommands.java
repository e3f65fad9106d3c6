package se.trafikljus.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.sampling.CaseFinding;
import se.trafikljus.sampling.CaseOutcome;
import se.trafikljus.sampling.CaseRecord;
import se.trafikljus.sampling.CaseRecords;
import se.trafikljus.sampling.CitationResult;
import se.trafikljus.sampling.Draw;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.sampling.DrawResult;
import se.trafikljus.sampling.RecordResult;
import se.trafikljus.sampling.Result;
import se.trafikljus.sampling.SampleDraws;
import se.trafikljus.sampling.SampleResults;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.completion.OutcomeWords;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.Tabular;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.table.TableView;
import se.trafikljus.shell.view.SampleView;

/** Tests records: draws cases, notes what was found in them, and tells what they show. */
@Component
class SampleCommands {

    private record Line(int number, int drawn) {}

    private final SampleDraws draws;
    private final CaseRecords records;
    private final SampleResults results;

    SampleCommands(SampleDraws draws, CaseRecords records, SampleResults results) {
        this.draws = draws;
        this.records = records;
        this.results = results;
    }

    @Command(
            name = {"sample", "draw"},
            group = "audits")
    TableView draw(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) String objective,
            @Option(longName = "population") int population,
            @Option(longName = "size") int size,
            @Option(longName = "seed") @Nullable String seed,
            @Option(longName = "attributes") List<String> attributes,
            @Option(longName = "again") @Nullable String again) {
        DrawResult drawn =
                Noted.of(
                        invocation,
                        draws.draw(
                                Acting.in(invocation),
                                new DrawOrder(
                                        audit,
                                        objective,
                                        population,
                                        size,
                                        Optional.ofNullable(seed),
                                        attributes,
                                        Optional.ofNullable(again))));
        List<Integer> cases = drawn.draw().cases();
        List<Line> lines =
                IntStream.range(0, cases.size())
                        .mapToObj(i -> new Line(i + 1, cases.get(i)))
                        .toList();
        return TableView.of(
                lines,
                Column.of("number", "shell.column.number", Line::number),
                Column.of("case", "shell.column.case", Line::drawn));
    }

    @Command(
            name = {"sample", "record"},
            group = "audits")
    void record(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) String objective,
            @Argument(index = 2) String number,
            @Argument(index = 3) String attribute,
            @Argument(index = 4) @Completes(by = OutcomeWords.class) String outcome,
            @Option(longName = "note") @Nullable String note) {
        Outcome<RecordResult> recorded =
                records.record(
                        Acting.in(invocation),
                        audit,
                        objective,
                        new CaseFinding(
                                number,
                                attribute,
                                CaseOutcome.of(outcome),
                                Optional.ofNullable(note)));
        Draw draw = recorded.now().draw();
        CaseRecord now = recorded.now().now();
        invocation.print(
                Message.of(
                        "shell.sample.recorded",
                        draw.audit(),
                        draw.objective(),
                        Integer.toString(now.number()),
                        now.attribute(),
                        now.outcome()));
        Noted.of(invocation, recorded);
    }

    @Tabular
    @Command(
            name = {"sample", "result"},
            group = "audits")
    void result(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) String objective,
            @Option(longName = "confidence", defaultValue = "95") Double confidence,
            @Option(longName = "cite") boolean cite) {
        if (!cite) {
            show(invocation, results.result(Acting.in(invocation), audit, objective, confidence));
            return;
        }
        Outcome<CitationResult> cited =
                results.cite(
                        Acting.in(invocation), audit, objective, confidence, invocation.language());
        show(invocation, cited.now().result());
        Noted.of(invocation, cited);
    }

    private static void show(Invocation invocation, Result result) {
        SampleView view = new SampleView(invocation, result);
        if (invocation.format() == Format.TEXT) {
            view.print();
        } else {
            invocation.print(invocation.format().isForPeople() ? view.words() : view.figures());
        }
    }
}
