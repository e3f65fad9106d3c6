package se.trafikljus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.AuditStatus.Reopening;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.trail.Trail;

/** From draft to published, and what stands in the way. */
class ApprovalsTest {

    private static final Actor CIA = new Actor("Cia", "cia", "testmaskin");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @TempDir Path home;
    private TestHouse house;
    private Audits audits;
    private Drafts drafts;
    private Approvals approvals;
    private Scoring scoring;

    @BeforeEach
    void open() {
        house = new TestHouse(home, Clock.fixed(NOW, ZoneOffset.UTC), Map.of());
        audits = house.get(Audits.class);
        drafts = house.get(Drafts.class);
        approvals = house.get(Approvals.class);
        scoring = new Scoring(house);
    }

    @AfterEach
    void close() {
        assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        house.close();
    }

    private AuditStatus status(String audit) {
        return audits.all().get(audit).status();
    }

    private Actor as(String name, Role role) {
        boolean committee = role == Role.COMMITTEE;
        house.get(People.class)
                .add(
                        TestHouse.ANNA,
                        new User(
                                new Person(name),
                                role,
                                committee ? "1470" : "",
                                committee ? "Utbildningsnämnden" : "",
                                false));
        return new Actor(name, "x", "testmaskin");
    }

    @Test
    void goesFromDraftToPublishedAndKeepsWhoAndWhen() {
        String audit = scoring.scored("Vara");
        approvals.approve(TestHouse.BO, audit, Optional.empty());
        Audit published = approvals.publish(CIA, audit).now();
        assertThat(published.status()).isEqualTo(AuditStatus.PUBLISHED);
        assertThat(published.approvedBy()).isEqualTo("Bo");
        assertThat(published.approvedAt()).isEqualTo("2026-05-04T10:00:00Z");
        assertThat(published.publishedAt()).isEqualTo("2026-05-04T10:00:00Z");
        assertThat(audits.all().get(audit)).isEqualTo(published);
    }

    @Test
    void refusesWhoeverScoredSomethingAlsoWhereAnotherHasScoredItSince() {
        String audit = scoring.scored("Vara");
        assertThatThrownBy(
                        () ->
                                approvals.approve(
                                        new Actor(" ANNA ", "a", "m"), audit, Optional.empty()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("has scored in vara-kaa-2026");
        scoring.rate(CIA, audit, "RES1", "röd", "M", "K");
        scoring.rate(TestHouse.ANNA, audit, "RES1", "gul", "M", "K");
        assertThatThrownBy(() -> approvals.approve(CIA, audit, Optional.empty()))
                .hasMessageContaining("Cia has scored");
        assertThat(status(audit)).isEqualTo(AuditStatus.DRAFT);
    }

    @Test
    void namesEveryObjectiveThatLacksSomething() {
        String audit = scoring.started("Vara");
        scoring.rate(TestHouse.ANNA, audit, "RES1", "gul", "", "K");
        scoring.rate(TestHouse.ANNA, audit, "GOV1", "grön", "M", "");
        scoring.rate(TestHouse.ANNA, audit, "GOV2", "röd", " ", "");
        scoring.rate(TestHouse.ANNA, audit, "RSP1", "ingår ej", "", "");
        assertThatThrownBy(() -> approvals.approve(TestHouse.BO, audit, Optional.empty()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.getMessage())
                                        .contains(
                                                "RES1: no rationale.",
                                                "GOV1: no source.",
                                                "GOV2: no rationale and no source.",
                                                "FUP1: no rating.",
                                                "COL1: no rating.",
                                                "11 things are missing",
                                                "Besides, there is no conclusion.")
                                        .doesNotContain("RSP1"));
        assertThat(status(audit)).isEqualTo(AuditStatus.DRAFT);
    }

    @Test
    void letsUnfoundedCellsPassWithAReasonThatIsKept() {
        String audit = scoring.scored("Vara");
        scoring.rate(TestHouse.ANNA, audit, "RES1", "gul", "", "K");
        approvals.approve(TestHouse.BO, audit, Optional.of(" Underlaget är sekretessbelagt. "));
        assertThat(audits.all().get(audit).unfoundedReason())
                .isEqualTo("Underlaget är sekretessbelagt.");
    }

    @Test
    void neverLetsUnscoredCellsPassAndKeepsNoReasonThatWasNotNeeded() {
        String audit = scoring.started("Vara");
        assertThatThrownBy(
                        () -> approvals.approve(TestHouse.BO, audit, Optional.of("Hinner inte.")))
                .hasMessageContaining("RES1: no rating");
        String whole = scoring.scored("Mark");
        approvals.approve(TestHouse.BO, whole, Optional.of("Hinner inte."));
        assertThat(audits.all().get(whole).unfoundedReason()).isEmpty();
    }

    @Test
    void refusesEveryChangeToALockedAudit() {
        String audit = scoring.scored("Vara");
        approvals.approve(TestHouse.BO, audit, Optional.empty());
        ScoredAudit locked = audits.all().read(audit);
        for (AuditStatus status : new AuditStatus[] {AuditStatus.APPROVED, AuditStatus.PUBLISHED}) {
            if (status == AuditStatus.PUBLISHED) {
                approvals.publish(TestHouse.BO, audit);
            }
            assertThatThrownBy(() -> scoring.rate(CIA, audit, "RES1", "grön", "M", "K"))
                    .hasMessageContaining("locked")
                    .hasMessageContaining("opens it again");
            assertThatThrownBy(() -> approvals.remark(CIA, audit, "RES1", "Nej."))
                    .hasMessageContaining("locked");
            assertThatThrownBy(() -> approvals.approve(CIA, audit, Optional.empty()))
                    .hasMessageContaining("Only a draft");
            assertThatThrownBy(
                            () ->
                                    house.get(SecondScorings.class)
                                            .save(
                                                    CIA,
                                                    audit,
                                                    CellChange.in("RES1")
                                                            .rating(scoring.rating("grön").id())
                                                            .rationale("")))
                    .hasMessageContaining("locked");
        }
        assertThat(audits.all().read(audit).written()).isEqualTo(locked.written());
    }

    @Test
    void opensAgainBySomebodyElseWithAReasonAndNeedsANewApproval() {
        String audit = scoring.scored("Vara");
        approvals.approve(TestHouse.BO, audit, Optional.empty());
        assertThatThrownBy(() -> approvals.reopen(TestHouse.ANNA, audit, "Fel siffra."))
                .hasMessageContaining("has scored");
        assertThatThrownBy(() -> approvals.reopen(TestHouse.BO, audit, " "))
                .hasMessageContaining("Say why");
        Audit draft = approvals.reopen(TestHouse.BO, audit, "Fel siffra i RES1.").now();
        assertThat(draft.status()).isEqualTo(AuditStatus.DRAFT);
        assertThat(draft.approvedBy()).isEmpty();
        assertThat(approvals.reopenings(TestHouse.ANNA, audit))
                .containsExactly(
                        new Reopening(
                                audit, 1, "Fel siffra i RES1.", "Bo", "2026-05-04T10:00:00Z"));
        scoring.rate(TestHouse.ANNA, audit, "RES1", "röd", "M", "K");
        approvals.approve(TestHouse.BO, audit, Optional.empty());
        approvals.publish(TestHouse.BO, audit);
        approvals.reopen(CIA, audit, "Överklagad.");
        assertThat(approvals.reopenings(TestHouse.ANNA, audit)).hasSize(2);
    }

    @Test
    void refusesStepsThatTheStateDoesNotAllow() {
        String audit = scoring.scored("Vara");
        assertThatThrownBy(() -> approvals.publish(TestHouse.BO, audit))
                .hasMessageContaining("is a draft");
        assertThatThrownBy(() -> approvals.reopen(TestHouse.BO, audit, "R"))
                .hasMessageContaining("draft already");
        approvals.approve(TestHouse.BO, audit, Optional.empty());
        approvals.publish(TestHouse.BO, audit);
        assertThatThrownBy(() -> approvals.publish(TestHouse.BO, audit))
                .hasMessageContaining("published already");
    }

    @Test
    void recordsARemarkWithoutTouchingTheRatingOrWhoGaveIt() {
        String audit = scoring.scored("Vara");
        Assessment before = audits.all().read(audit).assessment("RES1");
        approvals.remark(TestHouse.BO, audit, "res1", "Vi har tre tjänster.");
        Assessment after = audits.all().read(audit).assessment("RES1");
        assertThat(after).isEqualTo(before.remarked("Vi har tre tjänster."));
        approvals.approve(TestHouse.BO, audit, Optional.empty());
        assertThat(status(audit)).isEqualTo(AuditStatus.APPROVED);
    }

    @Test
    void barsWhoeverHasAConflictOfInterestFromScoringApprovingAndReopening() {
        String vara = scoring.scored("Vara");
        String mark = scoring.scored("Mark");
        People people = house.get(People.class);
        people.bar(TestHouse.ANNA, new Conflict(new Person("Bo"), "1470", "Gift med rektorn."));
        assertThatThrownBy(() -> approvals.approve(TestHouse.BO, vara, Optional.empty()))
                .hasMessageContaining("Vara")
                .hasMessageContaining("Gift med rektorn.");
        assertThatThrownBy(() -> scoring.rate(TestHouse.BO, vara, "RES1", "grön", "M", "K"))
                .hasMessageContaining("conflict of interest");
        assertThatThrownBy(
                        () ->
                                house.get(SecondScorings.class)
                                        .refuseUnlessSecond(TestHouse.BO, vara))
                .hasMessageContaining("conflict of interest");
        approvals.approve(CIA, vara, Optional.empty());
        assertThatThrownBy(() -> approvals.reopen(TestHouse.BO, vara, "R"))
                .hasMessageContaining("conflict of interest");
        approvals.approve(TestHouse.BO, mark, Optional.empty());
        assertThatThrownBy(() -> people.lift(TestHouse.BO, new Person("bo"), "1470"))
                .isInstanceOf(Problem.class);
        people.lift(CIA, new Person("bo"), "1470");
        approvals.reopen(TestHouse.BO, vara, "R");
    }

    /** Changes a rating by an import, which says that somebody else gave it. */
    private void importRating(Actor by, String audit, String word) {
        ScoredAudit there = audits.all().read(audit);
        house.get(AuditImports.class)
                .takeIn(
                        by,
                        true,
                        false,
                        () -> {},
                        intake -> {
                            intake.add(there.audit(), there.rubric());
                            intake.add(
                                    audit,
                                    there.assessment("RES1")
                                            .rated(scoring.rating(word), "Zed", "2026-05-01"));
                        });
    }

    @Test
    void countsWhoeverChangesARatingByAnImportAmongTheScorers() {
        String audit = scoring.scored("Vara");
        importRating(TestHouse.BO, audit, "gul");
        approvals.approve(TestHouse.BO, audit, Optional.empty());
        approvals.reopen(TestHouse.BO, audit, "R");
        importRating(TestHouse.BO, audit, "grön");
        assertThatThrownBy(() -> approvals.approve(TestHouse.BO, audit, Optional.empty()))
                .hasMessageContaining("Bo has scored");
        approvals.approve(CIA, audit, Optional.empty());
    }

    @Test
    void letsNobodyBringInWhatAConflictOfInterestBars() {
        String audit = scoring.scored("Vara");
        People people = house.get(People.class);
        people.bar(TestHouse.ANNA, new Conflict(new Person("Bo"), "1470", "Gift med rektorn."));
        assertThatThrownBy(() -> importRating(TestHouse.BO, audit, "grön"))
                .hasMessageContaining("conflict of interest");
        ScoredAudit there = audits.all().read(audit);
        house.get(AuditImports.class)
                .takeIn(
                        TestHouse.BO,
                        true,
                        false,
                        () -> {},
                        intake -> intake.add(there.audit(), there.rubric()));
        assertThat(audits.all().read(audit).written()).isEqualTo(there.written());
    }

    @ParameterizedTest
    @CsvSource({"COMMITTEE", "READER", "ADMIN"})
    void letsNoOtherRoleWorkOnAnAudit(Role role) {
        String audit = scoring.scored("Vara");
        Actor other = as("Eva", role);
        assertThatThrownBy(() -> approvals.approve(other, audit, Optional.empty()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> approvals.remark(other, audit, "RES1", "x"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> scoring.rate(other, audit, "RES1", "grön", "M", "K"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Eva");
        approvals.approve(TestHouse.BO, audit, Optional.empty());
        assertThatThrownBy(() -> approvals.publish(other, audit)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> approvals.reopen(other, audit, "R")).isInstanceOf(Problem.class);
        assertThat(status(audit)).isEqualTo(AuditStatus.APPROVED);
    }

    @Test
    void letsNobodyActInADisabledName() {
        String audit = scoring.scored("Vara");
        Actor eva = as("Eva", Role.AUDITOR);
        house.get(People.class).disable(TestHouse.ANNA, new Person("eva"));
        assertThatThrownBy(() -> approvals.approve(eva, audit, Optional.empty()))
                .hasMessageContaining("disabled");
    }

    @Test
    void takesBodiesAndWordingsOverToAFollowUpButNoRatings() {
        String audit = scoring.scored("Vara");
        ScoredAudit there = audits.all().read(audit);
        Assessment own = there.assessment("RES1").formulatedAs("Räcker nämndens resurser?");
        house.get(AuditImports.class)
                .takeIn(
                        TestHouse.ANNA,
                        true,
                        false,
                        () -> {},
                        intake -> {
                            intake.add(there.audit(), there.rubric());
                            intake.add(audit, own);
                        });
        ScoredAudit next =
                drafts.start(
                                TestHouse.ANNA,
                                new NewAudit(
                                        "Vara",
                                        "kaa",
                                        java.util.List.of(),
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        audit))
                        .now();
        assertThat(next.audit().follows()).isEqualTo(audit);
        assertThat(next.assessment("RES1").asFormulated()).isEqualTo("Räcker nämndens resurser?");
        assertThat(next.scored()).isZero();
        assertThat(audits.all().read(next.audit().id())).isEqualTo(next);
    }
}
