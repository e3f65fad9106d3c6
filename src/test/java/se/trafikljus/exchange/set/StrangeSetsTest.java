package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Selection;
import se.trafikljus.improvement.Filter;

/** Sets as the programs of others leave them: read right, or refused by the cause. */
class StrangeSetsTest {

    private static final Path CASES = Path.of("src/test/resources/exchange/cases");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private Path folder;
    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder, @TempDir Path home) {
        this.folder = folder;
        this.desk = Desk.in(home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<String> notes(ImportReport report) {
        return report.notes().stream().map(note -> note.in(Language.SV)).toList();
    }

    private void assertRefused(ThrowingCallable deed, String... words) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.in(Language.SV)).contains(words));
    }

    private ScoredAudit only() {
        return desk.audits().all().select(Selection.everything()).get(0);
    }

    @Test
    void readsAZipWhoseNamesAreInTheAlphabetOfDos() {
        desk.take(CASES.resolve("zip-cp850-names.zip"));
        assertThat(only().municipality().name()).isEqualTo("Vårgårda");
    }

    @Test
    void readsTheLineThatTellsTheSeparator() {
        ImportReport report = desk.take(CASES.resolve("sep-line"));
        assertThat(only().assessment("RES1").finding())
                .isEqualTo("Två tjänster räcker för åtgärderna");
        assertThat(notes(report)).anyMatch(note -> note.contains("semikolon"));
    }

    @Test
    void countsRowsAsASpreadsheetDoesThatShowsNoSuchLine() {
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        "\"sep=,\"\naudit,objective,rating\nvara-kaa-2016,X,met\n");
        assertRefused(() -> desk.take(folder), "assessments.csv, rad 2");
    }

    @Test
    void refusesASeparatorThatIsNone() {
        SetOnDisk.sound(folder).with("assessments.csv", "sep=|\naudit|objective|rating\n");
        assertRefused(() -> desk.take(folder), "skiljs åt av ”|”", "semikolon");
    }

    @Test
    void warnsOfTheLettersOfAMac() {
        assertThat(notes(desk.take(CASES.resolve("macroman"))))
                .anyMatch(
                        note ->
                                note.contains("audits.csv")
                                        && note.contains("ovanliga i svenska ord: ")
                                        && note.contains("nŒr"))
                .anyMatch(note -> note.contains("assessments.csv") && note.contains("TvŒ"));
    }

    @Test
    void warnsOfTheLettersOfDosAndOfThoseTakenTwice() {
        byte[] dos = assessment("Två tjänster räcker för åtgärderna", Charset.forName("IBM850"));
        SetOnDisk.sound(folder).with("assessments.csv", dos);
        assertThat(notes(desk.take(folder))).anyMatch(note -> note.contains("tj„nster"));
        byte[] twice = assessment("TvÃ¥ tjÃ¤nster", StandardCharsets.UTF_8);
        SetOnDisk.sound(folder).with("assessments.csv", twice);
        assertThat(notes(desk.replaceBy(folder))).anyMatch(note -> note.contains("tjÃ¤nster"));
    }

    @Test
    void warnsNotOfNamesAndQuotesThatAreRight() {
        String finding = "Enligt Miloš Dušan är det ”så” … Citatet är ”Å”";
        SetOnDisk.sound(folder).with("assessments.csv", assessment(finding, WINDOWS));
        assertThat(notes(desk.take(folder))).noneMatch(note -> note.contains("ovanliga"));
        assertThat(desk.audits().all().read("vara-kaa-2016").assessment("RES1").finding())
                .isEqualTo(finding);
    }

    private static byte[] assessment(String finding, Charset charset) {
        return ("audit;objective;rating;finding\nvara-kaa-2016;RES1;met;" + finding + "\n")
                .getBytes(charset);
    }

    @Test
    void refusesARowInAnotherEncodingThanTheOthers() {
        String start = "audit;objective;rating;finding\nvara-kaa-2016;RES1;met;\"Två\nrader\"\n";
        byte[] utf8 = start.getBytes(StandardCharsets.UTF_8);
        byte[] windows = "vara-kaa-2016;GOV1;met;Åtgärder\n".getBytes(WINDOWS);
        byte[] both = new byte[utf8.length + windows.length];
        System.arraycopy(utf8, 0, both, 0, utf8.length);
        System.arraycopy(windows, 0, both, utf8.length, windows.length);
        SetOnDisk.sound(folder).with("assessments.csv", both);
        assertRefused(() -> desk.take(folder), "assessments.csv, rad 3: Raden är inte i UTF-8");
    }

    @Test
    void takesNoNameThatSeveralPlacesHave() {
        desk.take(CASES.resolve("namesakes"));
        String[] both = {"NO1515 (Møre og Romsdal), NO1818 (Nordland)", "Skriv koden"};
        assertRefused(() -> desk.start("Herøy"), both);
        Filter filter = Filter.of("Herøy", "Formannskapet");
        assertRefused(() -> desk.improvements().list(Desk.ANNA, filter, DAY), both);
        Selection byName =
                new Selection(Optional.of("kaa"), List.of(), List.of("Herøy"), Optional.empty());
        assertRefused(() -> desk.audits().all().select(byName), both);
        SetOnDisk.sound(folder).with("audits.csv", SetOnDisk.AUDITS.replace("1463", "Herøy"));
        assertRefused(() -> desk.take(folder), both);
    }

    @Test
    void readsMunicipalitiesHoweverTheyAreWritten() {
        String audits =
                """
                audit,municipality,rubric,rubric_version
                vara-kaa-2016,"1470 Va\u00ADra",kaa,1.1.0
                mark-kaa-2016,Kommunen\u00A0Mark,kaa,
                """;
        SetOnDisk.sound(folder).with("audits.csv", audits);
        desk.take(folder);
        assertThat(desk.audits().all().select(Selection.everything()))
                .extracting(one -> one.municipality().name())
                .containsExactly("Mark", "Vara");
    }
}
