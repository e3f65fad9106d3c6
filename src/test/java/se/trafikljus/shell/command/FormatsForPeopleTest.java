package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** Markdown is read by people: where the table on a terminal has words, it has them too. */
class FormatsForPeopleTest {

    private static final List<String> OBJECTIVES =
            List.of(
                    "RES1", "GOV1", "GOV2", "RSP1", "FUP1", "FUP2", "MAP1", "DOC1", "INT1", "INT2",
                    "INT3", "COL1");

    @TempDir Path folder;

    @Test
    void markdownHasWordsWhereProgramsHaveIds() {
        try (Play play = new Play(folder)) {
            done(play, "audit start Vara --rubric kaa --to 2026-12-31");
            for (String objective : OBJECTIVES) {
                done(play, "--as Anna score set vara-kaa-2026 " + objective + " gul");
                done(play, "--as Bo score second vara-kaa-2026 " + objective + " röd");
            }
            done(play, "sample draw vara-kaa-2026 DOC1 --population 9 --size 1 --attributes plan");
            done(play, "improvement add --municipality Vara --title Eget --body Nämnden");
            done(play, "user add Ada --role admin");
            done(play, "--as Ada user add Eva --role reader");
            done(play, "--as Ada user add Ulf --role auditor");
            done(play, "--as Ada user disable Eva");

            assertThat(markdown(play, "audit list")).contains("| utkast |").doesNotContain("draft");
            assertThat(markdown(play, "improvement list"))
                    .contains("tillagt")
                    .doesNotContain("added", "own-report");
            assertThat(markdown(play, "user list"))
                    .contains("| läsare |", "| ja |")
                    .doesNotContain("reader", "true");
            assertThat(markdown(play, "score agreement vara-kaa-2026"))
                    .contains("◐ Delvis uppfyllt", "✗ Ej uppfyllt")
                    .doesNotContain("partly_met", "not_met");
            assertThat(markdown(play, "audit show vara-kaa-2026"))
                    .contains("◐ Delvis uppfyllt")
                    .doesNotContain("partly_met");
            assertThat(markdown(play, "trail show"))
                    .contains(
                            "| bedömde i granskningen | vara-kaa-2026 | RES1 Bedömning |  | Delvis"
                                    + " uppfyllt |",
                            "Andra bedömningen av RES1 – Bedömning")
                    .doesNotContain("assessment.set", "partly_met", "second/");
        }
    }

    private static String markdown(Play play, String line) {
        return done(play, "--as Ulf --format markdown " + line).out();
    }

    private static Said done(Play play, String line) {
        Said said = play.said(line.split(" ", -1));
        assertThat(said.code()).as(line + ": " + said.err()).isZero();
        return said;
    }
}
