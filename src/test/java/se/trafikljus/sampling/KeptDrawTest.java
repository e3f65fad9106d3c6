package se.trafikljus.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trafikljus.TestHouse.ANNA;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.trail.Trail;

/** What was drawn is kept: only drawing puts the whole population in order. */
class KeptDrawTest {

    private static final int POPULATION = 20_000;

    @TempDir Path home;

    private TestHouse house;
    private String audit;

    @BeforeEach
    void open() {
        house = new TestHouse(home);
        audit = house.started("Vara");
    }

    @AfterEach
    void close() {
        assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        house.close();
    }

    private Draw draw(int population, int size) {
        return house.get(SampleDraws.class)
                .draw(
                        ANNA,
                        new DrawOrder(
                                audit,
                                "DOC1",
                                population,
                                size,
                                Optional.of("42"),
                                List.of(),
                                Optional.empty()))
                .now()
                .draw();
    }

    private void record(int number) {
        house.get(CaseRecords.class)
                .record(
                        ANNA,
                        audit,
                        "DOC1",
                        new CaseFinding(
                                Integer.toString(number),
                                "plan",
                                CaseOutcome.PASS,
                                Optional.empty()));
    }

    private void cite() {
        house.get(SampleResults.class).cite(ANNA, audit, "DOC1", 95, Language.SV);
    }

    @Test
    void onlyDrawingAndExtendingHashThePopulation() {
        try (HashesCounted hashes = new HashesCounted()) {
            assertThat(hashes.in(() -> draw(POPULATION, 12))).isBetween(20_000L, 20_100L);
            List<Integer> cases = draw(POPULATION, 12).cases();
            assertThat(cases).isEqualTo(SampleOrder.first("42", POPULATION, 12));
            assertThat(hashes.in(() -> draw(POPULATION, 12).cases())).isLessThan(100);
            assertThat(hashes.in(() -> cases.forEach(this::record))).isLessThan(100);
            assertThat(hashes.in(() -> assertThatThrownBy(() -> record(notIn(cases)))))
                    .isLessThan(100);
            assertThat(hashes.in(this::cite)).isLessThan(100);
            assertThat(hashes.in(() -> draw(POPULATION, 13))).isBetween(20_000L, 20_100L);
            assertThat(draw(POPULATION, 13).cases())
                    .hasSize(13)
                    .containsAll(cases)
                    .isEqualTo(SampleOrder.first("42", POPULATION, 13));
            assertThat(hashes.in(() -> assertThatThrownBy(this::cite).isInstanceOf(Problem.class)))
                    .isLessThan(100);
        }
    }

    private static int notIn(List<Integer> cases) {
        return cases.contains(1) ? 2 : 1;
    }

    @Test
    void aDrawMadeBeforeCasesWereKeptIsReadAllTheSame() {
        List<Integer> cases = draw(120, 12).cases();
        Draw kept = house.get(Samples.class).latest(audit, "DOC1").orElseThrow();
        house.get(JdbcClient.class).sql("UPDATE sample_draw SET cases = ''").update();
        Draw old = house.get(Samples.class).latest(audit, "DOC1").orElseThrow();
        assertThat(old.kept()).isEmpty();
        assertThat(old.cases()).isEqualTo(cases);
        record(cases.get(0));
        assertThat(house.get(Trail.class).verify().isWhole()).isFalse();
        house.get(JdbcClient.class)
                .sql("UPDATE sample_draw SET cases = ?")
                .param(kept.kept())
                .update();
    }

    @Test
    void allCasesAndTooManyAreNotKept() {
        assertThat(draw(50, 50).kept()).isEmpty();
        assertThat(draw(50, 50).cases()).hasSize(50);
        assertThat(DrawnCases.kept(SampleOrder.first("42", 100_000, 30_000), 100_000)).isEmpty();
        List<Integer> many = SampleOrder.first("42", 100_000, 7_000);
        assertThat(DrawnCases.kept(many, 100_000)).hasSizeLessThanOrEqualTo(50_000);
        assertThat(DrawnCases.read(DrawnCases.kept(many, 100_000))).isEqualTo(many);
    }
}
