package se.trafikljus.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Localized;

class ImprovementWordsTest {

    static Stream<Localized> words() {
        return Stream.<Localized[]>of(
                        ImprovementStatus.values(),
                        Origin.values(),
                        Response.values(),
                        Verification.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("words")
    void sayEachWordInBothLanguages(Localized word) {
        assertThat(word.in(Language.SV)).isNotBlank();
        assertThat(word.in(Language.EN)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void findsAStatusByItsIdWhateverItsCase(ImprovementStatus status) {
        assertThat(ImprovementStatus.of(" " + status.id().toUpperCase(java.util.Locale.ROOT)))
                .contains(status);
    }

    @Test
    void writesIdsWithHyphens() {
        assertThat(ImprovementStatus.ids())
                .isEqualTo(
                        List.of(
                                "added",
                                "sent",
                                "answered",
                                "planned",
                                "in-progress",
                                "reported-done",
                                "verified",
                                "closed"));
        assertThat(Origin.ids()).isEqualTo(List.of("recommendation", "cell", "own-report"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000})
    void refusesANumberOutOfBounds(int number) {
        assertThatThrownBy(
                        () ->
                                new Recommendation(
                                        "vara-1", number, "Gör", "", "", Optional.empty(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(number));
    }
}
