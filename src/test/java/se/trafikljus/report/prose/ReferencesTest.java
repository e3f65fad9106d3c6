package se.trafikljus.report.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;

class ReferencesTest {

    private static final Run ELSEWHERE = new Run.Link("lagen", "https://example.org");

    @Test
    void callsATableWhatItTurnedOutToBeCalled() {
        List<Block> blocks =
                List.of(
                        new Prose(
                                List.of(new Run.Plain("Se "), References.to("values"), ELSEWHERE)),
                        Prose.of("Slut."));
        assertThat(References.named(blocks, Map.of("values", "tabell 2")))
                .containsExactly(
                        new Prose(
                                List.of(
                                        new Run.Plain("Se "),
                                        new Run.Link("tabell 2", "#values"),
                                        ELSEWHERE)),
                        Prose.of("Slut."));
    }

    @Test
    void beginsAParagraphWithACapital() {
        List<Block> blocks =
                List.of(new Prose(List.of(References.to("web"), new Run.Plain(" visar allt."))));
        assertThat(References.named(blocks, Map.of("web", "diagram 2")))
                .containsExactly(
                        new Prose(
                                List.of(
                                        new Run.Link("Diagram 2", "#web"),
                                        new Run.Plain(" visar allt."))));
    }

    @Test
    void refusesToPointToWhatTheReportDoesNotHold() {
        List<Block> blocks = List.of(new Prose(List.of(References.to("nowhere"))));
        assertThatThrownBy(() -> References.named(blocks, Map.of("values", "tabell 2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("#nowhere");
    }
}
