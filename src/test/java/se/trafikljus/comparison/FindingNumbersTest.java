package se.trafikljus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;

/** That each number a finding gives, or says, is the one that a count of the ratings gives. */
class FindingNumbersTest {

    private static final List<String> NUMBERS =
            List.of(
                    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven", "twelve");
    private static final Pattern NUMBER =
            Pattern.compile("\\b(" + String.join("|", NUMBERS) + ")\\b");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UMM--- | bedöms vara uppfyllt i tre av sex kommuner och är markerat som framgångsfaktor i två av dem: Ort1 och Ort2.
                    UUM    | bedöms vara uppfyllt i samtliga tre kommuner och är markerat som framgångsfaktor i en av dem: Ort2.
                    MM-    | bedöms vara uppfyllt i två av tre kommuner och är markerat som framgångsfaktor i båda: Ort0 och Ort1.
                    MMM    | bedöms vara uppfyllt i samtliga tre kommuner och är markerat som framgångsfaktor i samtliga: Ort0, Ort1 och Ort2.
                    M-     | bedöms vara uppfyllt i en av två kommuner och är markerat som framgångsfaktor i den kommunens granskning: Ort0.
                    UMM-?  | bedöms vara uppfyllt i tre av de fyra kommuner där det bedömdes och är markerat som framgångsfaktor i två av dem: Ort1 och Ort2.
                    M---   | bedöms vara uppfyllt i en av fyra kommuner: Ort0.
                    """)
    void tellsHowManyMeetAnObjectiveApartFromWhereItIsMarked(String ratings, String said) {
        List<ScoredAudit> audits = new ArrayList<>();
        for (int i = 0; i < ratings.length(); i++) {
            char rating = ratings.charAt(i);
            AuditFixture audit = auditOf("Ort" + audits.size());
            switch (rating) {
                case 'U' -> audit.rated("COL1", "met");
                case 'M' -> audit.rated("COL1", "met").success("COL1");
                case '?' -> audit.rated("COL1", "not_assessable");
                default -> audit.rated("COL1", "partly_met");
            }
            audits.add(audit.done());
        }
        Finding finding =
                Comparison.of(audits, Names.STRENGTHS).findings().stream()
                        .filter(f -> f.kind() == FindingKind.SUCCESS_FACTOR)
                        .findFirst()
                        .orElseThrow();
        String text = finding.text().in(Language.SV);
        assertTrue(text.endsWith("” " + said), text);
        assertEquals(ratings.chars().filter(one -> one == 'M').count(), finding.k());
        assertEquals(ratings.chars().filter(one -> one != '?').count(), finding.n());
    }

    @Test
    void tellsOfTwoAreasHowManyHaveAValueInBoth() {
        List<ScoredAudit> audits = new ArrayList<>();
        for (String pair : List.of("UU", "UU", "DD", "DD", "-U")) {
            AuditFixture audit = auditOf("Ort" + audits.size());
            if (pair.charAt(0) != '-') {
                audit.rated("RES1", pair.charAt(0) == 'U' ? "met" : "not_met");
            }
            audit.rated("COL1", pair.charAt(1) == 'U' ? "met" : "not_met");
            audits.add(audit.done());
        }
        String text =
                Comparison.of(audits, Names.STRENGTHS).findings().stream()
                        .filter(f -> f.kind() == FindingKind.TOGETHER)
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .in(Language.SV);
        assertTrue(
                text.endsWith(
                        "Räkningen gäller de fyra kommuner som har ett värde i båda områdena."),
                text);
    }

    @ParameterizedTest
    @EnumSource(Names.class)
    void saysNoNumberThatTheRatingsDoNotBearOut(Names policy) {
        Set<FindingKind> seen = EnumSet.noneOf(FindingKind.class);
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int municipalities = 1 + random.nextInt(12);
            Comparison comparison =
                    Comparison.of(
                            anyAudits(random, municipalities),
                            anyAudits(random, random.nextInt(municipalities + 1)),
                            policy);
            for (Finding finding : comparison.findings()) {
                seen.add(finding.kind());
                assertBorneOut(comparison, finding);
            }
        }
        Set<FindingKind> all = EnumSet.allOf(FindingKind.class);
        if (policy == Names.NONE) {
            all.remove(FindingKind.UNFOUNDED);
        }
        assertEquals(all, seen);
    }

    private static void assertBorneOut(Comparison comparison, Finding finding) {
        String text =
                finding.text()
                        .in(Language.EN)
                        .replace("two audits", "audits")
                        .replace("two areas", "areas");
        List<Integer> said =
                NUMBER.matcher(QUOTED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("“”"))
                        .results()
                        .map(found -> NUMBERS.indexOf(found.group(1)) + 1)
                        .toList();
        switch (finding.kind()) {
            case TOGETHER -> assertTogether(comparison, finding, said, text);
            case ROBUSTNESS -> {
                var order = comparison.robustness().orElseThrow();
                assertEquals(order.turned().size(), finding.k());
                assertEquals(order.pairs(), finding.n());
                assertEquals(
                        // Of a single pair the sentence names the areas instead.
                        finding.k() < 2
                                ? List.of()
                                : Stream.of(finding.k(), finding.n())
                                        .filter(number -> number <= NUMBERS.size())
                                        .toList(),
                        said,
                        text);
            }
            case CHANGE -> {
                long compared =
                        comparison.municipalities().stream()
                                .flatMap(
                                        one ->
                                                comparison
                                                        .change(finding.objective(), one.code())
                                                        .stream())
                                .filter(Change::isCompared)
                                .count();
                long changed =
                        comparison.municipalities().stream()
                                .filter(
                                        one ->
                                                comparison
                                                        .change(finding.objective(), one.code())
                                                        .equals(finding.change()))
                                .count();
                assertNumbers(finding, (int) changed, (int) compared, text);
                assertEquals(share((int) changed, (int) compared), said, text);
            }
            default -> assertOfAnObjective(comparison, finding, said, text);
        }
    }

    private static void assertOfAnObjective(
            Comparison comparison, Finding finding, List<Integer> said, String text) {
        Map<String, Integer> counts = comparison.counts(finding.objective()).byRating();
        int met = counts.getOrDefault("met", 0);
        int below = counts.getOrDefault("partly_met", 0) + counts.getOrDefault("not_met", 0);
        int n = met + below;
        switch (finding.kind()) {
            case RECURRING_WEAKNESS -> {
                assertNumbers(finding, below, n, text);
                assertEquals(share(below == n ? 0 : below, n), said, text);
            }
            case MET_BY_NONE -> {
                assertNumbers(finding, n, n, text);
                assertEquals(share(0, n), said, text);
                assertEquals(0, met);
            }
            case MET_BY_ALL -> {
                assertNumbers(finding, n, n, text);
                assertEquals(share(n, n), said, text);
                assertEquals(0, below);
            }
            case SUCCESS_FACTOR -> {
                int marked = cells(comparison, finding, cell -> cell.assessment().success());
                assertNumbers(finding, 2 * met < n ? met : marked, n, text);
                List<Integer> expected = new ArrayList<>(share(met, n));
                if (2 * met >= n && marked < met) {
                    expected.add(marked);
                }
                assertEquals(expected, said, text);
            }
            case LEARN_FROM -> {
                assertNumbers(finding, met, n, text);
                assertEquals(
                        comparison.names() == Names.NONE ? share(met, n) : List.of(), said, text);
            }
            case COVERAGE -> {
                assertNumbers(finding, n, comparison.municipalities().size(), text);
                assertEquals(share(n, comparison.municipalities().size()), said, text);
            }
            case UNFOUNDED -> {
                int unfounded = cells(comparison, finding, cell -> !cell.assessment().isFounded());
                assertNumbers(finding, unfounded, n, text);
                assertEquals(share(unfounded, n), said, text);
            }
            default -> throw new IllegalArgumentException(finding.kind() + " is of no objective");
        }
    }

    /** Those with a level that are so; a mark counts where the objective is met alone. */
    private static int cells(Comparison comparison, Finding finding, Predicate<Cell> so) {
        boolean success = finding.kind() == FindingKind.SUCCESS_FACTOR;
        return (int)
                comparison.cells(finding.objective()).stream()
                        .filter(so)
                        .filter(
                                cell ->
                                        success
                                                ? cell.rating()
                                                        .map(Rating::id)
                                                        .equals(Optional.of("met"))
                                                : cell.level().isPresent())
                        .count();
    }

    private static void assertTogether(
            Comparison comparison, Finding finding, List<Integer> said, String text) {
        int both = 0;
        int first = 0;
        int second = 0;
        int rated = 0;
        for (Compared one : comparison.municipalities()) {
            Optional<AreaValue> a = comparison.area(finding.area(), one.code());
            Optional<AreaValue> b = comparison.area(finding.otherArea(), one.code());
            if (a.isPresent() && b.isPresent()) {
                boolean inA = a.get().light().id().equals("met");
                boolean inB = b.get().light().id().equals("met");
                rated++;
                first += inA ? 1 : 0;
                second += inB ? 1 : 0;
                both += inA && inB ? 1 : 0;
            }
        }
        assertNumbers(finding, both, first, text);
        List<Integer> expected = new ArrayList<>();
        if (both < first) {
            expected.addAll(List.of(both, first));
        } else if (first > 2) {
            expected.add(first);
        }
        expected.add(rated - first);
        if (second > both) {
            expected.add(second - both);
        }
        if (rated < comparison.municipalities().size()) {
            expected.add(rated);
        }
        assertEquals(expected, said, text);
    }

    private static void assertNumbers(Finding finding, int k, int n, String text) {
        assertEquals(k, finding.k(), text);
        assertEquals(n, finding.n(), text);
        assertEquals(k, finding.municipalities().size(), text);
    }

    /** The numbers in "two of seven", "all seven", "none of the two", "both" and "the only". */
    private static List<Integer> share(int k, int n) {
        if (n == 1 || (k == n && n == 2)) {
            return List.of();
        }
        return k == 0 || k == n ? List.of(n) : List.of(k, n);
    }

    private static List<ScoredAudit> anyAudits(Random random, int municipalities) {
        double worth = random.nextDouble();
        List<ScoredAudit> audits = new ArrayList<>();
        for (int i = 0; i < municipalities; i++) {
            AuditFixture audit = auditOf("Ort" + i);
            boolean fine = random.nextDouble() < worth;
            AuditFixture.KAA
                    .objectives()
                    .forEach(objective -> rate(random, audit, objective.id(), fine));
            audits.add(audit.done());
        }
        return audits;
    }

    private static void rate(Random random, AuditFixture audit, String objective, boolean fine) {
        List<String> levels = AuditFixture.KAA.scale().levels().stream().map(Level::id).toList();
        String level = fine && random.nextInt(4) > 0 ? "met" : levels.get(random.nextInt(3));
        switch (random.nextInt(8)) {
            case 0 -> audit.rated(objective, "not_in_scope");
            case 1 -> audit.unfounded(objective, level);
            case 2, 3 -> audit.rated(objective, level).success(objective);
            default -> audit.rated(objective, level);
        }
    }
}
