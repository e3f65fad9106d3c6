package se.trafikljus.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.BodyName;
import se.trafikljus.Language;
import se.trafikljus.report.prose.Subject;

/** Recommendations as they stand below a lead, and names as they stand in a sentence. */
class AdviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SV | Nämnden bör säkerställa att resurserna räcker.       | utbildningsnämnden | ''       | säkerställa att resurserna räcker.
                    SV | Utbildningsnämnden ska upprätta en plan. Den saknas.  | utbildningsnämnden | ska      | upprätta en plan. Den saknas.
                    SV | Nämnden behöver säkerställa kontakten.                | utbildningsnämnden | behöver  | säkerställa kontakten.
                    SV | Följ upp målen.                                       | nämnden            | ''       | följa upp målen.
                    SV | Säkerställa att resurserna räcker.                    | nämnden            | ''       | säkerställa att resurserna räcker.
                    SV | Se över bemanningen.                                  | nämnden            | ''       | se över bemanningen.
                    EN | The committee should review the plan.                 | the committee      | ''       | review the plan.
                    EN | The committee must ensure contact.                    | the committee      | must     | ensure contact.
                    EN | Ensure that goals are set.                            | the committee      | ''       | ensure that goals are set.
                    """)
    void putsTheVerbFirstAndKeepsHowStronglyItIsSaid(
            Language language, String text, String body, String modal, String advice) {
        assertThat(Advice.of(language, text, body)).isEqualTo(new Advice(modal, false, advice));
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
                    EN | Staff should be told.
                    EN | The plan is too old.
                    """)
    void leavesATextAsItIsThatSpeaksOfSomethingElse(Language language, String text) {
        assertThat(Advice.of(language, text, "utbildningsnämnden"))
                .isEqualTo(new Advice("", true, text));
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
}
