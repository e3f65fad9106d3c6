package se.trafikljus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.trafikljus.comparison.AuditFixture.auditOf;
import static se.trafikljus.comparison.AuditFixture.draftOf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

class ComparisonTest {

    private static Comparison three() {
        return Comparison.of(
                List.of(
                        auditOf("Karlstad").rated("RES1", "met").rated("COL1", "met").done(),
                        auditOf("Mark").rated("RES1", "partly_met").rated("COL1", "met").done(),
                        auditOf("Vara")
                                .rated("RES1", "not_met")
                                .rated("COL1", "not_in_scope")
                                .done()),
                Names.STRENGTHS);
    }

    private static Optional<Finding> finding(
            Comparison comparison, FindingKind kind, String objective) {
        return comparison.findings().stream()
                .filter(f -> f.kind() == kind && f.objective().equals(objective))
                .findFirst();
    }

    @Test
    void countsOnlyThoseWhoseAuditRatedTheObjective() {
        Counts collaboration = three().counts("COL1");
        assertEquals(2, collaboration.counted());
        assertEquals(1, collaboration.byRating().get("not_in_scope"));
        assertEquals(0, collaboration.byRating().get("unscored"));
        assertEquals(3, three().counts("MAP1").byRating().get("unscored"));
    }

    @Test
    void leavesTheValueOutWhereNothingIsCounted() {
        assertEquals(Optional.empty(), three().area("collaboration", "Vara"));
        assertEquals(1.0, three().area("collaboration", "Mark").orElseThrow().value());
    }

    @Test
    void tellsAWeaknessWithoutNamesAndAStrengthWithNames() {
        Finding weakness = finding(three(), FindingKind.RECURRING_WEAKNESS, "RES1").orElseThrow();
        assertEquals(List.of("Mark", "Vara"), weakness.municipalities());
        String said = weakness.text().in(Language.SV);
        assertTrue(
                said.startsWith("Kontrollmålet ”Resurser” bedöms inte vara uppfyllt i två av tre"),
                said);
        assertFalse(said.contains("Mark") || said.contains("Vara"), said);
        String strength =
                finding(three(), FindingKind.SUCCESS_FACTOR, "RES1")
                        .orElseThrow()
                        .text()
                        .in(Language.SV);
        assertTrue(strength.contains("Karlstad"), strength);
        String learn =
                finding(three(), FindingKind.LEARN_FROM, "RES1")
                        .orElseThrow()
                        .text()
                        .in(Language.EN);
        assertTrue(learn.contains("Karlstad") && !learn.contains("Vara"), learn);
    }

    /** Product rule 15; what is rated in too few is told of as that alone. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1, 0, false
                    1, 1, false
                    2, 1, true
                    2, 2, false
                    3, 2, true
                    3, 3, false
                    5, 3, false
                    6, 3, false
                    7, 3, true
                    7, 4, false
                    12, 5, true
                    """)
    void saysNothingOfAnObjectiveRatedInTooFew(int units, int rated, boolean tooFew) {
        List<ScoredAudit> audits = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            AuditFixture audit = auditOf("Ort" + i);
            audits.add((i < rated ? audit.rated("COL1", "not_met") : audit).done());
        }
        Comparison comparison = Comparison.of(audits, Names.STRENGTHS);
        assertEquals(tooFew, comparison.isTooFew("COL1"));
        assertEquals(tooFew, finding(comparison, FindingKind.COVERAGE, "COL1").isPresent());
        assertEquals(
                !tooFew && rated > 0,
                finding(comparison, FindingKind.MET_BY_NONE, "COL1").isPresent());
        assertEquals(
                !tooFew && rated > 1,
                finding(comparison, FindingKind.RECURRING_WEAKNESS, "COL1").isPresent());
    }

    @Test
    void saysWhenEverybodyOrNobodyMeetsAnObjective() {
        Comparison two =
                Comparison.of(
                        List.of(
                                auditOf("Mark").rated("COL1", "met").done(),
                                auditOf("Vara").rated("COL1", "met").done()),
                        Names.STRENGTHS);
        Finding all = finding(two, FindingKind.MET_BY_ALL, "COL1").orElseThrow();
        assertEquals(2, all.k());
        assertEquals(2, all.n());
        assertTrue(
                all.text().in(Language.SV).contains("bedöms vara uppfyllt i båda kommunerna"),
                all.text().in(Language.SV));
        Comparison none =
                Comparison.of(
                        List.of(auditOf("Mark").rated("RES1", "not_met").done()), Names.STRENGTHS);
        assertTrue(finding(none, FindingKind.MET_BY_NONE, "RES1").isPresent());
        assertTrue(finding(none, FindingKind.RECURRING_WEAKNESS, "RES1").isEmpty());
    }

    @Test
    void namesEverybodyOnlyWhereThatIsAskedFor() {
        List<ScoredAudit> audits =
                List.of(
                        auditOf("Karlstad").rated("RES1", "partly_met").done(),
                        auditOf("Mark").rated("RES1", "partly_met").done());
        Finding named =
                finding(Comparison.of(audits, Names.ALL), FindingKind.RECURRING_WEAKNESS, "RES1")
                        .orElseThrow();
        assertTrue(
                named.text().in(Language.SV).contains("Karlstad och Mark"),
                named.text().in(Language.SV));
    }

    @Test
    void hidesEverythingThatTellsWhoItIsWhenNobodyIsToBeNamed() {
        Comparison hidden =
                Comparison.of(
                        List.of(
                                auditOf("Karlstad").rated("RES1", "met").done(),
                                auditOf("Mark").rated("RES1", "not_met").done()),
                        Names.NONE);
        assertEquals(
                List.of("A", "B"), hidden.municipalities().stream().map(Compared::name).toList());
        assertEquals(
                List.of("A", "B"), hidden.municipalities().stream().map(Compared::code).toList());
        assertEquals("a", hidden.municipalities().get(0).audit().audit().id());
        assertEquals("", hidden.cell("RES1", "A").assessment().rationale());
        assertEquals("met", hidden.cell("RES1", "A").rating().orElseThrow().id());
        String everything =
                hidden.findings().stream().map(f -> f.text().in(Language.SV)).toList().toString();
        assertFalse(everything.contains("Karlstad") || everything.contains("Mark"), everything);
    }

    @Test
    void tellsWhichRatingsLackAFoundation() {
        Comparison comparison =
                Comparison.of(
                        List.of(
                                auditOf("Karlstad").unfounded("RES1", "met").done(),
                                auditOf("Mark").rated("RES1", "met").done()),
                        Names.STRENGTHS);
        Finding unfounded = finding(comparison, FindingKind.UNFOUNDED, "RES1").orElseThrow();
        assertEquals(List.of("Karlstad"), unfounded.municipalities());
        assertFalse(unfounded.text().in(Language.SV).contains("Karlstad"));
    }

    @Test
    void tellsWhichObjectivesWereInTooFewAudits() {
        Comparison comparison =
                Comparison.of(
                        List.of(
                                auditOf("Karlstad").rated("RES1", "met").done(),
                                auditOf("Mark").rated("RES1", "not_in_scope").done(),
                                auditOf("Vara").rated("RES1", "not_assessable").done()),
                        Names.STRENGTHS);
        Finding coverage = finding(comparison, FindingKind.COVERAGE, "RES1").orElseThrow();
        assertEquals(1, coverage.k());
        assertEquals(3, coverage.n());
    }

    @Test
    void praisesNobodyForASuccessFactorThatIsNotMet() {
        Comparison comparison =
                Comparison.of(
                        List.of(
                                auditOf("Karlstad").rated("RES1", "met").done(),
                                auditOf("Mark").rated("RES1", "partly_met").success("RES1").done()),
                        Names.STRENGTHS);
        assertTrue(
                comparison.findings().stream()
                        .filter(f -> f.kind() == FindingKind.SUCCESS_FACTOR)
                        .noneMatch(f -> f.municipalities().contains("Mark")));
    }

    @Test
    void marksDrafts() {
        Comparison comparison = Comparison.of(List.of(draftOf("Mark").done()), Names.STRENGTHS);
        assertTrue(comparison.holdsDrafts());
    }

    @Test
    void countsACellOfAnotherWordingAndMarksIt() {
        Rubric newer =
                RubricReader.read(
                        AuditFixture.KAA
                                .yaml()
                                .replace("version: 1.1.0", "version: 1.2.0")
                                .replace(
                                        "Tillräckliga resurser för arbetet",
                                        "Tillräckliga medel för arbetet"),
                        "kaa.yaml");
        Comparison comparison =
                Comparison.of(
                        List.of(
                                auditOf("Karlstad")
                                        .rated("RES1", "met")
                                        .rated("COL1", "met")
                                        .done(),
                                auditOf("Mark", newer)
                                        .rated("RES1", "met")
                                        .rated("COL1", "met")
                                        .done()),
                        Names.STRENGTHS);
        assertEquals("1.2.0", comparison.rubric().version());
        assertFalse(comparison.cell("RES1", "Karlstad").comparable());
        assertTrue(comparison.cell("RES1", "Mark").comparable());
        assertTrue(comparison.cell("COL1", "Karlstad").comparable());
        assertEquals(2, comparison.counts("RES1").counted());
        assertEquals(1, comparison.incomparable());
    }

    @Test
    void refusesToCountDifferentScalesTogether() {
        Rubric other =
                RubricReader.read(
                        AuditFixture.KAA
                                .yaml()
                                .replace("version: 1.1.0", "version: 2.0.0")
                                .replace("id: partly_met", "id: largely_met")
                                .replace("          partly_met:", "          largely_met:"),
                        "kaa.yaml");
        List<ScoredAudit> audits = List.of(auditOf("Mark").done(), auditOf("Vara", other).done());
        assertThrows(Problem.class, () -> Comparison.of(audits, Names.STRENGTHS));
    }

    /** All six kinds of cell, at random, against sums that share no line with the program's. */
    @ParameterizedTest
    @CsvSource({"7, true", "7, false", "25, true", "25, false", "290, true", "290, false"})
    void agreesWithAPlainCalculation(int municipalities, boolean kaa) {
        Rubric rubric = kaa ? AuditFixture.KAA : AuditFixture.INTERNAL_CONTROL;
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            List<ScoredAudit> audits = new ArrayList<>();
            Map<String, Map<String, String>> plain = new HashMap<>();
            for (int i = 0; i < municipalities; i++) {
                AuditFixture audit = auditOf("Ort" + i, rubric);
                Map<String, String> ratings = new HashMap<>();
                for (Objective objective : rubric.objectives()) {
                    String rating = anyRating(random, rubric);
                    if (!rating.isEmpty()) {
                        audit.rated(objective.id(), rating);
                    }
                    ratings.put(objective.id(), rating);
                }
                plain.put("Ort" + i, ratings);
                audits.add(audit.done());
            }
            assertPlain(rubric, plain, Comparison.of(audits, Names.STRENGTHS));
        }
    }

    private static String anyRating(Random random, Rubric rubric) {
        List<String> words =
                new ArrayList<>(rubric.scale().levels().stream().map(Level::id).toList());
        words.addAll(List.of("not_in_scope", "not_assessable", ""));
        return words.get(random.nextInt(words.size()));
    }

    private static void assertPlain(
            Rubric rubric, Map<String, Map<String, String>> plain, Comparison comparison) {
        Map<String, Double> worth = new HashMap<>();
        rubric.scale().levels().forEach(level -> worth.put(level.id(), level.value()));
        for (Objective objective : rubric.objectives()) {
            Map<String, Integer> counts = new HashMap<>();
            plain.values().forEach(row -> counts.merge(row.get(objective.id()), 1, Integer::sum));
            comparison
                    .counts(objective.id())
                    .byRating()
                    .forEach(
                            (rating, count) ->
                                    assertEquals(
                                            counts.getOrDefault(
                                                    rating.equals("unscored") ? "" : rating, 0),
                                            count));
        }
        for (Area area : rubric.areas()) {
            for (String place : plain.keySet()) {
                double sum = 0;
                int n = 0;
                for (Objective objective : area.objectives()) {
                    Double value = worth.get(plain.get(place).get(objective.id()));
                    if (value != null) {
                        sum += value;
                        n++;
                    }
                }
                Optional<AreaValue> own = comparison.area(area.id(), place);
                assertEquals(n > 0, own.isPresent());
                if (n > 0) {
                    assertEquals(sum / n, own.orElseThrow().value(), 1e-12);
                    assertEquals(n, own.orElseThrow().counted());
                    assertEquals(light(rubric, sum / n), own.orElseThrow().light().id());
                }
            }
        }
    }

    private static String light(Rubric rubric, double value) {
        if (value > 1 - 1e-9) {
            return rubric.scale().best().id();
        }
        if (value < 1e-9) {
            return rubric.scale().worst().id();
        }
        String nearest = "";
        double least = 2;
        for (Level level : rubric.scale().inner()) {
            double off = Math.abs(level.value() - value);
            if (off <= least + 1e-9) {
                nearest = level.id();
                least = off;
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noWeaknessNamesAMunicipalityWhateverTheData(int seed) {
        Random random = new Random(seed);
        List<ScoredAudit> now = anyAudits(random, 12);
        List<ScoredAudit> then = anyAudits(random, 9);
        Comparison comparison = Comparison.of(now, then, Names.STRENGTHS);
        for (Finding finding : comparison.findings()) {
            for (Language language : Language.values()) {
                String said = finding.text().in(language);
                assertTrue(Character.isUpperCase(said.codePointAt(0)), said);
                assertEquals(finding.isStrength(), said.contains("Zzort"), said);
            }
        }
        assertTrue(comparison.findings().stream().anyMatch(f -> f.kind() == FindingKind.CHANGE));
    }

    private static List<ScoredAudit> anyAudits(Random random, int municipalities) {
        List<ScoredAudit> audits = new ArrayList<>();
        for (int i = 0; i < municipalities; i++) {
            AuditFixture audit = auditOf("Zzort" + i);
            AuditFixture.KAA
                    .objectives()
                    .forEach(
                            o -> {
                                String rating = anyRating(random, AuditFixture.KAA);
                                if (!rating.isEmpty()) {
                                    audit.rated(o.id(), rating);
                                }
                            });
            audits.add(audit.done());
        }
        return audits;
    }
}
