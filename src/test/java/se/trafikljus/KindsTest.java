package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Expectation;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.SecondScorings;
import se.trafikljus.backup.Backups;
import se.trafikljus.backup.Progress;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.improvement.ImprovementDrafts;
import se.trafikljus.improvement.ImprovementSending;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.sampling.SampleResults;
import se.trafikljus.trail.Losses;
import se.trafikljus.trail.Trail;

/** Of which kind each room's refusals are: a face tells them apart by it. */
class KindsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @TempDir Path home;
    private TestHouse house;
    private String audit;

    @BeforeEach
    void open() {
        house = new TestHouse(home);
        audit = house.started("Vara");
        house.get(People.class).add(TestHouse.ANNA, user("Rut", Role.READER));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static User user(String name, Role role) {
        return new User(new Person(name), role, "", "", false);
    }

    private void does(String what) {
        Actor rut = new Actor("Rut", "rut", "testmaskin");
        Actor anna = TestHouse.ANNA;
        switch (what) {
            case "an audit that is not there" -> house.get(Audits.class).all().get("mark-kaa-2026");
            case "an objective that is not there" ->
                    Audits.objective(house.get(Rubrics.class).find("kaa"), "XYZ");
            case "approval by a reader" ->
                    house.get(Approvals.class).approve(rut, audit, Optional.empty());
            case "approval of what is not scored" ->
                    house.get(Approvals.class).approve(TestHouse.BO, audit, Optional.empty());
            case "publication of a draft" -> house.get(Approvals.class).publish(anna, audit);
            case "cells that are not as expected" ->
                    house.get(Scorings.class)
                            .saveAll(
                                    anna,
                                    audit,
                                    List.of(
                                            CellChange.in("RES1")
                                                    .rating("met")
                                                    .expecting(Expectation.inWords("met"))),
                                    false);
            case "a second scoring without a rating" ->
                    house.get(SecondScorings.class)
                            .save(TestHouse.BO, audit, CellChange.in("RES1").rationale("Därför"));
            case "agreement without a second scorer" ->
                    house.get(SecondScorings.class).sideBySide(TestHouse.ANNA, audit);
            case "a person who is not there" ->
                    house.get(People.class).disable(anna, new Person("Ida"));
            case "a name without letters" -> new Person(" ");
            case "a municipality that is not there" ->
                    house.get(Municipalities.class).get("Atlantis");
            case "a rubric that is not there" -> house.get(Rubrics.class).find("bio");
            case "a sample that was not drawn" ->
                    house.get(SampleResults.class).result(TestHouse.ANNA, audit, "RES1", 95);
            case "a confidence of nothing" ->
                    house.get(SampleResults.class).result(TestHouse.ANNA, audit, "RES1", 3);
            case "an improvement that is not there" ->
                    house.get(ImprovementDrafts.class).remove(anna, "forb-1", "Skäl", TODAY);
            case "nothing to send" ->
                    house.get(ImprovementSending.class)
                            .sendAll(anna, audit, Optional.empty(), Optional.empty(), TODAY);
            case "a set that is not there" ->
                    house.get(AuditSets.class)
                            .take(anna, Upload.of(home.resolve("ingen")), ImportMode.ADD);
            case "a backup that is not there" ->
                    house.get(Backups.class).verify(home.resolve("ingen.zip"), Progress.NONE);
            case "a loss that is none" -> house.get(Losses.class).accept(anna, "Skäl");
            case "a loss without a reason" -> house.get(Losses.class).accept(anna, " ");
            case "a second process" -> {
                try (TestHouse other = new TestHouse(home)) {
                    other.get(Trail.class).head();
                }
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    an audit that is not there        | MISSING
                    an objective that is not there    | MISSING
                    approval by a reader              | DENIED
                    approval of what is not scored    | CONFLICT
                    publication of a draft            | CONFLICT
                    cells that are not as expected    | CONFLICT
                    a second scoring without a rating | INVALID
                    agreement without a second scorer | CONFLICT
                    a person who is not there         | MISSING
                    a name without letters            | INVALID
                    a municipality that is not there  | MISSING
                    a rubric that is not there        | MISSING
                    a sample that was not drawn       | MISSING
                    a confidence of nothing           | INVALID
                    an improvement that is not there  | MISSING
                    nothing to send                   | CONFLICT
                    a set that is not there           | MISSING
                    a backup that is not there        | MISSING
                    a loss that is none               | CONFLICT
                    a loss without a reason           | INVALID
                    a second process                  | BUSY
                    """)
    void isTheKindOfTheRefusal(String what, Problem.Kind kind) {
        Problem refused = catchThrowableOfType(Problem.class, () -> does(what));
        assertThat(refused).isNotNull();
        assertThat(refused.kind()).isEqualTo(kind);
    }

    @Test
    void severalRefusalsAreOfTheKindThatTheyShare() {
        assertThat(Problem.Kind.shared(Set.of(Problem.Kind.DENIED))).isEqualTo(Problem.Kind.DENIED);
        assertThat(Problem.Kind.shared(Set.of(Problem.Kind.DENIED, Problem.Kind.CONFLICT)))
                .isEqualTo(Problem.Kind.INVALID);
    }

    @Test
    void keepsItsKindAndWhatCanBeDoneInOrder() {
        Problem problem =
                Problem.conflict("audit.locked", "x", "y")
                        .remedy(Action.REOPEN_AUDIT, "x")
                        .remedy(Action.START_FOLLOW_UP, "x");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(problem.remedies())
                .containsExactly(
                        new Remedy(Action.REOPEN_AUDIT, Map.of("audit", "x")),
                        Remedy.of(Action.START_FOLLOW_UP, "x"));
        assertThat(Remedy.of(Action.SCORE_CELL, "x", "RES1").values())
                .isEqualTo(List.of("x", "RES1"));
    }
}
