package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** What a draft is told to say of itself at the command line. */
class AuditChangeCommandTest {

    private static final String AUDIT = "vara-kaa-2026";

    @TempDir Path folder;
    private Play play;

    @BeforeEach
    void start() {
        play = new Play(folder);
        done("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
    }

    @AfterEach
    void leave() {
        assertThat(done("trail", "verify").out()).contains("hel");
        play.close();
    }

    private Said done(String... words) {
        Said said = play.said(words);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    @Test
    void writesTheConclusionThatTheReportWants() {
        Said told = done("audit", "change", AUDIT, "--conclusion", " Delvis.\nMer behövs. ");
        assertThat(told.out()).isEqualTo(AUDIT + " är ändrad: Samlad bedömning.\n");
        assertThat(told.err()).isEmpty();
        assertThat(done("audit", "show", AUDIT).outOnOneLine())
                .contains("Samlad bedömning: Delvis. Mer behövs.");
        done("report", "audit", AUDIT, "--formats", "html", "--out", folder + "/rapport");
        assertThat(folder.resolve("rapport/audit-" + AUDIT + ".html"))
                .content()
                .contains("Mer behövs.")
                .doesNotContain("ingen samlad bedömning");
        assertThat(done("trail", "show", AUDIT).outOnOneLine())
                .contains("ändrade granskningens uppgifter: " + AUDIT)
                .contains("Samlad bedömning: Delvis.");
    }

    @Test
    void tellsWhatItReplacedAndTakesAwayWhatIsEmpty() {
        done(
                "audit",
                "change",
                AUDIT,
                "--dnr",
                "REV 1",
                "--to",
                "2027-06-30",
                "--from",
                "2027-01-01");
        Said told = done("audit", "change", AUDIT, "--dnr", "", "--to", "", "--title", "KAA");
        assertThat(told.out()).contains("Titel").contains("Diarienummer").contains("Till");
        assertThat(told.err())
                .contains("Ersatte det som stod under Diarienummer: REV 1")
                .contains("2027-06-30")
                .doesNotContain("2027-01-01");
        assertThat(done("audit", "show", AUDIT).out())
                .contains("från och med 2027-01-01")
                .doesNotContain("REV 1");
    }

    @Test
    void goesOutAndInAgainUnchanged() {
        done(
                "audit",
                "change",
                AUDIT,
                "--title",
                "-Granskning",
                "--question",
                "Räcker det?",
                "--body",
                "Bildningsnämnden | Socialnämnden",
                "--report-date",
                "2027-02-01",
                "--auditor",
                "Byrån",
                "--dnr",
                "REV 2026/7",
                "--conclusion",
                "Ja, men:\n\n\"=1+1\"");
        String shown = done("audit", "show", AUDIT, "--format", "json").out();
        done("audit", "export", folder + "/set");
        try (Play other = new Play(Path.of(folder + "/annan"))) {
            Said taken = other.said("audit", "import", folder + "/set");
            assertThat(taken.code()).as(taken.err()).isZero();
            assertThat(other.said("audit", "show", AUDIT, "--format", "json").out())
                    .isEqualTo(shown);
        }
        assertThat(done("audit", "import", folder + "/set", "--replace").out())
                .doesNotContain("- " + AUDIT);
    }

    @Test
    void warnsOfPersonalData() {
        assertThat(done("audit", "change", AUDIT, "--conclusion", "Se anna@vara.se.").err())
                .contains("--conclusion", "e-post");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    audit change;                                              2; GRANSKNING
                    audit change vara-kaa-2026;                                2; --conclusion
                    audit change vara-kaa-2026 --from igår;                    2; igår
                    audit change vara-kaa-2026 --from 2027-01-01;              1; 2026-12-31
                    audit change vara-kaa-2026 --to 2026-12-31;                1; står redan så
                    audit change vara-kaa-2026 --body |A;                      1; lodstreck
                    audit change finns-inte --title T;                         1; finns-inte
                    """)
    void refusesWithTheRightCodeAndANextStep(String line, int code, String says) {
        Said said = play.said(line.split(" "));
        assertThat(said.code()).as(said.err()).isEqualTo(code);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(says);
    }
}
