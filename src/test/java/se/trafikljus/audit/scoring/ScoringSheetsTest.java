package se.trafikljus.audit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.Readiness;
import se.trafikljus.rubric.Objective;
import se.trafikljus.trail.Trail;

/** What scorers are asked, what they see, and what is still missing. */
class ScoringSheetsTest {

    private static final Actor CIA = new Actor("Cia", "cia", "testmaskin");

    @TempDir Path folder;
    private TestHouse house;
    private ScoringSheets sheets;
    private Approvals approvals;
    private String audit;

    @BeforeEach
    void open() {
        house = new TestHouse(folder);
        sheets = house.get(ScoringSheets.class);
        approvals = house.get(Approvals.class);
        audit = house.started("Vara");
    }

    @AfterEach
    void close() {
        assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        house.close();
    }

    private OwnSheet own() {
        return sheets.own(TestHouse.ANNA, audit);
    }

    private BlindSheet blind() {
        return sheets.blind(TestHouse.BO, audit);
    }

    private static void rateAll(ScoringSheet sheet, String word) {
        sheet.rubric().objectives().stream()
                .map(Objective::id)
                .forEach(id -> sheet.save(CellChange.in(id).rating(word)));
    }

    private static void foundAll(ScoringSheet sheet) {
        sheet.cells()
                .forEach(cell -> sheet.save(cell.change().rationale("Därför").source("Dok 1")));
    }

    private static List<String> said(List<? extends Localized> sentences) {
        return sentences.stream().map(one -> one.in(Language.EN)).toList();
    }

    private static List<String> objectives(ScoringSheet sheet) {
        return sheet.rubric().objectives().stream().map(Objective::id).toList();
    }

    @Test
    void anOwnSheetLacksWhatApprovalIsRefusedFor() {
        OwnSheet sheet = own();
        sheet.save(CellChange.in("RES1").rating("gul"));
        sheet.save(CellChange.in("GOV1").rating("gul").rationale("Därför"));
        sheet.save(CellChange.in("MAP1").rating("not_assessable"));
        Readiness readiness = approvals.readiness(TestHouse.BO, audit);
        Problem refused =
                catchThrowableOfType(
                        Problem.class,
                        () -> approvals.approve(TestHouse.BO, audit, Optional.empty()));
        List<String> told = said(refused.faults());
        assertThat(told).startsWith(said(readiness.lacking()).toArray(String[]::new));
        assertThat(told).endsWith(said(readiness.besides()).toArray(String[]::new));
        assertThat(readiness.isReady()).isFalse();
        assertThat(sheet.remaining().answers())
                .containsExactly(
                        new Remaining.Missing(Question.RATING, readiness.unscored()),
                        new Remaining.Missing(Question.RATIONALE, List.of("RES1")),
                        new Remaining.Missing(Question.SOURCE, List.of("RES1", "GOV1")));
    }

    @Test
    void isReadyWhenNothingIsMissing() {
        OwnSheet sheet = own();
        rateAll(sheet, "gul");
        foundAll(sheet);
        assertThat(sheet.remaining().isNothing()).isTrue();
        Readiness readiness = sheet.readiness();
        assertThat(readiness.isReady()).isTrue();
        assertThat(readiness.lacksConclusion()).isTrue();
        assertThat(readiness.scoredBy()).containsExactly("Anna");
        assertThat(said(approvals.approve(TestHouse.BO, audit, Optional.empty()).notes()))
                .containsExactly(
                        "In "
                                + audit
                                + " the answer to the audit question is not confirmed, and the"
                                + " report gives none. Proposal by the ratings: not fully. The"
                                + " auditor decides.",
                        audit + " has no conclusion, and the report says so.");
    }

    @Test
    void tellsOfDisagreementOnlyWhenTheOwnScoringIsWhole() {
        OwnSheet sheet = own();
        rateAll(blind(), "röd");
        sheet.save(CellChange.in("RES1").rating("gul"));
        assertThat(sheet.remaining().further()).isEmpty();
        rateAll(sheet, "röd");
        sheet.save(CellChange.in("RES1").rating("gul"));
        foundAll(sheet);
        Remaining remaining = sheet.remaining();
        assertThat(remaining.noAnswer()).isTrue();
        assertThat(remaining.isNothing()).isFalse();
        assertThat(said(remaining.further()))
                .containsExactly("RES1: the two scorers do not agree. Settle it.");
    }

    @Test
    void aBlindSheetShowsNothingOfTheFirst() {
        own().save(CellChange.in("RES1").rating("gul").finding("Annas").rationale("Annas"));
        BlindSheet sheet = blind();
        assertThat(sheet.cells().get(0).now().isEmpty()).isTrue();
        assertThat(sheet.remaining().answers())
                .containsExactly(new Remaining.Missing(Question.RATING, objectives(sheet)));
    }

    @Test
    void aBlindSheetKeepsARatingAndItsRationaleOneByOne() {
        BlindSheet sheet = blind();
        sheet.save(CellChange.in("res1").rating("gul").rationale("Bos"));
        Outcome<CellSaved> outcome = sheet.save(CellChange.in("RES1").rating("röd"));
        assertThat(said(outcome.notes())).containsExactly("It replaced “Partly met”.");
        assertThat(outcome.now().after().rationale()).isEqualTo("Bos");
        assertThat(sheet.save(sheet.cells().get(0).change().rationale("Nya")).notes()).isEmpty();
        assertThat(sheet.cells().get(0).now().rating().orElseThrow().id()).isEqualTo("not_met");
    }

    @Test
    void aBlindSheetHasNoRoomForMore() {
        BlindSheet sheet = blind();
        for (CellChange change :
                List.of(
                        CellChange.in("RES1").rationale("Bara det"),
                        CellChange.in("RES1").unscored(),
                        CellChange.in("RES1").rating("gul").finding("Iakttaget"))) {
            assertThatThrownBy(() -> sheet.save(change))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("made of a rating and a rationale");
        }
    }

    @Test
    void aBlindSheetDoesNotOverwriteWhatWasSavedElsewhereMeanwhile() {
        BlindSheet sheet = blind();
        ScoringSheet.Cell seen = sheet.cells().get(0);
        blind().save(CellChange.in("RES1").rating("röd"));
        assertThatThrownBy(() -> sheet.save(seen.change().rating("grön")))
                .hasMessageContaining("expected “unscored”");
    }

    @Test
    void isHandedOutToWhoeverMayFillItIn() {
        rateAll(own(), "gul");
        foundAll(own());
        assertThatThrownBy(() -> sheets.blind(TestHouse.ANNA, audit))
                .hasMessageContaining("cannot be its second scorer");
        sheets.blind(CIA, audit).save(CellChange.in("RES1").rating("gul"));
        assertThatThrownBy(() -> sheets.blind(TestHouse.BO, audit))
                .hasMessageContaining("begun by Cia");
        approvals.approve(TestHouse.BO, audit, Optional.empty());
        assertThatThrownBy(this::own).hasMessageContaining("locked");
    }
}
