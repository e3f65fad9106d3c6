package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

class EvidenceCommandsTest {

    private static final String AUDIT = "vara-kaa-2026";

    @TempDir Path folder;

    @Test
    void filesGoInOutAndAway() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.txt"), "Ring 900101-9802 först\n");
        Path out = folder.resolve("ut.txt");
        try (Play play = new Play(folder, Map.of(), "")) {
            done(play, "audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
            Said added = done(play, "evidence", "add", AUDIT, "res1", plan.toString());
            String hash = added.out().strip();
            assertThat(hash).matches("[0-9a-f]{64}");
            assertThat(added.err())
                    .contains("plan.txt innehåller vad som ser ut som ett personnummer")
                    .contains("plan.txt är underlag för RES1 i " + AUDIT);
            assertThat(done(play, "evidence", "list", AUDIT).out())
                    .contains("RES1", "plan.txt", hash);
            done(play, "evidence", "get", hash.toUpperCase(Locale.ROOT), "--out", out.toString());
            assertThat(out).hasSameBinaryContentAs(plan);
            assertThat(said(play, "evidence", "get", hash, "--out", out.toString()).err())
                    .contains("finns redan");
            assertThat(said(play, "evidence", "get", "abc", "--out", out + "2").err())
                    .contains("evidence list GRANSKNING");
            assertThat(
                            said(play, "evidence", "remove", AUDIT, "RES1", hash, "--reason", " ")
                                    .code())
                    .isEqualTo(1);
            done(play, "evidence", "remove", AUDIT, "RES1", hash, "--reason", "Personnummer");
            assertThat(done(play, "evidence", "list", AUDIT).err()).contains("Inga filer");
            assertThat(done(play, "trail", "show", AUDIT).out())
                    .contains("lade till underlag", "tog bort underlag", "Personnummer");
            done(play, "trail", "verify");
        }
    }

    private static Said said(Play play, String... words) {
        return play.said(List.of("--as", "Anna"), words);
    }

    private static Said done(Play play, String... words) {
        Said said = said(play, words);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }
}
