package se.trafikljus.shell.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.shell.Answers;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** The interview, with somebody at the terminal who answers. */
class InterviewTest {

    private static final String AUDIT = "vara-kaa-2026";
    private static final List<String> OBJECTIVES =
            List.of(
                    "RES1", "GOV1", "GOV2", "RSP1", "FUP1", "FUP2", "MAP1", "DOC1", "INT1", "INT2",
                    "INT3", "COL1");

    @TempDir Path folder;
    private Answers person = new Answers();
    private Play play;

    private Said run(String... words) {
        return play.said(words);
    }

    private Said answering(String... answers) {
        person = new Answers(answers);
        return run("--as", "Anna", "score", AUDIT);
    }

    private Said answering(Map<String, String> environment, String... answers) {
        play.close();
        play = new Play(folder, environment, () -> person);
        return answering(answers);
    }

    /** A text editor of the test's own, which is handed the file as its last word. */
    private Map<String, String> editor(String script) throws IOException {
        Path file = folder.resolve("my editor");
        Files.writeString(file, "#!/bin/sh\n" + script, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return Map.of("EDITOR", "'" + file + "' --wait");
    }

    private void scoreAll(String rating, String... options) {
        for (String objective : OBJECTIVES) {
            Stream<String> scored =
                    Stream.of("--as", "Anna", "score", "set", AUDIT, objective, rating);
            run(Stream.concat(scored, Stream.of(options)).toArray(String[]::new));
        }
    }

    private String shown() {
        return run("audit", "show", AUDIT, "--format", "json").out();
    }

    @AfterEach
    void close() {
        play.close();
    }

    @BeforeEach
    void start() {
        play = new Play(folder, Map.of(), () -> person);
        assertThat(run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31").code())
                .isZero();
    }

    @Test
    void asksForWhatStandsBehindARatingAndGoesOn() {
        Said said = answering("gul", "Två tjänster.", "Räcker inte.", "Intervju 3", "Ont", "sluta");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(person.questions)
                .containsExactly(
                        "Bedömning RES1:",
                        "Iakttagelse RES1:",
                        "Motivering RES1:",
                        "Källa RES1:",
                        "Citat RES1:",
                        "Bedömning GOV1:");
        assertThat(shown())
                .contains("Två tjänster.", "Räcker inte.", "Intervju 3", "\"Ont\"", "partly_met");
    }

    @Test
    void understandsItsWordsAtEveryQuestionAndSavesThemNowhere() {
        Said said =
                answering(
                        "gul", "bakåt", "grön", "F", "back", "F2", "M", "Bakåt", "", "K", "",
                        "hoppa", "röd", "sluta");
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
                        "Citat RES1:",
                        "Framgångsfaktor RES1 (ja eller nej):",
                        "Bedömning GOV1:",
                        "Iakttagelse GOV1:");
        assertThat(shown())
                .contains("\"F2\"", "\"M\"", "\"K\"")
                .doesNotContainIgnoringCase("bakåt")
                .doesNotContain("back", "hoppa", "sluta");
    }

    @Test
    void showsWhatStandsWhereOneGoesBackToAndKeepsItAtEnter() {
        Said said =
                answering(
                        "gul",
                        "Två tjänster.",
                        "Räcker inte.",
                        "bakåt",
                        "bakåt",
                        "",
                        "",
                        "bakåt",
                        "bakåt",
                        "bakåt",
                        "sluta");
        String asked =
                "  Text: en rad, ”<<” för flera rader, eller ”redigera” för din textredigerare.\n";
        assertThat(said.out())
                .containsSubsequence(
                        asked,
                        "  Motivering: Räcker inte.\n",
                        "  Iakttagelse: Två tjänster.\n",
                        "  Motivering: Räcker inte.\n",
                        "  Iakttagelse: Två tjänster.\n",
                        "  Nu: ◐ Delvis uppfyllt (bedömt av Anna)\n");
        assertThat(shown()).contains("\"Två tjänster.\"", "\"Räcker inte.\"", "partly_met");
    }

    @Test
    void goesOnWithTheFirstUnscoredObjectiveAndPastThoseThatAreScored() {
        run("score", "set", AUDIT, "RES1", "grön", "--rationale", "M", "--source", "K");
        run("score", "set", AUDIT, "GOV2", "grön", "--rationale", "M", "--source", "K");
        answering("-", "", "", "sluta");
        assertThat(person.questions)
                .containsExactly(
                        "Bedömning GOV1:",
                        "Iakttagelse GOV1:",
                        "Motivering GOV1:",
                        "Bedömning RSP1:");
    }

    @Test
    void goesOnInTheMidstOfTheObjectiveWhereItWasLeft() {
        answering("hoppa", "2", "Två rutiner.", Answers.CTRL_C);
        answering("Räcker inte", "Dok 1", "", Answers.CTRL_C);
        assertThat(person.questions)
                .containsExactly(
                        "Motivering GOV1:", "Källa GOV1:", "Citat GOV1:", "Bedömning RES1:");
        answering("sluta");
        assertThat(person.questions).containsExactly("Bedömning RES1:");
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
        Said said = answering("bakåt", "", "", "", "", "", "sluta");
        assertThat(said.out())
                .contains(
                        "Nu: ◐ Delvis uppfyllt (bedömt av ",
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
                        "Citat RES1 (Enter behåller):",
                        "Bedömning GOV1:");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void offersAllItsWordsALineForEachRatingInPlaceOfOneItDoesNotKnow() {
        Said said = answering("lila", "sluta");
        assertThat(said.code()).isZero();
        assertThat(said.err())
                .isEqualToNormalizingNewlines(
                        """
                        Bedömningen ”lila” är okänd. De här orden går att skriva:
                          ✓ Uppfyllt: grön, green, U, Met
                          ◐ Delvis uppfyllt: delvis, gul, orange, yellow, D, Partly met, partly_met
                          ✗ Ej uppfyllt: röd, red, E, Not met, not_met
                          – Ingår ej i granskningen: Ingår ej, Kontrollmål saknas, grå, grey, gray, -, –, Not in scope, not_in_scope
                          ? Kan ej bedömas: ?, Cannot be assessed, not_assessable
                        """);
    }

    @Test
    void asksAgainWhereTheAnswerIsNeitherYesNorNo() {
        answering("grön", "F", "M", "K", "", "kanske", "ja", "sluta");
        assertThat(person.questions)
                .filteredOn("Framgångsfaktor RES1 (ja eller nej):"::equals)
                .hasSize(2);
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
        scoreAll("-");
        Said said = answering("hoppa", "sluta");
        assertThat(said.outOnOneLine())
                .contains("alla 12 kontrollmål är bedömda. Här går du igenom dem");
        assertThat(person.questions)
                .containsExactly(
                        "Bedömning RES1 (Enter behåller):", "Bedömning GOV1 (Enter behåller):");
    }

    @Test
    void goesWhereARationaleOrASourceIsMissingOnceAllIsScored() {
        scoreAll("gul", "--rationale", "M", "--source", "K");
        run("score", "set", AUDIT, "GOV1", "gul", "--source", "");
        run("score", "set", AUDIT, "DOC1", "gul", "--rationale", "");
        Said said = answering("Dok 2", "", "Därför", "", "");
        assertThat(said.outOnOneLine())
                .contains("Här går du igenom dem som saknar motivering eller källa.");
        assertThat(person.questions)
                .containsExactly(
                        "Källa GOV1:",
                        "Citat GOV1:",
                        "Motivering DOC1:",
                        "Källa DOC1 (Enter behåller):",
                        "Citat DOC1:",
                        "Svar på revisionsfrågan (1 ja, 2 i allt väsentligt, 3 inte helt, 4 nej;"
                                + " tom rad: svara senare):");
        assertThat(said.out())
                .contains(
                        AUDIT + ": inget saknas inför godkännandet.\n",
                        "audit approve " + AUDIT + " --as NAMN");
    }

    @Test
    void tellsThatTheConclusionIsMissingUntilItIsWritten() {
        scoreAll("-");
        String command = "audit change " + AUDIT + " --conclusion TEXT";
        assertThat(answering("hoppa", "saknas", "sluta").outOnOneLine())
                .containsSubsequence(command, "inget saknas", command);
        assertThat(run("--as", "Bo", "audit", "approve", AUDIT).err())
                .contains("har ingen samlad bedömning", "audit reopen " + AUDIT, command);
        run("--as", "Bo", "audit", "reopen", AUDIT, "--reason", "Samlad bedömning saknas.");
        run("audit", "change", AUDIT, "--verdict", "inte helt", "--conclusion", "Delvis.");
        assertThat(answering("sluta").out()).doesNotContain("audit change");
        assertThat(run("--as", "Bo", "audit", "approve", AUDIT).err())
                .contains("audit publish")
                .doesNotContain("samlad bedömning");
    }

    @Test
    void tellsTheApproverOfASecondScoringThatWasLeftUnfinished() {
        scoreAll("-");
        run("--as", "Cia", "score", "second", AUDIT, "RES1", "gul");
        run("score", "set", AUDIT, "GOV1", "gul", "--source", "K");
        assertThat(run("--as", "Bo", "audit", "approve", AUDIT).err())
                .contains("GOV1: motivering saknas", "som Cia började", "1 av 12 kontrollmål");
        run("score", "set", AUDIT, "GOV1", "-");
        Said approved = run("--as", "Bo", "audit", "approve", AUDIT);
        assertThat(approved.code()).isZero();
        assertThat(approved.err())
                .contains("som Cia började", "1 av 12 kontrollmål", "hör inte till underlaget")
                .contains("audit reopen " + AUDIT, "score second " + AUDIT);
    }

    @Test
    void tellsAtTheEndWhatIsMissingAndHowToGoOn() {
        scoreAll("-");
        run("score", "set", AUDIT, "GOV1", "gul", "--source", "K");
        assertThat(answering("sluta").out())
                .endsWith(
                        """
                        Före godkännandet av vara-kaa-2026 saknas:
                          Motivering: 1 (GOV1)
                        Svaret på revisionsfrågan är inte bekräftat. Förslag enligt bedömningarna: inte
                        helt. Revisorn avgör. Bekräfta svaret med: audit change vara-kaa-2026 --verdict
                        SVAR
                        Samlad bedömning saknas; rapporten säger det. Skriv den med: audit change
                        vara-kaa-2026 --conclusion TEXT
                        Fortsätt med: score vara-kaa-2026
                        """);
    }

    @Test
    void namesThoseWhoCannotApproveWhenNothingIsMissing() {
        scoreAll("-");
        assertThat(answering("sluta").out())
                .contains("någon som inte har bedömt något här (bedömt har Anna) godkänner");
    }

    @Test
    void takesOneKeyForEachRatingAndShowsWhatItMeans() {
        Said said = answering("2", "hoppa", "1", "hoppa", "3", "hoppa", "-", "hoppa", "?");
        assertThat(person.keys).containsExactlyInAnyOrder('1', '2', '3', '-', '?');
        assertThat(said.out().replace('\u00a0', ' '))
                .contains(
                        """
                          1 ✓ Uppfyllt · 2 ◐ Delvis uppfyllt · 3 ✗ Ej uppfyllt ·
                          - Ingår ej i granskningen · ? Kan ej bedömas
                        """,
                        "\n  ◐ Delvis uppfyllt\n");
        assertThat(shown())
                .containsSubsequence("partly_met", "met", "not_met", "not_in_scope", "not_assess");
    }

    @Test
    void goesStraightToAnotherObjective() {
        answering("gå int2", "GO res1", "sluta");
        assertThat(person.questions)
                .containsExactly("Bedömning RES1:", "Bedömning INT2:", "Bedömning RES1:");
    }

    @Test
    void staysWhereItIsWhenThereIsNoSuchObjective() {
        Said said = answering("gå GOV3", "gå", "go whither", "sluta");
        assertThat(person.questions).containsOnly("Bedömning RES1:").hasSize(4);
        assertThat(said.err())
                .contains(
                        "Det finns inget kontrollmål ”GOV3”. Menade du GOV1?",
                        "Skriv vart, till exempel ”gå RES1”.",
                        "Det finns inget kontrollmål ”whither”. Det finns: RES1, GOV1");
    }

    @Test
    void takesALongerTextForATextThoughItBeginsWithAWordThatSteers() {
        answering("gul", "Gå igenom rutinerna", "Saknas helt", "sluta");
        assertThat(shown()).contains("Gå igenom rutinerna", "Saknas helt");
    }

    @Test
    void tellsWhatIsMissingAndAsksAgain() {
        run("score", "set", AUDIT, "RES1", "gul", "--source", "K");
        Said said = answering("saknas", "missing", "sluta");
        assertThat(person.questions).containsOnly("Bedömning GOV1:").hasSize(3);
        assertThat(said.out())
                .contains(
                        """
                        Före godkännandet av vara-kaa-2026 saknas:
                          Bedömning: 11 (GOV1, GOV2, RSP1, FUP1, FUP2, MAP1, DOC1, INT1, INT2, INT3,
                          COL1)
                          Motivering: 1 (RES1)
                        """);
    }

    @Test
    void listsTheWordsThatSteer() {
        Said said = answering("hjälp", "help", "sluta");
        assertThat(person.questions).hasSize(3);
        assertThat(said.out())
                .contains(
                        "bakåt (back)", "gå (go) och ett id", "saknas (missing)", "rensa (clear)");
    }

    @Test
    void emptiesATextAndTellsWhatStoodThere() {
        run("score", "set", AUDIT, "RES1", "gul", "--finding", "Två\nrader", "--rationale", "M");
        Said said = answering("gå RES1", "rensa", "", "rensa", "clear", "sluta");
        assertThat(said.out())
                .contains("  RES1, Iakttagelse är nu tom. Det stod: Två\n    rader\n");
        assertThat(said.err())
                .contains("Det går bara med texter")
                .contains("Iakttagelse: här står ingen text att ta bort.");
        assertThat(shown()).contains("\"finding\": \"\"", "\"rationale\": \"M\"");
    }

    @Test
    void keepsTheLineBreaksOfSeveralLinesAndTakesEveryWordAsText() {
        answering("gul", "<<", "saknas", "", "  indraget", ".", "Motiv", "sluta");
        assertThat(person.questions)
                .containsExactly(
                        "Bedömning RES1:",
                        "Iakttagelse RES1:",
                        "|",
                        "|",
                        "|",
                        "|",
                        "Motivering RES1:",
                        "Källa RES1:");
        assertThat(shown()).contains("\"saknas\\n\\n  indraget\"", "\"Motiv\"");
    }

    @Test
    void losesNoLinesWhenTheInputIsEndedInTheMiddleOfThem() {
        answering("gul", "<<", "En", "Två");
        assertThat(shown()).contains("\"En\\nTvå\"");
    }

    @Test
    void changesNothingWhereSeveralLinesWereBegunAndNoneWritten() {
        Said said = answering("gul", "<<", ".", "sluta");
        assertThat(said.err()).contains("Ingen text skrevs, och ingenting ändrades.");
        assertThat(person.questions).endsWith("Iakttagelse RES1:", "|", "Iakttagelse RES1:");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void takesATextFromTheEditorAndLeavesNoCopyOfIt() throws IOException {
        run("score", "set", AUDIT, "RES1", "gul", "--finding", "Före åäö");
        Path trace = folder.resolve("trace");
        Map<String, String> editor =
                editor(
                        """
                        test "$1" = --wait || exit 9
                        cat "$2" > '%1$s'
                        ls -l "$2" | cut -c1-10 >> '%1$s'
                        echo "$2" >> '%1$s'
                        printf 'sluta\\r\\nEfter åäö\\n\\n' > "$2"
                        """
                                .formatted(trace));
        Said said = answering(editor, "gå RES1", "", "redigera", "sluta");
        assertThat(said.err()).isEmpty();
        assertThat(person.questions).endsWith("Motivering RES1:");
        assertThat(said.out()).contains("  Iakttagelse: sluta\n    Efter åäö\n");
        assertThat(shown()).contains("\"sluta\\nEfter åäö\"");
        List<String> traced = Files.readAllLines(trace, StandardCharsets.UTF_8);
        assertThat(traced.subList(0, 2)).containsExactly("Före åäö", "-rw-------");
        assertThat(Path.of(traced.get(2)).getParent()).doesNotExist();
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    echo annat > "$2"; exit 3   ! slutade med felkod 3. Texten är inte ändrad.
                    touch "$2"                  ! Texten sparades oförändrad.
                    printf '\\345' > "$2"       ! i en annan teckenkodning än UTF-8
                    """)
    void asksAgainAndChangesNothingWhereTheEditorFails(String script, String told)
            throws IOException {
        run("score", "set", AUDIT, "RES1", "gul", "--finding", "Före");
        String before = shown();
        Said said = answering(editor(script), "gå RES1", "", "redigera", "sluta");
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains(told);
        assertThat(person.questions)
                .endsWith(
                        "Iakttagelse RES1 (Enter behåller):", "Iakttagelse RES1 (Enter behåller):");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void tellsHowToChooseAnEditorWhereThereIsNoneOrItCannotBeStarted() {
        assertThat(answering("gul", "redigera", "sluta").err())
                .contains("Ingen textredigerare är vald.", "export EDITOR=nano", "<<");
        assertThat(answering(Map.of("VISUAL", "/no/such"), "gå RES1", "", "edit", "sluta").err())
                .contains("Textredigeraren /no/such gick inte att starta");
        assertThat(answering(Map.of("EDITOR", "vi 'x"), "gå RES1", "", "edit", "sluta").err())
                .contains("går inte att läsa som ett kommando: vi 'x");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void emptiesATextThatTheEditorLeavesEmpty() throws IOException {
        run("score", "set", AUDIT, "RES1", "gul", "--finding", "Före");
        Said said = answering(editor(": > \"$2\""), "gå RES1", "", "redigera", "sluta");
        assertThat(said.out()).contains("RES1, Iakttagelse är nu tom. Det stod: Före\n");
        assertThat(shown()).doesNotContain("Före");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsATextThatWasRefusedForTheEditor() throws IOException {
        Path trace = folder.resolve("trace");
        Said said =
                answering(
                        editor("cp \"$2\" '" + trace + "'; printf 'Bra' > \"$2\""),
                        "gul",
                        "Med \u202e tecken",
                        "redigera",
                        "sluta");
        assertThat(said.err()).contains("U+202E", "Din text finns kvar");
        assertThat(trace).hasContent("Med \u202e tecken");
        assertThat(shown()).contains("\"Bra\"");
    }

    @Test
    void refusesWhomAConflictOfInterestBarsBeforeAnythingIsAsked() {
        run("user", "conflict", "Anna", "--municipality", "Vara", "--reason", "Släkt.");
        Said said = answering("1", "sluta");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("jävig", "Släkt.");
        assertThat(person.questions).isEmpty();
    }

    @Test
    void refusesALockedAuditBeforeAnythingIsAsked() {
        scoreAll("-");
        run("--as", "Bo", "audit", "approve", AUDIT);
        Said said = answering("1", "sluta");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("godkänd och därmed låst");
        assertThat(person.questions).isEmpty();
    }

    @Test
    void refusesASecondScoringThatIsOverBeforeAnythingIsAsked() {
        scoreAll("-");
        for (String objective : OBJECTIVES) {
            run("--as", "Bo", "score", "second", AUDIT, objective, "-");
        }
        run("--as", "Anna", "score", "consensus", AUDIT, "RES1", "grön", "--note", "Samtal.");
        person = new Answers("1", "sluta");
        Said said = run("--as", "Bo", "score", "second", AUDIT);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("har sett varandras bedömningar");
        assertThat(person.questions).isEmpty();
    }

    /** What a terminal of so many lines shows while each question is asked. */
    private List<String> screens(int height, String... answers) {
        List<String> screens = new ArrayList<>();
        person =
                new Answers(answers)
                        .before(
                                height,
                                said -> {
                                    play.results.writeBytes(said.getBytes(StandardCharsets.UTF_8));
                                    if (said.endsWith(": ")) {
                                        screens.add(lastLines(play.out(), height));
                                    }
                                });
        Said said = run("--as", "Anna", "score", AUDIT);
        assertThat(said.code()).as(said.err()).isZero();
        return screens;
    }

    private static String lastLines(String text, int height) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - height), lines.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 17, 24, 40})
    void hasInViewWhichObjectiveIsAskedAboutHoweverLowTheScreenIs(int height) {
        String longText = "Kommunen har två tjänster. ".repeat(30);
        List<String> screens =
                screens(
                        height,
                        "hjälp",
                        "mer",
                        "saknas",
                        "2",
                        longText,
                        "bakåt",
                        "mer",
                        "",
                        "mer",
                        longText,
                        "Intervju 3",
                        "",
                        "sluta");
        assertThat(screens).hasSize(13);
        assertThat(screens.subList(0, 12))
                .allSatisfy(screen -> assertThat(screen).contains(AUDIT + " [1/12] RES1 "));
        assertThat(screens.get(12)).contains(AUDIT + " [2/12] GOV1 ");
    }

    @Test
    void shortensWhatDoesNotFitTheScreenAndShowsAllOfItWhenAsked() {
        List<String> screens = screens(17, "more", "sluta");
        assertThat(screens.get(0))
                .contains(
                        AUDIT + " [1/12] RES1 Tillräckliga resurser för arbetet\n",
                        " …\n",
                        "Förkortat, för att rymmas. ”mer” visar allt.\n")
                .doesNotContain("resurserna prövas på nytt när behoven ändras");
        assertThat(play.out()).contains("resurserna prövas på nytt när behoven ändras");
    }

    @Test
    void shortensNothingThatFitsTheScreen() {
        assertThat(screens(40, "sluta").get(0))
                .contains("resurserna prövas på nytt när behoven ändras")
                .doesNotContain("…", "Förkortat");
    }

    @Test
    void showsTheLastAuditsRatingAndFinding() {
        run("audit", "start", "Vara", "--rubric", "kaa", "--to", "2022-12-31");
        run("score", "set", "vara-kaa-2022", "RES1", "röd", "--finding", "Inga medel.");
        assertThat(answering("sluta").out())
                .contains(
                        """
                          Förra granskningen (vara-kaa-2022): ✗ Ej uppfyllt
                            Iakttagelse: Inga medel.
                        """);
    }

    @Test
    void speaksEnglishToo() {
        person = new Answers("1", "help", "quit");
        Said said = run("--lang", "en", "--as", "Anna", "score", AUDIT);
        assertThat(said.out().replace('\u00a0', ' '))
                .contains(
                        "  1 ✓ Met · 2 ◐ Partly met",
                        "back (bakåt): to the question before",
                        "Missing before vara-kaa-2026 can be approved:");
        assertThat(person.questions)
                .containsExactly("Rating RES1:", "Finding RES1:", "Finding RES1:");
    }

    @Test
    void asksForTheAnswerToTheAuditQuestionOnceEverythingIsRated() {
        scoreAll("gul", "--rationale", "M", "--source", "K");
        run("--as", "Anna", "score", "set", AUDIT, "RES1", "röd", "--rationale", "");
        Said said =
                answering(
                        "M",
                        "",
                        "",
                        "kanske",
                        "3",
                        "Revisorerna",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Anna",
                        "Uppdragsledare: Anna",
                        "sluta");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(person.questions)
                .contains(
                        "Svar på revisionsfrågan (1 ja, 2 i allt väsentligt, 3 inte helt, 4 nej;"
                                + " tom rad: svara senare):",
                        "Uppdragsgivare (som efter ”på uppdrag av”):");
        assertThat(said.out())
                .contains("Förslag enligt bedömningarna: inte helt. Revisorn avgör.")
                .contains("”kanske” är inget svar på revisionsfrågan.")
                .contains("Svaret på revisionsfrågan: inte helt");
        assertThat(said.outOnOneLine()).contains("”Anna” är ingen underskrift.");
        assertThat(shown())
                .contains(
                        "\"commissioner\": \"Revisorerna\"",
                        "\"verdict\": \"partly\"",
                        "\"signatures\": \"Uppdragsledare: Anna\"");
        assertThat(run("audit", "show", AUDIT).out())
                .contains("Svar på revisionsfrågan: inte helt")
                .doesNotContain("Förslag");
    }

    @Test
    void leavesTheAnswerToTheAuditQuestionForLater() {
        scoreAll("gul", "--rationale", "M", "--source", "K");
        run("--as", "Anna", "score", "set", AUDIT, "RES1", "röd", "--rationale", "");
        Said said = answering("M", "K", "", "", "");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.outOnOneLine()).contains("audit change " + AUDIT + " --verdict SVAR");
        assertThat(run("audit", "show", AUDIT).out()).contains("Förslag enligt bedömningarna");
    }
}
