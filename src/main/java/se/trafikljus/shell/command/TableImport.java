package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.exchange.table.TrafficTable;
import se.trafikljus.exchange.table.TrafficTable.How;
import se.trafikljus.exchange.table.TrafficTables;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.Heading;
import se.trafikljus.shell.table.TableView;

/**
 * Shows what was read from a traffic-light table, asks where somebody can be asked, and takes it.
 */
final class TableImport {

    private static final String INSTEAD = "audit import --matrix";
    private static final List<String> YES = List.of("j", "ja", "y", "yes");
    private static final List<String> NO = List.of("n", "nej", "no");

    private final Invocation invocation;
    private final Drafts drafts;
    private final TrafficTables tables;

    TableImport(Invocation invocation, Drafts drafts, TrafficTables tables) {
        this.invocation = invocation;
        this.drafts = drafts;
        this.tables = tables;
    }

    void take(
            Path file,
            String rubric,
            Optional<String> sheet,
            Optional<String> municipality,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean dryRun) {
        TrafficTable table =
                tables.read(Acting.in(invocation), Upload.of(file), rubric, sheet, municipality);
        show(table);
        drafts.yearTaken(Acting.in(invocation), to).ifPresent(invocation::note);
        warnOfLikes(table, from, to);
        if (!dryRun && invocation.attended() && !confirmed(table)) {
            throw Problem.because("shell.matrix.declined");
        }
        List<ScoredAudit> started =
                tables.take(
                        Acting.in(invocation),
                        table,
                        from,
                        to,
                        dryRun,
                        invocation::goOnUnlessCancelled);
        if (dryRun) {
            invocation.note(Message.of("shell.matrix.wouldTake", started.size()));
        } else {
            started.forEach(one -> invocation.print(one.audit().id()));
            invocation.note(Message.of("shell.matrix.taken", started.size()));
        }
    }

    private void show(TrafficTable table) {
        invocation.print(view(table));
        invocation.note(
                Message.of(
                        "shell.matrix.read",
                        table.sheet(),
                        table.count(How.WORD),
                        table.count(How.SYMBOL),
                        table.count(How.COLOUR),
                        table.count(How.EMPTY)));
        table.notes().forEach(invocation::note);
    }

    private static TableView view(TrafficTable table) {
        List<Heading> headings = new ArrayList<>();
        headings.add(Heading.of("objective", "shell.column.objective"));
        for (Municipality one : table.municipalities()) {
            headings.add(new Heading(one.code(), ignored -> one.name()));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Objective objective : table.rubric().objectives()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(objective.id());
            for (Municipality one : table.municipalities()) {
                row.add(table.rating(one, objective.id()).map(TableImport::said).orElse(null));
            }
            rows.add(row);
        }
        return new TableView(headings, rows);
    }

    private static Localized said(Rating rating) {
        return language -> rating.symbol() + " " + rating.label().in(language);
    }

    private void warnOfLikes(TrafficTable table, Optional<LocalDate> from, Optional<LocalDate> to) {
        TrafficTables.wanted(table, from, to).stream()
                .flatMap(wanted -> drafts.likeIt(Acting.in(invocation), wanted).stream())
                .forEach(
                        one ->
                                invocation.note(
                                        Message.of(
                                                table.of().isEmpty()
                                                        ? "shell.matrix.another"
                                                        : "shell.matrix.anotherOfBody",
                                                one.id(),
                                                one.status())));
    }

    /** The end of the input is no. */
    private boolean confirmed(TrafficTable table) {
        Message question = Message.of("shell.matrix.ask", table.municipalities().size());
        while (true) {
            String answer =
                    invocation
                            .ask(question, INSTEAD)
                            .orElse(NO.get(0))
                            .strip()
                            .toLowerCase(Locale.ROOT);
            if (YES.contains(answer) || NO.contains(answer)) {
                return YES.contains(answer);
            }
            invocation.note(Message.of("shell.interview.yesOrNo", answer));
        }
    }
}
