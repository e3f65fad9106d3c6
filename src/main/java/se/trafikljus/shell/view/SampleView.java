package se.trafikljus.shell.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.sampling.Draw;
import se.trafikljus.sampling.Interval;
import se.trafikljus.sampling.Result;
import se.trafikljus.sampling.Tally;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.TableView;

/** What a sample shows: for people with what they must know beside it, for programs unrounded. */
public final class SampleView {

    private static final String NOTHING = "–";

    private final Invocation invocation;
    private final Result result;

    public SampleView(Invocation invocation, Result result) {
        this.invocation = invocation;
        this.result = result;
    }

    public void print() {
        Draw draw = result.draw();
        invocation.print("", result.drawn());
        if (draw.number() > 1) {
            invocation.print("", Message.of("shell.sample.earlier", draw.number() - 1));
        }
        if (result.tallies().isEmpty()) {
            invocation.print("", Message.of("shell.sample.nothingRecorded"));
            return;
        }
        invocation.print("");
        invocation.print(words());
        invocation.print("");
        for (Tally tally : result.tallies()) {
            result.caveats(tally)
                    .forEach(caveat -> invocation.print("", labelled(tally.attribute(), caveat)));
        }
        result.method().ifPresent(method -> invocation.print("", method));
    }

    private static Localized labelled(String attribute, Message caveat) {
        return language -> attribute + ": " + caveat.in(language);
    }

    /** The figures as people read them, each share with its counts and its interval. */
    public TableView words() {
        return TableView.of(
                result.tallies(),
                Column.of("attribute", "shell.column.attribute", Tally::attribute),
                Column.of("passed", "shell.column.passed", Tally::passed),
                Column.of("failed", "shell.column.failed", Tally::failed),
                Column.of("not_applicable", "shell.column.not_applicable", Tally::notApplicable),
                Column.of("pending", "shell.column.pending", Tally::pending),
                Column.of("share", "shell.column.share", this::share),
                Column.of("interval", "shell.column.interval", this::interval));
    }

    private Object share(Tally tally) {
        if (tally.applicable() == 0) {
            return NOTHING;
        }
        return Message.of(
                "shell.sample.share",
                tally.passed(),
                tally.applicable(),
                Result.percent(invocation.language(), tally.share().orElseThrow()));
    }

    private Object interval(Tally tally) {
        Optional<Interval> interval = tally.interval();
        if (interval.isEmpty()) {
            return NOTHING;
        }
        return Message.of(
                "shell.sample.interval",
                Result.percent(invocation.language(), interval.get().low()),
                Result.percent(invocation.language(), interval.get().high()),
                result.level(invocation.language()),
                interval.get().lowest(),
                interval.get().highest(),
                interval.get().population());
    }

    /** The figures unrounded, a column each. */
    public TableView figures() {
        Draw draw = result.draw();
        List<Tally> tallies = result.tallies();
        return TableView.of(
                tallies,
                Column.of("audit", "shell.column.audit", any -> draw.audit()),
                Column.of("objective", "shell.column.objective", any -> draw.objective()),
                Column.of("draw", "shell.column.draw", any -> draw.number()),
                Column.of("seed", "shell.column.seed", any -> draw.seed()),
                Column.of("population", "shell.column.population", any -> draw.population()),
                Column.of("size", "shell.column.size", any -> draw.size()),
                Column.of("attribute", "shell.column.attribute", Tally::attribute),
                Column.of("passed", "shell.column.passed", Tally::passed),
                Column.of("failed", "shell.column.failed", Tally::failed),
                Column.of("not_applicable", "shell.column.not_applicable", Tally::notApplicable),
                Column.of("pending", "shell.column.pending", Tally::pending),
                Column.of("applicable", "shell.column.applicable", Tally::applicable),
                Column.of(
                        "applicable_population_at_most",
                        "shell.column.applicable_population",
                        Tally::population),
                Column.of("share", "shell.column.share", SampleView::bareShare),
                Column.of("confidence", "shell.column.confidence", any -> result.confidence()),
                Column.of("low", "shell.column.low", limit(Interval::low)),
                Column.of("high", "shell.column.high", limit(Interval::high)),
                Column.of("low_cases", "shell.column.low_cases", limit(Interval::lowest)),
                Column.of("high_cases", "shell.column.high_cases", limit(Interval::highest)));
    }

    private static @Nullable Object bareShare(Tally tally) {
        return tally.applicable() == 0 ? null : tally.share().orElseThrow();
    }

    private static Function<Tally, @Nullable Object> limit(Function<Interval, Object> limit) {
        return tally -> tally.interval().map(limit).orElse(null);
    }
}
