package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.report.pdf.reading.Carrying;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** {@code audit import} of a report as PDF. */
class ReportImportTest {

    private static final Path SAMPLE = Path.of("sample-audits/kaa-2016-2017");

    private static byte[] set = {};

    @TempDir Path folder;

    @BeforeAll
    static void begin(@TempDir Path home) {
        try (TestHouse house = new TestHouse(home)) {
            AuditSets sets = house.get(AuditSets.class);
            sets.take(TestHouse.ANNA, Upload.of(SAMPLE), ImportMode.ADD);
            set = sets.zipOf(TestHouse.ANNA, List.of());
        }
    }

    private Said run(String... words) {
        try (Play play = new Play(folder)) {
            return play.said(List.of("--lang", "en"), words);
        }
    }

    private String report(String name) throws IOException {
        return Carrying.report(set, folder.resolve(name)).toString();
    }

    private void assertNothingIsThere() {
        assertThat(run("audit", "list", "--format", "json").out().strip()).isEqualTo("[]");
    }

    @Test
    void takesInWhatTheReportCarriesAndGivesItBackAsItWas() throws IOException {
        Said taken = run("audit", "import", report("rapport.pdf"));
        Said given = run("audit", "export", folder.resolve("back.zip").toString());

        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.out()).startsWith("Audits imported: ");
        assertThat(given.code()).isZero();
        assertThat(folder.resolve("back.zip")).hasBinaryContent(set);
    }

    @Test
    void aReportIsKnownByWhatItHolds() throws IOException {
        assertThat(run("audit", "import", report("rapport.bin")).code()).isZero();
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        Said said = run("audit", "import", report("rapport.pdf"), "--dry-run");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Nothing was changed");
        assertNothingIsThere();
    }

    @Test
    void faultsOfTheSetNameTheReport() throws IOException {
        String report = report("rapport.pdf");
        run("audit", "import", report);
        Said again = run("audit", "import", report);
        Said replaced = run("audit", "import", report, "--replace");

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("rapport.pdf was not imported").contains("audits.csv");
        assertThat(replaced.code()).as(replaced.err()).isZero();
    }

    @Test
    void anAlteredReportChangesNothing() throws IOException {
        Path report = Path.of(report("rapport.pdf"));
        byte[] bytes = Files.readAllBytes(report);
        bytes[bytes.length / 2] ^= 1;
        Files.write(report, bytes);
        Said said = run("audit", "import", report.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("rapport.pdf has been altered").doesNotContain("Exception");
        assertNothingIsThere();
    }

    @Test
    void aReportThatCarriesSomethingElseAsItsSetIsRefusedByItsName() throws IOException {
        Path report = Carrying.report(new byte[] {1, 2, 3}, folder.resolve("rapport.pdf"));
        Said said = run("audit", "import", report.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("rapport.pdf is neither a folder nor a zip");
    }

    @Test
    void aPdfFromElsewhereIsRefused() throws IOException {
        Path foreign = folder.resolve("annat.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(foreign.toFile());
        }
        Said said = run("audit", "import", foreign.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("annat.pdf carries no audit set");
    }

    @Test
    void aFileThatIsOnlyCalledAPdfIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("text.pdf"), "ingen");
        Said said = run("audit", "import", file.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("text.pdf is called .pdf but is no PDF");
    }
}
