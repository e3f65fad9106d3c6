package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

class ReportCommitteeCommandTest {

    @TempDir Path folder;

    private Said run(String... words) {
        return Play.once(folder, words);
    }

    private void imported() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(
                set.resolve("audits.csv"),
                """
                audit,municipality,rubric,rubric_version,status,approved_by
                vara-kaa-2026,Vara,kaa,1.1.0,published,Erik
                """);
        Files.writeString(
                set.resolve("assessments.csv"),
                "audit,objective,rating\nvara-kaa-2026,RES1,not_met\n");
        Files.writeString(
                set.resolve("improvements.csv"),
                """
                id,municipality,title,body,audit,status,due
                vara-1,Vara,Avsätt medel.,Barn- och utbildningsnämnden,vara-kaa-2026,sent,2027-02-01
                vara-2,Vara,Hemligt.,Barn- och utbildningsnämnden,vara-kaa-2026,added,
                """);
        Said said = run("audit", "import", set.toString());
        assertThat(said.code()).as(said.err()).isZero();
    }

    @Test
    void writesEveryFormatAndTellsWhatIsLeftOut() throws IOException {
        imported();
        Said said =
                run(
                        "report",
                        "committee",
                        "--municipality",
                        "vara",
                        "--body",
                        " barn- och UTBILDNINGSNÄMNDEN");
        assertThat(said.code()).as(said.err()).isZero();
        List<Path> files = said.out().lines().map(Path::of).toList();
        assertThat(files)
                .allMatch(file -> file.startsWith(folder.resolve("ws/reports/committee")))
                .allMatch(Files::isRegularFile)
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactly(
                        "committee-1470-barn-och-utbildningsnamnden.pdf",
                        "committee-1470-barn-och-utbildningsnamnden.html",
                        "committee-1470-barn-och-utbildningsnamnden.docx",
                        "committee-1470-barn-och-utbildningsnamnden.xlsx",
                        "committee-1470-barn-och-utbildningsnamnden.csv",
                        "committee-1470-barn-och-utbildningsnamnden.json");
        assertThat(said.err())
                .contains("Ett förbättringsområde till nämnden har status tillagt och är inte med");
        assertThat(files.get(1)).content().contains("Avsätt medel.").doesNotContain("Hemligt");
    }

    @Test
    void goesByItsDateAndTakesATitle() throws IOException {
        imported();
        for (String day : List.of("2027-02-01", "2027-02-02")) {
            Said said =
                    run(
                            "report",
                            "committee",
                            "--municipality",
                            "1470",
                            "--body",
                            "Barn- och utbildningsnämnden",
                            "--date",
                            day,
                            "--title",
                            "Egen rubrik",
                            "--out",
                            folder + "/" + day,
                            "--formats",
                            "html");
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(Path.of(said.out().strip()))
                    .content()
                    .contains("<h1>Egen rubrik</h1>")
                    .satisfies(
                            html ->
                                    assertThat(html.contains("Försenat"))
                                            .isEqualTo(day.equals("2027-02-02")));
        }
    }

    @Test
    void refusesAnUnknownBodyAndAFoulTitleAndWritesNothing() throws IOException {
        imported();
        Said unknown =
                run("report", "committee", "--municipality", "Vara", "--body", "Barnnämnden");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("Det finns för: Barn- och utbildningsnämnden");
        Said title =
                run(
                        "report",
                        "committee",
                        "--municipality",
                        "Vara",
                        "--body",
                        "Barn- och utbildningsnämnden",
                        "--title",
                        "\u202Ex");
        assertThat(title.code()).isEqualTo(1);
        assertThat(title.err()).contains("U+202E");
        assertThat(run("report", "committee", "--municipality", "Vara").code()).isEqualTo(2);
        assertThat(folder.resolve("ws/reports/committee")).doesNotExist();
    }
}
