package se.trafikljus.web;

import static se.trafikljus.TestHouse.ANNA;
import static se.trafikljus.TestHouse.BO;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Sweden;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.improvement.Answer;
import se.trafikljus.improvement.Grounds;
import se.trafikljus.improvement.ImprovementDrafts;
import se.trafikljus.improvement.ImprovementLifecycle;
import se.trafikljus.improvement.ImprovementPatch;
import se.trafikljus.improvement.ImprovementSending;
import se.trafikljus.improvement.PlanWords;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Verification;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.rubric.Rating;

/**
 * A workspace in which Vara's executive board was audited and asked to do better: {@link #SENT}
 * waits for its answer, {@link #UNSENT} was not sent. Mark, published too, has solved it; Habo's
 * audit is a draft.
 */
final class FollowedUp {

    static final String AUDIT = "vara-kaa-2026";
    static final String SENT = "vara-kaa-2026-res1";
    static final String UNSENT = "vara-kaa-2026-gov1";
    static final String OF_OTHERS = "vara-kaa-2026-map1";
    static final String BODY = "Kommunstyrelsen";
    static final String PASSWORD = "fyra ord på rad";
    static final LocalDate TODAY = Sweden.today(java.time.Clock.systemUTC());
    static final LocalDate DUE = TODAY.plusDays(30);

    private FollowedUp() {}

    /** Fills a workspace that nobody has open. */
    static void into(Path home) {
        try (TestHouse house = new TestHouse(home)) {
            published(house, audit(house, "Vara", BODY, 1));
            published(house, audit(house, "Mark", BODY, 0));
            audit(house, "Habo", BODY, 2);
            area(house, "RES1", BODY);
            area(house, "GOV1", BODY);
            area(house, "MAP1", "Socialnämnden");
            house.get(ImprovementSending.class)
                    .send(
                            ANNA,
                            List.of(SENT, OF_OTHERS),
                            Optional.empty(),
                            Optional.empty(),
                            TODAY);
            register(house, "Anna", Role.AUDITOR, "", "");
            register(house, "Bo", Role.AUDITOR, "", "");
            register(house, "Lena", Role.READER, "", "");
            register(house, "Nora", Role.COMMITTEE, "1470", BODY);
            register(house, "Nina", Role.COMMITTEE, "1470", BODY);
            register(house, "Olle", Role.COMMITTEE, "1470", "Bildningsnämnden");
        }
    }

    /** Adds an area of each further kind: late, declined, under way, reported done, verified. */
    static void moreInto(Path home) {
        try (TestHouse house = new TestHouse(home)) {
            LocalDate then = TODAY.minusDays(40);
            for (String objective : List.of("FUP1", "INT1", "DOC1", "GOV2", "COL1")) {
                area(house, objective, BODY);
                house.get(ImprovementSending.class)
                        .send(
                                ANNA,
                                List.of("vara-kaa-2026-" + objective.toLowerCase(Locale.ROOT)),
                                Optional.empty(),
                                Optional.of(TODAY.minusDays(10)),
                                then);
            }
            answer(house, "int1", Response.DECLINED, then);
            for (String one : List.of("doc1", "gov2", "col1")) {
                answer(house, one, Response.ACCEPTED, then);
                String id = "vara-kaa-2026-" + one;
                house.get(ImprovementLifecycle.class).plan(ANNA, id, PLAN, Optional.of(DUE), then);
                house.get(ImprovementLifecycle.class)
                        .progress(
                                ANNA,
                                id,
                                "Rutinen är skriven och prövas på två enheter.",
                                Optional.of(40),
                                Optional.of(then),
                                TODAY);
            }
            for (String one : List.of("gov2", "col1")) {
                house.get(ImprovementLifecycle.class)
                        .done(
                                BO,
                                "vara-kaa-2026-" + one,
                                Optional.of("Infört överallt"),
                                Optional.empty(),
                                TODAY);
            }
            house.get(ImprovementLifecycle.class)
                    .verify(
                            ANNA,
                            "vara-kaa-2026-col1",
                            Verification.DONE,
                            "Sett tio ärenden",
                            Optional.empty(),
                            TODAY);
        }
    }

    private static final PlanWords PLAN =
            new PlanWords(
                    Optional.of("Enhetschefen, en halv tjänst"),
                    Optional.of("Skriva en rutin\nUtbilda alla handläggare"),
                    Optional.of("En rutin som alla har läst"),
                    Optional.empty(),
                    Optional.of("Fler unga kommer i studier eller arbete"),
                    Optional.empty());

    private static void answer(TestHouse house, String area, Response response, LocalDate day) {
        house.get(ImprovementLifecycle.class)
                .answer(
                        ANNA,
                        "vara-kaa-2026-" + area,
                        new Answer(
                                response,
                                "Nämnden har behandlat rekommendationen vid sitt sammanträde.",
                                "§ 12",
                                "KS 2026/17"),
                        Optional.empty(),
                        day);
    }

    private static String audit(TestHouse house, String place, String body, int level) {
        String id =
                house.get(Drafts.class)
                        .start(
                                ANNA,
                                new NewAudit(
                                        place,
                                        "kaa",
                                        List.of(body),
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        ""))
                        .now()
                        .audit()
                        .id();
        var audit = house.get(Audits.class).all().read(id);
        Rating rating = audit.rubric().scale().levels().get(level);
        audit.rubric()
                .objectives()
                .forEach(
                        one ->
                                house.get(Scorings.class)
                                        .save(
                                                ANNA,
                                                id,
                                                CellChange.to(
                                                        Assessment.unscored(one.id())
                                                                .rated(rating, "", "")
                                                                .founded(
                                                                        place + " fann",
                                                                        place + " motiv",
                                                                        place + " källa",
                                                                        "",
                                                                        false))));
        house.get(Recommendations.class)
                .recommend(
                        ANNA,
                        id,
                        "Se över resurserna i " + place,
                        "RES1",
                        body,
                        Optional.empty(),
                        "");
        return id;
    }

    private static void published(TestHouse house, String audit) {
        house.get(Approvals.class).approve(BO, audit, Optional.empty());
        house.get(Approvals.class).publish(BO, audit);
    }

    private static void area(TestHouse house, String objective, String body) {
        house.get(ImprovementDrafts.class)
                .add(
                        ANNA,
                        new Grounds.OfCell(AUDIT, objective, Language.SV),
                        new ImprovementPatch(
                                Optional.empty(),
                                Optional.of(body),
                                Optional.of(DUE),
                                Optional.empty()),
                        TODAY);
    }

    private static void register(
            TestHouse house, String name, Role role, String place, String body) {
        Person person = new Person(name);
        Actor keeper = ANNA;
        house.get(People.class).add(keeper, new User(person, role, place, body, false));
        house.get(Passwords.class).set(keeper, person, PASSWORD);
    }

    /** Somebody who has signed in. */
    static Caller signedIn(Served served, String name) throws Exception {
        Caller caller = new Caller(served);
        Caller.signIn(caller, name, PASSWORD);
        return caller;
    }
}
