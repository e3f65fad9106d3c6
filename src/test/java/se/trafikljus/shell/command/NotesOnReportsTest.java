package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;
import tools.jackson.databind.json.JsonMapper;

/** What a command leaves out, or cannot do, it says, and how to go on. */
class NotesOnReportsTest {

    @TempDir Path folder;
    private Play play;

    @BeforeEach
    void open() {
        play = new Play(folder);
    }

    @AfterEach
    void close() {
        play.close();
    }

    private Said run(String... words) {
        return play.said(words);
    }

    private Said said(String... words) {
        Said said = run(words);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private void started(String body) {
        said("audit", "start", "Vara", "--rubric", "kaa", "--body", body, "--to", "2026-12-31");
    }

    private String out() {
        return folder.resolve("ut").toString();
    }

    @Test
    void lettersThatTheFontsLackAreTold() {
        started("Socialnämnden");
        said(
                "audit",
                "change",
                "vara-kaa-2026",
                "--conclusion",
                "Nämnden mår bra \uD83E\uDD84 i år");
        Said pdf = said("report", "audit", "vara-kaa-2026", "--formats", "pdf", "--out", out());
        assertThat(pdf.err()).contains("\uD83E\uDD84 (U+1F984)", "mår bra", "HTML eller Word");
        assertThat(
                        said(
                                        "report",
                                        "audit",
                                        "vara-kaa-2026",
                                        "--formats",
                                        "html",
                                        "--out",
                                        out())
                                .err())
                .doesNotContain("U+1F984");
    }

    @Test
    void aSingleBodyOrMunicipalityIsSaidToBeNoComparison() {
        started("Socialnämnden");
        assertThat(said("compare", "--municipality", "Vara", "--by", "body").err())
                .contains("ett enda revisionsobjekt", "report audit vara-kaa-2026");
        assertThat(said("compare").err()).contains("en enda kommun", "report audit vara-kaa-2026");
        started("Bildningsnämnden");
        assertThat(said("compare", "--municipality", "Vara", "--by", "body").err())
                .doesNotContain("en enda", "ett enda");
    }

    @Test
    void lettersInThePlaceOfNamesExplainNothing() {
        said("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
        said("audit", "start", "Mark", "--rubric", "kaa", "--to", "2026-12-31");
        String out = said("compare", "--names", "none").out();
        assertThat(out).contains("A*").doesNotContain("A = A");
        Said report =
                said(
                        "report",
                        "comparison",
                        "--names",
                        "none",
                        "--title",
                        "T",
                        "--formats",
                        "html",
                        "--out",
                        out());
        assertThat(report.err()).contains("någon kommun eller något revisionsobjekt");
    }

    @Test
    void aPublishedAuditOfWhichNothingWasSentIsNamed() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(
                set.resolve("audits.csv"),
                """
                audit,municipality,rubric,body,status,approved_by
                vara-soc,Vara,kaa,Socialnämnden,published,Erik
                vara-bild,Vara,kaa,Bildningsnämnden,published,Erik
                """);
        Files.writeString(set.resolve("assessments.csv"), "audit,objective,rating\n");
        Files.writeString(
                set.resolve("improvements.csv"),
                """
                id,municipality,title,body,audit,origin,objectives,status,due
                x,Vara,Gör,Bildningsnämnden,vara-bild,cell,RES1,sent,2027-12-01
                """);
        said("audit", "import", set.toString());
        Said sheet =
                run("report", "committee", "--municipality", "Vara", "--body", "Socialnämnden");
        assertThat(sheet.code()).isOne();
        assertThat(sheet.err())
                .contains("improvement add --audit vara-soc", "improvement send")
                .doesNotContain("Bildningsnämnden");
    }

    @Test
    void anImportTellsOfAMunicipalityAndOfAnAnswerThatChanges() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(
                set.resolve("municipalities.csv"),
                "code,name,county,group\n9901,Exempelköping,,\n");
        Files.writeString(
                set.resolve("audits.csv"),
                "audit,municipality,rubric,verdict\nex-1,Exempelköping,kaa,yes\n");
        Files.writeString(set.resolve("assessments.csv"), "audit,objective,rating\n");
        Said taken = said("audit", "import", set.toString());
        assertThat(taken.err() + taken.out()).contains("Exempelköping (9901)");
        Files.writeString(
                set.resolve("audits.csv"),
                "audit,municipality,rubric,verdict\nex-1,Exempelköping,kaa,no\n");
        Said changed = said("audit", "import", set.toString(), "--replace");
        assertThat(changed.out()).contains("Svar på revisionsfrågan i ex-1: ja → nej");
        assertThat(changed.err()).doesNotContain("9901");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "~", "~/rapporter"})
    void aPathThatIsNoneIsRefusedInWords(String path) {
        started("Socialnämnden");
        Said said = run("report", "audit", "vara-kaa-2026", "--out", path);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("--out")
                .contains(path.isBlank() ? "det är tomt" : "hela sökvägen");
        assertThat(folder.resolve("~")).doesNotExist();
    }

    @Test
    void theSampleAsJsonIsJsonAlone() throws IOException {
        Said demo = said("demo", "--format", "json");
        assertThat(
                        new JsonMapper()
                                .readTree(demo.out().getBytes(StandardCharsets.UTF_8))
                                .get("cells"))
                .isNotNull();
        assertThat(demo.err()).contains("comparison.pdf", "spider.svg");
    }

    @Test
    void recordsOfTheTrailAreNumberedInJson() throws IOException {
        started("Socialnämnden");
        Said trail = said("trail", "show", "--format", "json");
        assertThat(
                        new JsonMapper()
                                .readTree(trail.out().getBytes(StandardCharsets.UTF_8))
                                .get(0)
                                .get("seq")
                                .isNumber())
                .isTrue();
    }
}
