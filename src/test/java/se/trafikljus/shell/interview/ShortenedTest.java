package se.trafikljus.shell.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortenedTest {

    private static final List<List<String>> PARAGRAPHS =
            List.of(List.of("a1", "a2", "a3"), List.of("b1"), List.of("c1", "c2", "c3"));

    private static Shortened to(int room) {
        return Shortened.to(room, 10, PARAGRAPHS);
    }

    @Test
    void losesNothingWhereAllFits() {
        assertThat(to(7))
                .isEqualTo(new Shortened(List.of("a1", "a2", "a3", "b1", "c1", "c2", "c3"), true));
    }

    @Test
    void sharesTheRoomOutFromTheFirstParagraphOn() {
        assertThat(to(6))
                .isEqualTo(new Shortened(List.of("a1", "a2", "a3", "b1", "c1", "c2 …"), false));
        assertThat(to(4).lines()).containsExactly("a1", "a2 …", "b1", "c1 …");
    }

    @Test
    void keepsALineOfEachParagraphInAnyCase() {
        assertThat(to(0).lines()).containsExactly("a1 …", "b1", "c1 …");
    }

    @Test
    void makesRoomInALineForTheSignThatMoreFollows() {
        assertThat(Shortened.to(1, 12, List.of(List.of("   tolv teck", "en"))).lines())
                .containsExactly("   tolv …");
    }
}
