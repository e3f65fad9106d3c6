package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** {@code report comparison} with who answers for the report. */
class ReportComparisonCommandTest {

    @TempDir Path folder;

    private Said run(String... words) {
        return Play.once(folder, words);
    }

    @BeforeEach
    void imported() {
        Path sample = Path.of("sample-audits/kaa-2016-2017").toAbsolutePath();
        assertThat(run("audit", "import", sample.toString()).code()).isZero();
    }

    @Test
    void printsWhatIsGiven() throws Exception {
        Said said =
                run(
                        "report",
                        "comparison",
                        "--formats",
                        "html",
                        "--commissioner",
                        "Revisorerna i Vara",
                        "--auditor",
                        "Kontoret",
                        "--quality-checked",
                        "Bo Al",
                        "--dnr",
                        "REV 3",
                        "--signatures",
                        "Projektledare: Anna Ek | Kvalitetssäkrare: Bo Al");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(Path.of(said.out().strip())))
                .contains(
                        "<dd>Revisorerna i Vara</dd>",
                        "<dd>Kontoret</dd>",
                        "<dd>Bo Al</dd>",
                        "<dd>REV 3</dd>",
                        "<strong>Anna Ek</strong>, projektledare");
    }

    @ParameterizedTest
    @CsvSource({
        "--dnr, 301, 300, Diarienummer",
        "--auditor, 501, 500, Revisor",
        "--commissioner, 501, 500, Uppdragsgivare",
        "--quality-checked, 501, 500, Kvalitetssäkradav"
    })
    void refusesWhatIsLongerThanAnAuditsMayBe(
            String option, int length, String longest, String label) {
        Said said = run("report", "comparison", option, "x".repeat(length));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err().replaceAll("\\h", "")).contains(longest, label);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void refusesASignatureWithoutRole() {
        Said said = run("report", "comparison", "--signatures", "Anna Ek");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("Anna Ek");
        assertThat(folder.resolve("ws/reports/comparison")).doesNotExist();
    }

    @Test
    void saysThatNobodyWhoAnswersForItIsMadeAnonymous() {
        Said said =
                run("report", "comparison", "--names", "none", "--formats", "html", "--dnr", "1");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("vem som svarar för rapporten avidentifieras inte");
    }
}
