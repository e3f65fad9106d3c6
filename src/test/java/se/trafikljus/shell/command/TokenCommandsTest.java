package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

class TokenCommandsTest {

    @TempDir Path folder;

    @Test
    void areMadeListedAndEnded() {
        try (Play play = new Play(folder, Map.of(), "")) {
            assertThat(said(play, "user", "token", "Anna").err()).contains("Ingen Anna");
            done(play, "user", "add", "Anna", "--role", "auditor");
            Said made = done(play, "user", "token", "Anna", "--purpose", "Årsbok", "--days", "7");
            assertThat(made.out()).matches("trafikljus_\\S{43}\\R");
            assertThat(made.err()).contains("Den visas inte igen");
            done(play, "user", "token", "Anna");
            String listed = done(play, "user", "tokens", "Anna", "--format", "csv").out();
            assertThat(listed.lines()).hasSize(3);
            assertThat(listed).contains("Årsbok").doesNotContain(made.out().strip());
            String id = listed.lines().skip(1).findFirst().orElseThrow().split(",", -1)[0];
            assertThat(said(play, "user", "token", "Anna", "--id", id).code()).isEqualTo(2);
            assertThat(said(play, "user", "token", "Anna", "--revoke", "--days", "3").code())
                    .isEqualTo(2);
            assertThat(done(play, "user", "token", "Anna", "--revoke", "--id", id).out())
                    .contains("Åtkomstnyckel " + id + " för Anna är avslutad");
            assertThat(done(play, "user", "token", "Anna", "--revoke").out())
                    .contains("En åtkomstnyckel för Anna är avslutad");
            assertThat(done(play, "user", "token", "Anna", "--revoke").out())
                    .contains("har inga åtkomstnycklar");
            assertThat(done(play, "user", "tokens", "Anna").err()).contains("user token Anna");
            assertThat(done(play, "trail", "show").out())
                    .contains("skapade en åtkomstnyckel för", "Årsbok", "avslutade åtkomstnycklar")
                    .doesNotContain(made.out().strip());
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
