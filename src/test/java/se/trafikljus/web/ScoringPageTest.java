package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Scorings;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;

/** The page of one objective, without scripts: saves, and loses nothing to whoever was faster. */
class ScoringPageTest {

    private static final String PASSWORD = "fyra ord på rad";
    private static final String PAGE = "/audits/vara-kaa-2026/score/RES1";
    private static final Actor ANNA = new Actor("Anna", new Actor.SignedIn("test"));
    private static final Actor BO = new Actor("Bo", new Actor.SignedIn("test"));

    @TempDir Path folder;
    private Served served;
    private Caller anna;

    @BeforeEach
    void open() throws Exception {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
            for (String name : new String[] {"Anna", "Bo"}) {
                Person person = new Person(name);
                house.get(People.class)
                        .add(TestHouse.ANNA, new User(person, Role.AUDITOR, "", "", false));
                house.get(Passwords.class).set(TestHouse.ANNA, person, PASSWORD);
            }
        }
        served = Served.of(home);
        anna = new Caller(served);
        Caller.signIn(anna, "Anna", PASSWORD);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private Assessment cell() {
        return served.room(AuditLibrary.class)
                .seenBy(ANNA)
                .read("vara-kaa-2026")
                .assessment("RES1");
    }

    private static Map<String, String> answers(String... pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    @Test
    void savesTheWholeCellAndGoesOn() throws Exception {
        HttpResponse<String> after =
                anna.post(
                        PAGE,
                        answers(
                                "rating", "partly_met",
                                "finding", "Två tjänster.\r\nEn vakant.",
                                "rationale", "Räcker inte till alla.",
                                "source", "Intervju 3",
                                "next", "next"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.uri().getPath()).isEqualTo("/audits/vara-kaa-2026/score/GOV1");
        assertThat(after.body()).contains("RES1 är sparat", "1 av 12 kontrollmål bedömda");
        Assessment saved = cell();
        assertThat(saved.rating().orElseThrow().id()).isEqualTo("partly_met");
        assertThat(saved.finding()).isEqualTo("Två tjänster.\nEn vakant.");
        assertThat(saved.scoredBy()).isEqualTo("Anna");
    }

    @Test
    void goesOnWhereOneLeft() throws Exception {
        anna.post(PAGE, answers("rating", "not_in_scope"));
        assertThat(anna.get("/audits/vara-kaa-2026/score").uri().getPath()).endsWith("/GOV1");
    }

    @Test
    void twoWhoChangeDifferentFieldsUndoNothing() throws Exception {
        Map<String, String> page = Caller.hidden(anna.get(PAGE).body());
        served.room(Scorings.class)
                .save(BO, "vara-kaa-2026", CellChange.in("RES1").source("Bos källa"));
        page.putAll(answers("rationale", "Annas motivering", "source", ""));
        HttpResponse<String> after = anna.plainPost(PAGE, page);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(cell().source()).isEqualTo("Bos källa");
        assertThat(cell().rationale()).isEqualTo("Annas motivering");
    }

    @Test
    void twoWhoChangeTheSameFieldAreShownBoth() throws Exception {
        Map<String, String> page = Caller.hidden(anna.get(PAGE).body());
        served.room(Scorings.class)
                .save(
                        BO,
                        "vara-kaa-2026",
                        CellChange.in("RES1").rating("met").rationale("Bos motivering"));
        page.putAll(answers("rationale", "Annas motivering", "finding", "Annas iakttagelse"));
        HttpResponse<String> refused = anna.plainPost(PAGE, page);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Bo ändrade medan du skrev", "Bos motivering", "Annas motivering")
                .contains("Annas iakttagelse</textarea>");
        assertThat(cell().rationale()).isEqualTo("Bos motivering");
        assertThat(cell().finding()).isEmpty();

        Map<String, String> again = Caller.hidden(refused.body());
        again.putAll(
                answers(
                        "rating", "met",
                        "rationale", "Båda motiveringarna",
                        "finding", "Annas iakttagelse"));
        assertThat(anna.plainPost(PAGE, again).statusCode()).isEqualTo(200);
        assertThat(cell().rationale()).isEqualTo("Båda motiveringarna");
        assertThat(cell().finding()).isEqualTo("Annas iakttagelse");
        assertThat(cell().rating().orElseThrow().id()).isEqualTo("met");
    }

    private void scoreAll() {
        for (var objective :
                served.room(AuditLibrary.class)
                        .seenBy(ANNA)
                        .read("vara-kaa-2026")
                        .rubric()
                        .objectives()) {
            served.room(Scorings.class)
                    .save(
                            ANNA,
                            "vara-kaa-2026",
                            CellChange.in(objective.id()).rating("not_in_scope"));
        }
    }

    @Test
    void aColleagueApprovesPublishesAndOpensAgain() throws Exception {
        String page = "/audits/vara-kaa-2026";
        Caller bo = new Caller(served);
        Caller.signIn(bo, "Bo", PASSWORD);
        HttpResponse<String> early = bo.post(page + "/approve", answers());
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("Det gick inte", "RES1: bedömning saknas");
        scoreAll();
        HttpResponse<String> own = anna.post(page + "/approve", answers());
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("Anna");
        assertThat(bo.post(page + "/approve", answers()).body()).contains("godkänd och låst");
        assertThat(bo.post(page + "/publish", answers()).body()).contains("är publicerad");
        assertThat(bo.post(page + "/reopen", answers()).statusCode()).isEqualTo(422);
        assertThat(bo.post(page + "/reopen", answers("reason", "Ett fel i tabellen")).body())
                .contains("utkast igen");
        assertThat(served.room(AuditLibrary.class).seenBy(ANNA).get("vara-kaa-2026").status().id())
                .isEqualTo("draft");
    }

    @Test
    void whatWasApprovedMeanwhileIsNotChangedAndNothingIsLost() throws Exception {
        scoreAll();
        Map<String, String> page = Caller.hidden(anna.get(PAGE).body());
        served.room(Approvals.class).approve(BO, "vara-kaa-2026", java.util.Optional.empty());
        page.putAll(answers("rating", "met", "finding", "Skrivet i onödan"));
        HttpResponse<String> refused = anna.plainPost(PAGE, page);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Inte sparat", "godkänd", "Skrivet i onödan</textarea>");
        assertThat(cell().finding()).isEmpty();
    }

    @Test
    void whoeverIsDisabledIsOutAtTheNextRequest() throws Exception {
        assertThat(anna.get("/audits").body()).contains("Vara");
        served.room(People.class).disable(BO, new Person("Anna"));
        assertThat(anna.get("/audits").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void hostileTextIsShownAsText() throws Exception {
        String hostile = "<script>alert(1)</script>\"'&";
        anna.post(PAGE, answers("rating", "met", "finding", hostile));
        assertThat(cell().finding()).isEqualTo(hostile);
        assertThat(anna.get(PAGE).body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void takesWhatTheOtherWroteAndKeepsTheRest() throws Exception {
        Map<String, String> page = Caller.hidden(anna.get(PAGE).body());
        served.room(Scorings.class)
                .save(BO, "vara-kaa-2026", CellChange.in("RES1").rationale("Bos motivering"));
        page.putAll(
                answers(
                        "rationale", "Annas motivering",
                        "finding", "Annas iakttagelse",
                        "take", "rationale"));
        HttpResponse<String> after = anna.plainPost(PAGE, page);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(cell().rationale()).isEqualTo("Bos motivering");
        assertThat(cell().finding()).isEqualTo("Annas iakttagelse");
    }

    @Test
    void aFirstPassSavesAllThatWasChosenAndOverwritesNobody() throws Exception {
        String all = "/audits/vara-kaa-2026/score/all";
        served.room(Scorings.class)
                .save(BO, "vara-kaa-2026", CellChange.in("GOV1").finding("Bos iakttagelse"));
        Map<String, String> page = Caller.hidden(anna.get(all).body());
        served.room(Scorings.class).save(BO, "vara-kaa-2026", CellChange.in("RES1").rating("met"));
        page.putAll(
                answers(
                        "rating-RES1", "not_met",
                        "rating-GOV1", "partly_met",
                        "rating-GOV2", "met"));
        HttpResponse<String> both = anna.plainPost(all, page);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Någon annan har bedömt", "Bo: Uppfyllt");
        assertThat(cell().rating().orElseThrow().id()).isEqualTo("met");
        var gov1 =
                served.room(AuditLibrary.class)
                        .seenBy(ANNA)
                        .read("vara-kaa-2026")
                        .assessment("GOV1");
        assertThat(gov1.rating().orElseThrow().id()).isEqualTo("partly_met");
        assertThat(gov1.finding()).isEqualTo("Bos iakttagelse");
        Map<String, String> again = Caller.hidden(both.body());
        again.put("rating-RES1", "not_met");
        assertThat(anna.plainPost(all, again).body()).contains("Ett kontrollmål är sparat");
        assertThat(cell().rating().orElseThrow().id()).isEqualTo("not_met");
        assertThat(anna.get(all + "?show=unscored").body())
                .contains("FUP1")
                .doesNotContain("name=\"rating-RES1\"");
    }
}
