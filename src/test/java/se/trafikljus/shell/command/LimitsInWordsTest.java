package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.exchange.workbook.RawBook;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** What is given for an audit and does not fit is told of in the words that its reader knows. */
class LimitsInWordsTest {

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

    private void started(String... more) {
        String[] words = {"audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31"};
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        Said said = run(all);
        assertThat(said.code()).as(said.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    --auditor, ”Revisor”
                    --body, ”Revisionsobjekt”
                    --commissioner, ”Uppdragsgivare”
                    --fact-checked, ”Sakgranskad av”
                    --quality-checked, ”Kvalitetssäkrad av”
                    --dnr, ”Diarienummer”
                    """)
    void aTextTooLongIsToldByTheFieldsLabel(String option, String label) {
        started();
        Said said = run("audit", "change", "vara-kaa-2026", option, "x".repeat(2_700));
        assertThat(said.code()).isOne();
        assertThat(said.err()).contains(label).contains("2").contains("Korta den");
    }

    @Test
    void anImprovementsFieldIsToldByItsLabelToo() {
        started("--body", "Socialnämnden");
        Said said =
                run(
                        "improvement",
                        "add",
                        "--municipality",
                        "Vara",
                        "--title",
                        "a\u202eb",
                        "--body",
                        "Socialnämnden");
        assertThat(said.err()).contains("”Titel”").contains("U+202E");
    }

    @Test
    void moreSignaturesThanAReportHasRoomForAreRefused() {
        started();
        String forty = "Revisor: Anna Ek | ".repeat(39) + "Revisor: Bo Al";
        Said said = run("audit", "change", "vara-kaa-2026", "--signatures", forty);
        assertThat(said.code()).isOne();
        assertThat(said.err()).contains("Underskrifterna är 40, och högst 20");
        String one = "Revisor: " + "n".repeat(600);
        assertThat(run("audit", "change", "vara-kaa-2026", "--signatures", one).err())
                .contains("”Underskrifter”");
    }

    @Test
    void aVerdictIsToldByItsWordAndNotByItsId() {
        started();
        Said unknown = run("audit", "change", "vara-kaa-2026", "--verdict", "kanske");
        assertThat(unknown.err()).contains("ja, i allt väsentligt").doesNotContain("largely");
        run("audit", "change", "vara-kaa-2026", "--verdict", "Ja");
        Said replaced = run("audit", "change", "vara-kaa-2026", "--verdict", "Nej");
        assertThat(replaced.err()).contains("Svar på revisionsfrågan: ja").doesNotContain("yes");
        assertThat(run("trail", "show").out()).contains("nej").doesNotContain("yes");
    }

    @Test
    void aDayInThePastIsNotedWhereAnAnswerIsAskedFor() {
        started();
        Said said = run("audit", "change", "vara-kaa-2026", "--answer-by", "2020-01-31");
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("en dag som redan har varit");
        assertThat(run("audit", "change", "vara-kaa-2026", "--answer-by", "2027-05-31").err())
                .doesNotContain("redan har varit");
    }

    @Test
    void anAuditFollowsNoLaterOne() {
        started();
        Said said =
                run(
                        "audit",
                        "start",
                        "Vara",
                        "--rubric",
                        "kaa",
                        "--to",
                        "2024-12-31",
                        "--follows",
                        "vara-kaa-2026");
        assertThat(said.code()).isOne();
        assertThat(said.err()).contains("till och med 2026-12-31").contains("Välj en tidigare");
    }

    @Test
    void aBodyThatIsNearlyAnotherIsToldOf() {
        started("--body", "Socialnämnden");
        Said said = run("audit", "start", "Vara", "--rubric", "kaa", "--body", "Socialnämden");
        assertThat(said.err()).contains("”Socialnämden” liknar ”Socialnämnden”");
        Said same =
                run(
                        "audit",
                        "start",
                        "Vara",
                        "--rubric",
                        "kaa",
                        "--body",
                        "Social-nämnden",
                        "--to",
                        "2026-12-31");
        assertThat(same.err()).doesNotContain("liknar").contains("Det finns redan");
        Said mixed = run("audit", "start", "Vara", "--rubric", "kaa", "--body", "S\u043ecial");
        assertThat(mixed.code()).isOne();
        assertThat(mixed.err()).contains("U+043E");
    }

    @Test
    void aTableWithoutAPeriodSaysWhichYearItsAuditsCountAs() {
        Path table =
                new RawBook()
                        .row(
                                RawBook.text("Kontrollmål"),
                                RawBook.text("Karlstad"),
                                RawBook.text("Mark"))
                        .row(RawBook.text("RES1"), RawBook.text("✓"), RawBook.text("✗"))
                        .write(folder.resolve("tabell.xlsx"));
        String file = table.toString();
        assertThat(run("audit", "import", "--matrix", file, "--rubric", "kaa", "--dry-run").err())
                .contains("årtalet 2027 i sina id")
                .contains("ange perioden med --from och --to");
        Said told =
                run("audit", "import", "--matrix", file, "--rubric", "kaa", "--to", "2025-12-31");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.err()).doesNotContain("årtalet");
    }
}
