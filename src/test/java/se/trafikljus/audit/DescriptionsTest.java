package se.trafikljus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Actor;
import se.trafikljus.Changed;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.conduct.Conduct;
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

    private static AuditPatch concluding(String conclusion) {
        return new AuditPatch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(conclusion));
    }

    private static AuditPatch during(Optional<String> from, String to) {
        return new AuditPatch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from.map(day -> new AuditPatch.Day(day(day))),
                Optional.of(new AuditPatch.Day(day(to))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private Outcome<Changed<Audit>> conclude(Actor actor, String audit, String conclusion) {
        return descriptions.change(actor, audit, concluding(conclusion));
    }

    private static List<String> said(Outcome<?> outcome) {
        return outcome.notes().stream().map(note -> note.in(Language.EN)).toList();
    }

    private static List<String> fields(Outcome<Changed<Audit>> one) {
        return one.now().after().differingFrom(one.now().before());
    }

    @Test
    void leavesWhatAPatchDoesNotNameAsAColleagueHasWrittenItMeanwhile() {
        String audit = scoring.started("Vara");
        descriptions.change(TestHouse.BO, audit, saying("title", "Bos titel"));
        conclude(TestHouse.ANNA, audit, "Delvis.");
        assertThat(audits.all().get(audit).title()).isEqualTo("Bos titel");
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
        AuditPatch patch =
                new AuditPatch(
                        Optional.of("Granskning av KAA"),
                        Optional.of("Har nämnden säkerställt det?"),
                        Optional.of(List.of("Bildningsnämnden", "Socialnämnden")),
                        Optional.of(new AuditPatch.Day(day("2019-01-01"))),
                        Optional.of(new AuditPatch.Day(day("2019-12-31"))),
                        Optional.of(new AuditPatch.Day(day("2020-03-01"))),
                        Optional.of(" Revisionsbyrån "),
                        Optional.of("REV 2020/1"),
                        Optional.of("Delvis.\nResurserna räcker inte."));
        Outcome<Changed<Audit>> one = descriptions.change(TestHouse.ANNA, audit, patch);
        Audit after = audits.all().get(audit);
        assertThat(one.now()).isEqualTo(new Changed<>(before.audit(), after));
        assertThat(Particulars.of(after))
                .isEqualTo(
                        new Particulars(
                                "Granskning av KAA",
                                "Har nämnden säkerställt det?",
                                List.of("Bildningsnämnden", "Socialnämnden"),
                                day("2019-01-01"),
                                day("2019-12-31"),
                                day("2020-03-01"),
                                "Revisionsbyrån",
                                "REV 2020/1",
                                "Delvis.\nResurserna räcker inte.",
                                Conduct.NONE));
        assertThat(after.id()).isEqualTo(audit);
        assertThat(audits.all().read(audit).assessments()).isEqualTo(before.assessments());
        assertThat(fields(one))
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
        assertThat(one.notes()).isEmpty();
        assertThat(changes(audit)).hasSize(1);
    }

    @Test
    void takesAwayWhatIsSaidToBeEmptyAndTellsWhatStoodThere() {
        String audit = scoring.started("Vara");
        conclude(TestHouse.ANNA, audit, "Delvis.");
        assertThat(said(conclude(TestHouse.BO, audit, "Nej.")))
                .containsExactly("Replaced what stood under Conclusion: Delvis.");
        Outcome<Changed<Audit>> emptied = conclude(TestHouse.ANNA, audit, "");
        assertThat(said(emptied)).containsExactly("Replaced what stood under Conclusion: Nej.");
        assertThat(fields(emptied)).containsExactly("conclusion");
        assertThat(audits.all().get(audit).conclusion()).isEmpty();
        assertThat(changes(audit)).hasSize(3);
    }

    @Test
    void keepsTheOneWhoWroteTheConclusionFreeToApprove() {
        String audit = scoring.scored("Vara");
        conclude(TestHouse.BO, audit, "Delvis.");
        assertThat(approvals.approve(TestHouse.BO, audit, Optional.empty()).now().conclusion())
                .isEqualTo("Delvis.");
    }

    @Test
    void refusesALockedAudit() {
        String audit = scoring.scored("Vara");
        approvals.approve(TestHouse.BO, audit, Optional.empty());
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
        AuditPatch backwards = during(Optional.of("2026-02-01"), "2026-01-31");
        assertThatThrownBy(() -> descriptions.change(TestHouse.ANNA, audit, backwards))
                .hasMessageContaining("2026-02-01")
                .hasMessageContaining("2026-01-31");
        descriptions.change(TestHouse.ANNA, audit, during(Optional.of("2026-02-01"), ""));
        AuditPatch endsBefore = during(Optional.empty(), "2026-01-31");
        assertThatThrownBy(() -> descriptions.change(TestHouse.ANNA, audit, endsBefore))
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
                .hasMessageContaining("Conclusion")
                .hasMessageContaining("50,000");
        for (String bad : List.of("a\u0000b", "a\u001b[31mb", "a\u202eb")) {
            for (String field : List.of("title", "question", "body", "auditor", "dnr")) {
                AuditPatch patch = saying(field, bad);
                assertThatThrownBy(() -> descriptions.change(TestHouse.ANNA, audit, patch))
                        .hasMessageContaining(
                                "“" + Message.of("audit.field." + field).in(Language.EN) + "”")
                        .hasMessageContaining("not allowed");
            }
        }
        assertThat(changes(audit)).isEmpty();
    }

    private static AuditPatch saying(String field, String text) {
        return new AuditPatch(
                given(field, "title", text),
                given(field, "question", text),
                given(field, "body", text).map(body -> List.of("Nämnden", body)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                given(field, "auditor", text),
                given(field, "dnr", text),
                Optional.empty());
    }

    private static Optional<String> given(String wanted, String field, String text) {
        return wanted.equals(field) ? Optional.of(text) : Optional.empty();
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
