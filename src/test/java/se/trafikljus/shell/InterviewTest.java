package se.trafikljus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interview, with somebody at the terminal who answers. */
class InterviewTest {

    private static final String AUDIT = "vara-kaa-2026";

    @TempDir Path folder;
    private Answers person = new Answers();

    private record Said(int code, String out, String err) {}

    private Said run(Play play, String... words) {
        String[] all =
                Stream.concat(Stream.of("--home", folder + "/ws"), Stream.of(words))
                        .toArray(String[]::new);
        int code = play.run(all);
        return new Said(code, play.out(), play.err());
    }

    private Said run(String... words) {
        try (Play play = new Play(folder)) {
            return run(play, words);
        }
    }

    private Said answering(String... answers) {
        person = new Answers(answers);
        try (Play play = new Play(folder, person)) {
            return run(play, "--as", "Anna", "score", AUDIT);
        }
    }

    private String shown() {
        return run("audit", "show", AUDIT, "--format", "json").out();
    }

    @BeforeEach
    void start() {
        assertThat(run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31").code())
                .isZero();
    }

    @Test
    void asksForWhatStandsBehindARatingAndGoesOn() {
        Said said = answering("gul", "Två tjänster.", "Räcker inte.", "Intervju 3", "sluta");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(person.questions)
                .containsExactly(
                        "Bedömning RES1:",
                        "Iakttagelse RES1:",
                        "Motivering RES1:",
                        "Källa RES1:",
                        "Bedömning GOV1:");
        assertThat(shown()).contains("Två tjänster.", "Räcker inte.", "Intervju 3", "partly_met");
    }

    @Test
    void understandsItsWordsAtEveryQuestionAndSavesThemNowhere() {
        Said said =
                answering(
                        "gul", "bakåt", "grön", "F", "back", "F2", "M", "Bakåt", "", "K", "hoppa",
                        "röd", "sluta");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(person.questions)
                .containsExactly(
                        "Bedömning RES1:",
                        "Iakttagelse RES1:",
                        "Bedömning RES1 (Enter behåller):",
                        "Iakttagelse RES1:",
                        "Motivering RES1:",
                        "Iakttagelse RES1 (Enter behåller):",
                        "Motivering RES1:",
                        "Källa RES1:",
                        "Motivering RES1 (Enter behåller):",
                        "Källa RES1:",
                        "Framgångsfaktor RES1:",
                        "Bedömning GOV1:",
                        "Iakttagelse GOV1:");
        assertThat(shown())
                .contains("\"F2\"", "\"M\"", "\"K\"")
                .doesNotContainIgnoringCase("bakåt")
                .doesNotContain("back", "hoppa", "sluta");
    }

    @Test
    void goesOnWithTheFirstUnscoredObjectiveAndPastThoseThatAreScored() {
        run("score", "set", AUDIT, "RES1", "grön");
        run("score", "set", AUDIT, "GOV2", "grön");
        answering("-", "", "", "sluta");
        assertThat(person.questions)
                .containsExactly(
                        "Bedömning GOV1:",
                        "Iakttagelse GOV1:",
                        "Motivering GOV1:",
                        "Bedömning RSP1:");
    }

    @Test
    void showsWhatStandsThereAndKeepsItOnEnter() {
        run(
                "score",
                "set",
                AUDIT,
                "RES1",
                "gul",
                "--finding",
                "Två\nrader",
                "--rationale",
                "Därför",
                "--source",
                "Dok 1",
                "--quote",
                "Ordagrant");
        String before = shown();
        Said said = answering("bakåt", "", "", "", "", "sluta");
        assertThat(said.out())
                .contains(
                        "Nu: Delvis uppfyllt",
                        "  Iakttagelse: Två\n    rader\n",
                        "  Motivering: Därför\n",
                        "  Källa: Dok 1\n",
                        "  Citat: Ordagrant\n");
        assertThat(person.questions)
                .containsExactly(
                        "Bedömning GOV1:",
                        "Bedömning RES1 (Enter behåller):",
                        "Iakttagelse RES1 (Enter behåller):",
                        "Motivering RES1 (Enter behåller):",
                        "Källa RES1 (Enter behåller):",
                        "Bedömning GOV1:");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void offersTheRatingsALineEachForAWordItDoesNotKnow() {
        Said said = answering("lila", "sluta");
        assertThat(said.code()).isZero();
        assertThat(said.err())
                .isEqualToNormalizingNewlines(
                        """
                        Bedömningen ”lila” är okänd. Skriv någon av dessa, i ord eller kort:
                          ✓ Uppfyllt (kort: U)
                          ◐ Delvis uppfyllt (kort: D)
                          ✗ Ej uppfyllt (kort: E)
                          – Ingår ej i granskningen (kort: -)
                          ? Kan ej bedömas (kort: ?)
                        """);
    }

    @Test
    void asksAgainWhereTheAnswerIsNeitherYesNorNo() {
        answering("grön", "F", "M", "K", "kanske", "ja", "sluta");
        assertThat(person.questions.stream().filter("Framgångsfaktor RES1:"::equals)).hasSize(2);
        assertThat(shown()).contains("\"success\": true");
    }

    @Test
    void tellsOnceAndTrulyWhatBecomesOfAnInterviewThatIsCancelled() {
        Said said = answering("gul", "Två tjänster.", Answers.CTRL_C);
        assertThat(said.code()).isEqualTo(130);
        assertThat(said.err())
                .isEqualTo(
                        "trafikljus: avbrutet. Svaren hittills är sparade. Fortsätt med: score "
                                + AUDIT
                                + "\n");
        assertThat(shown()).contains("Två tjänster.");
    }

    @Test
    void goesThroughAnAuditAgainWhereAllIsScored() {
        for (String objective :
                List.of(
                        "RES1", "GOV1", "GOV2", "RSP1", "FUP1", "FUP2", "MAP1", "DOC1", "INT1",
                        "INT2", "INT3", "COL1")) {
            run("score", "set", AUDIT, objective, "-");
        }
        Said said = answering("hoppa", "sluta");
        assertThat(said.out()).contains("alla 12 kontrollmål är bedömda.");
        assertThat(person.questions)
                .containsExactly(
                        "Bedömning RES1 (Enter behåller):", "Bedömning GOV1 (Enter behåller):");
    }
}
