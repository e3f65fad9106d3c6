package se.trafikljus.shell.view;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.exchange.improvement.FiguresTree;
import se.trafikljus.improvement.figures.Figures;
import se.trafikljus.improvement.figures.GroupedFigures;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.TableView;

/** The figures of improvement areas, group by group and in all; a share is always k of n. */
public final class FiguresView {

    private record Line(Localized group, Figures figures) {}

    private final Invocation invocation;
    private final List<Line> lines = new ArrayList<>();

    public FiguresView(Invocation invocation, GroupedFigures figures) {
        this.invocation = invocation;
        figures.groups().forEach(group -> lines.add(new Line(group.label(), group.figures())));
        lines.add(new Line(Message.of("shell.improvement.all"), figures.all()));
    }

    public void print() {
        lines.forEach(this::print);
        invocation.print("", Message.of("shell.improvement.heededMeans"));
        if (lines.stream().anyMatch(line -> line.figures().few())) {
            invocation.print("", Message.of("shell.improvement.few"));
        }
    }

    private void print(Line line) {
        Figures one = line.figures();
        invocation.print("", line.group());
        if (one.toSend() > 0) {
            say("sent", one.sent(), one.toSend());
        }
        if (one.sent() > 0) {
            sent(one);
        }
        if (one.own() > 0) {
            say("own", one.own());
        }
        say("overdue", one.overdue());
        invocation.print("");
    }

    private void sent(Figures one) {
        say("answered", one.answered(), one.sent(), one.accepted(), one.partly(), one.declined());
        if (one.answered() > 0) {
            say("inTime", one.inTime(), one.answered(), one.late(), one.timeUnknown());
        }
        say("heeded", one.verifiedDone(), one.sent(), one.verifiedPartly(), one.verifiedNot());
        if (one.closed() > 0) {
            say("closed", one.closed(), one.sent());
        }
    }

    private void say(String key, int... counts) {
        Object[] told = new Object[counts.length];
        for (int i = 0; i < counts.length; i++) {
            told[i] = Integer.toString(counts[i]);
        }
        invocation.print("  ", Message.of("shell.improvement.figures." + key, told));
    }

    public TableView table() {
        return TableView.of(
                lines.stream()
                        .map(
                                line ->
                                        FiguresTree.of(
                                                line.group().in(invocation.language()),
                                                line.figures()))
                        .toList(),
                FiguresTree.KEYS.stream()
                        .map(key -> Column.named(key, "exchange.followUp.column." + key))
                        .toList());
    }
}
