package se.trafikljus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Changed;
import se.trafikljus.Language;
import se.trafikljus.Outcome;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.audit.conduct.Signature;
import se.trafikljus.trail.Trail;

/** How an audit was ordered, carried out and answered: kept, proved and told as it was said. */
class ConductTest {

    static final Map<ConductField, String> ALL =
            new EnumMap<>(
                    Map.of(
                            ConductField.COMMISSIONER,
                            "De förtroendevalda revisorerna",
                            ConductField.METHOD,
                            "Iakttagelserna har vägts mot kriterierna.",
                            ConductField.DOCUMENTS,
                            "handlingsplaner",
                            ConductField.INTERVIEWS,
                            "förvaltningschefen",
                            ConductField.FACT_CHECKED,
                            "de intervjuade",
                            ConductField.QUALITY_CHECKED,
                            "Bo Al",
                            ConductField.VERDICT,
                            " Inte  helt ",
                            ConductField.SIGNATURES,
                            "Uppdragsledare, certifierad kommunal revisor: Anna Ek |"
                                    + " Projektledare: Bo Al",
                            ConductField.ANSWER_BY,
                            "2027-03-31"));

    @TempDir Path home;
    private TestHouse house;
    private Descriptions descriptions;
    private String vara;

    @BeforeEach
    void open() {
        house = new TestHouse(home);
        descriptions = house.get(Descriptions.class);
        vara = new Scoring(house).started("Vara");
    }

    @AfterEach
    void close() {
        assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        house.close();
    }

    private Outcome<Changed<Audit>> change(Map<ConductField, String> said) {
        return descriptions.change(TestHouse.ANNA, vara, AuditPatch.ofConduct(said));
    }

    private Conduct kept() {
        return house.get(Audits.class).all().get(vara).conduct();
    }

    @Test
    void keepsEveryFieldAndTheVerdictByItsId() {
        assertThat(kept()).isEqualTo(Conduct.NONE);
        assertThat(change(ALL).now().after().differingFrom(house.get(Audits.class).all().get(vara)))
                .isEmpty();
        assertThat(kept().verdict()).isEqualTo("partly");
        assertThat(kept().answerBy()).contains(LocalDate.of(2027, 3, 31));
        assertThat(kept().signatures())
                .containsExactly(
                        new Signature("Uppdragsledare, certifierad kommunal revisor", "Anna Ek"),
                        new Signature("Projektledare", "Bo Al"));
        for (ConductField field : ConductField.values()) {
            if (field != ConductField.VERDICT) {
                assertThat(kept().text(field)).isEqualTo(ALL.get(field));
            }
        }
    }

    @Test
    void leavesWhatIsNotNamedAndTakesAwayWhatIsEmpty() {
        change(ALL);
        Outcome<Changed<Audit>> emptied =
                change(Map.of(ConductField.VERDICT, "", ConductField.ANSWER_BY, ""));
        assertThat(emptied.now().after().differingFrom(emptied.now().before()))
                .containsExactly("verdict", "answer_by");
        assertThat(kept().verdict()).isEmpty();
        assertThat(kept().answerBy()).isEmpty();
        assertThat(kept().commissioner()).isEqualTo("De förtroendevalda revisorerna");
    }

    @Test
    void staysThroughApprovalAndOpeningAgain() {
        change(ALL);
        Conduct before = kept();
        Audit audit = house.get(Audits.class).all().get(vara);
        assertThat(List.of(audit.approved("Bo", "2027-01-01", ""), audit.reopened()))
                .extracting(Audit::conduct)
                .containsOnly(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partly", "PARTLY", "inte helt", "Not fully"})
    void takesAVerdictByItsIdOrItsWordInEitherLanguage(String word) {
        change(Map.of(ConductField.VERDICT, word));
        assertThat(kept().verdict()).isEqualTo("partly");
    }

    @Test
    void refusesAVerdictThatTheRubricDoesNotKnowAndNamesThoseItDoes() {
        assertThatThrownBy(() -> change(Map.of(ConductField.VERDICT, "kanske")))
                .hasMessageContaining("kanske")
                .hasMessageContaining("The answers are: yes, largely, not fully, no.");
        assertThat(kept()).isEqualTo(Conduct.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Ek", ": Anna Ek", "Uppdragsledare:", "A: B | | C: D", "| A: B"})
    void refusesASignatureWithoutRoleOrName(String text) {
        assertThatThrownBy(() -> change(Map.of(ConductField.SIGNATURES, text)))
                .hasMessageContaining("is no signature");
    }

    @Test
    void refusesWhatIsNoDayAndTextsThatCannotBeKept() {
        assertThatThrownBy(() -> change(Map.of(ConductField.ANSWER_BY, "i mars")))
                .hasMessageContaining("i mars");
        for (ConductField field :
                List.of(ConductField.COMMISSIONER, ConductField.METHOD, ConductField.INTERVIEWS)) {
            assertThatThrownBy(() -> change(Map.of(field, "a\u202eb")))
                    .hasMessageContaining(field.label().in(Language.EN))
                    .hasMessageContaining("U+202E");
        }
    }

    @Test
    void hasAWordForEachFieldInBothLanguages() {
        for (ConductField field : ConductField.values()) {
            for (Language language : Language.values()) {
                assertThat(field.label().in(language)).isNotBlank();
            }
        }
    }

    @Test
    void saysThatAConfirmedAnswerIsToBeLookedOverWhereTheRatingsNoLongerLeadToIt() {
        Scoring scoring = new Scoring(house);
        scoring.scored("Mark");
        vara = "mark-kaa-2026";
        change(Map.of(ConductField.VERDICT, "partly"));
        for (String objective : List.of("RES1", "GOV1", "GOV2", "RSP1", "FUP1", "FUP2")) {
            assertThat(rated(objective, "röd")).as(objective).isEmpty();
        }
        assertThat(rated("MAP1", "röd"))
                .containsExactly(
                        "The answer to the audit question of mark-kaa-2026 was confirmed as “not"
                                + " fully”. Before the change the ratings pointed to “not fully”,"
                                + " now they point to “no”. Review the answer.");
        assertThat(besides()).anyMatch(line -> line.contains("while the ratings point to “no”"));
        change(Map.of(ConductField.VERDICT, "no"));
        assertThat(besides()).noneMatch(line -> line.contains("answer to the audit question"));
        change(Map.of(ConductField.VERDICT, ""));
        assertThat(rated("MAP1", "gul")).isEmpty();
        assertThat(besides())
                .anyMatch(line -> line.contains("Proposal by the ratings: not fully."));
    }

    private List<String> rated(String objective, String word) {
        CellChange change =
                CellChange.in(objective)
                        .rating(word)
                        .expecting(
                                Expectation.of(
                                        house.get(Audits.class)
                                                .all()
                                                .read(vara)
                                                .assessment(objective)));
        return house.get(Scorings.class).save(TestHouse.ANNA, vara, change).notes().stream()
                .map(note -> note.in(Language.EN))
                .toList();
    }

    private List<String> besides() {
        return house.get(Approvals.class).readiness(TestHouse.BO, vara).besides().stream()
                .map(note -> note.in(Language.EN))
                .toList();
    }
}
