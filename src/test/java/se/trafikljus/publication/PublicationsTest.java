package se.trafikljus.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.Names;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.report.Report;
import se.trafikljus.report.ReportDesk;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.trail.Trail;

/** What may be published, by whom, and who gets to read it, without a page. */
class PublicationsTest {

    private static final Actor ANNA = TestHouse.ANNA;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String VARA = "vara-kaa-2026";

    @TempDir Path folder;

    private static String published(TestHouse house, String municipality) {
        String id = house.started(municipality);
        house.get(Audits.class).all().read(id).rubric().objectives().stream()
                .map(
                        one ->
                                Assessment.unscored(one.id())
                                        .rated(
                                                house.get(Audits.class)
                                                        .all()
                                                        .read(id)
                                                        .rubric()
                                                        .scale()
                                                        .levels()
                                                        .get(0),
                                                "",
                                                "")
                                        .founded("a", "b", "c", "", false))
                .forEach(cell -> house.get(Scorings.class).save(ANNA, id, CellChange.to(cell)));
        house.get(Approvals.class).approve(TestHouse.BO, id, Optional.empty());
        house.get(Approvals.class).publish(TestHouse.BO, id);
        return id;
    }

    private static FinishedComparison made(List<String> earlier, long records) {
        return new FinishedComparison(
                Language.SV,
                DAY,
                List.of(VARA),
                earlier,
                true,
                records,
                List.of(new HandedFile("comparison.csv", new byte[] {1, 2, 3})));
    }

    @Test
    void onlyWhatIsPublishedCurrentAndNobodysOwnIsPublished() {
        try (TestHouse house = new TestHouse(folder)) {
            published(house, "Vara");
            String draft = house.started("Mark");
            Publications publications = house.get(Publications.class);
            long now = house.get(Trail.class).length();
            assertThatThrownBy(
                            () ->
                                    publications.publish(
                                            ANNA,
                                            made(List.of(draft), now),
                                            "Titel",
                                            Access.CLOSED))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("mark-kaa-2026 is");
            assertThatThrownBy(
                            () ->
                                    publications.publish(
                                            ANNA, made(List.of(), now - 5), "Titel", Access.CLOSED))
                    .hasMessageContaining("changed since the report was made: vara-kaa-2026");
            assertThatThrownBy(
                            () ->
                                    publications.publish(
                                            ANNA, made(List.of(), now), "Titel", Access.OPEN))
                    .hasMessageContaining("Nobody is registered");
            house.get(People.class).bar(ANNA, new Conflict(new Person("Kim"), "1470", "Släkt"));
            assertThatThrownBy(
                            () ->
                                    publications.publish(
                                            new Actor("Kim", "os", "maskin"),
                                            made(List.of(), now),
                                            "Titel",
                                            Access.CLOSED))
                    .hasMessageContaining("Kim has a conflict of interest in Vara");
            Publication one =
                    publications.publish(ANNA, made(List.of(), now), "Titel", Access.CLOSED);
            assertThat(publications.files(ANNA, one.id())).hasSize(1);
            Report unnamed =
                    house.get(ReportDesk.class)
                            .comparison(
                                    ANNA,
                                    Selection.everything(),
                                    Names.NONE,
                                    new ReportOrder(Language.SV, Optional.empty(), DAY),
                                    false)
                            .now();
            assertThat(unnamed.basis().ids()).contains(VARA, draft);
        }
    }

    @Test
    void whoeverHasNotSignedInSeesOnlyWhatIsOpen() {
        try (TestHouse house = new TestHouse(folder)) {
            published(house, "Vara");
            published(house, "Mark");
            AuditPublishing publishing = house.get(AuditPublishing.class);
            Actor anybody = Actor.anybody("192.0.2.1");
            AuditLibrary library = house.get(AuditLibrary.class);
            assertThatThrownBy(() -> publishing.setAccess(ANNA, VARA, Access.OPEN, Language.SV))
                    .hasMessageContaining("Nobody is registered");
            house.get(People.class)
                    .add(ANNA, new User(new Person("Anna"), Role.AUDITOR, "", "", false));
            assertThat(library.seenBy(anybody).ids()).isEmpty();
            publishing.setAccess(ANNA, VARA, Access.OPEN, Language.SV);
            assertThat(library.seenBy(anybody).ids()).containsExactly(VARA);
            assertThat(house.get(Publications.class).files(anybody, "audits/" + VARA)).hasSize(4);
            assertThatThrownBy(() -> house.get(People.class).acting(anybody))
                    .hasMessageContaining("sign in");
            assertThatThrownBy(() -> house.get(Recommendations.class).of(anybody, "mark-kaa-2026"))
                    .isInstanceOf(Problem.class);
            assertThat(house.get(Trail.class).verify().isWhole()).isTrue();
        }
    }
}
