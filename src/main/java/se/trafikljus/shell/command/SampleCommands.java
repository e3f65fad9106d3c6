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
import se.trafikljus.sampling.CaseOutcome;
import se.trafikljus.sampling.CaseRecord;
import se.trafikljus.sampling.CitationResult;
import se.trafikljus.sampling.Draw;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.sampling.DrawResult;
import se.trafikljus.sampling.RecordResult;
import se.trafikljus.sampling.Result;
import se.trafikljus.sampling.Samples;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.completion.OutcomeWords;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.table.TableView;
import se.trafikljus.shell.view.SampleView;

/** Tests records: draws cases, notes what was found in them, and tells what they show. */
@Component
class SampleCommands {

    private record Line(int number, int drawn) {}

    private final Samples samples;

    SampleCommands(Samples samples) {
        this.samples = samples;
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
                samples.draw(
                        Acting.in(invocation),
                        new DrawOrder(
                                audit,
                                objective,
                                population,
                                size,
                                Optional.ofNullable(seed),
                                attributes,
                                Optional.ofNullable(again)));
        tell(invocation, drawn);
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

    private static void tell(Invocation invocation, DrawResult drawn) {
        Draw now = drawn.draw();
        String key =
                drawn.before()
                        .map(
                                before ->
                                        before.size() < now.size()
                                                ? "shell.sample.extended"
                                                : "shell.sample.same")
                        .orElse("shell.sample.drawn");
        invocation.note(
                Message.of(
                        key,
                        Integer.toString(now.number()),
                        now.size(),
                        now.population(),
                        now.seed()));
        if (!now.attributes().isEmpty()) {
            invocation.note(
                    Message.of("shell.sample.attributes", String.join(", ", now.attributes())));
        }
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
        RecordResult recorded =
                samples.record(
                        Acting.in(invocation),
                        audit,
                        objective,
                        number,
                        attribute,
                        CaseOutcome.of(outcome),
                        Optional.ofNullable(note));
        CaseRecord now = recorded.now();
        invocation.print(
                Message.of(
                        "shell.sample.recorded",
                        recorded.draw().audit(),
                        recorded.draw().objective(),
                        Integer.toString(now.number()),
                        now.attribute(),
                        now.outcome()));
        recorded.before().ifPresent(before -> tellReplaced(invocation, before));
        if (!recorded.others().isEmpty()) {
            invocation.note(
                    Message.of(
                            "shell.sample.newAttribute",
                            now.attribute(),
                            String.join(", ", recorded.others())));
        }
        invocation.note(Message.of("shell.sample.left", now.attribute(), recorded.left()));
    }

    private static void tellReplaced(Invocation invocation, CaseRecord before) {
        invocation.note(
                before.note().isEmpty()
                        ? Message.of("shell.sample.replaced", before.outcome(), before.recordedBy())
                        : Message.of(
                                "shell.sample.replacedNote",
                                before.outcome(),
                                before.recordedBy(),
                                before.note()));
    }

    @Command(
            name = {"sample", "result"},
            group = "audits")
    void result(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) String objective,
            @Option(longName = "confidence", defaultValue = "95") Double confidence,
            @Option(longName = "cite") boolean cite) {
        Optional<CitationResult> cited =
                cite
                        ? Optional.of(
                                samples.cite(
                                        Acting.in(invocation),
                                        audit,
                                        objective,
                                        confidence,
                                        invocation.language()))
                        : Optional.empty();
        Result result = samples.result(Acting.in(invocation), audit, objective, confidence);
        SampleView view = new SampleView(invocation, result);
        if (invocation.format() == Format.TEXT) {
            view.print();
        } else {
            invocation.print(view.figures());
        }
        cited.ifPresent(one -> tell(invocation, result, one));
    }

    private static void tell(Invocation invocation, Result result, CitationResult cited) {
        String audit = result.draw().audit();
        String objective = result.draw().objective();
        invocation.note(
                Message.of(
                        cited.changed() ? "shell.sample.cited" : "shell.sample.citedBefore",
                        audit,
                        objective,
                        cited.sentences()));
        if (cited.lostEarlier()) {
            invocation.note(Message.of("shell.sample.lostEarlier", audit, objective));
        }
    }
}
