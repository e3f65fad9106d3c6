package se.trafikljus.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.trafikljus.Language;
import se.trafikljus.improvement.figures.Figures;
import se.trafikljus.improvement.figures.Grouping;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

/** Figures of improvement areas made by hand, so that each can be counted on one's fingers. */
class FiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final Rubric KAA = RubricReader.read(Path.of("rubrics", "kaa.yaml"));
    private static final Municipality VARA = new Municipality("1470", "Vara", "", "", "");
    private static final Municipality AMAL = new Municipality("1492", "Åmål", "", "", "");

    /** One improvement area under way to being one of a test's. */
    private static final class Case {

        private final ImprovementStatus status;
        private Municipality place = VARA;
        private String body = "Nämnden";
        private Origin origin = Origin.RECOMMENDATION;
        private Optional<Response> response = Optional.empty();
        private Optional<Verification> verified = Optional.empty();
        private List<String> objectives = List.of();
        private final List<TakenStep> steps = new ArrayList<>();

        Case(ImprovementStatus status) {
            this.status = status;
        }

        Case of(Municipality municipality, String addressed) {
            place = municipality;
            body = addressed;
            return this;
        }

        Case from(Origin one) {
            origin = one;
            return this;
        }

        Case answer(Response one) {
            response = Optional.of(one);
            return this;
        }

        Case answeredOn(String day) {
            steps.add(
                    new TakenStep("x", Step.ANSWER, LocalDate.parse(day), Optional.of(DUE), "Bo"));
            return this;
        }

        Case sentOn(String day) {
            steps.add(new TakenStep("x", Step.SEND, LocalDate.parse(day), Optional.of(DUE), "Bo"));
            return this;
        }

        Case found(Verification one) {
            verified = Optional.of(one);
            return this;
        }

        Case about(String... ids) {
            objectives = List.of(ids);
            return this;
        }

        Followed one() {
            ImprovementArea area =
                    new ImprovementArea(
                            "x",
                            place.code(),
                            "T",
                            body,
                            "a-1",
                            Optional.empty(),
                            Optional.of(origin),
                            objectives,
                            status,
                            Optional.of(DUE),
                            "",
                            response,
                            "",
                            "",
                            "",
                            ImprovementArea.Plan.NONE,
                            Optional.empty(),
                            verified,
                            "");
            return new Followed(area, place, Optional.of(KAA), steps);
        }
    }

    private static Case in(ImprovementStatus status) {
        return new Case(status);
    }

    @Test
    void countsWhatWasSentAnsweredHeededAndIsLate() {
        List<Followed> all =
                List.of(
                        in(ImprovementStatus.ADDED).one(),
                        in(ImprovementStatus.SENT).one(),
                        in(ImprovementStatus.ANSWERED)
                                .answer(Response.DECLINED)
                                .answeredOn("2026-03-31")
                                .one(),
                        in(ImprovementStatus.PLANNED)
                                .answer(Response.PARTLY)
                                .answeredOn("2026-04-01")
                                .one(),
                        in(ImprovementStatus.VERIFIED)
                                .answer(Response.ACCEPTED)
                                .found(Verification.DONE)
                                .one(),
                        in(ImprovementStatus.VERIFIED)
                                .answer(Response.ACCEPTED)
                                .answeredOn("2026-01-01")
                                .found(Verification.PARTLY)
                                .one(),
                        in(ImprovementStatus.VERIFIED)
                                .answer(Response.ACCEPTED)
                                .found(Verification.NOT)
                                .one(),
                        in(ImprovementStatus.CLOSED).one(),
                        in(ImprovementStatus.CLOSED)
                                .answer(Response.PARTLY)
                                .found(Verification.PARTLY)
                                .one());
        assertThat(Figures.of(all, DAY))
                .isEqualTo(new Figures(9, 8, 6, 2, 1, 3, 3, 2, 1, 1, 1, 1, 2, 2, 0));
    }

    @Test
    void nothingHasNoFiguresButZero() {
        Figures none = Figures.of(List.of(), DAY);
        assertThat(none).isEqualTo(new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(none.few()).isTrue();
    }

    @Test
    void aCorrectedDayOfTheAnswerIsTheOneThatCounts() {
        Followed corrected =
                in(ImprovementStatus.ANSWERED)
                        .answer(Response.ACCEPTED)
                        .answeredOn("2026-05-01")
                        .answeredOn("2026-03-30")
                        .one();
        assertThat(Figures.of(List.of(corrected), DAY).inTime()).isEqualTo(1);
        assertThat(Figures.of(List.of(corrected), DAY).late()).isZero();
    }

    @Test
    void whatTheMunicipalityToldOfItsOwnAccordWasNotSentUnlessItWas() {
        Followed own =
                in(ImprovementStatus.VERIFIED)
                        .from(Origin.OWN_REPORT)
                        .found(Verification.DONE)
                        .one();
        Followed sent =
                in(ImprovementStatus.SENT).from(Origin.OWN_REPORT).sentOn("2026-01-01").one();
        Figures figures = Figures.of(List.of(own, sent), DAY);
        assertThat(figures.all()).isEqualTo(2);
        assertThat(figures.sent()).isEqualTo(1);
        assertThat(figures.own()).isEqualTo(1);
        assertThat(figures.toSend()).isEqualTo(1);
        assertThat(figures.verifiedDone()).isZero();
    }

    @Test
    void onlyAVerificationThatStandsCounts() {
        Followed takenUpAgain = in(ImprovementStatus.IN_PROGRESS).found(Verification.DONE).one();
        assertThat(Figures.of(List.of(takenUpAgain), DAY).verifiedDone()).isZero();
    }

    @Test
    void saysSmallNumbersAreSmallBelowTen() {
        Followed sent = in(ImprovementStatus.SENT).one();
        assertThat(Figures.of(java.util.Collections.nCopies(9, sent), DAY).few()).isTrue();
        assertThat(Figures.of(java.util.Collections.nCopies(10, sent), DAY).few()).isFalse();
    }

    @Test
    void tellsApartInSwedishOrderAndCountsOneWithTwoThemesInBoth() {
        List<Followed> all =
                List.of(
                        in(ImprovementStatus.SENT).of(AMAL, "Nämnden").about("RES1").one(),
                        in(ImprovementStatus.SENT)
                                .of(VARA, "Styrelsen")
                                .about("RES1", "COL1")
                                .one(),
                        in(ImprovementStatus.ADDED).of(VARA, "nämnden").one());
        assertThat(labels(Grouping.MUNICIPALITY, all)).containsExactly("Vara 2/1", "Åmål 1/1");
        assertThat(labels(Grouping.BODY, all))
                .containsExactly("Vara: nämnden 1/0", "Vara: Styrelsen 1/1", "Åmål: Nämnden 1/1");
        assertThat(labels(Grouping.THEME, all))
                .hasSize(3)
                .anyMatch(label -> label.equals("utan tema 1/0"))
                .anyMatch(label -> label.startsWith("kaa: ") && label.endsWith(" 2/2"))
                .anyMatch(label -> label.startsWith("kaa: ") && label.endsWith(" 1/1"));
    }

    private static List<String> labels(Grouping grouping, List<Followed> all) {
        return grouping.groups(all, DAY).stream()
                .map(
                        group ->
                                group.label().in(Language.SV)
                                        + " "
                                        + group.figures().all()
                                        + "/"
                                        + group.figures().sent())
                .toList();
    }
}
