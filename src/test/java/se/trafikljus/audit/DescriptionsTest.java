package se.trafikljus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Actor;
import se.trafikljus.TestHouse;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;

/** What a draft says of itself, and who may say it anew. */
class DescriptionsTest {

    @TempDir Path home;
    private TestHouse house;
    private Audits audits;
    private Approvals approvals;
    private Descriptions descriptions;
    private Scoring scoring;

    @BeforeEach
    void open() {
        house = new TestHouse(home);
        audits = house.get(Audits.class);
        approvals = house.get(Approvals.class);
        descriptions = house.get(Descriptions.class);
        scoring = new Scoring(house);
    }

    @AfterEach
    void close() {
        assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        house.close();
    }

    private static Particulars concluding(Particulars before, String conclusion) {
        return new Particulars(
                before.title(),
                before.question(),
                before.bodies(),
                before.from(),
                before.to(),
                before.reportDate(),
                before.auditor(),
                before.dnr(),
                conclusion);
    }

    private static Particulars during(Particulars before, String from, String to) {
        return new Particulars(
                before.title(),
                before.question(),
                before.bodies(),
                day(from),
                day(to),
                before.reportDate(),
                before.auditor(),
                before.dnr(),
                before.conclusion());
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private Described conclude(Actor actor, String audit, String conclusion) {
        return descriptions.change(actor, audit, before -> concluding(before, conclusion));
    }

    private List<TrailRecord> changes(String audit) {
        List<TrailRecord> changes = new ArrayList<>();
        house.get(Trail.class)
                .show(
                        Optional.of(Audits.subject(audit)),
                        record -> {
                            if (record.action().equals("audit.changed")) {
                                changes.add(record);
                            }
                        });
        return changes;
    }

    @Test
    void saysEverythingAnewInOneRecordAndKeepsTheIdAndTheRatings() {
        String audit = scoring.scored("Vara");
        ScoredAudit before = audits.all().read(audit);
        Particulars wanted =
                new Particulars(
                        "Granskning av KAA",
                        "Har nämnden säkerställt det?",
                        List.of("Bildningsnämnden", "Socialnämnden"),
                        day("2019-01-01"),
                        day("2019-12-31"),
                        day("2020-03-01"),
                        "Revisionsbyrån",
                        "REV 2020/1",
                        "Delvis.\nResurserna räcker inte.");
        Described one = descriptions.change(TestHouse.ANNA, audit, any -> wanted);
        Audit after = audits.all().get(audit);
        assertThat(one).isEqualTo(new Described(before.audit(), after));
        assertThat(Particulars.of(after)).isEqualTo(wanted);
        assertThat(after.id()).isEqualTo(audit);
        assertThat(audits.all().read(audit).assessments()).isEqualTo(before.assessments());
        assertThat(one.fields())
                .containsExactlyInAnyOrder(
                        "title",
                        "question",
                        "body",
                        "period_from",
                        "period_to",
                        "report_date",
                        "auditor",
                        "dnr",
                        "conclusion");
        assertThat(one.replaced()).isEmpty();
        assertThat(changes(audit)).hasSize(1);
    }

    @Test
    void takesAwayWhatIsSaidToBeEmptyAndTellsWhatStoodThere() {
        String audit = scoring.started("Vara");
        conclude(TestHouse.ANNA, audit, "Delvis.");
        assertThat(conclude(TestHouse.BO, audit, "Nej.").replaced())
                .isEqualTo(Map.of("conclusion", "Delvis."));
        Described emptied = conclude(TestHouse.ANNA, audit, "");
        assertThat(emptied.replaced()).isEqualTo(Map.of("conclusion", "Nej."));
        assertThat(emptied.fields()).containsExactly("conclusion");
        assertThat(audits.all().get(audit).conclusion()).isEmpty();
        assertThat(changes(audit)).hasSize(3);
    }

    @Test
    void keepsTheOneWhoWroteTheConclusionFreeToApprove() {
        String audit = scoring.scored("Vara");
        conclude(TestHouse.BO, audit, "Delvis.");
        assertThat(approvals.approve(TestHouse.BO, audit, "").conclusion()).isEqualTo("Delvis.");
    }

    @Test
    void refusesALockedAudit() {
        String audit = scoring.scored("Vara");
        approvals.approve(TestHouse.BO, audit, "");
        assertThatThrownBy(() -> conclude(TestHouse.ANNA, audit, "Delvis."))
                .hasMessageContaining("locked")
                .hasMessageContaining("opens it again");
        approvals.publish(TestHouse.BO, audit);
        assertThatThrownBy(() -> conclude(TestHouse.ANNA, audit, "Delvis."))
                .hasMessageContaining("locked");
        approvals.reopen(TestHouse.BO, audit, "Samlad bedömning saknas.");
        conclude(TestHouse.ANNA, audit, "Delvis.");
        assertThat(changes(audit)).hasSize(1);
    }

    @Test
    void refusesWhoeverHasAConflictOfInterest() {
        String audit = scoring.started("Vara");
        house.get(People.class)
                .bar(TestHouse.ANNA, new Conflict(new Person("Bo"), "1470", "Gift med rektorn."));
        assertThatThrownBy(() -> conclude(TestHouse.BO, audit, "Delvis."))
                .hasMessageContaining("conflict of interest")
                .hasMessageContaining("Gift med rektorn.");
        assertThat(changes(audit)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COMMITTEE", "READER", "ADMIN"})
    void refusesEveryOtherRole(Role role) {
        String audit = scoring.started("Vara");
        boolean committee = role == Role.COMMITTEE;
        house.get(People.class)
                .add(
                        TestHouse.ANNA,
                        new User(
                                new Person("Eva"),
                                role,
                                committee ? "1470" : "",
                                committee ? "Utbildningsnämnden" : "",
                                false));
        assertThatThrownBy(() -> conclude(new Actor("Eva", "x", "m"), audit, "Delvis."))
                .hasMessageContaining("Eva");
        assertThat(audits.all().get(audit).conclusion()).isEmpty();
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBeginsAlsoWithADayThatStoodThere() {
        String audit = scoring.started("Vara");
        UnaryOperator<Particulars> backwards = one -> during(one, "2026-02-01", "2026-01-31");
        assertThatThrownBy(() -> descriptions.change(TestHouse.ANNA, audit, backwards))
                .hasMessageContaining("2026-02-01")
                .hasMessageContaining("2026-01-31");
        descriptions.change(TestHouse.ANNA, audit, one -> during(one, "2026-02-01", ""));
        assertThatThrownBy(
                        () ->
                                descriptions.change(
                                        TestHouse.ANNA,
                                        audit,
                                        one ->
                                                during(
                                                        one,
                                                        one.from().orElseThrow().toString(),
                                                        "2026-01-31")))
                .hasMessageContaining("cannot end before it begins");
        assertThat(audits.all().get(audit).periodTo()).isEmpty();
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        String audit = scoring.started("Vara");
        conclude(TestHouse.ANNA, audit, "Delvis.");
        assertThatThrownBy(() -> conclude(TestHouse.ANNA, audit, "Delvis."))
                .hasMessageContaining("stands so in " + audit + " already");
        assertThat(changes(audit)).hasSize(1);
    }

    @Test
    void refusesTextsThatCannotBeKeptOrShown() {
        String audit = scoring.started("Vara");
        assertThatThrownBy(
                        () ->
                                conclude(
                                        TestHouse.ANNA,
                                        audit,
                                        "x".repeat(Assessment.LONGEST_TEXT + 1)))
                .hasMessageContaining("conclusion")
                .hasMessageContaining("50,000");
        for (String bad : List.of("a\u0000b", "a\u001b[31mb", "a\u202eb")) {
            for (String field : List.of("title", "question", "body", "auditor", "dnr")) {
                UnaryOperator<Particulars> wish = one -> saying(one, field, bad);
                assertThatThrownBy(() -> descriptions.change(TestHouse.ANNA, audit, wish))
                        .hasMessageContaining(field)
                        .hasMessageContaining("not allowed");
            }
        }
        assertThat(changes(audit)).isEmpty();
    }

    private static Particulars saying(Particulars before, String field, String text) {
        return new Particulars(
                field.equals("title") ? text : before.title(),
                field.equals("question") ? text : before.question(),
                field.equals("body") ? List.of("Nämnden", text) : before.bodies(),
                before.from(),
                before.to(),
                before.reportDate(),
                field.equals("auditor") ? text : before.auditor(),
                field.equals("dnr") ? text : before.dnr(),
                before.conclusion());
    }

    @Test
    void refusesToStartADraftWithSuchTexts() {
        NewAudit wanted =
                new NewAudit(
                        "Vara",
                        "kaa",
                        List.of(),
                        "a\u202eb",
                        Optional.empty(),
                        Optional.empty(),
                        "");
        assertThatThrownBy(() -> house.get(Drafts.class).start(TestHouse.ANNA, wanted))
                .hasMessageContaining("question")
                .hasMessageContaining("U+202E");
        assertThat(audits.all().ids()).isEmpty();
    }

    @Test
    void takesBodiesApartAsFilesDo() {
        assertThat(Audit.bodies(" A |  B | ")).containsExactly("A", "B");
        assertThat(Audit.bodies("A|B")).containsExactly("A|B");
        assertThat(Audit.bodies("")).isEmpty();
        assertThatThrownBy(() -> Audit.bodies("A | |B")).hasMessageContaining("cannot be taken");
    }
}
