package se.trafikljus.exchange.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Office;
import se.trafikljus.exchange.set.SetFile;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Origin;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

/** The files that improvement areas go out as, read back by others than wrote them. */
class ImprovementFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String BITING = "=HYPERLINK(\"http://x\";\"a\")";
    private static final String LONG =
            "Säkerställ att dokumentationen är ändamålsenlig, åtkomlig för alla som behöver den,"
                    + " och gallras i rätt tid; annars röjs uppgifter";
    private static final Rubric KAA = RubricReader.read(Path.of("rubrics", "kaa.yaml"));
    private static final Municipality VARA = new Municipality("1470", "Vara", "", "", "");

    @TempDir private Path folder;

    private static Followed area(
            String id, String title, ImprovementStatus status, Optional<LocalDate> due) {
        ImprovementArea area =
                new ImprovementArea(
                        id,
                        "1470",
                        title,
                        "Bildningsnämnden",
                        "vara-kaa-2016",
                        Optional.of(1),
                        Optional.of(Origin.RECOMMENDATION),
                        List.of("DOC1"),
                        status,
                        due,
                        BITING,
                        Optional.of(Response.PARTLY),
                        "Ja\nmen inte allt",
                        "§ 12",
                        "KS 2026/45",
                        new ImprovementArea.Plan("", "Göra", "", "", "", ""),
                        Optional.of(40),
                        Optional.empty(),
                        "");
        return new Followed(
                area,
                VARA,
                Optional.of(KAA),
                List.of(
                        new TakenStep(id, Step.SEND, LocalDate.of(2026, 2, 1), due, "Anna"),
                        new TakenStep(id, Step.ANSWER, LocalDate.of(2026, 3, 1), due, "Bo")));
    }

    private static List<Followed> some() {
        Optional<LocalDate> past = Optional.of(LocalDate.of(2026, 3, 29));
        Optional<LocalDate> ahead = Optional.of(LocalDate.of(2026, 10, 25));
        return List.of(
                area("a-1", "Svara, tack; nu\\då", ImprovementStatus.SENT, past),
                area("a-2", LONG, ImprovementStatus.IN_PROGRESS, ahead),
                area("a-3", "Inget datum", ImprovementStatus.SENT, Optional.empty()),
                area("a-4", "Redan svarat", ImprovementStatus.ANSWERED, ahead),
                area("a-5", "Klart", ImprovementStatus.REPORTED_DONE, past),
                area("a-6", "Inte skickat", ImprovementStatus.ADDED, ahead));
    }

    private static String ics(Language language) throws IOException {
        StringWriter to = new StringWriter();
        ImprovementFiles.ics(some(), language, to);
        return to.toString();
    }

    @Test
    void theCalendarHasAWholeDayForEachDateThatIsWaitedFor() throws IOException {
        ICalendar calendar = Biweekly.parse(ics(Language.SV)).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
        assertThat(calendar.getEvents())
                .filteredOn(event -> event.getStatus() == null)
                .extracting(
                        event -> event.getUid().getValue(),
                        event -> event.getDateStart().getValue().hasTime(),
                        event -> event.getDateStart().getValue().getRawComponents().toString(),
                        event -> event.getSummary().getValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "improvement-a-1-answer@trafikljus",
                                false,
                                "20260329T000000",
                                "Sista dag för svar från bildningsnämnden: Dokumentation"
                                        + " (Kommunala aktivitetsansvaret)"),
                        org.assertj.core.groups.Tuple.tuple(
                                "improvement-a-2-measures@trafikljus",
                                false,
                                "20261025T000000",
                                "Sista dag för åtgärder hos bildningsnämnden: Dokumentation"
                                        + " (Kommunala aktivitetsansvaret)"));
        VEvent first = calendar.getEvents().get(0);
        assertThat(first.getSequence().getValue()).isEqualTo(2);
        assertThat(first.getDescription().getValue())
                .isEqualTo(
                        "Svara, tack; nu\\då. Riktas till bildningsnämnden i Vara. Svar väntas.");
        VAlarm reminder = first.getAlarms().get(0);
        assertThat(reminder.getTrigger().getDuration().toString()).isEqualTo("-P14D");
        assertThat(reminder.getDescription().getValue()).isEqualTo(first.getSummary().getValue());
    }

    private static VEvent event(ICalendar calendar, String uid) {
        return calendar.getEvents().stream()
                .filter(one -> one.getUid().getValue().equals("improvement-" + uid + "@trafikljus"))
                .findFirst()
                .orElseThrow();
    }

    private static ICalendar calendar(ImprovementStatus status, TakenStep... steps)
            throws IOException {
        Followed before = area("a-1", "Titel", status, steps[steps.length - 1].due());
        StringWriter to = new StringWriter();
        ImprovementFiles.ics(
                List.of(new Followed(before.area(), VARA, Optional.of(KAA), List.of(steps))),
                Language.SV,
                to);
        return Biweekly.parse(to.toString()).first();
    }

    private static TakenStep step(Step step, int month, String due) {
        return new TakenStep(
                "a-1",
                step,
                LocalDate.of(2026, month, 1),
                due.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(due)),
                "Anna");
    }

    @Test
    void theCalendarCancelsWhatWasAnsweredAndRelatesWhatComesNext() throws IOException {
        TakenStep sent = step(Step.SEND, 2, "2026-03-29");
        TakenStep answered = step(Step.ANSWER, 3, "2026-03-29");
        TakenStep planned = step(Step.PLAN, 4, "2026-12-01");
        VEvent open = event(calendar(ImprovementStatus.SENT, sent), "a-1-answer");
        assertThat(open.getStatus()).isNull();
        assertThat(open.getAlarms()).hasSize(1);
        ICalendar later = calendar(ImprovementStatus.PLANNED, sent, answered, planned);
        VEvent over = event(later, "a-1-answer");
        assertThat(over.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(over.getSequence().getValue()).isGreaterThan(open.getSequence().getValue());
        assertThat(over.getDateStart()).isEqualTo(open.getDateStart());
        VEvent next = event(later, "a-1-measures");
        assertThat(next.getStatus()).isNull();
        assertThat(next.getRelatedTo().get(0).getValue()).isEqualTo(over.getUid().getValue());
        assertThat(later.validate(biweekly.ICalVersion.V2_0)).isEmpty();
        ICalendar more =
                calendar(
                        ImprovementStatus.IN_PROGRESS,
                        sent,
                        answered,
                        planned,
                        step(Step.PROGRESS, 5, "2026-12-01"));
        assertThat(event(more, "a-1-answer")).isEqualTo(over);
    }

    @Test
    void theCalendarCancelsWhatWasClosed() throws IOException {
        ICalendar calendar =
                calendar(
                        ImprovementStatus.CLOSED,
                        step(Step.SEND, 2, "2026-03-29"),
                        step(Step.CLOSE, 3, ""));
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent over = event(calendar, "a-1-answer");
        assertThat(over.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(over.getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void theCalendarHoldsMeasuresThatAreWaitedForAgain() throws IOException {
        TakenStep[] steps = {
            step(Step.SEND, 2, "2026-03-29"),
            step(Step.ANSWER, 3, "2026-03-29"),
            step(Step.PLAN, 4, "2026-12-01"),
            step(Step.DONE, 5, "2026-12-01"),
            step(Step.VERIFY, 6, "2026-12-01"),
            step(Step.PROGRESS, 7, "2026-12-01")
        };
        TakenStep[] done = Arrays.copyOf(steps, 4);
        VEvent over = event(calendar(ImprovementStatus.REPORTED_DONE, done), "a-1-measures");
        assertThat(over.getStatus().getValue()).isEqualTo("CANCELLED");
        VEvent again = event(calendar(ImprovementStatus.IN_PROGRESS, steps), "a-1-measures");
        assertThat(again.getStatus()).isNull();
        assertThat(again.getSequence().getValue()).isGreaterThan(over.getSequence().getValue());
    }

    @Test
    void theCalendarHasNothingFromTheClockAndFoldsItsLines() throws IOException {
        String once = ics(Language.EN);
        assertThat(ics(Language.EN)).isEqualTo(once);
        assertThat(once)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("PRODID:-//Trafikljus//Trafikljus//SV\r\n")
                .contains("DTSTART;VALUE=DATE:20260329\r\n")
                .contains("DTSTAMP:20260301T000000Z\r\n")
                .contains("\r\n ")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(once.lines())
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    /** Each length of the start puts another octet of another letter at the fold. */
    @ParameterizedTest
    @ValueSource(strings = {"å", "ä", "ö", "😀", "å😀"})
    void theCalendarFoldsByOctetsAndNeverWithinALetter(String letters) throws IOException {
        for (int start = 0; start < 80; start++) {
            String title = "x".repeat(start) + letters.repeat(60);
            StringWriter to = new StringWriter();
            ImprovementFiles.ics(
                    List.of(
                            area(
                                    "a-1",
                                    title,
                                    ImprovementStatus.SENT,
                                    Optional.of(LocalDate.of(2026, 3, 29)))),
                    Language.SV,
                    to);
            for (String line : to.toString().split("\r\n", -1)) {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).as(line).isLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            }
            assertThat(Biweekly.parse(to.toString()).first().getEvents().get(0).getDescription())
                    .extracting(description -> description.getValue())
                    .isEqualTo(title + ". Riktas till bildningsnämnden i Vara. Svar väntas.");
        }
    }

    @Test
    void theCalendarUsesAllOfALineThatItMay() {
        assertThat(OctetFolding.folded("x".repeat(75) + "\r\n" + "ö".repeat(38) + "\r\n"))
                .isEqualTo("x".repeat(75) + "\r\n" + "ö".repeat(37) + "\r\n ö\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/Los_Angeles", "America/Sao_Paulo"})
    void aDayIsTheSameDayWhereverTheMachineStands(String zone) throws IOException {
        String here = ics(Language.SV);
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(ics(Language.SV)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theTableHasTheColumnsOfASetAndWhatASetDoesNotTell() throws IOException {
        StringWriter to = new StringWriter();
        ImprovementFiles.csv(some(), DAY, to);
        List<String[]> rows = new ArrayList<>();
        try (com.opencsv.CSVReader csv =
                new com.opencsv.CSVReaderBuilder(new StringReader(to.toString()))
                        .withCSVParser(new com.opencsv.RFC4180Parser())
                        .build()) {
            csv.forEach(rows::add);
        }
        List<String> head = List.of(rows.get(0));
        assertThat(head).startsWith(SetFile.IMPROVEMENTS.columns().toArray(String[]::new));
        assertThat(rows).hasSize(7);
        String[] first = rows.get(1);
        assertThat(first[head.indexOf("priority")]).isEqualTo("'" + BITING);
        assertThat(first[head.indexOf("overdue")]).isEqualTo("true");
        assertThat(first[head.indexOf("waits_for")]).isEqualTo("answer");
        assertThat(first[head.indexOf("sent_on")]).isEqualTo("2026-02-01");
        assertThat(first[head.indexOf("answered_in_time")]).isEqualTo("true");
        assertThat(first[head.indexOf("themes")]).isEqualTo("active-relation");
        assertThat(first[head.indexOf("name")]).isEqualTo("Vara");
        assertThat(rows.get(2)[head.indexOf("overdue")]).isEqualTo("false");
    }

    private static byte[] xlsx(Language language) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        ImprovementFiles.xlsx(some(), language, DAY, to);
        return to.toByteArray();
    }

    @Test
    void theWorkbookHasTheListAndTheFiguresAndTheSameBytesEachTime() throws IOException {
        byte[] bytes = xlsx(Language.SV);
        assertThat(xlsx(Language.SV)).isEqualTo(bytes);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet list = book.getSheet("Förbättringsområden");
            Row head = list.getRow(2);
            Row first = list.getRow(3);
            assertThat(cell(first, column(head, "Id"))).isEqualTo("a-1");
            assertThat(cell(first, column(head, "Försenat"))).isEqualTo("försenat");
            assertThat(cell(first, column(head, "Prioritet"))).isEqualTo(BITING);
            assertThat(first.getCell(column(head, "Prioritet")).getCellType())
                    .isEqualTo(CellType.STRING);
            assertThat(first.getCell(column(head, "Genomfört, %")).getNumericCellValue())
                    .isEqualTo(40);
            assertThat(list.getLastRowNum()).isEqualTo(3 + 5);
            Sheet figures = book.getSheet("Nyckeltal");
            Row names = figures.getRow(2);
            Row all = figures.getRow(3);
            assertThat(all.getCell(column(names, "Alla")).getNumericCellValue()).isEqualTo(6);
            assertThat(all.getCell(column(names, "Skickade")).getNumericCellValue()).isEqualTo(5);
            assertThat(all.getCell(column(names, "Försenade")).getNumericCellValue()).isEqualTo(1);
        }
    }

    private static String cell(Row row, int column) {
        return new DataFormatter(java.util.Locale.ROOT).formatCellValue(row.getCell(column));
    }

    private static int column(Row head, String name) {
        for (int column = 0; column < head.getLastCellNum(); column++) {
            if (cell(head, column).equals(name)) {
                return column;
            }
        }
        throw new AssertionError("No column " + name);
    }

    @Test
    void libreOfficeOpensTheWorkbook() throws IOException {
        Path file = Files.write(folder.resolve("uppfoljning.xlsx"), xlsx(Language.SV));
        Path csv =
                Office.convert(
                        file, "csv:Text - txt - csv (StarCalc):44,34,76", folder.resolve("ut"));
        assertThat(Files.readString(csv, StandardCharsets.UTF_8))
                .contains("Id,Kommun,Mottagare,Rubrik,Status", "a-1,Vara,Bildningsnämnden");
    }

    @Test
    void aFileIsReplacedWholeOrNotAtAll() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "förut");
        try {
            ImprovementFiles.write(
                    file,
                    out -> {
                        out.write('x');
                        throw new IOException("fullt");
                    });
        } catch (se.trafikljus.Problem refused) {
            assertThat(refused.in(Language.SV)).contains("fullt");
        }
        assertThat(file).hasContent("förut");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
        ImprovementFiles.write(file, out -> out.write('x'));
        assertThat(file).hasContent("x");
    }
}
