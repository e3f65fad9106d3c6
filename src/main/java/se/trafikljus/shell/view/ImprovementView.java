package se.trafikljus.shell.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.exchange.improvement.ImprovementTree;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.Format;
import se.trafikljus.shell.table.TableView;

/** Improvement areas as a table: a narrow one for people, all there is for programs. */
public final class ImprovementView {

    private static final int LONGEST_TITLE = 60;

    private static final List<String> FOR_PROGRAMS =
            List.of(
                    "id",
                    "municipality",
                    "code",
                    "body",
                    "title",
                    "audit",
                    "recommendation",
                    "origin",
                    "objectives",
                    "themes",
                    "status",
                    "overdue",
                    "due",
                    "priority",
                    "response",
                    "done_share",
                    "verified",
                    "sent_on",
                    "answered_on",
                    "answered_in_time");

    private final Invocation invocation;

    public ImprovementView(Invocation invocation) {
        this.invocation = invocation;
    }

    public TableView list(List<Followed> areas) {
        return invocation.format().isForPeople() ? forPeople(areas) : forPrograms(areas);
    }

    private TableView forPeople(List<Followed> areas) {
        return TableView.of(
                areas,
                column("id", one -> one.area().id()),
                column("to", this::to),
                column("title", one -> title(one.area())),
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

    /** Only a terminal is narrow. */
    private String title(ImprovementArea area) {
        return invocation.format() == Format.TEXT ? shortened(area.title()) : area.title();
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

    private TableView forPrograms(List<Followed> areas) {
        return TableView.of(
                areas.stream().map(one -> ImprovementTree.of(one, invocation.today())).toList(),
                FOR_PROGRAMS.stream()
                        .map(key -> Column.named(key, "shell.column.improvement." + key))
                        .toList());
    }

    private static Column<Followed> column(String key, Function<Followed, @Nullable Object> cell) {
        return Column.of(key, "shell.column.improvement." + key, cell);
    }
}
