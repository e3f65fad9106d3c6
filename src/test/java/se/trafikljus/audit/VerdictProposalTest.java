package se.trafikljus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.rubric.Verdict;

/** What the ratings would answer to the audit question. */
class VerdictProposalTest {

    private static final Rubric WEIGHED =
            RubricReader.read(
                    """
                    rubric: weighed
                    version: 1.0.0
                    title: {sv: V, en: W}
                    question: {sv: "Q?", en: "Q?"}
                    aggregate: mean
                    scale:
                      - {id: met, value: 1, symbol: "✓", label: {sv: Uppfyllt, en: Met}}
                      - {id: partly_met, value: 0.5, symbol: "◐", label: {sv: Delvis uppfyllt, en: Partly met}}
                      - {id: not_met, value: 0, symbol: "✗", label: {sv: Ej uppfyllt, en: Not met}}
                    areas:
                      - id: a
                        title: {sv: A, en: A}
                        objectives:
                          - {id: A1, text: {sv: A1, en: A1}, weight: 0.1}
                          - {id: A2, text: {sv: A2, en: A2}, weight: 0.2}
                          - {id: A3, text: {sv: A3, en: A3}, weight: 0.3}
                    """,
                    "weighed");

    private static String proposed(Rubric rubric, Map<String, String> ratings) {
        AuditFixture audit = AuditFixture.auditOf("Vara", rubric);
        ratings.forEach(audit::rated);
        return VerdictProposal.of(audit.done()).verdict().map(Verdict::id).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "met, met, met, yes",
        "not_met, not_met, not_met, no",
        "partly_met, partly_met, partly_met, partly",
        "partly_met, partly_met, met, partly",
        "met, met, partly_met, partly",
        "met, partly_met, met, largely",
        "not_in_scope, partly_met, met, largely",
        "not_met, met, met, partly",
        "not_met, not_met, partly_met, partly",
        "not_met, partly_met, not_met, no",
        "not_in_scope, partly_met, not_met, no",
        "met, not_met, not_met, partly",
        "met, not_in_scope, met, yes",
        "not_in_scope, not_assessable, not_met, no",
        "not_in_scope, not_assessable, not_in_scope, ''"
    })
    void followsFromTheCountedRatingsAndTheirWeights(
            String first, String second, String third, String verdict) {
        assertThat(proposed(WEIGHED, Map.of("A1", first, "A2", second, "A3", third)))
                .isEqualTo(verdict);
    }

    /** Twelve objectives of one weight on four levels. */
    @ParameterizedTest
    @CsvSource({
        "12, 0, 0, 0, yes",
        "11, 1, 0, 0, largely",
        "0, 12, 0, 0, largely",
        "0, 7, 5, 0, largely",
        "0, 6, 6, 0, partly",
        "6, 0, 6, 0, partly",
        "11, 0, 0, 1, partly",
        "0, 0, 12, 0, partly",
        "0, 6, 0, 6, partly",
        "1, 0, 0, 11, partly",
        "0, 5, 0, 7, no",
        "0, 0, 1, 11, no",
        "0, 0, 0, 12, no"
    })
    void proposesOnFourLevels(int met, int largely, int partly, int not, String verdict) {
        Rubric rubric = AuditFixture.INTERNAL_CONTROL;
        Iterator<Objective> objectives = rubric.objectives().iterator();
        Map<String, String> ratings = new LinkedHashMap<>();
        Map.of("met", met, "largely_met", largely, "partly_met", partly, "not_met", not)
                .forEach(
                        (level, many) -> {
                            for (int i = 0; i < many; i++) {
                                ratings.put(objectives.next().id(), level);
                            }
                        });
        assertThat(proposed(rubric, ratings)).isEqualTo(verdict);
    }

    @Test
    void saysThatThereIsNoBasisWhereNothingIsCounted() {
        ScoredAudit empty = AuditFixture.auditOf("Vara").done();
        assertThat(VerdictProposal.of(empty).said().in(Language.SV))
                .isEqualTo("Underlag saknas för att bedöma revisionsfrågan.");
    }

    /** With whole weights, since the other way of counting counts in whole numbers. */
    @RepeatedTest(50)
    void agreesWithAnotherWayOfCounting() {
        Random random = new Random();
        Rubric rubric = random.nextBoolean() ? AuditFixture.KAA : AuditFixture.INTERNAL_CONTROL;
        List<Level> levels = rubric.scale().levels();
        AuditFixture audit = AuditFixture.auditOf("Vara", rubric);
        List<Integer> places = new ArrayList<>();
        int likely = random.nextInt(levels.size());
        for (Objective objective : rubric.objectives()) {
            int place = random.nextInt(3) == 0 ? random.nextInt(levels.size()) : likely;
            if (random.nextInt(5) == 0) {
                audit.rated(objective.id(), "not_in_scope");
            } else {
                audit.rated(objective.id(), levels.get(place).id());
                places.add(place);
            }
        }
        int worst = levels.size() - 1;
        int upper = 0;
        int low = 0;
        for (int place : places) {
            upper += place * 2 < worst ? 1 : 0;
            low += place == worst ? 1 : 0;
        }
        String expected;
        if (places.isEmpty()) {
            expected = "";
        } else if (Set.copyOf(places).equals(Set.of(0))) {
            expected = "yes";
        } else if (low == 0 && upper > places.size() - upper) {
            expected = "largely";
        } else {
            expected = low > places.size() - low && !places.contains(0) ? "no" : "partly";
        }
        assertThat(VerdictProposal.of(audit.done()).verdict().map(Verdict::id).orElse(""))
                .isEqualTo(expected);
    }
}
