package se.trafikljus.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.BodyName;
import se.trafikljus.Language;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

/** Recommendations as they stand below a lead, and names as they stand in a sentence. */
class ListedAdviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SV | Nämnden bör säkerställa att resurserna räcker.       | utbildningsnämnden | ''       | säkerställa att resurserna räcker.
                    SV | Utbildningsnämnden ska upprätta en plan. Den saknas.  | utbildningsnämnden | ska      | upprätta en plan. Den saknas.
                    SV | Nämnden behöver säkerställa kontakten.                | utbildningsnämnden | behöver  | säkerställa kontakten.
                    SV | Följ upp målen.                                       | nämnden            | ''       | följa upp målen.
                    SV | Kontrollera att avtalen följs.                        | nämnden            | ''       | kontrollera att avtalen följs.
                    SV | Säkerställa att resurserna räcker.                    | nämnden            | ''       | säkerställa att resurserna räcker.
                    SV | Se över bemanningen.                                  | nämnden            | ''       | se över bemanningen.
                    EN | The committee should review the plan.                 | the committee      | ''       | review the plan.
                    EN | The committee must ensure contact.                    | the committee      | must     | ensure contact.
                    EN | Ensure that goals are set.                            | the committee      | ''       | ensure that goals are set.
                    """)
    void putsTheVerbFirstAndKeepsHowStronglyItIsSaid(
            Language language, String text, String body, String modal, String advice) {
        assertThat(ListedAdvice.of(language, text, body))
                .isEqualTo(new ListedAdvice(modal, false, advice));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SV | Förvaltningen bör följa upp målen.
                    SV | Rutinerna är för gamla.
                    SV | Resurserna bör ses över.
                    SV | Socialnämnden bör följa upp målen.
                    SV | nämnden
                    SV | Nämnden bör följa upp målen och ska redovisa dem.
                    SV | Flera rutiner saknas.
                    SV | Kamera och larm saknas.
                    EN | The committee should set goals and must report on them.
                    EN | Staff should be told.
                    EN | The plan is too old.
                    """)
    void leavesATextAsItIsThatSpeaksOfSomethingElse(Language language, String text) {
        assertThat(ListedAdvice.of(language, text, "utbildningsnämnden"))
                .isEqualTo(new ListedAdvice("", true, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SV | Utbildningsnämnden                     | utbildningsnämnden
                    SV | Barn- och utbildningsnämnden           | barn- och utbildningsnämnden
                    SV | Kommunstyrelsen                        | kommunstyrelsen
                    SV | Nämnden för arbete och välfärd         | nämnden för arbete och välfärd
                    SV | Vara Bostads AB                        | Vara Bostads AB
                    SV | Varas gymnasienämnd                    | Varas gymnasienämnd
                    SV | De förtroendevalda revisorerna i Vara  | de förtroendevalda revisorerna i Vara
                    SV | Revisorerna i Vara kommun              | revisorerna i Vara kommun
                    SV | Räddningstjänsten Väst                 | Räddningstjänsten Väst
                    SV | AMN-nämnden                            | AMN-nämnden
                    SV | Tekniska nämnden                       | tekniska nämnden
                    EN | The elected auditors                   | the elected auditors
                    EN | Utbildningsnämnden                     | Utbildningsnämnden
                    """)
    void writesBodiesAsASentenceHasThem(Language language, String name, String within) {
        assertThat(BodyName.within(language, name, "Vara")).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "SV, kommunala aktivitetsansvaret, det kommunala aktivitetsansvaret",
        "SV, sociala barnavården, den sociala barnavården",
        "SV, intern kontroll, intern kontroll",
        "SV, elevhälsa, elevhälsa",
        "EN, internal control, internal control"
    })
    void givesASubjectItsArticle(Language language, String title, String within) {
        assertThat(Subject.within(language, title)).isEqualTo(within);
    }

    /** Whatever a shipped rubric recommends stands as an infinitive below its lead. */
    @ParameterizedTest
    @ValueSource(strings = {"kaa", "internal-control", "grundlaggande-granskning"})
    void putsTheVerbFirstInEveryRecommendationOfTheShippedRubrics(String file) {
        Rubric rubric = RubricReader.read(Path.of("rubrics", file + ".yaml"));
        for (Language language : Language.values()) {
            Stream.concat(
                            rubric.objectives().stream().map(Objective::recommendation),
                            rubric.themes().stream().flatMap(one -> one.recommendations().stream()))
                    .map(text -> text.in(language))
                    .forEach(
                            text -> {
                                ListedAdvice advice = ListedAdvice.of(language, text, "nämnden");
                                assertThat(advice.asWritten()).as(text).isFalse();
                                assertThat(text).endsWith(advice.text());
                                assertThat(advice.text())
                                        .matches(
                                                language == Language.SV
                                                        ? "(?!bör|ska |behöver|måste)(?:\\S+ ){0,6}?(?:\\p{Ll}+a|se|ge|ta) .*"
                                                        : "(?:(?:\\p{Ll}+ly|also) )?(?!should|must|needs)\\p{Ll}+ .*");
                            });
        }
    }
}
