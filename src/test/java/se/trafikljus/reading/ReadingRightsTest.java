package se.trafikljus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Scorings;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.improvement.Grounds;
import se.trafikljus.improvement.ImprovementDrafts;
import se.trafikljus.improvement.ImprovementPatch;
import se.trafikljus.improvement.ImprovementSending;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.sampling.SampleDraws;
import se.trafikljus.sampling.SampleResults;
import se.trafikljus.trail.Trail;

/**
 * Every public method of every room that takes an actor asks who that is: an outsider hears nothing
 * of what is confidential, and changes nothing. The methods are found by reflection, so that a new
 * one cannot be forgotten.
 */
class ReadingRightsTest {

    /** Stands in every text that an outsider must not read. */
    private static final String SECRET = "HEMLIGT";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Actor ANNA = TestHouse.ANNA;
    private static final Actor BO = TestHouse.BO;

    /** Methods that rooms call when they have asked themselves, and why no face does. */
    private static final Set<String> WITHIN_ROOMS =
            Set.of(
                    // What holds a change together asks nothing; what is done in it does.
                    "Transactions.changing",
                    "Trail.add",
                    // Puts down what Backups, which asked, has restored.
                    "Losses.restored",
                    // Within an import, which asked.
                    "Municipalities.bring",
                    // What asks.
                    "People.acting",
                    "People.refuseUnless",
                    "People.refuseUnlessInsider",
                    "People.refuseUnlessImporter",
                    "People.refuseUnlessKeeper",
                    "Losses.refuseUnlessKeeper");

    private static TestHouse house;
    private static Path folder;
    private static String draft;
    private static String approved;
    private static String published;
    private static String unsent;
    private static String sent;

    /** Whoever is no insider, in every kind. */
    private enum Outsider {
        READER(new Actor("Lage", "os", "maskin")),
        COMMITTEE(new Actor("Nora", "os", "maskin")),
        COMMITTEE_OF_ANOTHER_BODY(new Actor("Olle", "os", "maskin")),
        COMMITTEE_OF_ANOTHER_MUNICIPALITY(new Actor("Petra", "os", "maskin")),
        DISABLED(new Actor("Doris", "os", "maskin")),
        SIGNED_IN_AND_UNREGISTERED(new Actor("Ulf", new Actor.SignedIn("192.0.2.1"))),
        TOKEN_OF_NOBODY(new Actor("Ulla", new Actor.Token("t1", "192.0.2.2"))),
        SIGNED_IN_READER(new Actor("Lage", new Actor.SignedIn("192.0.2.3"))),
        ANYBODY(Actor.anybody("192.0.2.4"));

        private final Actor actor;

        Outsider(Actor actor) {
            this.actor = actor;
        }
    }

    @BeforeAll
    static void fill(@TempDir Path home) throws IOException {
        folder = Files.createDirectories(home.resolve("out"));
        house = new TestHouse(home.resolve("ws"));
        published = audit("Vara", "Publik");
        approve(published);
        house.get(Approvals.class).publish(BO, published);
        approved = audit("Mark", SECRET + " godkänd");
        approve(approved);
        draft = audit("Habo", SECRET + " utkast");
        sent = area(published, 1, "Publik rubrik");
        house.get(ImprovementSending.class)
                .send(
                        ANNA,
                        List.of(sent),
                        Optional.of("Bildningsnämnden"),
                        Optional.of(TODAY.plusDays(30)),
                        TODAY);
        unsent = area(draft, 1, SECRET + " rubrik");
        house.get(SampleDraws.class)
                .draw(
                        ANNA,
                        new DrawOrder(
                                draft,
                                "DOC1",
                                50,
                                2,
                                Optional.of("7"),
                                List.of(SECRET + " punkt"),
                                Optional.empty()));
        try (Upload secret = Upload.called(SECRET + ".txt", file(home, Calls.EVIDENCE))) {
            Evidence evidence = house.get(Evidence.class);
            evidence.add(ANNA, draft, "RES1", secret, SECRET + " anteckning");
            String drawn = Integer.toString(drawnCase());
            evidence.add(ANNA, draft, "DOC1", drawn, secret, SECRET + " i ärendet");
        }
        People people = house.get(People.class);
        people.bar(ANNA, new Conflict(new Person("Kim"), "1470", SECRET + " skäl"));
        person(people, "Adam", Role.ADMIN, "", "");
        Actor admin = new Actor("Adam", "os", "maskin");
        register(people, admin, "Anna", Role.AUDITOR, "", "");
        register(people, admin, "Bo", Role.AUDITOR, "", "");
        register(people, admin, "Lage", Role.READER, "", "");
        register(people, admin, "Doris", Role.READER, "", "");
        people.disable(admin, new Person("Doris"));
        register(people, admin, "Nora", Role.COMMITTEE, "1470", "Bildningsnämnden");
        register(people, admin, "Olle", Role.COMMITTEE, "1470", "Socialnämnden");
        register(people, admin, "Petra", Role.COMMITTEE, "1643", "Barnnämnden");
    }

    private static int drawnCase() {
        return house.get(SampleResults.class).result(ANNA, draft, "DOC1", 95).draw().cases().get(0);
    }

    private static Path file(Path home, String text) throws IOException {
        return Files.writeString(home.resolve("underlag.txt"), text);
    }

    private static void person(People people, String name, Role role, String place, String body) {
        register(people, ANNA, name, role, place, body);
    }

    private static void register(
            People people, Actor by, String name, Role role, String place, String body) {
        people.add(by, new User(new Person(name), role, place, body, false));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String audit(String municipality, String text) {
        String id = house.started(municipality);
        house.get(Audits.class)
                .all()
                .read(id)
                .rubric()
                .objectives()
                .forEach(one -> score(id, one.id(), text));
        house.get(Recommendations.class)
                .recommend(ANNA, id, text, "RES1", "Bildningsnämnden", Optional.empty(), "");
        return id;
    }

    private static void score(String audit, String objective, String text) {
        house.get(Scorings.class).save(ANNA, audit, CellChange.to(cell(objective, text)));
    }

    private static Assessment cell(String objective, String text) {
        return Assessment.unscored(objective)
                .rated(met(), "", "")
                .founded(text, text, text, "", false);
    }

    private static Rating met() {
        return house.get(Rubrics.class).find("kaa").scale().levels().get(0);
    }

    private static void approve(String audit) {
        house.get(Approvals.class).approve(BO, audit, Optional.empty());
    }

    private static String area(String audit, int number, String title) {
        return house.get(ImprovementDrafts.class)
                .add(
                        ANNA,
                        new Grounds.OfRecommendation(audit, number),
                        new ImprovementPatch(
                                Optional.of(title),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        TODAY)
                .now()
                .id();
    }

    private static List<Method> methods() {
        List<Method> found = new ArrayList<>();
        for (Object room : house.rooms()) {
            Arrays.stream(room.getClass().getMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(
                            method ->
                                    Arrays.asList(method.getParameterTypes()).contains(Actor.class))
                    .filter(method -> !WITHIN_ROOMS.contains(name(method)))
                    .forEach(found::add);
        }
        return found;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @Test
    void knowsTheRoomsThatThereAre() {
        Set<String> rooms = new TreeSet<>();
        methods().forEach(method -> rooms.add(method.getDeclaringClass().getSimpleName()));
        assertThat(rooms)
                .contains(
                        "Approvals",
                        "AuditLibrary",
                        "AuditSets",
                        "Backups",
                        "CaseRecords",
                        "Comparisons",
                        "Descriptions",
                        "Drafts",
                        "ImprovementDrafts",
                        "ImprovementImport",
                        "ImprovementLifecycle",
                        "ImprovementSending",
                        "Improvements",
                        "Losses",
                        "People",
                        "Recommendations",
                        "Evidence",
                        "Publications",
                        "AuditPublishing",
                        "ReportDesk",
                        "SampleDraws",
                        "SampleResults",
                        "ScoreForms",
                        "Scorings",
                        "SecondScorings",
                        "Trail");
    }

    @TestFactory
    Stream<DynamicTest> anOutsiderHearsAndChangesNothing() {
        return methods().stream()
                .flatMap(
                        method ->
                                Stream.of(Outsider.values())
                                        .map(
                                                who ->
                                                        DynamicTest.dynamicTest(
                                                                name(method) + " by " + who,
                                                                () -> hold(method, who))));
    }

    private static void hold(Method method, Outsider who) throws Exception {
        for (String audit : List.of(draft, approved, published)) {
            for (String area : List.of(unsent, sent)) {
                Path out = Files.createTempDirectory(folder, "out");
                Calls calls = new Calls(house, out, who.actor, audit, area);
                Object[] arguments = calls.argumentsOf(method);
                long before = house.get(Trail.class).length();
                String told = told(method, arguments) + calls.handedOver() + Told.in(out);
                String what = method + " of " + audit + ", " + area;
                assertThat(told).as(what).doesNotContain(SECRET);
                assertThat(withoutWhatWasAsked(told, audit, area))
                        .as(what)
                        .doesNotContain(draft)
                        .doesNotContain(approved)
                        .doesNotContain(unsent);
                if (!isTheirOwn(who, area)) {
                    assertThat(house.get(Trail.class).length()).as(what).isEqualTo(before);
                }
            }
        }
    }

    /** A committee may answer what was sent to it. */
    private static boolean isTheirOwn(Outsider who, String area) {
        return who == Outsider.COMMITTEE && area.equals(sent);
    }

    /** That the answer repeats the question tells nothing. */
    private static String withoutWhatWasAsked(String told, String audit, String area) {
        return told.replace(area, "?").replace(audit, "?");
    }

    private static String told(Method method, Object[] arguments) throws Exception {
        Object room =
                house.rooms().stream()
                        .filter(one -> one.getClass() == method.getDeclaringClass())
                        .findFirst()
                        .orElseThrow();
        try {
            Object answer = method.invoke(room, arguments);
            return answer == null ? "" : Told.by(answer);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Problem problem) {
                return problem.in(Language.SV) + problem.in(Language.EN);
            }
            throw new AssertionError(method + " ended as a fault of the program", e.getCause());
        }
    }
}
