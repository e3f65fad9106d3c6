package se.trafikljus.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.Expectation;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.improvement.Grounds;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementDrafts;
import se.trafikljus.improvement.ImprovementPatch;
import se.trafikljus.improvement.ImprovementSending;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.rubric.Rating;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;
import se.trafikljus.trail.Transactions;

/** Two who want the same at the same moment: one of them gets it, and the other is told. */
class TwoAtOnceTest {

    private static final Actor ANNA = TestHouse.ANNA;
    private static final Actor BO = TestHouse.BO;
    private static final Actor CESAR = new Actor("César", "cesar", "testmaskin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @TempDir Path folder;

    private static Assessment wanted(TestHouse house, String audit, String objective, String id) {
        Rating rating =
                house.get(Audits.class).all().read(audit).rubric().scale().levels().stream()
                        .filter(level -> level.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        return Assessment.unscored(objective)
                .rated(rating, "", "")
                .founded("Sett på plats", "Så säger kriterierna", "Intervju 3", "", false);
    }

    private static void scoreAll(TestHouse house, String audit) {
        house.get(Audits.class)
                .all()
                .read(audit)
                .rubric()
                .objectives()
                .forEach(
                        one ->
                                house.get(Scorings.class)
                                        .save(
                                                ANNA,
                                                audit,
                                                CellChange.to(
                                                        wanted(house, audit, one.id(), "met"))));
    }

    private static void assertWhole(TestHouse house) {
        assertThat(house.get(Trail.class).verify().broken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void ofTwoWhoSaveOneCellTheSecondIsTold(Storage storage) throws Exception {
        try (TestHouse house = storage.house(folder, new SlowClock())) {
            String audit = house.started("Vara");
            Assessment seen = house.get(Audits.class).all().read(audit).assessment("RES1");
            List<Callable<CellSaved>> both =
                    List.of(
                            () ->
                                    house.get(Scorings.class)
                                            .save(
                                                    ANNA,
                                                    audit,
                                                    CellChange.to(
                                                                    wanted(
                                                                            house, audit, "RES1",
                                                                            "met"))
                                                            .expecting(Expectation.of(seen)))
                                            .now(),
                            () ->
                                    house.get(Scorings.class)
                                            .save(
                                                    BO,
                                                    audit,
                                                    CellChange.to(
                                                                    wanted(
                                                                            house, audit, "RES1",
                                                                            "not_met"))
                                                            .expecting(Expectation.of(seen)))
                                            .now());
            List<Crowd.Came<CellSaved>> came = Crowd.atOnce(both);
            assertThat(came)
                    .extracting(Crowd.Came::key)
                    .containsExactlyInAnyOrder("", "audit.expectedOther");
            assertWhole(house);
        }
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void twoWhoChangeDifferentTextsOfOneCellUndoNothingOfEachOthers(Storage storage)
            throws Exception {
        try (TestHouse house = storage.house(folder, new SlowClock())) {
            String audit = house.started("Vara");
            List<CellChange> changes =
                    List.of(
                            CellChange.in("RES1").rating("met").finding("Annas"),
                            CellChange.in("RES1").source("Bos"));
            List<Callable<CellSaved>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Actor actor = i == 0 ? ANNA : BO;
                CellChange change = changes.get(i);
                both.add(() -> house.get(Scorings.class).save(actor, audit, change).now());
            }
            assertThat(Crowd.atOnce(both)).extracting(Crowd.Came::key).containsOnly("");
            Assessment cell = house.get(Audits.class).all().read(audit).assessment("RES1");
            assertThat(cell.finding()).isEqualTo("Annas");
            assertThat(cell.source()).isEqualTo("Bos");
            assertThat(cell.rating().orElseThrow().id()).isEqualTo("met");
            assertWhole(house);
        }
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void nothingChangesInAnAuditThatIsApprovedMeanwhile(Storage storage) throws Exception {
        try (TestHouse house = storage.house(folder, new SlowClock())) {
            String audit = house.started("Vara");
            scoreAll(house, audit);
            List<Callable<String>> both =
                    List.of(
                            () ->
                                    house.get(Scorings.class)
                                            .save(
                                                    ANNA,
                                                    audit,
                                                    CellChange.to(
                                                            wanted(
                                                                    house, audit, "RES1",
                                                                    "not_met")))
                                            .now()
                                            .objective(),
                            () ->
                                    house.get(Approvals.class)
                                            .approve(BO, audit, Optional.empty())
                                            .now()
                                            .id());
            List<Crowd.Came<String>> came = Crowd.atOnce(both);
            assertThat(came.get(1).key()).isEmpty();
            List<String> actions = new ArrayList<>();
            house.get(Trail.class).show(Optional.empty(), record -> actions.add(record.action()));
            assertThat(actions).endsWith("audit.approved");
            assertThat(came.get(0).key()).isIn("", "audit.locked");
            assertThat(house.get(Audits.class).all().get(audit).status())
                    .isEqualTo(AuditStatus.APPROVED);
            assertWhole(house);
        }
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void eightWhoStartAnAuditOfTheSameGetOneEach(Storage storage) throws Exception {
        try (TestHouse house = storage.house(folder, new SlowClock())) {
            NewAudit same =
                    new NewAudit(
                            "Vara", "kaa", List.of(), "", Optional.empty(), Optional.empty(), "");
            List<Callable<String>> eight = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                eight.add(() -> house.get(Drafts.class).start(ANNA, same).now().audit().id());
            }
            assertThat(Crowd.atOnce(eight))
                    .extracting(one -> one.done().orElse(""))
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            assertThat(house.get(Audits.class).all().ids()).hasSize(8);
            assertWhole(house);
        }
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void recommendationsAndImprovementAreasAreNumberedOnce(Storage storage) throws Exception {
        try (TestHouse house = storage.house(folder)) {
            String audit = house.started("Vara");
            List<Callable<Recommendation>> six = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String text = "Rekommendation " + i;
                six.add(() -> recommended(house, audit, text));
            }
            assertThat(Crowd.atOnce(six))
                    .extracting(one -> one.done().orElseThrow().number())
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
            List<Callable<ImprovementArea>> areas = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                int number = i;
                areas.add(() -> added(house, audit, number));
            }
            assertThat(Crowd.atOnce(areas))
                    .extracting(one -> one.done().orElseThrow().id())
                    .doesNotHaveDuplicates();
            assertWhole(house);
        }
    }

    private static Recommendation recommended(TestHouse house, String audit, String text) {
        return house.get(Recommendations.class)
                .recommend(ANNA, audit, text, "", "Socialnämnden", Optional.empty(), "")
                .now();
    }

    private static ImprovementArea added(TestHouse house, String audit, int number) {
        return house.get(ImprovementDrafts.class)
                .add(
                        ANNA,
                        new Grounds.OfRecommendation(audit, number),
                        ImprovementPatch.NONE,
                        TODAY)
                .now();
    }

    /** Row and trail were once locked in opposite orders. */
    @ParameterizedTest
    @EnumSource(Storage.class)
    void whoSendsManyAreasAndWhoChangesSomeDoNotWaitForEachOther(Storage storage) throws Exception {
        try (TestHouse house = storage.house(folder)) {
            String audit = house.started("Vara");
            List<String> ids = areas(house, audit, 12);
            scoreAll(house, audit);
            house.get(Approvals.class).approve(BO, audit, Optional.empty());
            house.get(Approvals.class).publish(BO, audit);
            List<Callable<Object>> work = new ArrayList<>();
            work.add(
                    () ->
                            house.get(ImprovementSending.class)
                                    .send(
                                            ANNA,
                                            ids,
                                            Optional.of("Socialnämnden"),
                                            Optional.of(TODAY.plusDays(30)),
                                            TODAY));
            for (String id : List.of(ids.get(11), ids.get(5), ids.get(0))) {
                work.add(
                        () ->
                                house.get(ImprovementDrafts.class)
                                        .change(
                                                CESAR,
                                                id,
                                                new ImprovementPatch(
                                                        Optional.of("Annan rubrik"),
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        Optional.empty()),
                                                TODAY));
            }
            List<Crowd.Came<Object>> came = Crowd.atOnce(work);
            assertThat(came.get(0).refused().map(one -> one.in(Language.EN))).isEmpty();
            assertWhole(house);
        }
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void ofTwoWhoChangeDifferentThingsOfOneAreaBothAreKept(Storage storage) throws Exception {
        try (TestHouse house = storage.house(folder, new SlowClock())) {
            String id = areas(house, house.started("Vara"), 1).get(0);
            Optional<String> asBefore = Optional.empty();
            Optional<LocalDate> sameDay = Optional.empty();
            ImprovementDrafts drafts = house.get(ImprovementDrafts.class);
            ImprovementPatch title =
                    new ImprovementPatch(Optional.of("Ny rubrik"), asBefore, sameDay, asBefore);
            ImprovementPatch priority =
                    new ImprovementPatch(asBefore, asBefore, sameDay, Optional.of("hög"));
            List<Callable<Object>> both =
                    List.of(
                            () -> drafts.change(ANNA, id, title, TODAY),
                            () -> drafts.change(CESAR, id, priority, TODAY));
            assertThat(Crowd.atOnce(both)).allMatch(one -> one.done().isPresent());
            ImprovementArea now = house.get(Improvements.class).read(ANNA, id).area();
            assertThat(List.of(now.title(), now.priority())).containsExactly("Ny rubrik", "hög");
            assertWhole(house);
        }
    }

    private static List<String> areas(TestHouse house, String audit, int many) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            recommended(house, audit, "Rekommendation " + i);
            ids.add(added(house, audit, i).id());
        }
        return ids;
    }

    /** What a record says was there before is what the record before it left there. */
    static void assertNothingSkipped(TestHouse house, String audit, String objective) {
        List<TrailRecord> records = new ArrayList<>();
        house.get(Trail.class).show(Optional.of(Audits.subject(audit)), records::add);
        List<Map<String, String>> states = new ArrayList<>();
        states.add(Map.of());
        for (TrailRecord record : records) {
            record.changes().stream()
                    .filter(change -> change.part().equals(objective))
                    .forEach(
                            change -> {
                                assertThat(change.before())
                                        .as("record %d", record.seq())
                                        .isEqualTo(states.get(states.size() - 1));
                                states.add(change.after());
                            });
        }
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void theTrailTellsWhatWasReplaced(Storage storage) throws Exception {
        try (TestHouse house = storage.house(folder)) {
            String audit = house.started("Vara");
            List<Callable<Audit>> people = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Actor actor = new Actor("Revisor " + i, "os", "maskin");
                String level = List.of("met", "partly_met", "not_met", "met").get(i);
                people.add(
                        () -> {
                            for (int j = 0; j < 10; j++) {
                                house.get(Scorings.class)
                                        .save(
                                                actor,
                                                audit,
                                                CellChange.to(wanted(house, audit, "RES1", level)));
                            }
                            return house.get(Audits.class).all().get(audit);
                        });
            }
            assertThat(Crowd.atOnce(people)).extracting(Crowd.Came::key).containsOnly("");
            assertNothingSkipped(house, audit, "RES1");
            assertWhole(house);
        }
    }

    /** As beside a long import; where they share a server, they are two processes. */
    @ParameterizedTest
    @EnumSource(Storage.class)
    void whoWaitsTooLongIsToldWhoIsAtWork(Storage storage) throws Exception {
        Map<String, Object> settings = new HashMap<>(storage.settings());
        settings.put("trafikljus.patience", 1);
        try (TestHouse house = new TestHouse(folder, Clock.systemUTC(), settings)) {
            String audit = house.started("Vara");
            if (storage == Storage.H2) {
                assertTold(house, house, audit);
            } else {
                try (TestHouse other =
                        new TestHouse(folder.resolve("other"), Clock.systemUTC(), settings)) {
                    assertTold(house, other, audit);
                }
            }
        }
    }

    private static void assertTold(TestHouse house, TestHouse other, String audit)
            throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        List<Callable<String>> both =
                List.of(
                        () ->
                                house.get(Transactions.class)
                                        .changing(
                                                new Actor("Åsa Öberg", "os", "maskin"),
                                                () -> {
                                                    atWork.countDown();
                                                    return waitFor(refused);
                                                }),
                        () -> {
                            waitFor(atWork);
                            try {
                                return other.get(Audits.class).all().get(audit).id()
                                        + other.started("Mark");
                            } finally {
                                refused.countDown();
                            }
                        });
        List<Crowd.Came<String>> came = Crowd.atOnce(both);
        assertThat(came.get(0).key()).isEmpty();
        assertThat(came.get(1).key()).isEqualTo("trail.busy");
        assertThat(came.get(1).refused().orElseThrow().in(Language.EN)).contains("Åsa Öberg");
        other.started("Mark");
        assertWhole(house);
    }

    private static String waitFor(CountDownLatch latch) {
        try {
            return Boolean.toString(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
