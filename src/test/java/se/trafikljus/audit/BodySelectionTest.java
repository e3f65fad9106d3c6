package se.trafikljus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;

/** Which audits a comparison of bodies has, and what one of municipalities refuses. */
class BodySelectionTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir Path home;
    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(home, Clock.fixed(NOON, ZoneOffset.UTC), Map.of());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String started(String place, int year, String follows, String... bodies) {
        return house.get(Drafts.class)
                .start(
                        TestHouse.ANNA,
                        new NewAudit(
                                place,
                                "kaa",
                                List.of(bodies),
                                "",
                                Optional.empty(),
                                Optional.of(LocalDate.of(year, 12, 31)),
                                follows))
                .now()
                .audit()
                .id();
    }

    private static Selection of(
            List<String> audits, List<String> places, List<String> bodies, Unit... unit) {
        return new Selection(
                Optional.empty(),
                audits,
                places,
                bodies,
                Optional.empty(),
                List.of(unit).stream().findFirst());
    }

    private List<String> selected(Selection selection) {
        return house.get(Audits.class).all().select(selection).stream()
                .map(one -> one.audit().id())
                .toList();
    }

    @Test
    void refusesSeveralBodiesOfAMunicipalityAndNamesTheWays() {
        String board = started("Vårgårda", 2025, "", "Kommunstyrelsen");
        String social = started("Vårgårda", 2025, "", "Socialnämnden");
        started("Vara", 2025, "", "Socialnämnden");
        assertThatThrownBy(() -> selected(Selection.everything()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.getMessage()).contains("Vårgårda", board, social);
                            assertThat(problem.remedies())
                                    .extracting(one -> one.action())
                                    .containsExactly(
                                            Action.COMPARE_BODIES,
                                            Action.CHOOSE_BODY,
                                            Action.CHOOSE_ONE_AUDIT_OF_EACH);
                        });
        assertThat(selected(of(List.of(), List.of("Vårgårda"), List.of(), Unit.BODY)))
                .containsExactly(board, social);
        assertThat(selected(of(List.of(), List.of(), List.of("socialnämnden"))))
                .containsExactly("vara-kaa-2025", social);
    }

    @Test
    void takesTheLatestAuditOfEachBody() {
        started("Vara", 2024, "", "Socialnämnden");
        String social = started("Vara", 2025, "", "SOCIALNÄMNDEN");
        String board = started("Vara", 2023, "", "Kommunstyrelsen");
        assertThat(selected(of(List.of(), List.of("Vara"), List.of(), Unit.BODY)))
                .containsExactly(board, social);
        assertThat(
                        selected(
                                of(
                                        List.of(),
                                        List.of("Vara"),
                                        List.of("Socialnämnden", "Kommunstyrelsen"),
                                        Unit.BODY)))
                .containsExactly(social, board);
    }

    @Test
    void takesABodyThatHasAnotherNameNowForTheOneItFollows() {
        String before = started("Vara", 2020, "", "Barnnämnden");
        String now = started("Vara", 2025, before, "Bildningsnämnden");
        assertThat(selected(Selection.everything())).containsExactly(now);
    }

    @Test
    void takesTheApprovedAuditBeforeADraftThatFollowsItUnderAnotherName() {
        String before = started("Vara", 2020, "", "Barnnämnden");
        approve(before);
        String now = started("Vara", 2025, before, "Bildningsnämnden");
        assertThat(selected(Selection.everything())).containsExactly(before);
        AuditView all = house.get(Audits.class).all();
        assertThat(all.newerDrafts(Selection.everything(), List.of(all.get(before))))
                .extracting(Audit::id)
                .containsExactly(now);
    }

    @Test
    void takesAnAuditThatNamesNoBodyForTheOnlyOneThatOthersName() {
        String then = started("Vara", 2020, "", "Barnnämnden");
        String now = started("Vara", 2025, "");
        AuditView all = house.get(Audits.class).all();
        assertThat(selected(Selection.everything())).containsExactly(now);
        assertThat(all.before(all.read(now)).map(one -> one.audit().id())).contains(then);
        started("Vara", 2025, "", "Socialnämnden");
        assertThatThrownBy(() -> selected(Selection.everything())).isInstanceOf(Problem.class);
        assertThat(all.before(all.read(now))).isEmpty();
    }

    private void approve(String audit) {
        AuditView all = house.get(Audits.class).all();
        all.read(audit)
                .rubric()
                .objectives()
                .forEach(
                        one ->
                                house.get(Scorings.class)
                                        .save(
                                                TestHouse.ANNA,
                                                audit,
                                                CellChange.in(one.id()).rating("not_in_scope")));
        house.get(Approvals.class).approve(TestHouse.BO, audit, Optional.empty());
    }

    @Test
    void comparesBodiesWhereTheAuditsNamedAreOfOneMunicipality() {
        String social = started("Vara", 2025, "", "Socialnämnden");
        String board = started("Vara", 2025, "", "Kommunstyrelsen");
        String other = started("Mark", 2025, "", "Kommunstyrelsen");
        assertThat(selected(of(List.of(social, board), List.of(), List.of())))
                .containsExactly(social, board);
        assertThat(selected(of(List.of(social, other), List.of(), List.of())))
                .containsExactly(social, other);
        assertThatThrownBy(() -> selected(of(List.of(social, board, other), List.of(), List.of())))
                .hasMessageContaining(board);
        String again = started("Vara", 2026, "", "socialnämnden");
        assertThatThrownBy(() -> selected(of(List.of(social, again), List.of(), List.of())))
                .hasMessageContaining("ocialnämnden");
    }

    @Test
    void refusesBodiesOfSeveralMunicipalitiesInOneTable() {
        started("Vara", 2025, "", "Socialnämnden");
        started("Mark", 2025, "", "Socialnämnden");
        assertThatThrownBy(() -> selected(of(List.of(), List.of(), List.of(), Unit.BODY)))
                .hasMessageContaining("Mark, Vara");
        assertThatThrownBy(() -> selected(of(List.of(), List.of(), List.of("Valnämnden"))))
                .hasMessageContaining("Socialnämnden");
    }

    @Test
    void findsABodyThatWasAuditedWithAnotherWhereItWasNotAlone() {
        String both = started("Vara", 2025, "", "Kommunstyrelsen", "Socialnämnden");
        assertThat(selected(of(List.of(), List.of("Vara"), List.of("Socialnämnden"))))
                .containsExactly(both);
    }

    @Test
    void findsTheLatestOfEachBodyWhateverACompareWouldRefuse() {
        String social = started("Vara", 2025, "", "Socialnämnden");
        String board = started("Vara", 2025, "", "Kommunstyrelsen");
        assertThat(house.get(Audits.class).all().latest(Optional.of("kaa")))
                .extracting(one -> one.audit().id())
                .containsExactlyInAnyOrder(social, board);
    }

    @Test
    void looksBackOnTheSameBodyOnly() {
        String then = started("Vara", 2020, "", "Socialnämnden");
        String social = started("Vara", 2025, "", "socialnämnden");
        String board = started("Vara", 2025, "", "Kommunstyrelsen");
        AuditView all = house.get(Audits.class).all();
        assertThat(all.before(all.read(social)).map(one -> one.audit().id())).contains(then);
        assertThat(all.before(all.read(board))).isEmpty();
    }
}
