package se.trafikljus.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.rubric.Text;

/** An objective tells how things should be; what is asked tells what to do. */
class AskedWordingTest {

    private static Objective objective(String sv, String en) {
        return new Objective(
                "X1",
                Text.of(sv, en),
                Text.NONE,
                1,
                Map.of(),
                List.of(),
                List.of(),
                Text.NONE,
                Text.NONE,
                "h");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nämnden har mätbara mål.; Nämnden bör säkerställa att den har mätbara mål.",
                "Tillräckliga resurser; Nämnden bör säkerställa att kontrollmålet ”Tillräckliga"
                        + " resurser” uppfylls.",
            })
    void makesASentenceOfWhatTheRubricRecommendsNothingFor(String wording, String asked) {
        assertThat(AskedWording.of(objective(wording, "x")).in(Language.SV)).isEqualTo(asked);
    }

    @Test
    void theCommitteeOfAnEnglishObjectiveIsIt() {
        assertThat(
                        AskedWording.of(objective("x", "The committee has measurable goals"))
                                .in(Language.EN))
                .isEqualTo("The committee should ensure that it has measurable goals.");
    }

    @Test
    void aTitleThatIsAnObjectiveBecomesWhatTheRubricRecommends() {
        Rubric kaa = RubricReader.read(Path.of("rubrics", "kaa.yaml"));
        Objective first = kaa.objective("RES1").orElseThrow();
        Optional<String> asked =
                AskedWording.ofBare(kaa, List.of("RES1"), " " + first.text().in(Language.EN) + ".")
                        .map(words -> words.in(Language.SV));
        assertThat(asked).contains(first.recommendation().in(Language.SV));
        assertThat(AskedWording.ofBare(kaa, List.of("RES1"), "Klargör resurserna")).isEmpty();
    }
}
