package se.trafikljus.shell.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.Origin;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.improvement.Verification;
import se.trafikljus.rubric.Theme;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.table.TableView;

/** Improvement areas as a table: a narrow one for people, all there is for programs. */
public final class ImprovementView {

    private static final int LONGEST_TITLE = 60;

    private final Invocation invocation;

    public ImprovementView(Invocation invocation) {
        this.invocation = invocation;
    }

    public TableView list(List<Followed> areas) {
        List<Column<Followed>> columns =
                invocation.format() == Format.TEXT ? forPeople() : forPrograms();
        return new TableView(
                columns.stream().map(Column::heading).toList(),
                areas.stream()
                        .map(
                                one -> {
                                    List<@Nullable Object> row = new ArrayList<>();
                                    columns.forEach(column -> row.add(column.cell().apply(one)));
                                    return row;
                                })
                        .toList());
    }

    private List<Column<Followed>> forPeople() {
        return List.of(
                column("id", one -> one.area().id()),
                column("to", this::to),
                column("title", one -> shortened(one.area().title())),
                column("status", one -> statusAndDate(one.area())));
    }

    /** Whom it is addressed to and where, in one column: eighty hold no more than four. */
    private String to(Followed one) {
        String body = one.area().body();
        return body.isBlank() ? one.municipality().name() : one.municipality().name() + ": " + body;
    }

    private Localized statusAndDate(ImprovementArea area) {
        Localized status = status(area, invocation.today());
        return awaited(area)
                .<Localized>map(what -> Message.of("shell.improvement.statusAndDate", status, what))
                .orElse(status);
    }

    /** A pipe has no width to wrap a title in. */
    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)).strip() + "…";
    }

    private static Optional<Message> awaited(ImprovementArea area) {
        return area.awaited()
                .flatMap(
                        what ->
                                area.due()
                                        .map(
                                                day ->
                                                        Message.of(
                                                                "shell.improvement.awaits."
                                                                        + what.id(),
                                                                day.toString())));
    }

    /** How it stands, in a word; what is overdue has a mark besides. */
    static Localized status(ImprovementArea area, LocalDate day) {
        Localized standing = area.standing(day);
        return area.overdue(day) ? Message.of("shell.improvement.marked", standing) : standing;
    }

    private List<Column<Followed>> forPrograms() {
        List<Column<Followed>> columns = new ArrayList<>();
        columns.add(column("id", one -> one.area().id()));
        columns.add(column("municipality", one -> one.municipality().name()));
        columns.add(column("code", one -> one.municipality().code()));
        columns.add(column("body", one -> one.area().body()));
        columns.add(column("title", one -> one.area().title()));
        columns.add(column("audit", one -> one.area().audit()));
        columns.add(column("recommendation", one -> one.area().recommendation().orElse(null)));
        columns.add(column("origin", one -> one.area().origin().map(Origin::id).orElse("")));
        columns.add(column("objectives", one -> one.area().objectives()));
        columns.add(column("themes", one -> one.themes().stream().map(Theme::id).toList()));
        columns.add(column("status", one -> one.area().status().id()));
        columns.add(column("overdue", one -> one.area().overdue(invocation.today())));
        columns.add(column("due", one -> day(one.area().due())));
        columns.add(column("priority", one -> one.area().priority()));
        columns.add(column("response", one -> one.area().response().map(Response::id).orElse("")));
        columns.add(column("done_share", one -> one.area().doneShare().orElse(null)));
        columns.add(
                column("verified", one -> one.area().verified().map(Verification::id).orElse("")));
        columns.add(column("sent_on", one -> dayOf(one, Step.SEND)));
        columns.add(column("answered_on", one -> dayOf(one, Step.ANSWER)));
        columns.add(column("answered_in_time", one -> one.answeredInTime().orElse(null)));
        return columns;
    }

    private static Column<Followed> column(String key, Function<Followed, @Nullable Object> cell) {
        return Column.of(key, "shell.column.improvement." + key, cell);
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static @Nullable String dayOf(Followed one, Step step) {
        return day(one.last(step).map(TakenStep::day));
    }
}
