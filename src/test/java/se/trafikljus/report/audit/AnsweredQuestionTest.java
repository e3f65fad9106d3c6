package se.trafikljus.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.rubric.Text;
import se.trafikljus.rubric.Verdict;

class AnsweredQuestionTest {

    private static final String SV = "Utifrån genomförd granskning är vår samlade bedömning att ";
    private static final String EN = "On the basis of the audit, our overall assessment is that ";
    private static final String KEY = "report.audit.verdict";
    private static final Rubric KAA = rubric("kaa");
    private static final Optional<String> BODY = Optional.of("socialnämnden");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kaa | socialnämnden{0} har säkerställt att arbetet med det kommunala"
                        + " aktivitetsansvaret planeras, styrs och följs upp på ett ändamålsenligt"
                        + " sätt, så att skollagens krav uppfylls. | socialnämnden has{0} ensured"
                        + " that the work with the municipal activity responsibility is planned,"
                        + " governed and followed up in a way that is fit for purpose, so that the"
                        + " requirements of the Education Act are met.",
                "internal-control | socialnämnden{0} har säkerställt att den interna kontrollen"
                        + " inom dess ansvarsområde är tillräcklig. | socialnämnden has{0} ensured"
                        + " that internal control within its area of responsibility is sufficient.",
                "grundlaggande-granskning | socialnämnden under året{0} har säkerställt att"
                        + " verksamheten bedrivs ändamålsenligt och från ekonomisk synpunkt"
                        + " tillfredsställande och att den interna kontrollen är tillräcklig. |"
                        + " socialnämnden during the year has{0} ensured that its operations are"
                        + " conducted in a way that is fit for purpose and satisfactory from a"
                        + " financial point of view, and that internal control is sufficient."
            })
    void answersTheQuestionsOfTheRubricsThatShip(String id, String swedish, String english) {
        Rubric rubric = rubric(id);
        assertThat(answers(Language.SV, rubric, BODY))
                .containsExactlyElementsOf(
                        with(SV + swedish, "", " i allt väsentligt", " inte helt", " inte"));
        assertThat(answers(Language.EN, rubric, BODY))
                .containsExactlyElementsOf(
                        with(EN + english, "", " largely", " not fully", " not"));
    }

    @ParameterizedTest
    @CsvSource({
        "Har nämnden sett till att rutiner finns?, nämnden inte helt har sett till att rutiner finns.",
        "Har ansvarig nämnd haft en plan?, ansvarig nämnd inte helt har haft en plan.",
        "Har styrelsen följt lagen?, styrelsen inte helt har följt lagen.",
        "Har kommunen vidtagit åtgärder?, kommunen inte helt har vidtagit åtgärder.",
        "Har kommunstyrelsen utövat sin uppsikt?, kommunstyrelsen inte helt har utövat sin uppsikt.",
        "Har kultur- och fritidsnämnden gjort det?, -",
        "Har socialnämnden under 2025 tagit ansvar?, socialnämnden under 2025 inte helt har tagit"
                + " ansvar."
    })
    void takesTheSubjectOfTheQuestion(String question, String said) {
        assertThat(answer(Language.SV, question, KAA.verdicts().get(2), Optional.empty()))
                .isEqualTo(said.equals("-") ? Optional.empty() : Optional.of(SV + said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Har styrelsen följt lagen?",
                "Har kommunen vidtagit åtgärder?",
                "Har skolnämnden vidtagit åtgärder?"
            })
    void putsNoNameInThePlaceOfAnother(String question) {
        assertThat(answer(Language.SV, question, KAA.verdicts().get(0), BODY).orElseThrow())
                .doesNotContain("socialnämnden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SV | Granskningens syfte har varit att bedöma om socialnämnden under året har säkerställt att
                    EN | The purpose of the audit was to assess whether socialnämnden during the year has ensured that
                    """)
    void tellsThePurposeByTheQuestion(Language language, String begins) {
        String question = rubric("grundlaggande-granskning").question().in(language);
        assertThat(AnsweredQuestion.purpose(language, List.of(question), BODY).orElseThrow())
                .startsWith(begins + " ");
        assertThat(AnsweredQuestion.purpose(language, List.of("Är det så?"), BODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Är den interna kontrollen tillräcklig?",
                "Har nämnden ett ändamålsenligt arbete?",
                "Har nämnden inte säkerställt att planen följs?",
                "Har nämnden tillräckligt säkerställt att planen följs?",
                "Har bolaget säkerställt att planen följs?",
                "Har nämnden säkerställt att planen följs? Och lagen?",
                "Har nämnden säkerställt att planen följs",
                "Har nämnden säkerställt?",
                "Has the committee ensured that the plan is followed?"
            })
    void leavesOtherQuestions(String question) {
        assertThat(answer(Language.SV, question, KAA.verdicts().get(2), BODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void leavesVerdictsThatAreNoAdverbs(int place) {
        Verdict own = new Verdict("own", Text.of("godtagbart", "acceptable"));
        List<Verdict> verdicts = new ArrayList<>(KAA.verdicts());
        verdicts.set(place, own);
        assertThat(answers(Language.SV, KAA, verdicts, BODY)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void leavesAllButOneQuestion(int number) {
        assertThat(
                        AnsweredQuestion.sentence(
                                Language.SV,
                                KEY,
                                List.of("Har nämnden följt lagen?", "Har nämnden följt planen?")
                                        .subList(0, number),
                                KAA.verdicts(),
                                KAA.verdicts().get(0),
                                BODY))
                .isEmpty();
    }

    private static List<String> with(String sentence, String... adverbs) {
        return List.of(adverbs).stream().map(one -> sentence.replace("{0}", one)).toList();
    }

    private static List<String> answers(Language language, Rubric rubric, Optional<String> body) {
        return answers(language, rubric, rubric.verdicts(), body);
    }

    private static List<String> answers(
            Language language, Rubric rubric, List<Verdict> verdicts, Optional<String> body) {
        return verdicts.stream()
                .flatMap(
                        verdict ->
                                AnsweredQuestion.sentence(
                                        language,
                                        KEY,
                                        List.of(rubric.question().in(language)),
                                        verdicts,
                                        verdict,
                                        body)
                                        .stream())
                .toList();
    }

    private static Optional<String> answer(
            Language language, String question, Verdict verdict, Optional<String> body) {
        return AnsweredQuestion.sentence(
                language, KEY, List.of(question), KAA.verdicts(), verdict, body);
    }

    private static Rubric rubric(String id) {
        return RubricReader.read(Path.of("rubrics/" + id + ".yaml"));
    }
}
