package se.trafikljus.exchange.improvement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.FileTrouble;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.WholeFile;
import se.trafikljus.exchange.csv.CsvOut;
import se.trafikljus.exchange.set.SetFile;
import se.trafikljus.exchange.set.SetWriter;
import se.trafikljus.exchange.workbook.FixedZip;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.rubric.Shown;
import se.trafikljus.rubric.Theme;

/** Improvement areas as other programs read them: a table, a workbook, a calendar. */
public final class ImprovementFiles {

    private static final String BETWEEN = " | ";

    private static final List<String> FURTHER_COLUMNS =
            List.of(
                    "name",
                    "themes",
                    "overdue",
                    "waits_for",
                    "sent_on",
                    "answered_on",
                    "answered_in_time");

    private ImprovementFiles() {}

    /** The columns of an audit set's improvements, and what a set does not tell. */
    static List<String> columns() {
        return Stream.concat(SetFile.IMPROVEMENTS.columns().stream(), FURTHER_COLUMNS.stream())
                .toList();
    }

    /** A row an improvement area, in the order given; the writer is left open. */
    public static void csv(List<Followed> areas, LocalDate day, Writer to) throws IOException {
        CsvOut csv = new CsvOut(to);
        csv.header(columns());
        for (Followed one : areas) {
            csv.row(
                    Stream.concat(SetWriter.cells(one.area()).stream(), further(one, day).stream())
                            .toArray(String[]::new));
        }
        csv.flush();
    }

    private static List<String> further(Followed one, LocalDate day) {
        ImprovementArea area = one.area();
        return List.of(
                one.municipality().name(),
                one.themes().stream().map(Theme::id).collect(Collectors.joining(BETWEEN)),
                Boolean.toString(area.overdue(day)),
                area.awaited().map(awaited -> awaited.id()).orElse(""),
                dayOf(one, Step.SEND),
                dayOf(one, Step.ANSWER),
                one.answeredInTime().map(inTime -> Boolean.toString(inTime)).orElse(""));
    }

    /** When a step was last taken, where that is known. */
    static String dayOf(Followed one, Step step) {
        return one.last(step).map(TakenStep::day).map(LocalDate::toString).orElse("");
    }

    /**
     * A workbook with the list and its figures; the same areas, language and day give the same
     * bytes. The stream is left open.
     */
    public static void xlsx(List<Followed> areas, Language language, LocalDate day, OutputStream to)
            throws IOException {
        FixedZip.rewrite(ImprovementSheets.made(areas, language, day), to);
    }

    /**
     * A calendar (iCalendar, RFC 5545) with a whole day for each date that something is waited for
     * by, and a cancelled one for each that it no longer is; nothing in it comes from the clock.
     * The writer is left open.
     */
    public static void ics(List<Followed> areas, Language language, Writer to) throws IOException {
        to.write(Deadlines.of(areas, language));
        to.flush();
    }

    /** Whether there is any date that something is or was waited for by, for a calendar to hold. */
    public static boolean haveDates(List<Followed> areas) {
        return areas.stream().anyMatch(one -> !Deadline.of(one).isEmpty());
    }

    /**
     * Writes a file beside its place and moves it there, in the place of one that stands there.
     *
     * @throws Problem if it cannot be written
     */
    public static void write(Path file, WholeFile.Content content) {
        try {
            WholeFile.write(file, content);
        } catch (IOException e) {
            throw Problem.conflict(
                    "exchange.cannotWrite",
                    Shown.of(file.toAbsolutePath().toString()),
                    new FileTrouble(e));
        }
    }
}
