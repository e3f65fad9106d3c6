package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Golden;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/**
 * The domain's commands, each run as from the operating system's command line, in a workspace of
 * its own.
 */
class CommandsTest {

    @TempDir Path folder;

    private Said run(String... words) {
        return Play.once(folder, words);
    }

    private void imported() {
        Said said =
                run(
                        "audit",
                        "import",
                        Path.of("sample-audits/kaa-2016-2017").toAbsolutePath().toString());
        assertThat(said.code()).as(said.err()).isZero();
    }

    @Test
    void theDemoPrintsTheMatrixAndNamesFilesThatAreThere() {
        Said demo = run("demo");
        assertThat(demo.code()).as(demo.err()).isZero();
        List<Path> files =
                demo.out()
                        .lines()
                        .filter(line -> line.startsWith(folder.toString()))
                        .map(Path::of)
                        .toList();
        assertThat(files).hasSize(8).allMatch(Files::isRegularFile);
        String told =
                demo.out()
                        .lines()
                        .filter(line -> !line.startsWith(folder.toString()))
                        .map(l -> l + "\n")
                        .reduce("", String::concat);
        Golden.assertSame("shell/demo-sv.txt", told);
        assertThat(folder.resolve("ws/reports/demo/comparison.html"))
                .content(StandardCharsets.UTF_8)
                .contains("aktivitetsansvaret i sju kommuner</", "Demonstrationsexempel", "(R)");
    }

    @Test
    void theDemoLeavesTheWorkspacesOwnAuditsAlone() {
        run("demo");
        assertThat(run("audit", "list", "--format", "json").out().strip()).isEqualTo("[]");
    }

    @Test
    void scoringAgainTellsEachTextThatItReplacedAndNoOther() {
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2016-12-31");
        String audit = "vara-kaa-2016";
        run("score", "set", audit, "RES1", "gul", "--finding", "F1", "--rationale", "M1");
        Said again =
                run("score", "set", audit, "RES1", "gul", "--finding", "F1", "--rationale", "M2");
        assertThat(again.err())
                .contains("Ersatte ”Delvis uppfyllt”", "stod under Motivering: M1")
                .doesNotContain("Iakttagelse", "--cite");
        assertThat(run("score", "set", audit, "RES1", "gul", "--quote", "Q").err())
                .doesNotContain("stod under");
    }

    @Test
    void startPrintsTheIdAndNothingElse() {
        Said started = run("audit", "start", "vårgårda", "--rubric", "kaa", "--to", "2016-12-31");
        assertThat(started.code()).isZero();
        assertThat(started.out()).isEqualTo("vargarda-kaa-2016\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    audit start Vargarda --rubric kaa;           1; Menade du Vårgårda
                    audit start Vara --rubric bio;               1; internal-control, kaa
                    audit show finns-inte;                       1; finns-inte
                    audit import finns/inte;                     1; finns
                    compare;                                     1; inga granskningar
                    compare --names some;                        2; strengths
                    compare --format xml;                        2; xml
                    report comparison --formats odt;             2; odt
                    chart spider --out bild.gif;                 1; inga granskningar
                    score set vara-kaa-2016;                      2; KONTROLLMÅL och BEDÖMNING
                    audit start;                                 2; KOMMUN och --rubric PROGRAM
                    compare --audits a,a;                        1; inga granskningar
                    hjälp nope;                                  2; nope
                    audit start Vara --rubric kaa --follows x;   1; x
                    score finns-inte;                            1; finns-inte
                    municipality list --county Nope;             1; Jönköpings län
                    rubric show bio;                             1; kaa
                    trail show finns-inte;                       1; finns-inte
                    """)
    void refusesWithTheRightCodeAndANextStep(String line, int code, String says) {
        Said said = run(line.strip().split(" "));
        assertThat(said.code()).as(said.err()).isEqualTo(code);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(says);
    }

    @Test
    void anInterviewWithoutATerminalNamesTheOtherWay() {
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2016-12-31");
        Said said = run("score", "vara-kaa-2016");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("score set");
    }

    @Test
    void scoresACellAndTellsWhatItReplaced() {
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2016-12-31");
        assertThat(run("--as", "Anna", "score", "set", "vara-kaa-2016", "res1", "gul").code())
                .isZero();
        Said again =
                run(
                        "--as",
                        "Bo",
                        "score",
                        "set",
                        "vara-kaa-2016",
                        "RES1",
                        "Grön",
                        "--expect",
                        "delvis");
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("Delvis uppfyllt").contains("Anna");
        Said refused = run("score", "set", "vara-kaa-2016", "RES1", "röd", "--expect", "unscored");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Uppfyllt").contains("Bo");
        assertThat(run("trail", "verify").code()).isZero();
    }

    @Test
    void comparesInEveryFormat() {
        imported();
        Golden.assertSame("shell/compare.json", run("compare", "--format", "json").out());
        Golden.assertSame("shell/compare.csv", run("compare", "--format", "csv").out());
        Golden.assertSame(
                "shell/compare.md", run("compare", "--format", "markdown", "--lang", "en").out());
        assertThat(run("compare", "--municipalities", "Vara,Mark", "--lang", "en").out())
                .contains("V = Vara, M = Mark");
    }

    @Test
    void aPublishedAuditIsLocked() {
        imported();
        Said refused = run("score", "set", "vara-kaa-2016", "RES1", "röd");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("publicerad");
    }

    @Test
    void writesTheReportWhereItIsAskedForAndReplacesIt() {
        imported();
        for (int i = 0; i < 2; i++) {
            Said said =
                    run(
                            "report",
                            "comparison",
                            "--out",
                            folder + "/ut",
                            "--formats",
                            "html,csv",
                            "--title",
                            "../../x");
            assertThat(said.code()).as(said.err()).isZero();
        }
        assertThat(folder.resolve("ut")).isDirectoryContaining("glob:**/comparison.html");
        assertThat(folder.resolve("ut").toFile().list())
                .containsExactlyInAnyOrder("comparison.html", "comparison.csv");
    }

    @Test
    void exportsWhatItImported() throws IOException {
        imported();
        assertThat(run("audit", "export", folder + "/ut").code()).isZero();
        for (String file : List.of("audits.csv", "assessments.csv")) {
            assertThat(folder.resolve("ut").resolve(file))
                    .hasSameTextualContentAs(Path.of("sample-audits/kaa-2016-2017").resolve(file));
        }
    }

    @Test
    void anOwnReportEntersNoComparison() {
        imported();
        String text = run("compare").out();
        String json = run("compare", "--format", "json").out();
        Said taken =
                run(
                        "audit",
                        "import",
                        Path.of("sample-audits/linkoping").toAbsolutePath().toString());
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("12 förbättringsområden");

        assertThat(run("compare").out()).isEqualTo(text).doesNotContain("Linköping");
        assertThat(run("compare", "--format", "json").out()).isEqualTo(json);
        assertThat(json.split("\"label\"", -1)).hasSize(1 + 7);
        assertThat(run("compare", "--municipalities", "Linköping").code()).isEqualTo(1);
        assertThat(run("audit", "list").out()).doesNotContain("Linköping");
    }

    @Test
    void tellsOfImprovementAreasThatWereExportedWithoutAnAudit() {
        run("audit", "import", Path.of("sample-audits/linkoping").toAbsolutePath().toString());
        assertThat(run("audit", "export", folder + "/ut").err())
                .contains("Inga granskningar och 12 förbättringsområden skrevs till ");
        assertThat(run("audit", "export", folder + "/out", "--lang", "en").err())
                .contains("No audits and 12 improvement areas written to ");
        assertThat(run("compare").code()).isEqualTo(1);
    }

    @Test
    void checksARubricAndTellsEveryFault() throws IOException {
        assertThat(
                        run(
                                        "rubric",
                                        "check",
                                        Path.of("rubrics/kaa.yaml").toAbsolutePath().toString())
                                .code())
                .isZero();
        Path undated =
                Files.writeString(
                        folder.resolve("u.yaml"),
                        Files.readString(Path.of("rubrics/internal-control.yaml"))
                                .replaceFirst("    from: .*\n", ""));
        Said warned = run("rubric", "check", undated.toString());
        assertThat(warned.code()).isZero();
        assertThat(warned.out()).contains("inga fel");
        assertThat(warned.err()).contains("u.yaml", "rad ", "Källan ”kl-6-6” saknar from.");
        Path broken =
                Files.writeString(
                        folder.resolve("b.yaml"),
                        "rubric: x\nversion: 1.0.0\nareas: []\nextra: 1\n");
        Said said = run("rubric", "check", broken.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("extra").contains("rad 4");
    }

    @Test
    void showsWhatStandsBehindEachRatingUnderItsLabel() {
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
        run(
                "score",
                "set",
                "vara-kaa-2026",
                "RES1",
                "grön",
                "--finding",
                "Första raden\nandra raden som är så lång att den inte får plats på en enda rad"
                        + " i en terminal",
                "--source",
                "Dok 1, s. 3",
                "--quote",
                "Två tjänster\tfinns",
                "--success");
        Golden.assertSame("shell/audit-show-sv.txt", run("audit", "show", "vara-kaa-2026").out());
        assertThat(run("--lang", "en", "audit", "show", "vara-kaa-2026").out())
                .contains("Period: until 2026-12-31", "  Success factor: yes", "  Finding: F");
    }

    @Test
    void tellsOfTheAuditThatThereIsAlreadyForTheSameYear() {
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
        Said again = run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-06-30");
        assertThat(again.code()).isZero();
        assertThat(again.out()).isEqualTo("vara-kaa-2026-2\n");
        assertThat(again.err())
                .contains(
                        "Det finns redan en granskning av Vara enligt kaa för samma år:"
                                + " vara-kaa-2026 (utkast)");
        Said other = run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2025-12-31");
        assertThat(other.err()).doesNotContain("redan");
    }

    @Test
    void tellsCellByCellWhatAnImportWouldChange() throws IOException {
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
        run("score", "set", "vara-kaa-2026", "GOV1", "gul");
        run("score", "set", "vara-kaa-2026", "RES1", "gul");
        run("audit", "export", folder + "/ut");
        run("score", "set", "vara-kaa-2026", "GOV1", "röd", "--finding", "Nytt");
        run("score", "set", "vara-kaa-2026", "RES1", "gul", "--source", "Dok 1");
        Said dry = run("audit", "import", folder + "/ut", "--replace", "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out())
                .startsWith(
                        """
                        - RES1 i vara-kaa-2026: ändring i källa
                        - GOV1 i vara-kaa-2026: Ej uppfyllt → Delvis uppfyllt; ändring även i
                          iakttagelse
                        Prov utan inläsning""");
        Said done = run("--lang", "en", "audit", "import", folder + "/ut", "--replace");
        assertThat(done.out())
                .startsWith("- RES1 in vara-kaa-2026: change in source\n")
                .contains("Not met → Partly met; change also in finding");
    }

    @Test
    void leavesBlankWhatIsYetToBeRatedAndSaysSo() {
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
        run("score", "set", "vara-kaa-2026", "RES1", "-");
        run("score", "set", "vara-kaa-2026", "COL1", "grön");
        String out = run("compare").out();
        assertThat(out).contains("tom ruta: ej bedömt");
        List<String> values =
                out.substring(out.indexOf("tom ruta"))
                        .lines()
                        .limit(14)
                        .map(String::strip)
                        .toList();
        assertThat(values).contains("Kartläggning").anyMatch(line -> line.matches("Resurser +–"));
    }

    @Test
    void pointsToAFollowUpWhereAnAuditIsLocked() {
        imported();
        assertThat(run("score", "set", "vara-kaa-2016", "RES1", "röd").err())
                .contains("audit start KOMMUN --rubric PROGRAM --follows vara-kaa-2016");
    }

    @Test
    void startsNoAuditThatWouldFollowItself() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(
                set.resolve("audits.csv"),
                "audit,municipality,rubric,follows\nx-1,Vara,kaa,vara-kaa-2026\n");
        Files.writeString(set.resolve("assessments.csv"), "audit,objective,rating\n");
        assertThat(run("audit", "import", set.toString()).code()).isZero();
        Said said =
                run(
                        "audit",
                        "start",
                        "Vara",
                        "--rubric",
                        "kaa",
                        "--to",
                        "2026-12-31",
                        "--follows",
                        "x-1");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("vara-kaa-2026 skulle följa upp sig själv");
    }

    @Test
    void refusesAnAuditThatIsNamedTwice() {
        imported();
        Said said = run("compare", "--audits", "vara-kaa-2016,mark-kaa-2016,vara-kaa-2016");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("vara-kaa-2016 är angiven två gånger");
    }

    @Test
    void tellsOfTheNewerDraftThatASelectionLeavesOut() {
        imported();
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2010-12-31");
        Path picture = folder.resolve("spider.svg");
        Said compared = run("compare");
        assertThat(compared.err())
                .contains("Ett utkast som är nyare än den valda granskningen är inte med")
                .contains("Vara (vara-kaa-2026).")
                .contains("--audits vara-kaa-2026,…");
        assertThat(compared.out()).doesNotContain("vara-kaa-2026");
        assertThat(run("chart", "spider", "--out", picture.toString(), "--lang", "en").err())
                .contains("A draft that is newer than the audit chosen is left out")
                .contains("Vara (vara-kaa-2026).");
        for (String[] without :
                List.of(
                        new String[] {"--year", "2016"},
                        new String[] {"--municipalities", "Mark"},
                        new String[] {"--audits", "vara-kaa-2016,mark-kaa-2016"})) {
            assertThat(run("compare", without[0], without[1]).err()).doesNotContain("2026");
        }
    }

    @Test
    void tellsThatNothingIsOfAYear() {
        imported();
        assertThat(run("compare", "--rubric", "kaa", "--year", "1999").err())
                .contains("Ingen granskning motsvarar urvalet.")
                .contains("audit list");
    }

    @Test
    void tellsOfTheDraftThatSaysMuchLessThanTheAuditBeforeIt() {
        run("audit", "start", "Ale", "--rubric", "kaa", "--to", "2024-12-31");
        run("audit", "start", "Ale", "--rubric", "kaa", "--to", "2025-12-31");
        assertThat(run("compare").err()).doesNotContain("ale-kaa-2024");
        run("score", "set", "ale-kaa-2024", "RES1", "met");
        run("score", "set", "ale-kaa-2024", "GOV1", "met");
        run("score", "set", "ale-kaa-2025", "RES1", "met");
        run("score", "set", "ale-kaa-2025", "GOV1", "not_in_scope");
        assertThat(run("compare").err())
                .contains("Ett utkast är med i stället för en tidigare granskning som har minst")
                .contains("Ale (ale-kaa-2024).")
                .contains("--audits ale-kaa-2024,…");
        assertThat(run("compare", "--names", "none").err()).contains("Ale (ale-kaa-2024).");
        assertThat(run("compare", "--year", "2025").err()).doesNotContain("ale-kaa-2024");
        run("score", "set", "ale-kaa-2025", "GOV1", "partly_met");
        assertThat(run("compare").err()).doesNotContain("ale-kaa-2024");
    }

    @Test
    void tellsThatLettersInAlphabeticalOrderCanBeUndone() {
        imported();
        assertThat(run("compare", "--names", "none").err())
                .contains("Bokstäverna följer kommunernas alfabetiska ordning")
                .contains("--municipalities");
        assertThat(run("compare", "--names", "none", "--municipalities", "Vara,Mark").err())
                .doesNotContain("Bokstäverna");
        assertThat(run("compare").err()).doesNotContain("Bokstäverna");
    }

    @Test
    void namesTheSetsBelowAFolderThatIsNone() {
        Said said = run("audit", "import", Path.of("sample-audits").toAbsolutePath().toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("sample-audits/kaa-2016-2017")
                .contains("sample-audits/linkoping");
    }

    @Test
    void answersToHelpInSwedish() {
        assertThat(run("hjälp").out()).isEqualTo(run("help").out()).contains("help, hjälp");
        assertThat(run("help", "score", "set").out())
                .startsWith("trafikljus score set GRANSKNING KONTROLLMÅL BEDÖMNING")
                .contains("[--expect BEDÖMNING]");
    }

    @Test
    void tellsTheTrailInWordsAndInSwedishTime() {
        run("--as", "Anna", "audit", "start", "Åre", "--rubric", "kaa", "--to", "2026-12-31");
        run("--as", "Anna", "score", "set", "are-kaa-2026", "RES1", "gul");
        run("--as", "Bo", "score", "set", "are-kaa-2026", "RES1", "grön", "--finding", "F");
        Golden.assertSame("shell/trail-sv.txt", run("trail", "show").out());
        assertThat(run("trail", "show", "--format", "csv").out())
                .contains("2026-12-31T23:30:00.000Z", "assessment.set", "partly_met")
                .containsPattern("rubric,,[0-9a-f]{64}");
    }

    @Test
    void listsAuditsWithinEightyColumns() {
        run("audit", "start", "Upplands Väsby", "--rubric", "internal-control");
        try (Play play = new Play(folder, Map.of("COLUMNS", "80"), "")) {
            play.run("--home", folder + "/ws", "audit", "list");
            assertThat(play.out()).contains("0/");
            assertThat(play.out().lines()).allMatch(line -> line.length() <= 80);
        }
    }
}
