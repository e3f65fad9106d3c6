package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.improvement.Verification;

/** One person does not pass four eyes by bringing in what nobody is named for. */
class FourEyesTest {

    private static final Actor BO = new Actor("Bo", "bo", "skrivbordet");
    private static final String AUDIT = "vara-kaa-2016";

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void begin(@TempDir Path home) {
        desk = Desk.in(home);
    }

    @AfterEach
    void close() {
        assertThat(desk.trail().verify().broken()).isEmpty();
        desk.close();
    }

    /**
     * @param cells objective, rating and scored_by, each cell on a line
     */
    private Path set(String status, String approver, String cells) {
        return new SetOnDisk(folder)
                .with(
                        "audits.csv",
                        "audit,municipality,rubric,status,approved_by\n%s,Vara,kaa,%s,%s\n"
                                .formatted(AUDIT, status, approver))
                .with(
                        "assessments.csv",
                        "audit,objective,rating,scored_by\n"
                                + cells.lines()
                                        .map(cell -> AUDIT + "," + cell + "\n")
                                        .reduce("", String::concat))
                .folder();
    }

    private void bring(Actor actor, Path set, boolean replace) {
        desk.sets().take(actor, Upload.of(set), new ImportMode(replace, false));
    }

    private static final String NAMED = "RES1,met,Cia\nGOV1,met,Cia";
    private static final String UNNAMED = "RES1,met,\nGOV1,met,Cia";

    /** How an audit's ratings come to be there when Anna brings it in as approved by herself. */
    enum Way {
        NEW(true, "", "", UNNAMED),
        DRAFT_WITH_ANOTHER_RATING(true, NAMED, "", "RES1,not_met,"),
        DRAFT_WHOSE_SCORER_IS_TAKEN_AWAY(true, NAMED, "", "RES1,met,"),
        DRAFT_THAT_IS_THE_SAME(true, UNNAMED, "", UNNAMED),
        DRAFT_WITH_A_FURTHER_RATING(true, NAMED, "", "MAP1,met,"),
        DRAFT_NAMED_AFTERWARDS(true, "", UNNAMED, NAMED),
        NAMED_THROUGHOUT(false, "", "", NAMED),
        NAMED_AGAIN(false, UNNAMED, "", NAMED),
        NOTHING_RATED(false, "", "", "RES1,,\nGOV1,met,Cia"),
        RATINGS_THAT_ANOTHER_BROUGHT(false, UNNAMED, "", "GOV1,met,Cia"),
        RATINGS_THAT_SHE_BROUGHT_BEFORE(true, "", "RES1,met,", "GOV1,met,Cia");

        final boolean refused;
        final String byBo;
        final String byAnna;
        final String now;

        Way(boolean refused, String byBo, String byAnna, String now) {
            this.refused = refused;
            this.byBo = byBo;
            this.byAnna = byAnna;
            this.now = now;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoBringsInARatingOfNobodysIsNotItsApprover(Way way) {
        boolean before = !way.byBo.isEmpty() || !way.byAnna.isEmpty();
        if (!way.byBo.isEmpty()) {
            bring(BO, set("draft", "", way.byBo), false);
        }
        if (!way.byAnna.isEmpty()) {
            bring(Desk.ANNA, set("draft", "", way.byAnna), !way.byBo.isEmpty());
        }
        for (String status : new String[] {"published", "approved"}) {
            Path set = set(status, " anna  REVISOR ", way.now);
            if (way.refused) {
                assertThatThrownBy(() -> bring(Desk.ANNA, set, before))
                        .isInstanceOf(Problem.class)
                        .hasMessageMatching("(?s).*(without saying who scored it|has scored in).*");
            } else if (status.equals("approved")) {
                assertThatCode(() -> bring(Desk.ANNA, set, before)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void saysWhichRatingAndWhatToDo() {
        assertThatThrownBy(() -> bring(Desk.ANNA, set("published", "Anna Revisor", UNNAMED), false))
                .hasMessageContaining("assessments.csv, row 2, column scored_by")
                .hasMessageContaining(
                        "vara-kaa-2016 was approved by Anna Revisor, who brings in the rating of RES1 without saying who scored it")
                .hasMessageNotContaining("GOV1");
        assertThat(desk.audits().all().ids()).isEmpty();
    }

    @Test
    void theApproverMayHaveItAgainAsItIs() {
        Path set = set("published", "Anna Revisor", UNNAMED);
        bring(BO, set, false);
        long before = desk.trail().length();

        bring(Desk.ANNA, set, true);

        assertThat(desk.trail().length()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        // by whom done and verified, and whether Anna Revisor may bring it in
        "'', ANNA REVISOR, false",
        "Anna revisor, '', false",
        "'', Bo, true",
        "Bo, '', true",
        "'', '', true",
    })
    void whoBringsInAReportOfNobodysIsNotItsVerifier(String done, String verified, boolean taken) {
        Path set = verified(done, verified);
        if (taken) {
            bring(Desk.ANNA, set, false);
            bring(BO, set, true);
        } else {
            assertThatThrownBy(() -> bring(Desk.ANNA, set, false))
                    .hasMessageContaining("steps.csv, row 3, column by")
                    .hasMessageContaining("forb-1");
            bring(BO, set, false);
            bring(Desk.ANNA, set, true);
        }
    }

    private Path verified(String done, String verified) {
        return new SetOnDisk(set("draft", "", NAMED))
                .with("improvements.csv", "id,municipality,title,status\nforb-1,Vara,T,verified\n")
                .with(
                        "steps.csv",
                        "improvement,step,date,by\nforb-1,done,2017-03-01,%s\nforb-1,verify,2017-03-02,%s\n"
                                .formatted(done, verified))
                .folder();
    }

    @ParameterizedTest
    @CsvSource({"'forb-1,done,2017-03-01,\n'", "''"})
    void whoBroughtInAReportOfNobodysDoesNotVerifyIt(String steps) {
        bring(
                Desk.ANNA,
                new SetOnDisk(set("draft", "", NAMED))
                        .with(
                                "improvements.csv",
                                "id,municipality,title,status\nforb-1,Vara,T,reported-done\n")
                        .with("steps.csv", "improvement,step,date,by\n" + steps)
                        .folder(),
                false);

        assertThatThrownBy(() -> verify(Desk.ANNA)).hasMessageContaining("another auditor");
        verify(BO);
    }

    private void verify(Actor actor) {
        desk.life()
                .verify(
                        actor,
                        "forb-1",
                        Verification.DONE,
                        "Sett",
                        Optional.empty(),
                        LocalDate.of(2017, 4, 1));
    }
}
