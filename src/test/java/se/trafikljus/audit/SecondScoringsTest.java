package se.trafikljus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.rubric.Objective;
import se.trafikljus.trail.Trail;

/** Two scorers who do not see each other's ratings, and then do. */
class SecondScoringsTest {

    private static final Actor CIA = new Actor("Cia", "cia", "testmaskin");

    @TempDir Path home;
    private TestHouse house;
    private Audits audits;
    private SecondScorings seconds;
    private Scoring scoring;
    private String audit = "";

    @BeforeEach
    void open() {
        house = new TestHouse(home);
        audits = house.get(Audits.class);
        seconds = house.get(SecondScorings.class);
        scoring = new Scoring(house);
        audit = scoring.scored("Vara");
    }

    @AfterEach
    void close() {
        assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        house.close();
    }

    private void second(Actor actor, String objective, String word) {
        seconds.save(
                actor,
                audit,
                CellChange.in(objective).rating(scoring.rating(word).id()).rationale(""));
    }

    private void secondScoresAllButTheFirst(String word) {
        scoring.kaa().objectives().stream()
                .map(Objective::id)
                .filter(id -> !id.equals("RES1"))
                .forEach(id -> second(TestHouse.BO, id, word));
    }

    @Test
    void showsTheTwoSideBySideOnlyWhenTheSecondIsWhole() {
        assertThatThrownBy(() -> seconds.sideBySide(TestHouse.ANNA, audit))
                .hasMessageContaining("A colleague begins");
        secondScoresAllButTheFirst("gul");
        assertThatThrownBy(() -> seconds.sideBySide(TestHouse.ANNA, audit))
                .hasMessageContaining("RES1");
        second(TestHouse.BO, "RES1", "röd");
        SecondScoring both = seconds.sideBySide(TestHouse.ANNA, audit);
        assertThat(both.open()).containsExactly("RES1");
        assertThat(both.agreement().same()).isEqualTo(both.agreement().pairs().size() - 1);
        assertThat(both.agreement().share().in(Language.SV))
                .isEqualTo("De två bedömarna gav samma bedömning av elva av tolv kontrollmål.");
    }

    @Test
    void showsThemOnlyWhenTheFirstIsWholeToo() {
        audit = scoring.started("Mark");
        scoring.rate(TestHouse.ANNA, audit, "RES1", "gul", "M", "K");
        scoring.kaa().objectives().stream()
                .map(Objective::id)
                .forEach(id -> second(TestHouse.BO, id, "gul"));
        assertThatThrownBy(() -> seconds.sideBySide(TestHouse.ANNA, audit))
                .hasMessageContaining("The first scoring")
                .hasMessageContaining("COL1");
    }

    @Test
    void isAgreedOnByTheTwoAlone() {
        secondScoresAllButTheFirst("gul");
        second(TestHouse.BO, "RES1", "röd");
        assertThatThrownBy(() -> seconds.agree(CIA, audit, "RES1", "röd", "Ja."))
                .hasMessageContaining("Cia scored nothing")
                .hasMessageContaining("Anna, Bo");
        seconds.agree(TestHouse.BO, audit, "RES1", "röd", "Ja.");
    }

    @Test
    void isDoneByOneOtherPerson() {
        assertThatThrownBy(() -> second(TestHouse.ANNA, "RES1", "gul"))
                .hasMessageContaining("scored");
        second(TestHouse.BO, "RES1", "gul");
        assertThatThrownBy(() -> second(CIA, "GOV1", "gul")).hasMessageContaining("Bo");
        assertThatThrownBy(
                        () ->
                                house.get(Approvals.class)
                                        .approve(TestHouse.BO, audit, Optional.empty()))
                .hasMessageContaining("Bo has scored");
    }

    @Test
    void whoBroughtInARatingOfNobodysIsTheFirstOfTheTwo() {
        audit = scoring.started("Mark");
        second(TestHouse.BO, "RES1", "gul");
        bring(TestHouse.ANNA, "GOV1", "gul");
        bring(TestHouse.BO, "RES1", "röd");
        assertThatThrownBy(() -> second(TestHouse.BO, "GOV1", "gul"))
                .hasMessageContaining("Bo has scored");
    }

    @Test
    void whoBroughtInTheRatingsAgreesOnThem() {
        audit = scoring.started("Mark");
        scoring.kaa().objectives().forEach(one -> bring(TestHouse.ANNA, one.id(), "gul"));
        secondScoresAllButTheFirst("gul");
        second(TestHouse.BO, "RES1", "röd");
        assertThatThrownBy(() -> seconds.agree(CIA, audit, "RES1", "röd", "Ja."))
                .hasMessageContaining("Anna, Bo");
        seconds.agree(TestHouse.ANNA, audit, "RES1", "röd", "Ja.");
    }

    /** By a file that does not say who rated. */
    private void bring(Actor actor, String objective, String word) {
        ScoredAudit there = audits.all().read(audit);
        house.get(AuditImports.class)
                .takeIn(
                        actor,
                        true,
                        false,
                        () -> {},
                        intake -> {
                            intake.add(there.audit(), there.rubric());
                            intake.add(
                                    audit,
                                    Assessment.unscored(objective)
                                            .rated(scoring.rating(word), "", ""));
                        });
    }

    @Test
    void refusesToSettleWhatBothRatedAlikeButLetsThemChangeItTogether() {
        secondScoresAllButTheFirst("gul");
        second(TestHouse.BO, "RES1", "gul");
        assertThatThrownBy(() -> seconds.agree(TestHouse.ANNA, audit, "RES1", "gul", "Lika."))
                .hasMessageContaining("nothing to settle");
        seconds.agree(TestHouse.ANNA, audit, "RES1", "röd", "Vi läste om det.");
        seconds.agree(TestHouse.ANNA, audit, "RES1", "gul", "Och om igen.");
    }

    @Test
    void holdsTheApprovalUntilTheTwoAgreeAndKeepsBothRatingsBesideIt() {
        secondScoresAllButTheFirst("gul");
        second(TestHouse.BO, "RES1", "röd");
        Approvals approvals = house.get(Approvals.class);
        assertThatThrownBy(() -> approvals.approve(CIA, audit, Optional.empty()))
                .hasMessageContaining("RES1")
                .hasMessageContaining("do not agree");
        assertThatThrownBy(() -> seconds.agree(TestHouse.ANNA, audit, "RES1", "röd", " "))
                .hasMessageContaining("Say how you came to it");
        seconds.agree(TestHouse.ANNA, audit, "RES1", "röd", "En tjänst är vakant.");
        assertThat(audits.all().read(audit).assessment("RES1").rating())
                .contains(scoring.rating("röd"));
        SecondScoring both = seconds.sideBySide(TestHouse.ANNA, audit);
        assertThat(both.first("RES1")).contains(scoring.rating("gul"));
        assertThat(both.agreement().same()).isEqualTo(11);
        assertThat(both.open()).isEmpty();
        assertThatThrownBy(() -> second(TestHouse.BO, "RES1", "gul")).hasMessageContaining("over");
        approvals.approve(CIA, audit, Optional.empty());
    }

    @Test
    void saysThatAConfirmedVerdictIsToBeLookedOverWhereTheRatingsMove() {
        for (String objective : List.of("GOV1", "GOV2", "RSP1", "FUP1", "FUP2", "MAP1")) {
            scoring.rate(TestHouse.ANNA, audit, objective, "röd", "M", "K");
        }
        house.get(Descriptions.class)
                .change(
                        TestHouse.ANNA,
                        audit,
                        AuditPatch.ofConduct(Map.of(ConductField.VERDICT, "partly")));
        secondScoresAllButTheFirst("gul");
        second(TestHouse.BO, "RES1", "röd");
        assertThat(agreed("RES1", "röd"))
                .containsExactly(
                        "RES1 i vara-kaa-2026 var ”Delvis uppfyllt”, och motiveringen är skriven för"
                                + " det. Se över den.",
                        "Svaret på revisionsfrågan i vara-kaa-2026 bekräftades som ”inte helt”."
                                + " Före ändringen talade bedömningarna för ”inte helt”, nu talar"
                                + " de för ”nej”. Se över svaret.");
        assertThat(agreed("INT1", "röd")).hasSize(1);
    }

    private List<String> agreed(String objective, String word) {
        return seconds
                .agree(TestHouse.ANNA, audit, objective, word, "Vi läste om.")
                .notes()
                .stream()
                .map(note -> note.in(Language.SV))
                .toList();
    }

    /**
     * By hand: the disagreements seen, over those that the two sets of ratings would give if they
     * were laid together in every way. The first row is worked out in full: seen 1/2 of 4 pairs; by
     * chance 16 pairs with 5.0 in all, so 1 - (0.5/4)/(5/16) = 0.6.
     */
    @ParameterizedTest
    @CsvSource({
        "1 1 0 0.5, 1 1 0 0, 0.75",
        "1 0 1 0, 1 0 1 0, 1",
        "1 1 0 0, 1 0 1 0, 0",
        "1 0, 0 1, -1",
        "1 0.5 0 - 1, 1 0.5 0 1 -, 1",
    })
    void agreesWithWeightedKappaWorkedOutByHand(String first, String second, double kappa) {
        assertThat(Agreement.of(pairs(first, second)).kappa().orElseThrow())
                .isCloseTo(kappa, within(1e-9));
    }

    @Test
    void claimsNoKappaWhereBothUsedOneLevelOrNone() {
        assertThat(Agreement.of(pairs("1 1", "1 1")).kappa()).isEmpty();
        assertThat(Agreement.of(pairs("- -", "- 1")).kappa()).isEmpty();
        assertThat(Agreement.of(List.of()).kappa()).isEmpty();
    }

    private List<Agreement.Pair> pairs(String first, String second) {
        String[] ones = first.split(" ", -1);
        String[] others = second.split(" ", -1);
        List<Agreement.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ones.length; i++) {
            pairs.add(new Agreement.Pair("O" + i, worth(ones[i]), worth(others[i])));
        }
        return pairs;
    }

    private se.trafikljus.rubric.Rating worth(String value) {
        return scoring.rating(
                switch (value) {
                    case "1" -> "grön";
                    case "0.5" -> "gul";
                    case "0" -> "röd";
                    default -> "-";
                });
    }
}
