package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

class ReportAuditCommandTest {

    @TempDir Path folder;

    private Said run(String... words) {
        return Play.once(folder, words);
    }

    private void imported() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(
                set.resolve("audits.csv"),
                "audit,municipality,rubric,rubric_version\nvara-kaa-2026,Vara,kaa,1.1.0\n");
        Files.writeString(
                set.resolve("assessments.csv"),
                "audit,objective,rating\nvara-kaa-2026,RES1,not_met\n");
        Files.writeString(
                set.resolve("recommendations.csv"),
                "audit,number,recommendation\nvara-kaa-2026,1,Avsätt medel för arbetet.\n");
        Said said = run("audit", "import", set.toString());
        assertThat(said.code()).as(said.err()).isZero();
    }

    @Test
    void drawsABarOnATerminalAndLeavesItsLineToWhatComesNext() throws IOException {
        imported();
        try (Play play = new Play(folder, Map.of("TERM", "xterm"), "")) {
            int code =
                    play.run(
                            "--home",
                            folder + "/ws",
                            "report",
                            "audit",
                            "vara-kaa-2026",
                            "--formats",
                            "csv,json");
            assertThat(code).as(play.err()).isZero();
            assertThat(play.err())
                    .contains("[------------------------] 0/2 csv")
                    .contains("[############------------] 1/2 json")
                    .endsWith("\r\u001b[K");
            assertThat(play.out()).doesNotContain("#", "\r");
        }
        assertThat(run("report", "audit", "vara-kaa-2026", "--formats", "csv").err())
                .doesNotContain("[");
    }

    @Test
    void saysThatOwnTitlesAreNotMadeAnonymous() throws IOException {
        imported();
        Said said =
                run("report", "comparison", "--names", "none", "--title", "X", "--formats", "html");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("vem som svarar för rapporten avidentifieras inte");
    }

    @Test
    void refusesADayThatNoFileCanHave() throws IOException {
        imported();
        Said said = run("report", "audit", "vara-kaa-2026", "--date", "+10000-01-01");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("+10000-01-01");
    }

    @Test
    void writesEveryFormatBesideTheOtherReportsAndNamesTheFiles() throws IOException {
        imported();
        Said said = run("report", "audit", "vara-kaa-2026", "--title", "../../x");
        assertThat(said.code()).as(said.err()).isZero();
        List<Path> files = said.out().lines().map(Path::of).toList();
        assertThat(files)
                .allMatch(file -> file.startsWith(folder.resolve("ws/reports/audit")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "audit-vara-kaa-2026.pdf",
                        "audit-vara-kaa-2026.html",
                        "audit-vara-kaa-2026.docx",
                        "audit-vara-kaa-2026.xlsx",
                        "audit-vara-kaa-2026.csv",
                        "audit-vara-kaa-2026.json");
        assertThat(files).allMatch(Files::isRegularFile);
    }

    @Test
    void tellsTheRecommendationsThatTheAuditHas() throws IOException {
        imported();
        assertThat(
                        run(
                                        "report",
                                        "audit",
                                        "vara-kaa-2026",
                                        "--out",
                                        folder + "/ut",
                                        "--formats",
                                        "html")
                                .code())
                .isZero();
        assertThat(folder.resolve("ut/audit-vara-kaa-2026.html"))
                .content()
                .contains("avsätta medel för arbetet (nr 1).")
                .doesNotContain("standardrekommendationer");
        assertThat(folder.resolve("ut").toFile().list())
                .containsExactly("audit-vara-kaa-2026.html");
    }

    @Test
    void tellsWhyAnAuditWasApprovedWithoutGroundsUnlessNobodyIsToBeNamed() throws IOException {
        Path set = Files.createDirectory(folder.resolve("grund"));
        Files.writeString(
                set.resolve("audits.csv"),
                """
                audit,municipality,rubric,rubric_version,status,approved_by,unfounded_reason
                mark-kaa-2026,Mark,kaa,1.1.0,approved,Erik,Underlaget brann upp.
                """);
        Files.writeString(
                set.resolve("assessments.csv"),
                "audit,objective,rating\nmark-kaa-2026,RES1,not_met\n");
        assertThat(run("audit", "import", set.toString()).code()).isZero();
        Path html = folder.resolve("ws/reports/comparison/comparison.html");
        assertThat(run("report", "comparison", "--formats", "html").code()).isZero();
        assertThat(html).content().contains("Mark: Underlaget brann upp.");
        Said hidden = run("report", "comparison", "--formats", "html", "--names", "none");
        assertThat(hidden.code()).isZero();
        assertThat(html).content().doesNotContain("brann");
    }

    @Test
    void refusesAnAuditThatIsNotThereAndOneThatIsNotNamed() throws IOException {
        imported();
        Said unknown = run("report", "audit", "mark-kaa-2026");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("mark-kaa-2026").contains("audit list");
        assertThat(run("report", "audit").code()).isEqualTo(2);
        assertThat(folder.resolve("ws/reports/audit")).doesNotExist();
    }
}
