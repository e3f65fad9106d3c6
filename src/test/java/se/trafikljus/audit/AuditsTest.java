package se.trafikljus.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.trail.Trail;

class AuditsTest {

    /** Half past midnight on New Year's Day in Sweden, still the old year in UTC. */
    private static final Instant NEW_YEAR = Instant.parse("2025-12-31T23:30:00Z");

    @TempDir Path home;
    private TestHouse house;
    private Audits audits;
    private Drafts drafts;
    private Scorings scorings;

    @BeforeEach
    void open() {
        house = new TestHouse(home, Clock.fixed(NEW_YEAR, ZoneOffset.UTC), Map.of());
        audits = house.get(Audits.class);
        drafts = house.get(Drafts.class);
        scorings = house.get(Scorings.class);
    }

    @AfterEach
    void close() {
        assertTrue(house.get(Trail.class).verify().isWhole());
        house.close();
    }

    private String started(String municipality, String year) {
        Optional<LocalDate> to =
                year.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(year + "-12-31"));
        return drafts.start(
                        TestHouse.ANNA,
                        new NewAudit(municipality, "kaa", List.of(), "", Optional.empty(), to, ""))
                .now()
                .audit()
                .id();
    }

    private Rating rating(String word) {
        return Audits.rating(house.get(Rubrics.class).find("kaa"), word);
    }

    private Assessment rated(String objective, String word) {
        return Assessment.unscored(objective).rated(rating(word), "", "");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Vårgårda,       vargarda-kaa-2016
                    Upplands Väsby, upplands-vasby-kaa-2016
                    Örkelljunga,    orkelljunga-kaa-2016
                    """)
    void namesAnAuditAfterMunicipalityRubricAndYear(String municipality, String id) {
        assertEquals(id, started(municipality, "2016"));
        assertEquals(id + "-2", started(municipality, "2016"));
        assertEquals(id + "-3", started(municipality, "2016"));
    }

    @Test
    void takesTheYearFromTheDayInSweden() {
        assertEquals("vara-kaa-2026", started("Vara", ""));
    }

    @Test
    void keepsWhoScoredAndWhen() {
        String id = started("Vara", "2016");
        scorings.save(TestHouse.BO, id, CellChange.to(rated("res1", "gul")));
        Assessment kept = audits.all().read(id).assessment("RES1");
        assertEquals("Bo", kept.scoredBy());
        assertEquals("2025-12-31T23:30:00Z", kept.scoredAt());
        assertEquals("partly_met", kept.rating().orElseThrow().id());
    }

    @Test
    void addsNothingToTheTrailWhenTheSameIsSetAgain() {
        String id = started("Vara", "2016");
        scorings.save(TestHouse.BO, id, CellChange.to(rated("RES1", "gul")));
        long length = house.get(Trail.class).length();
        scorings.save(TestHouse.ANNA, id, CellChange.to(rated("RES1", "D")));
        assertEquals(length, house.get(Trail.class).length());
        assertEquals("Bo", audits.all().read(id).assessment("RES1").scoredBy());
    }

    @Test
    void refusesWithBothValuesWhenSomethingElseStandsThere() {
        String id = started("Vara", "2016");
        scorings.save(TestHouse.BO, id, CellChange.to(rated("RES1", "gul")));
        Expectation expected = Expectation.of(Optional.empty());
        Problem refused =
                assertThrows(
                        Problem.class,
                        () ->
                                scorings.save(
                                        TestHouse.ANNA,
                                        id,
                                        CellChange.to(rated("RES1", "röd")).expecting(expected)));
        String said = refused.in(Language.SV);
        assertTrue(
                said.contains("ej bedömt")
                        && said.contains("Delvis uppfyllt")
                        && said.contains("Bo"),
                said);
        assertEquals(
                "partly_met", audits.all().read(id).assessment("RES1").rating().orElseThrow().id());
    }

    @Test
    void refusesAWordThatIsNoRatingAndTellsTheKnownOnes() {
        Problem refused = assertThrows(Problem.class, () -> rating("blå"));
        assertTrue(
                refused.in(Language.SV)
                        .contains("◐ Delvis uppfyllt: delvis, gul, orange, yellow, D, "),
                refused.in(Language.SV));
    }

    @Test
    void refusesAnUnknownObjectiveAuditOrRubric() {
        String id = started("Vara", "2016");
        assertThrows(
                Problem.class,
                () -> scorings.save(TestHouse.BO, id, CellChange.to(rated("XYZ9", "gul"))));
        assertThrows(Problem.class, () -> audits.all().get("finns-inte"));
        NewAudit wanted =
                new NewAudit("Vara", "bio", List.of(), "", Optional.empty(), Optional.empty(), "");
        assertThrows(Problem.class, () -> drafts.start(TestHouse.ANNA, wanted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Egalen", "a\u0000b", "a\u001b[2Jb", "\uD800"})
    void refusesTextsThatCannotBeShown(String text) {
        String id = started("Vara", "2016");
        Assessment wanted = rated("RES1", "gul").founded(text, "", "", "", false);
        assertThrows(Problem.class, () -> scorings.save(TestHouse.BO, id, CellChange.to(wanted)));
    }

    @Test
    void refusesATextThatIsTooLong() {
        String id = started("Vara", "2016");
        Assessment wanted = rated("RES1", "gul").founded("x".repeat(50_001), "", "", "", false);
        assertThrows(Problem.class, () -> scorings.save(TestHouse.BO, id, CellChange.to(wanted)));
    }

    @Test
    void refusesToFollowAnAuditOfAnotherMunicipality() {
        String id = started("Vara", "2016");
        NewAudit wanted =
                new NewAudit("Mark", "kaa", List.of(), "", Optional.empty(), Optional.empty(), id);
        assertThrows(Problem.class, () -> drafts.start(TestHouse.ANNA, wanted));
    }

    @Test
    void picksTheLatestAuditOfEachMunicipalityInSwedishOrder() {
        started("Vara", "2016");
        started("Vara", "2018");
        started("Åre", "2016");
        started("Ale", "2016");
        List<String> chosen =
                audits.all().select(Selection.everything()).stream()
                        .map(a -> a.audit().id())
                        .toList();
        assertEquals(List.of("ale-kaa-2016", "vara-kaa-2018", "are-kaa-2016"), chosen);
    }

    @Test
    void keepsTheOrderThatWasAskedFor() {
        started("Vara", "2016");
        started("Ale", "2016");
        Selection byName =
                new Selection(
                        Optional.empty(), List.of(), List.of("vara", "Ale"), Optional.empty());
        assertEquals(
                List.of("vara-kaa-2016", "ale-kaa-2016"),
                audits.all().select(byName).stream().map(a -> a.audit().id()).toList());
    }

    @Test
    void refusesASelectionWithNothingInIt() {
        assertThrows(Problem.class, () -> audits.all().select(Selection.everything()));
        started("Vara", "2016");
        Selection later = new Selection(Optional.empty(), List.of(), List.of(), Optional.of(1999));
        assertThrows(Problem.class, () -> audits.all().select(later));
    }

    @Test
    void asksForTheRubricWhereThereAreSeveral() {
        started("Vara", "2016");
        drafts.start(
                TestHouse.ANNA,
                new NewAudit(
                        "Ale",
                        "internal-control",
                        List.of(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        ""));
        Problem refused =
                assertThrows(Problem.class, () -> audits.all().select(Selection.everything()));
        assertTrue(
                refused.in(Language.SV).contains("internal-control, kaa"), refused.in(Language.SV));
    }

    @Test
    void readsAnAuditForEverByTheRubricItWasMadeWith() throws Exception {
        String id = started("Vara", "2016");
        Path file = home.resolve("rubrics/kaa.yaml");
        String changed =
                Files.readString(file)
                        .replace("Tillräckliga resurser för arbetet", "Något helt annat");
        Files.writeString(file, changed);
        try (TestHouse later = new TestHouse(home.resolve("."), Clock.systemUTC(), Map.of())) {
            house.close();
            Audits then = later.get(Audits.class);
            assertEquals(
                    "Tillräckliga resurser för arbetet",
                    then.all()
                            .read(id)
                            .rubric()
                            .objective("RES1")
                            .orElseThrow()
                            .text()
                            .in(Language.SV));
            NewAudit again =
                    new NewAudit(
                            "Ale", "kaa", List.of(), "", Optional.empty(), Optional.empty(), "");
            Problem refused =
                    assertThrows(
                            Problem.class,
                            () -> later.get(Drafts.class).start(TestHouse.ANNA, again));
            assertEquals("audit.rubricTextDiffers", refused.message().key());
        }
        house = new TestHouse(home, Clock.fixed(NEW_YEAR, ZoneOffset.UTC), Map.of());
    }
}
