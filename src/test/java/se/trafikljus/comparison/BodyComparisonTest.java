package se.trafikljus.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Unit;

/** The bodies of one municipality side by side (product rule 13). */
class BodyComparisonTest {

    private static final List<String> FIVE =
            List.of(
                    "Kommunstyrelsen",
                    "Kultur- och fritidsnämnden",
                    "Bildningsnämnden",
                    "Socialnämnden",
                    "Valnämnden");

    private static List<ScoredAudit> five() {
        List<String> ratings = List.of("met", "partly_met", "not_met", "met", "partly_met");
        return IntStream.range(0, 5)
                .mapToObj(
                        i ->
                                auditOf("Vårgårda")
                                        .of(FIVE.get(i))
                                        .rated("RES1", ratings.get(i))
                                        .done())
                .toList();
    }

    private static String weakness(Comparison comparison, Language language) {
        return comparison.findings().stream()
                .filter(one -> one.kind() == FindingKind.RECURRING_WEAKNESS)
                .findFirst()
                .orElseThrow()
                .text()
                .in(language);
    }

    @Test
    void givesEachBodyAColumnOfItsOwn() {
        Comparison comparison = Comparison.of(five(), Names.STRENGTHS);
        assertThat(comparison.unit()).isEqualTo(Unit.BODY);
        assertThat(comparison.municipalities())
                .extracting(Compared::code, Compared::name, Compared::label)
                .startsWith(
                        tuple("Vårgårda/kommunstyrelsen", "Kommunstyrelsen", "Ko"),
                        tuple(
                                "Vårgårda/kultur-och-fritidsnamnden",
                                "Kultur- och fritidsnämnden",
                                "Ku"));
        assertThat(comparison.counts("RES1").counted()).isEqualTo(5);
        assertThat(comparison.cell("RES1", "Vårgårda/socialnamnden").level().orElseThrow().id())
                .isEqualTo("met");
    }

    @Test
    void keepsTheCapitalOfAnAbbreviationWithinASentence() {
        Comparison comparison =
                Comparison.of(
                        List.of(
                                auditOf("Vara").of("VA-nämnden").rated("RES1", "met").done(),
                                auditOf("Vara").of("Socialnämnden").rated("RES1", "met").done()),
                        Names.STRENGTHS);
        assertThat(comparison.municipalities())
                .extracting(one -> one.named(Language.SV))
                .containsExactly("VA-nämnden", "socialnämnden");
    }

    @Test
    void speaksOfCommitteesWhereAllAreByTheirNames() {
        Comparison comparison = Comparison.of(five(), Names.STRENGTHS);
        assertThat(weakness(comparison, Language.SV)).contains("för tre av fem nämnder");
        assertThat(weakness(comparison, Language.EN)).contains("for three of five committees");
    }

    @Test
    void speaksOfAuditedBodiesWhereACompanyIsAmongThem() {
        List<ScoredAudit> audits =
                List.of(
                        auditOf("Vara").of("Vara Bostäder AB").rated("RES1", "not_met").done(),
                        auditOf("Vara").of("Bildningsnämnden").rated("RES1", "not_met").done(),
                        auditOf("Vara").of("Socialnämnden").rated("RES1", "not_met").done());
        Comparison comparison = Comparison.of(audits, Names.STRENGTHS);
        assertThat(weakness(comparison, Language.SV))
                .endsWith("bedöms vara uppfyllt för inget av de tre revisionsobjekten.");
        assertThat(weakness(comparison, Language.EN))
                .endsWith("is judged to be met for none of the three audited bodies.");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Socialnämnden, COMMITTEES
                    Nämnden för arbete och välfärd, COMMITTEES
                    Gemensam nämnd för hemsjukvård, COMMITTEES
                    Samhällsbyggnadsstyrelsen, COMMITTEES
                    Social Welfare Committee, COMMITTEES
                    Vårgårda Bostäder AB, BODIES
                    Kommunstyrelsens arbetsutskott, BODIES
                    Sjöräddningen, BODIES
                    """)
    void knowsACommitteeByItsName(String body, UnitWords words) {
        assertThat(UnitWords.of(Unit.BODY, List.of(auditOf("Vara").of(body).done())))
                .isEqualTo(words);
    }

    @Test
    void keepsABodyApartFromTheSameAuditedWithAnother() {
        Comparison comparison =
                Comparison.of(
                        List.of(
                                auditOf("Vara").of("Kommunstyrelsen").done(),
                                auditOf("Vara").of("Socialnämnden", "Kommunstyrelsen").done(),
                                auditOf("Vara").done()),
                        Names.STRENGTHS);
        assertThat(comparison.municipalities())
                .extracting(Compared::code)
                .containsExactly(
                        "Vara/kommunstyrelsen", "Vara/kommunstyrelsen-socialnamnden", "Vara");
        assertThat(comparison.municipalities().get(1).name())
                .isEqualTo("Socialnämnden + Kommunstyrelsen");
    }

    @Test
    void writesCommitteesSmallWithinASwedishSentence() {
        Comparison comparison =
                Comparison.of(
                        List.of(
                                auditOf("Vara").of("Kommunstyrelsen").done(),
                                auditOf("Vara").of("Vara Bostäder AB").done(),
                                auditOf("Vara").of("Valnämnden", "Socialnämnden").done(),
                                auditOf("Vara").done()),
                        Names.STRENGTHS);
        assertThat(comparison.municipalities())
                .extracting(one -> one.named(Language.SV))
                .containsExactly(
                        "kommunstyrelsen",
                        "Vara Bostäder AB",
                        "valnämnden och socialnämnden (gemensamt)",
                        "Vara");
        assertThat(comparison.municipalities().get(2).named(Language.EN))
                .isEqualTo("Valnämnden and Socialnämnden (jointly)");
    }

    @Test
    void numbersBodiesThatAreWrittenAlikeInPlainLetters() {
        Comparison comparison =
                Comparison.of(
                        List.of(
                                auditOf("Vara").of("Nämnd Å").done(),
                                auditOf("Vara").of("Nämnd A").done()),
                        Names.STRENGTHS);
        assertThat(comparison.municipalities())
                .extracting(Compared::code)
                .containsExactly("Vara/namnd-a-2", "Vara/namnd-a");
    }

    @Test
    void refusesTheSameBodyTwiceHoweverItIsWritten() {
        List<ScoredAudit> twice =
                List.of(
                        auditOf("Vara").of("Socialnämnden").done(),
                        auditOf("Vara").of(" SOCIALNÄMNDEN ").done());
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(twice, Names.STRENGTHS));
        List<ScoredAudit> two = List.of(auditOf("Vara").done(), auditOf("Mark").done());
        assertThrows(
                IllegalArgumentException.class,
                () -> Comparison.of(Unit.BODY, two, List.of(), Names.ALL));
    }

    @Test
    void leavesOutTheMunicipalityTooWhereNamesAre() {
        Comparison comparison = Comparison.of(five(), Names.NONE);
        assertThat(comparison.municipalities())
                .extracting(Compared::code)
                .containsExactly("A", "B", "C", "D", "E");
        assertThat(comparison.place()).isEqualTo(Optional.empty());
        assertThat(weakness(comparison, Language.SV)).contains("tre av fem nämnder");
    }

    @Test
    void looksBackOnTheSameBodyOnly() {
        ScoredAudit social = auditOf("Vara").of("Socialnämnden").rated("RES1", "met").done();
        ScoredAudit board = auditOf("Vara").of("Kommunstyrelsen").rated("RES1", "met").done();
        ScoredAudit before =
                auditOf("Vara").of("socialnämnden").rated("RES1", "not_met").until(2020).done();
        Comparison comparison =
                Comparison.of(List.of(board, social), List.of(before), Names.STRENGTHS);
        assertThat(comparison.change("RES1", "Vara/socialnamnden")).contains(Change.BETTER);
        assertThat(comparison.change("RES1", "Vara/kommunstyrelsen")).isEmpty();
    }
}
