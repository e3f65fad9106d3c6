package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditImport;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Rating;

class SetReadingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Path folder;
    private Path aside;
    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder, @TempDir Path aside, @TempDir Path home) {
        this.folder = folder;
        this.aside = aside;
        this.desk = Desk.in(home);
    }

    @AfterEach
    void close() {
        assertThat(desk.trail().verify().broken()).isEmpty();
        desk.close();
    }

    private static List<String> notes(ImportReport report) {
        return report.notes().stream().map(note -> note.in(Language.EN)).toList();
    }

    private Assessment cell(String audit, String objective) {
        return desk.audits().all().read(audit).assessment(objective);
    }

    @Test
    void tellsWhereTextsHoldPersonalData() throws IOException {
        Files.writeString(
                folder.resolve("audits.csv"),
                "audit,municipality,rubric\nvara-kaa-2026,Vara,kaa\n");
        Files.writeString(
                folder.resolve("assessments.csv"),
                """
                audit,objective,rating,finding,source
                vara-kaa-2026,RES1,met,Ärende 900101-9802,Dok 1
                vara-kaa-2026,GOV1,met,"Två
                rader",Mejl från anna@vara.se
                vara-kaa-2026,GOV2,met,Org 212000-0449,Dok 2
                """);
        List<String> notes = notes(desk.take(folder));
        assertThat(notes)
                .contains(
                        "assessments.csv: 2 cells hold what looks like personal identity numbers or"
                                + " e-mail addresses (row 2 in finding and row 3 in source). The"
                                + " texts were taken in as they stand. Take away what is not needed"
                                + " and import again, or change the assessment.")
                .noneMatch(note -> note.contains("9802") || note.contains("@"));
        assertThat(cell("vara-kaa-2026", "RES1").finding()).isEqualTo("Ärende 900101-9802");
    }

    @Test
    void takesASoundSet() {
        ImportReport report = desk.take(SetOnDisk.sound(folder).folder());

        assertThat(report.audits().added()).containsExactly("vara-kaa-2016", "mark-kaa-2016");
        assertThat(report.audits().assessments()).isEqualTo(3);
        assertThat(report.in(Language.EN))
                .isEqualTo("Audits imported: 2 new, 0 changed, 0 unchanged; 3 assessments.");
        assertThat(report.in(Language.SV))
                .isEqualTo("Inlästa granskningar: 2 nya, 0 ändrade, 0 oförändrade; 3 bedömningar.");
        assertThat(
                        new ImportReport(
                                        new AuditImport.Result(
                                                List.of("a"),
                                                List.of("b"),
                                                List.of("c"),
                                                1,
                                                List.of(),
                                                0,
                                                List.of()),
                                        1,
                                        1,
                                        1,
                                        false,
                                        List.of())
                                .in(Language.SV))
                .isEqualTo(
                        "Inlästa granskningar: 1 ny, 1 ändrad, 1 oförändrad; 1 bedömning. Dessutom:"
                                + " 1 rekommendation, 1 förbättringsområde, 1 anteckning.");
        ScoredAudit mark = desk.audits().all().read("mark-kaa-2016");
        assertThat(mark.audit().status()).isEqualTo(AuditStatus.PUBLISHED);
        assertThat(mark.audit().periodTo()).contains(LocalDate.of(2016, 12, 31));
        assertThat(mark.rubric().version()).isEqualTo("1.1.0");
        assertThat(mark.assessment("RES1").rationale()).isEqualTo("Tre \"tjänster\" saknas");
        assertThat(cell("vara-kaa-2016", "GOV1").rating().map(Rating::id)).contains("partly_met");
        assertThat(cell("vara-kaa-2016", "RES1").success()).isTrue();
    }

    @Test
    void saysHowEachFileWasRead() {
        SetOnDisk.sound(folder)
                .with("audits.csv", "\uFEFF" + SetOnDisk.AUDITS.replace(',', ';'))
                .with("assessments.csv", SetOnDisk.ASSESSMENTS.replace(',', '\t'), WINDOWS);

        assertThat(notes(desk.take(folder)))
                .containsExactly(
                        "audits.csv was read as UTF-8 (BOM) with a semicolon between fields.",
                        "assessments.csv was read as Windows-1252 with a tab between fields.");
    }

    @Test
    void readsWhatASwedishExcelWrites() {
        String text =
                """
                audit;objective;rating;rationale\r
                vara-kaa-2016;RES1;Uppfyllt;"Åtgärder, ”bra” – och
                många"\r
                ;;;\r
                """;
        SetOnDisk.sound(folder).with("assessments.csv", text, WINDOWS);

        desk.take(folder);

        assertThat(cell("vara-kaa-2016", "RES1").rationale())
                .isEqualTo("Åtgärder, \u201dbra\u201d – och\nmånga");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void keepsEveryKindOfLineBreakInsideQuotes(String lineBreak) {
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        "audit,objective,rating,finding,rationale\r\n"
                                + "vara-kaa-2016,RES1,met,\"ett"
                                + lineBreak
                                + "två\",tre"
                                + lineBreak
                                + "vara-kaa-2016,MAP1,met,,");

        desk.take(folder);

        assertThat(cell("vara-kaa-2016", "RES1").finding()).isEqualTo("ett" + lineBreak + "två");
        assertThat(cell("vara-kaa-2016", "RES1").rationale()).isEqualTo("tre");
        assertThat(cell("vara-kaa-2016", "MAP1").rating()).isPresent();
    }

    @Test
    void findsColumnsByTheirNamesInAnyOrderAndTellsSeparatorsInQuotesApart() {
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        """
                        "Rating";"finding";" OBJECTIVE ";"audit"
                        "grön";"a,b,c,d,e,f";"res1";"vara-kaa-2016"
                        """);

        desk.take(folder);

        assertThat(cell("vara-kaa-2016", "RES1").finding()).isEqualTo("a,b,c,d,e,f");
    }

    @Test
    void takesTheThreeWaysOfWritingOneNameForOne() {
        String nfd = Normalizer.normalize("Åre", Normalizer.Form.NFD);
        SetOnDisk.sound(folder)
                .with(
                        "audits.csv",
                        "audit,municipality,rubric\na-1,Åre,kaa\na-2,"
                                + nfd
                                + ",kaa\na-3,\u212Bre,kaa\na-4,åre kommun,kaa\na-5,2321,kaa\n")
                .with("assessments.csv", "audit,objective,rating\n");

        desk.take(folder);

        assertThat(desk.audits().all().list())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.municipality().name()).isEqualTo("Åre"));
    }

    @Test
    void padsCodesOfThreeDigits() {
        SetOnDisk.sound(folder)
                .with("audits.csv", "audit,municipality,rubric\na-1,114,kaa\n")
                .with("assessments.csv", "audit,objective,rating\n");

        desk.take(folder);

        assertThat(desk.audits().all().read("a-1").municipality().name())
                .isEqualTo("Upplands Väsby");
    }

    @Test
    void bringsPlacesAlongAndWarnsOfLookAlikes() {
        SetOnDisk.sound(folder)
                .with(
                        "municipalities.csv",
                        "code,name,county,group\nX1,Orten,Län,G1\nX2,С\u0430by,,\n")
                .with("audits.csv", "audit,municipality,rubric\na-1,Orten,kaa\na-2,X2,kaa\n")
                .with("assessments.csv", "audit,objective,rating\n");

        ImportReport report = desk.take(folder);

        assertThat(notes(report)).anySatisfy(note -> assertThat(note).contains("only look like"));
        assertThat(desk.audits().all().read("a-1").municipality().county()).isEqualTo("Län");
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "SANT,true",
        "ja,true",
        "1,true",
        "false,false",
        "Falskt,false",
        "NEJ,false",
        "0,false",
        "'',false"
    })
    void readsYesAndNo(String word, boolean expected) {
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        "audit,objective,rating,success\nvara-kaa-2016,RES1,met," + word + "\n");

        desk.take(folder);

        assertThat(cell("vara-kaa-2016", "RES1").success()).isEqualTo(expected);
    }

    @Test
    void keepsTheTextsOfWhatIsUnscored() {
        SetOnDisk.sound(folder)
                .with(
                        "assessments.csv",
                        "audit,objective,rating,finding\nvara-kaa-2016,RES1,,Sett men ej bedömt\n");

        desk.take(folder);

        assertThat(cell("vara-kaa-2016", "RES1").rating()).isEmpty();
        assertThat(cell("vara-kaa-2016", "RES1").finding()).isEqualTo("Sett men ej bedömt");
    }

    @Test
    void readsARubricFromTheSetWhereItIsNotAtHand() {
        String yaml =
                desk.audits()
                        .newestRubric("kaa")
                        .orElseThrow()
                        .yaml()
                        .replaceFirst("(?m)^rubric: kaa$", "rubric: bio")
                        .replaceFirst("(?m)^version: .*$", "version: 2.1");
        SetOnDisk.sound(folder)
                .with("rubrics/bio-2.1.yaml", yaml)
                .with("audits.csv", "audit,municipality,rubric\na-1,Vara,bio\n")
                .with("assessments.csv", "audit,objective,rating\na-1,RES1,met\n");

        desk.take(folder);

        assertThat(desk.audits().all().read("a-1").rubric().version()).isEqualTo("2.1");
    }

    @Test
    void notesAFollowedAuditThatIsNotHere() {
        SetOnDisk.sound(folder)
                .with(
                        "audits.csv",
                        "audit,municipality,rubric,follows\nvara-kaa-2016,Vara,kaa,vara-kaa-2010\n")
                .with("assessments.csv", "audit,objective,rating\n");

        assertThat(notes(desk.take(folder)))
                .contains(
                        "vara-kaa-2016 follows up vara-kaa-2010, which is not here. Import that one too to see the change.");
    }

    @Test
    void leavesNothingBehindAfterADryRun() {
        SetOnDisk.sound(folder).with("municipalities.csv", "code,name\nX1,Orten\n");

        ImportReport report =
                desk.sets().take(Desk.ANNA, Upload.of(folder), ImportMode.ADD.rehearsed());

        assertThat(report.in(Language.SV)).contains("2 nya").contains("Ingenting har ändrats");
        assertThat(desk.audits().all().ids()).isEmpty();
        assertThat(desk.municipalities().brought()).isEmpty();
        assertThat(desk.trail().length()).isZero();
    }

    @Test
    void refusesAnIdThatExists() {
        desk.take(SetOnDisk.sound(folder).folder());

        assertThatThrownBy(() -> desk.take(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(
                        "audits.csv, row 2, column audit: The audit vara-kaa-2016 exists already")
                .hasMessageContaining(
                        "audits.csv, row 3, column audit: The audit mark-kaa-2016 exists already");
    }

    @Test
    void keepsWhatTheTrailSaysOfAnImport() {
        desk.take(SetOnDisk.sound(folder).folder());
        StringBuilder actions = new StringBuilder();

        desk.trail().show(Optional.empty(), one -> actions.append(one.action()).append(' '));

        assertThat(actions).hasToString("audit.imported audit.imported-as-published ");
    }

    @Test
    void keepsTextsThatAreTooLongForOneRecordOfTheTrail() {
        StringBuilder rows =
                new StringBuilder("audit,objective,rating,finding,rationale,source,quote,remark\n");
        String longText = "\"" + "lång text\n".repeat(5_000) + "\"";
        for (String objective : List.of("RES1", "GOV1", "GOV2", "RSP1", "FUP1", "FUP2", "MAP1")) {
            rows.append("vara-kaa-2016,").append(objective).append(",met");
            rows.append(("," + longText).repeat(5)).append('\n');
        }
        SetOnDisk.sound(folder).with("assessments.csv", rows.toString());

        desk.take(folder);

        assertThat(desk.trail().length()).isGreaterThan(2);
        assertThat(cell("vara-kaa-2016", "MAP1").remark()).hasSize(50_000);
    }

    @Test
    void readsAZipAsItsFolderFlatOrNot() throws IOException {
        SetOnDisk.sound(folder);
        TreeMap<String, String> entries = new TreeMap<>(Desk.files(folder));
        Path flat = SetOnDisk.zip(aside.resolve("flat.zip"), entries);
        TreeMap<String, String> nested = new TreeMap<>();
        entries.forEach((name, text) -> nested.put("min mapp/" + name, text));
        nested.put("__MACOSX/min mapp/._audits.csv", "x");
        nested.put("min mapp/README.md", "x");
        Path inFolder = SetOnDisk.zip(aside.resolve("folder.zip"), nested);

        assertThat(
                        desk.sets()
                                .take(Desk.ANNA, Upload.of(flat), ImportMode.ADD.rehearsed())
                                .audits()
                                .added())
                .hasSize(2);
        assertThat(desk.take(inFolder).audits().added()).hasSize(2);
        assertThat(Files.exists(flat)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ../audits.csv      | points outside the set
                    /audits.csv        | points outside the set
                    a/../../audits.csv | points outside the set
                    ..\\audits.csv     | points outside the set
                    C:audits.csv       | points outside the set
                    other/audits.csv   | several sets
                    old.csv            | A set has no such file
                    """)
    void refusesAZipWithOtherNames(String name, String expected) {
        TreeMap<String, String> entries =
                new TreeMap<>(Desk.files(SetOnDisk.sound(folder).folder()));
        entries.put(name, "x");
        Path zip = SetOnDisk.zip(aside.resolve("a.zip"), entries);

        assertThatThrownBy(() -> desk.take(zip))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(expected);
    }

    @Test
    void refusesAZipBombWithItsLimit() {
        TreeMap<String, String> entries =
                new TreeMap<>(Desk.files(SetOnDisk.sound(folder).folder()));
        entries.put("notes.csv", " ".repeat(40_000_000));
        Path zip = SetOnDisk.zip(aside.resolve("a.zip"), entries);

        assertThatThrownBy(() -> desk.take(zip))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("notes.csv is packed more than 250 times");
    }

    @Test
    void refusesAZipOfVeryManyFiles() {
        TreeMap<String, String> entries = new TreeMap<>();
        for (int i = 0; i < 1_001; i++) {
            entries.put("f" + i, "");
        }
        Path zip = SetOnDisk.zip(aside.resolve("a.zip"), entries);

        assertThatThrownBy(() -> desk.take(zip))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("holds 1,001 files; there may be 1,000");
    }

    @Test
    void refusesAZipWhoseFilesAreLargerThanItSays() throws IOException {
        TreeMap<String, String> entries =
                new TreeMap<>(Desk.files(SetOnDisk.sound(folder).folder()));
        entries.put("notes.csv", "improvement,date,text\n" + "x".repeat(5_000));
        Path zip = SetOnDisk.zip(aside.resolve("a.zip"), entries);
        byte[] bytes = Files.readAllBytes(zip);
        writeSizeInDirectory(bytes, "notes.csv", 30);
        Files.write(zip, bytes);

        assertThatThrownBy(() -> desk.take(zip)).isInstanceOf(Problem.class);
    }

    /** The size stands 22 bytes before the name in an entry of the zip's directory. */
    private static void writeSizeInDirectory(byte[] zip, String name, int size) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(name) - 22;
        zip[at] = (byte) size;
        zip[at + 1] = 0;
        zip[at + 2] = 0;
        zip[at + 3] = 0;
    }

    @Test
    void refusesATruncatedZip() throws IOException {
        Path zip =
                SetOnDisk.zip(
                        aside.resolve("a.zip"),
                        new TreeMap<>(Desk.files(SetOnDisk.sound(folder).folder())));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(whole, whole.length - 40));

        assertThatThrownBy(() -> desk.take(zip))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("neither a folder nor a zip");
    }
}
