package se.trafikljus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;

/** Changes of a part of a cell, by one and by several. */
class CellChangeTest {

    @TempDir Path folder;
    private TestHouse house;
    private Scorings scorings;
    private String audit;

    @BeforeEach
    void open() {
        house = new TestHouse(folder);
        scorings = house.get(Scorings.class);
        audit = house.started("Vara");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static CellChange change() {
        return CellChange.in("RES1");
    }

    private Assessment cell() {
        return house.get(Audits.class).all().read(audit).assessment("RES1");
    }

    private static List<String> said(Outcome<?> outcome) {
        return outcome.notes().stream().map(note -> note.in(Language.EN)).toList();
    }

    @Test
    void leavesWhatItDoesNotNameAsItStandsThere() {
        scorings.save(TestHouse.ANNA, audit, change().rating("gul").finding("Annas"));
        CellSaved saved = scorings.save(TestHouse.BO, audit, change().source("Dok 1")).now();
        assertThat(cell().finding()).isEqualTo("Annas");
        assertThat(cell().source()).isEqualTo("Dok 1");
        assertThat(cell().rating().orElseThrow().id()).isEqualTo("partly_met");
        assertThat(saved.before().source()).isEmpty();
        assertThat(saved.after()).isEqualTo(cell());
    }

    @Test
    void takesARatingAwayAndLeavesTheTexts() {
        scorings.save(TestHouse.ANNA, audit, change().rating("gul").finding("Annas"));
        scorings.save(TestHouse.ANNA, audit, change().unscored());
        assertThat(cell().rating()).isEmpty();
        assertThat(cell().finding()).isEqualTo("Annas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unscored", "ej bedömt", "Ej bedömt "})
    void expectsAnUnscoredCellInTheWordsThatTheProgramHasForIt(String word) {
        CellChange first = change().rating("gul").expecting(Expectation.inWords(word));
        scorings.save(TestHouse.ANNA, audit, first);
        assertThatThrownBy(() -> scorings.save(TestHouse.BO, audit, first))
                .isInstanceOf(Problem.class);
    }

    @Test
    void isRefusedWhereAnotherFieldOfACellInViewHasChangedMeanwhile() {
        Expectation seen = Expectation.of(cell());
        scorings.save(TestHouse.BO, audit, change().finding("Bos"));
        CellChange late = change().source("Dok 1").expecting(seen);
        assertThatThrownBy(() -> scorings.save(TestHouse.ANNA, audit, late))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT));
        assertThat(cell().source()).isEmpty();
    }

    @Test
    void expectsARatingByTheWordsOfTheRubric() {
        scorings.save(
                TestHouse.ANNA,
                audit,
                change().rating("gul").expecting(Expectation.inWords("Unscored")));
        CellChange late = change().rating("grön").expecting(Expectation.inWords("röd"));
        assertThatThrownBy(() -> scorings.save(TestHouse.BO, audit, late))
                .hasMessageContaining("expected “Not met”");
        assertThatThrownBy(
                        () ->
                                scorings.save(
                                        TestHouse.BO,
                                        audit,
                                        change().expecting(Expectation.inWords("lila"))))
                .hasMessageContaining("lila");
    }

    @Test
    void tellsWhatItTookThePlaceOf() {
        scorings.save(
                TestHouse.ANNA, audit, change().rating("grön").finding("Annas").success(true));
        Outcome<CellSaved> outcome =
                scorings.save(
                        TestHouse.BO,
                        audit,
                        change().rating("gul").finding("Bos").success(false).source("Dok 1"));
        assertThat(said(outcome))
                .containsExactly(
                        "Replaced “Met”, scored by Anna.",
                        "Replaced what stood under Finding: Annas",
                        "Replaced what stood under Success factor: yes");
    }

    @Test
    void saysNothingOfWhatWasInView() {
        scorings.save(TestHouse.ANNA, audit, change().rating("grön").finding("Annas"));
        Outcome<CellSaved> outcome =
                scorings.save(
                        TestHouse.ANNA,
                        audit,
                        change().finding("Annas nya").expecting(Expectation.of(cell())));
        assertThat(outcome.notes()).isEmpty();
    }

    @Test
    void tellsThatASampleIsNoLongerCited() {
        String cited =
                Message.of("sampling.cite.all", "12 ärenden").in(Language.SV) + " Alla uppfyllda.";
        scorings.save(TestHouse.ANNA, audit, change().rating("gul").source("Dok 1\n" + cited));
        Expectation inView = Expectation.of(cell());
        assertThat(said(scorings.save(TestHouse.ANNA, audit, change().finding("Annas")))).isEmpty();
        assertThatThrownBy(
                        () ->
                                scorings.save(
                                        TestHouse.ANNA,
                                        audit,
                                        change().source("Dok 2").expecting(inView)))
                .isInstanceOf(Problem.class);
        Outcome<CellSaved> outcome =
                scorings.save(
                        TestHouse.ANNA,
                        audit,
                        change().source("Dok 2").expecting(Expectation.of(cell())));
        assertThat(said(outcome))
                .containsExactly("The source of RES1 cited a sample and no longer does.");
    }

    @Test
    void isEitherARatingOrNone() {
        assertThatThrownBy(
                        () ->
                                new CellChange(
                                        "RES1",
                                        Optional.of("gul"),
                                        true,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Expectation.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
