package se.trafikljus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Names;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/** Each statement of the comparative review, held against the comparison of the sample audits. */
class ReviewTest {

    @TempDir static Path home;
    private static List<ScoredAudit> audits = List.of();

    @BeforeAll
    static void read() throws IOException {
        audits = SampleAudits.read(home);
    }

    private static Comparison comparison() {
        return Comparison.of(audits, Names.STRENGTHS);
    }

    private static Set<String> rated(String objective, String rating) {
        Comparison comparison = comparison();
        return comparison.municipalities().stream()
                .filter(one -> id(comparison.cell(objective, one.code())).equals(rating))
                .map(Compared::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String id(Cell cell) {
        return cell.rating().map(Rating::id).orElse("");
    }

    private static int counted(String objective) {
        return comparison().counts(objective).counted();
    }

    private static String findings(String municipality) {
        return audits.stream()
                .filter(audit -> audit.municipality().name().equals(municipality))
                .flatMap(audit -> audit.assessments().stream())
                .map(Assessment::finding)
                .collect(Collectors.joining(" "));
    }

    @Test
    void sevenMunicipalitiesStandWithTheReviewsLabels() {
        Map<String, String> labels =
                comparison().municipalities().stream()
                        .collect(Collectors.toMap(Compared::name, Compared::label));
        assertEquals(
                Map.of(
                        "Karlstad",
                        "K",
                        "Lysekil",
                        "L",
                        "Mark",
                        "M",
                        "Svenljunga",
                        "S",
                        "Trollhättan",
                        "T",
                        "Vara",
                        "Va",
                        "Vårgårda",
                        "Vå"),
                labels);
    }

    @Test
    void resourcesSufficeInTwoAndPartlyInFive() {
        assertEquals(Set.of("Karlstad", "Svenljunga"), rated("RES1", "met"));
        assertEquals(5, rated("RES1", "partly_met").size());
    }

    @Test
    void onlyKarlstadMapsAndDocumentsSufficiently() {
        assertEquals(Set.of("Karlstad"), rated("MAP1", "met"));
        assertEquals(Set.of("Karlstad"), rated("DOC1", "met"));
        assertEquals(7, counted("MAP1"));
        assertEquals(7, counted("DOC1"));
    }

    @Test
    void fiveAuditsAskedForSufficientMeasuresAndTwoWereMet() {
        assertEquals(5, counted("INT1"));
        assertEquals(Set.of("Karlstad", "Svenljunga"), rated("INT1", "met"));
    }

    @Test
    void theOtherTwoAskedForClarityAndNoneWasMet() {
        assertEquals(2, counted("INT2"));
        assertEquals(Set.of(), rated("INT2", "met"));
        Comparison comparison = comparison();
        for (Compared one : comparison.municipalities()) {
            assertTrue(
                    comparison.cell("INT1", one.code()).level().isPresent()
                            != comparison.cell("INT2", one.code()).level().isPresent(),
                    one.name());
        }
    }

    @Test
    void threeCollaborateSatisfactorilyAndSomePartly() {
        Set<String> met = rated("COL1", "met");
        assertEquals(3, met.size());
        assertTrue(met.containsAll(Set.of("Karlstad", "Svenljunga")));
        assertTrue(!rated("COL1", "partly_met").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOV1", "GOV2", "RSP1", "FUP1", "FUP2"})
    void nobodyMeetsTheObjectivesOfGovernance(String objective) {
        assertEquals(Set.of(), rated(objective, "met"));
        FindingKind told =
                comparison().isTooFew(objective) ? FindingKind.COVERAGE : FindingKind.MET_BY_NONE;
        assertTrue(
                comparison().findings().stream()
                        .anyMatch(f -> f.kind() == told && f.objective().equals(objective)));
    }

    @Test
    void onlyThreeObjectivesWereRatedInTooFewOfTheSeven() {
        assertEquals(
                Set.of("GOV2", "INT2", "INT3"),
                comparison().rubric().objectives().stream()
                        .map(Objective::id)
                        .filter(comparison()::isTooFew)
                        .collect(Collectors.toSet()));
    }

    @Test
    void fourHadNoGoverningDocumentsAndThreeHadParts() {
        Set<String> none =
                Stream.concat(rated("GOV1", "not_met").stream(), rated("GOV2", "not_met").stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(4, none.size());
        assertTrue(
                Stream.of("Karlstad", "Svenljunga", "Vara").noneMatch(none::contains),
                none.toString());
    }

    @Test
    void theAuditQuestionHadOneWordingInFiveAndAnotherInTwo() {
        Map<String, Integer> wordings = new HashMap<>();
        audits.forEach(audit -> wordings.merge(audit.audit().question(), 1, Integer::sum));
        assertEquals(List.of(2, 5), wordings.values().stream().sorted().toList());
        String five =
                wordings.entrySet().stream()
                        .filter(w -> w.getValue() == 5)
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        assertTrue(five.contains("planering, styrning och uppföljning"), five);
    }

    @Test
    void inOneMunicipalityNobodyWasContactedAndNothingOffered() {
        Set<String> noContact = rated("INT3", "not_met");
        assertEquals(1, noContact.size());
        assertTrue(!noContact.contains("Karlstad") && !noContact.contains("Svenljunga"));
        Set<String> nothing = new TreeSet<>(rated("INT1", "not_met"));
        nothing.addAll(rated("INT2", "not_met"));
        assertTrue(nothing.containsAll(noContact));
    }

    @Test
    void someAreaWithoutAnyObjectiveLeavesAGapInTheChart() {
        Comparison comparison = comparison();
        assertTrue(
                comparison.municipalities().stream()
                        .anyMatch(
                                one ->
                                        comparison.rubric().areas().stream()
                                                .anyMatch(
                                                        a ->
                                                                comparison
                                                                        .area(a.id(), one.code())
                                                                        .isEmpty())));
    }

    @Test
    void mostMunicipalitiesLieMainlyOnTheMiddleRing() {
        Comparison comparison = comparison();
        long mainlyMiddle =
                comparison.municipalities().stream()
                        .filter(one -> mainlyMiddle(comparison, one))
                        .count();
        assertTrue(mainlyMiddle >= 4, mainlyMiddle + " of 7");
    }

    private static boolean mainlyMiddle(Comparison comparison, Compared one) {
        List<AreaValue> values =
                comparison.rubric().areas().stream()
                        .map(Area::id)
                        .flatMap(area -> comparison.area(area, one.code()).stream())
                        .toList();
        long middle =
                values.stream().filter(value -> value.light().id().equals("partly_met")).count();
        return 2 * middle >= values.size();
    }

    @Test
    void fiveEducationCommitteesOneSocialAndOneWithTwoBodiesWereAudited() {
        List<ScoredAudit> two =
                audits.stream().filter(a -> a.audit().bodies().size() == 2).toList();
        assertEquals(1, two.size());
        assertEquals(List.of("Utbildningsnämnden", "Kommunstyrelsen"), two.get(0).audit().bodies());
        List<String> single =
                audits.stream()
                        .filter(a -> a.audit().bodies().size() == 1)
                        .map(a -> a.audit().bodies().get(0))
                        .toList();
        assertEquals(1, single.stream().filter(body -> body.contains("sociala frågor")).count());
        assertEquals(5, single.stream().filter(body -> !body.contains("sociala frågor")).count());
        assertEquals(1, single.stream().filter(body -> body.equals("Gymnasienämnden")).count());
    }

    @Test
    void theFactsThatAreNoRatingsStandInTheFindings() {
        String all =
                audits.stream()
                        .map(audit -> findings(audit.municipality().name()))
                        .collect(Collectors.joining(" "));
        assertTrue(all.contains("sex av de sju kommunerna"), "six of seven with staff");
        assertTrue(all.contains("fyra av de fem"), "web information in four of five");
        for (String broad : List.of("Karlstad", "Svenljunga", "Trollhättan")) {
            assertTrue(
                    findings(broad).contains("breda") || findings(broad).contains("brett"), broad);
        }
        long introductory =
                audits.stream()
                        .map(audit -> findings(audit.municipality().name()))
                        .filter(text -> text.contains("introduktionsprogram"))
                        .count();
        assertTrue(introductory >= 3, introductory + " with introductory programmes");
        assertTrue(findings("Trollhättan").contains("ersättning"), "paid participants");
        assertTrue(findings("Trollhättan").contains("mål"), "a committee goal");
        assertTrue(findings("Karlstad").contains("Ung Horisont"), "a project");
        assertTrue(findings("Mark").contains("Makt"), "a project");
    }

    @Test
    void everyCountedRatingHasARationaleAndASourceThatTellsWhetherItIsReconstructed() {
        for (ScoredAudit audit : audits) {
            for (Assessment one : audit.assessments()) {
                assertTrue(one.rating().isPresent(), audit.audit().id() + " " + one.objective());
                assertTrue(
                        !one.counts() || one.isFounded(),
                        audit.audit().id() + " " + one.objective());
                assertTrue(
                        one.source()
                                .startsWith(
                                        (one.isReconstructed() ? "R; " : "")
                                                + "PwC 2018, avsnitt "),
                        one.source());
                assertEquals(
                        one.isReconstructed() ? "Trafikljus upphovsmän (rekonstruktion)" : "PwC",
                        one.scoredBy());
            }
        }
    }

    /** A passage about a municipality that the review does not name is told of no named one. */
    @Test
    void whatTheReviewTellsOfNobodyByNameIsToldOfNobodyByName() {
        for (ScoredAudit audit : audits) {
            for (Assessment one : audit.assessments()) {
                assertTrue(
                        Stream.of("I en kommun", "En kommun", "I en annan kommun")
                                .noneMatch(one.quote()::startsWith),
                        one.quote());
            }
        }
    }

    /** The program's own words, and verdicts drawn from counting, are no findings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mellannivå",
                "lägsta nivå",
                "econstruct",
                "rekonstruktionen",
                "är därmed",
                "hör till de",
                "flyter på",
                "hinner med",
                "politiken",
                "Inget i studien"
            })
    void noTextSpeaksOfTheReconstructionOrArgues(String words) {
        for (ScoredAudit audit : audits) {
            String texts =
                    audit.audit().conclusion()
                            + audit.assessments().stream()
                                    .map(one -> one.finding() + " " + one.rationale())
                                    .collect(Collectors.joining(" "));
            assertTrue(!texts.contains(words), audit.audit().id());
        }
    }

    @Test
    void nobodyMeetsEverything() {
        for (ScoredAudit audit : audits) {
            assertTrue(
                    audit.assessments().stream()
                            .anyMatch(
                                    one ->
                                            one.rating()
                                                    .map(r -> r.counts() && !r.id().equals("met"))
                                                    .orElse(false)),
                    audit.audit().id());
        }
    }
}
