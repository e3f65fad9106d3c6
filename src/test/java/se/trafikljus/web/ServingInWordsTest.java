package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingInWordsTest {

    /** Whoever serves the page reads what it is about, and nothing of what it is built of. */
    @Test
    void saysWhereThePageIsAndThatItHasEndedAndNothingElse(@TempDir Path folder) throws Exception {
        try (ServingProcess server = new ServingProcess(folder, Map.of(), "--demo")) {
            assertThat(server.address().getHost()).isEqualTo("127.0.0.1");

            assertThat(server.end().lines())
                    .containsExactly(
                            "Sidan visas på adressen ovan. Avsluta med Ctrl-C.",
                            "Servern är stoppad. Det som sparades är sparat.");
        }
    }
}
