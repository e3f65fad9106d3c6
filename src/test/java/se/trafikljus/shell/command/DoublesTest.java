package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** Two drafts of one body and one time: a comparison shows one, and says that there is another. */
class DoublesTest {

    @TempDir Path folder;

    private Said run(String... words) {
        return Play.once(folder, words);
    }

    private void started(String body, String to) {
        Said said = run("audit", "start", "Vara", "--rubric", "kaa", "--body", body, "--to", to);
        assertThat(said.code()).as(said.err()).isZero();
    }

    @Test
    void theOneLeftOutIsToldOfAndHowToChoose() {
        started("Socialnämnden", "2026-12-31");
        started("Socialnämnden", "2026-12-31");
        Said said = run("compare");
        assertThat(said.err())
                .contains("En granskning till av samma revisionsobjekt och tid är inte med: Vara")
                .contains("--audits vara-kaa-2026");
        assertThat(run("compare", "--audits", "vara-kaa-2026-socialnamnden").err())
                .doesNotContain("av samma revisionsobjekt");
    }

    @Test
    void anotherYearIsNoDouble() {
        started("Socialnämnden", "2026-12-31");
        started("Socialnämnden", "2025-12-31");
        assertThat(run("compare").err()).doesNotContain("av samma revisionsobjekt");
    }
}
