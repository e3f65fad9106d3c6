package se.trafikljus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;

class AcrossAreasTest {

    private static final String[] LEVELS = {"met", "partly_met", "not_met"};

    /** A letter a municipality: the ratings of resources and of collaboration. */
    private static Comparison of(String... pairs) {
        List<ScoredAudit> audits = new ArrayList<>();
        for (String pair : pairs) {
            AuditFixture audit = auditOf("Ort" + audits.size());
            rate(audit, "RES1", pair.charAt(0));
            rate(audit, "COL1", pair.charAt(1));
            audits.add(audit.done());
        }
        return Comparison.of(audits, Names.STRENGTHS);
    }

    private static void rate(AuditFixture audit, String objective, char level) {
        int at = "UDE".indexOf(level);
        if (at >= 0) {
            audit.rated(objective, LEVELS[at]);
        }
    }

    private static Optional<Finding> finding(Comparison comparison, FindingKind kind) {
        return comparison.findings().stream().filter(f -> f.kind() == kind).findFirst();
    }

    @Test
    void tellsThatTwoAreasGoTogetherWithBothSidesOfTheTable() {
        Comparison comparison = of("UU", "UU", "DU", "DD", "ED", "-U");
        CrossTable table = comparison.together().get(0);
        assertEquals("collaboration", table.first().id());
        assertEquals(5, table.n());
        assertEquals(3, table.meetFirst());
        assertEquals(2, table.meetBoth());
        assertEquals(0, table.othersMeetSecond());
        Finding finding = finding(comparison, FindingKind.TOGETHER).orElseThrow();
        assertEquals(2, finding.k());
        assertEquals(3, finding.n());
        assertEquals("resources", finding.otherArea());
        assertEquals(List.of("Ort0", "Ort1"), finding.municipalities());
        assertEquals(
                "Av de tre kommuner där området ”Samverkan” är uppfyllt är även ”Resurser”"
                        + " uppfyllt i två; bland de två övriga i ingen. Räkningen gäller de fem"
                        + " kommuner som har ett värde i båda områdena.",
                finding.text().in(Language.SV));
        assertEquals(
                "In two of the three municipalities where the area “Collaboration” is met,"
                        + " “Resources” is met as well; among the other two, in none."
                        + " This counts the five municipalities that have a value in both areas.",
                finding.text().in(Language.EN));
    }

    @Test
    void saysNothingOfAreasWhereOneSideIsASingleMunicipality() {
        assertEquals(List.of(), of("UU", "DD", "DD", "DD").together());
        assertEquals(List.of(), of("UU", "UU", "UU", "DD").together());
        assertEquals(List.of(), of("UD", "UU", "DU", "DD").together());
    }

    @Test
    void claimsNoMeasureBelowTenMunicipalities() {
        String[] nine = {"UU", "UU", "UU", "UU", "DD", "DD", "DD", "DD", "DD"};
        String[] ten = {"UU", "UU", "UU", "UU", "DD", "DD", "DD", "DD", "DD", "EE"};
        assertEquals(Optional.empty(), of(nine).together().get(0).gamma());
        assertEquals(Optional.of(1.0), of(ten).together().get(0).gamma());
        assertTrue(
                finding(of(ten), FindingKind.TOGETHER)
                        .orElseThrow()
                        .text()
                        .in(Language.SV)
                        .contains("gamma är 1,00"));
    }

    /** By hand: 5 + 4 municipalities the same way round, 1 the other. */
    @Test
    void countsPairsForGamma() {
        Comparison comparison = of("UU", "UU", "UU", "UU", "UU", "DD", "DD", "DD", "DD", "UD");
        CrossTable table = comparison.together().get(0);
        assertEquals(Optional.of(1.0), table.gamma());
        Comparison crossed =
                of("UU", "UU", "UU", "UU", "UU", "UD", "DU", "DD", "DD", "DD", "DD", "DD");
        assertEquals(
                (25.0 - 1.0) / (25.0 + 1.0),
                crossed.together().get(0).gamma().orElseThrow(),
                1e-12);
    }

    @Test
    void saysThatTheOrderHolds() {
        Comparison comparison = of("UD", "UD", "UE");
        Robustness order = comparison.robustness().orElseThrow();
        assertEquals(1, order.pairs());
        assertEquals(List.of(), order.turned());
        assertTrue(
                finding(comparison, FindingKind.ROBUSTNESS)
                        .orElseThrow()
                        .text()
                        .in(Language.SV)
                        .startsWith(
                                "Vilket av två områden som får det högre medelvärdet beror inte"));
    }

    /** Resources: 1, 0, 0 is 1/3 on the whole; collaboration: 0.5 three times, or 0, or 1. */
    @Test
    void saysWhichOrderRestsOnWhatTheMiddleIsWorth() {
        Comparison comparison = of("UD", "ED", "ED");
        Robustness order = comparison.robustness().orElseThrow();
        assertEquals("collaboration", order.standings().get(0).area().id());
        assertEquals(0.5, order.standings().get(0).own());
        assertEquals(List.of(0.0, 1.0), order.standings().get(0).ends());
        assertEquals(1, order.turned().size());
        assertEquals(1, finding(comparison, FindingKind.ROBUSTNESS).orElseThrow().k());
    }

    /** Alike by their own values: which is the stronger rests on the middle alone. */
    @Test
    void saysThatATieRestsOnWhatTheMiddleIsWorth() {
        Robustness order = of("UD", "ED").robustness().orElseThrow();
        assertEquals(order.standings().get(0).own(), order.standings().get(1).own());
        assertEquals(1, order.turned().size());
    }

    @Test
    void asksNothingOfAnOrderOfOneArea() {
        assertEquals(Optional.empty(), of("U-", "D-").robustness());
    }

    /** Checked against QUARTILE.INC of a spreadsheet. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0.5, 0.5, 0.5, 0.5
                    0 1, 0.25, 0.5, 0.75
                    0 0.5 1, 0.25, 0.5, 0.75
                    0 0 0.5 1, 0, 0.25, 0.625
                    0 0 0 0.5 0.5 1 1, 0, 0.5, 0.75
                    """)
    void findsTheQuartiles(String values, double lower, double median, double upper) {
        List<Double> all =
                DoubleStream.of(
                                List.of(values.split(" ")).stream()
                                        .mapToDouble(Double::parseDouble)
                                        .toArray())
                        .boxed()
                        .toList();
        AreaSpread spread = AreaSpread.of(all).orElseThrow();
        assertEquals(new AreaSpread(all.size(), lower, median, upper), spread);
        assertFalse(AreaSpread.of(List.of()).isPresent());
    }
}
