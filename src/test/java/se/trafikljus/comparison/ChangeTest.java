package se.trafikljus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

class ChangeTest {

    private static final Rubric NEWER =
            RubricReader.read(
                    AuditFixture.KAA
                            .yaml()
                            .replace("version: 1.1.0", "version: 1.2.0")
                            .replace(
                                    "Tillräckliga resurser för arbetet",
                                    "Tillräckliga medel för arbetet"),
                    "kaa.yaml");

    private static ScoredAudit audit(String rating) {
        return audit(rating, AuditFixture.KAA);
    }

    private static ScoredAudit audit(String rating, Rubric rubric) {
        AuditFixture audit = auditOf("Mark", rubric);
        return (rating.isEmpty() ? audit : audit.rated("RES1", rating)).done();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    partly_met, met, BETTER
                    not_met, met, BETTER
                    met, met, SAME
                    met, not_met, WORSE
                    not_in_scope, met, NEW
                    '', partly_met, NEW
                    met, not_in_scope, NOT_COMPARABLE
                    met, '', NOT_COMPARABLE
                    """)
    void tellsHowARatingStandsAgainstTheOneBefore(String then, String now, Change change) {
        assertEquals(Optional.of(change), Change.between(audit(then), audit(now), "RES1"));
    }

    @Test
    void saysNothingWhereNeitherAuditRatedIt() {
        assertEquals(Optional.empty(), Change.between(audit("not_assessable"), audit(""), "RES1"));
    }

    @Test
    void comparesNoRatingsOfDifferentWords() {
        assertEquals(
                Optional.of(Change.NOT_COMPARABLE),
                Change.between(audit("met"), audit("met", NEWER), "RES1"));
    }

    private static Comparison twoYears(Names names) {
        return twoYears(names, auditOf("Vårgårda").rated("RES1", "met").done());
    }

    private static Comparison twoYears(Names names, ScoredAudit... then) {
        List<ScoredAudit> previous =
                new ArrayList<>(
                        List.of(
                                auditOf("Mark").rated("RES1", "partly_met").done(),
                                auditOf("Karlstad").rated("RES1", "not_met").done()));
        previous.addAll(List.of(then));
        return Comparison.of(
                List.of(
                        auditOf("Karlstad").rated("RES1", "met").done(),
                        auditOf("Mark").rated("RES1", "not_met").done(),
                        auditOf("Vara").rated("RES1", "met").done(),
                        auditOf("Vårgårda").rated("RES1", "met").done()),
                previous,
                names);
    }

    @Test
    void saysNothingWorseAmongSoFewThatItWouldTellWhose() {
        List<Finding> changes =
                twoYears(Names.STRENGTHS, new ScoredAudit[0]).findings().stream()
                        .filter(f -> f.kind() == FindingKind.CHANGE)
                        .toList();
        assertEquals(1, changes.size());
        assertEquals(Optional.of(Change.BETTER), changes.get(0).change());
    }

    @Test
    void namesThoseWhoDoBetterAndNotThoseWhoDoWorse() {
        List<Finding> changes =
                twoYears(Names.STRENGTHS).findings().stream()
                        .filter(f -> f.kind() == FindingKind.CHANGE)
                        .toList();
        assertEquals(2, changes.size());
        assertEquals(Optional.of(Change.BETTER), changes.get(0).change());
        assertEquals(1, changes.get(0).k());
        assertEquals(3, changes.get(0).n());
        assertEquals(
                "Bedömningen av kontrollmålet ”Resurser” är bättre än i den förra"
                        + " granskningen i en av de tre kommuner vars båda granskningar kan"
                        + " jämföras: Karlstad.",
                changes.get(0).text().in(Language.SV));
        String worse = changes.get(1).text().in(Language.EN);
        assertEquals(List.of("Mark"), changes.get(1).municipalities());
        assertTrue(worse.contains("is worse") && !worse.contains("Mark"), worse);
    }

    @Test
    void looksBackUnderLettersWhenNobodyIsToBeNamed() {
        Comparison hidden = twoYears(Names.NONE);
        assertEquals(Optional.of(Change.BETTER), hidden.change("RES1", "A"));
        assertEquals(Optional.of(Change.WORSE), hidden.change("RES1", "B"));
        assertEquals(Optional.empty(), hidden.change("RES1", "C"));
        assertEquals("a", hidden.earlier("A").orElseThrow().audit().id());
        assertTrue(hidden.looksBack());
        assertFalse(
                hidden.findings().stream()
                        .anyMatch(f -> f.text().in(Language.SV).contains("Karlstad")));
    }
}
