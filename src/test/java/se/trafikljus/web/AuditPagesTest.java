package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import se.trafikljus.Actor;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditPatch;
import se.trafikljus.audit.Descriptions;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.rubric.Rubrics;

/** All that an auditor does with an audit besides scoring it, without scripts. */
class AuditPagesTest {

    private static final String PASSWORD = "fyra ord på rad";
    private static final Actor ANNA = new Actor("Anna", new Actor.SignedIn("test"));
    private static final String AUDIT = "vara-kaa-2026";
    private static final String PAGE = "/audits/" + AUDIT;

    @TempDir Path folder;

    private Served served() {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            for (String name : List.of("Anna", "Bo")) {
                Person person = new Person(name);
                house.get(People.class)
                        .add(TestHouse.ANNA, new User(person, Role.AUDITOR, "", "", false));
                house.get(Passwords.class).set(TestHouse.ANNA, person, PASSWORD);
            }
        }
        return Served.of(home);
    }

    private static ScoredAudit audit(Served served) {
        return served.room(AuditLibrary.class).seenBy(ANNA).read(AUDIT);
    }

    private static HttpResponse<String> did(Caller who, String path, Map<String, String> form)
            throws Exception {
        HttpResponse<String> after = who.post(path, form);
        assertThat(after.statusCode()).as(after.body()).isEqualTo(200);
        return after;
    }

    @Test
    void anAuditIsStartedDescribedScoredByTwoAndTested() throws Exception {
        try (Served served = served()) {
            Caller anna = new Caller(served);
            Caller.signIn(anna, "Anna", PASSWORD);
            starts(anna);
            readsTheProgramme(anna, served);
            describes(anna, served);
            scoresBySecond(anna, served);
            draws(anna, served);
            recommends(anna, served);
            assertThat(anna.get(PAGE + "/trail").body())
                    .contains("Bo", "citerade", "lämnade en rekommendation");
            looksRight(served);
        }
    }

    private static void starts(Caller anna) throws Exception {
        HttpResponse<String> refused =
                anna.post("/audits/new", Map.of("municipality", "Varra", "rubric", "kaa"));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("Vara", "value=\"Varra\"");
        HttpResponse<String> after =
                did(
                        anna,
                        "/audits/new",
                        Map.of(
                                "municipality", "Vara",
                                "rubric", "kaa",
                                "body", "Kommunstyrelsen",
                                "from", "2026-01-01",
                                "to", "2026-12-31"));
        assertThat(after.uri().getPath()).isEqualTo(PAGE);
        assertThat(after.body()).contains("Granskningen av Vara är påbörjad", "Kommunstyrelsen");
    }

    private static void readsTheProgramme(Caller anna, Served served) throws Exception {
        String mark = audit(served).rubric().hash();
        assertThat(anna.get("/rubrics").body()).contains("Kommunala aktivitetsansvaret", "kaa");
        assertThat(anna.get(PAGE).body()).contains("/rubrics/kaa?mark=" + mark);
        assertThat(anna.get("/rubrics/kaa?mark=" + mark).body())
                .contains("id=\"RES1\"", "Från och med")
                .contains("<td>Ska</td><td>1 januari 2015</td><td>30 juni 2018</td>")
                .contains("rating-partly_met", "allmänna råd", ">Bör</td>")
                .doesNotContain("har ändrats sedan dess");
        assertThat(anna.get("/rubrics/kaa?mark=0123").statusCode()).isEqualTo(404);
        assertThat(anna.get("/rubrics/ingen").statusCode()).isEqualTo(404);
        String unused = served.room(Rubrics.class).find("internal-control").hash();
        assertThat(anna.get("/styles/" + unused + ".css").body()).contains(".rating-met");
        assertThat(new Caller(served).get("/about").body())
                .contains("Apache License 2.0")
                .doesNotContain("/rubrics");
    }

    private static void describes(Caller anna, Served served) throws Exception {
        Map<String, String> page = Caller.hidden(anna.get(PAGE + "/details").body());
        served.room(Descriptions.class)
                .change(
                        new Actor("Bo", new Actor.SignedIn("test")),
                        AUDIT,
                        AuditPatch.ofConduct(Map.of(ConductField.METHOD, "Bos metod")));
        Map<String, String> form = new HashMap<>(page);
        form.put("conclusion", "Annas slutsats");
        form.put("method", "Annas metod");
        HttpResponse<String> both = anna.plainPost(PAGE + "/details", form);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Annas slutsats", "Annas metod", "Bos metod");
        assertThat(audit(served).audit().conclusion()).isEmpty();
        Map<String, String> again = Caller.hidden(both.body());
        again.put("conclusion", "Annas slutsats");
        again.put("method", "Metod av båda");
        assertThat(anna.plainPost(PAGE + "/details", again).statusCode()).isEqualTo(200);
        Audit now = audit(served).audit();
        assertThat(now.conclusion()).isEqualTo("Annas slutsats");
        assertThat(now.conduct().method()).isEqualTo("Metod av båda");
        assertThat(now.bodies()).containsExactly("Kommunstyrelsen");
        assertThat(now.periodTo()).isPresent();
        HttpResponse<String> noDay =
                anna.post(PAGE + "/details", Map.of("answer_by", "i morgon", "dnr", "KS 1"));
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("i morgon", "value=\"KS 1\"");
    }

    private static void scoresBySecond(Caller anna, Served served) throws Exception {
        Caller bo = new Caller(served);
        Caller.signIn(bo, "Bo", PASSWORD);
        for (var objective : audit(served).rubric().objectives()) {
            did(anna, PAGE + "/score/" + objective.id(), Map.of("rating", "met"));
        }
        did(
                anna,
                PAGE + "/score/RES1",
                Map.of("rating", "met", "rationale", "Annas skäl", "source", "Intervju"));
        assertThat(bo.get(PAGE + "/second/RES1").body()).doesNotContain("Annas skäl");
        assertThat(bo.get(PAGE + "/agreement").statusCode()).isEqualTo(409);
        for (var objective : audit(served).rubric().objectives()) {
            String rating = objective.id().equals("RES1") ? "partly_met" : "met";
            did(bo, PAGE + "/second/" + objective.id(), Map.of("rating", rating));
        }
        assertThat(anna.get(PAGE + "/agreement").body()).contains("RES1", "Vad är ni eniga om");
        HttpResponse<String> noNote =
                anna.post(PAGE + "/consensus/RES1", Map.of("rating", "partly_met"));
        assertThat(noNote.statusCode()).isIn(404, 405, 422);
        HttpResponse<String> agreed =
                anna.plainPost(
                        PAGE + "/consensus/RES1",
                        with(
                                Caller.hidden(anna.get(PAGE + "/agreement").body()),
                                Map.of("rating", "partly_met", "note", "Efter samtal")));
        assertThat(agreed.statusCode()).isEqualTo(200);
        assertThat(agreed.body()).contains("Efter samtal");
        assertThat(audit(served).assessment("RES1").rating().orElseThrow().id())
                .isEqualTo("partly_met");
    }

    private static Map<String, String> with(Map<String, String> hidden, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(hidden);
        all.putAll(more);
        return all;
    }

    private static void draws(Caller anna, Served served) throws Exception {
        String page = PAGE + "/samples/DOC1";
        HttpResponse<String> refused =
                anna.post(page, Map.of("population", "många", "size", "2", "attributes", "plan"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("många").contains(">plan</textarea>");
        HttpResponse<String> drawn =
                did(anna, page, Map.of("population", "40", "size", "2", "attributes", "plan"));
        assertThat(drawn.body()).contains("2 av 40 ärenden dragna", "inte granskat");
        List<Integer> cases =
                served.room(se.trafikljus.sampling.SampleResults.class)
                        .drawn(ANNA, AUDIT, 95)
                        .get(0)
                        .result()
                        .draw()
                        .cases();
        for (Integer number : cases) {
            HttpResponse<String> recorded =
                    anna.plainPost(
                            page + "/cases",
                            with(
                                    Caller.hidden(anna.get(page).body()),
                                    Map.of(
                                            "case",
                                            number.toString(),
                                            "attribute",
                                            "plan",
                                            "outcome",
                                            "pass",
                                            "note",
                                            "Akt " + number)));
            assertThat(recorded.statusCode()).isEqualTo(200);
        }
        HttpResponse<String> cited =
                anna.plainPost(page + "/citation", Caller.hidden(anna.get(page).body()));
        assertThat(cited.statusCode()).isEqualTo(200);
        assertThat(audit(served).assessment("DOC1").source()).contains("2 av 2");
    }

    private static void recommends(Caller anna, Served served) throws Exception {
        String page = PAGE + "/recommendations";
        did(anna, page, Map.of("text", "Säkerställa resurser", "objective", "RES1"));
        assertThat(served.room(Recommendations.class).of(ANNA, AUDIT))
                .singleElement()
                .satisfies(one -> assertThat(one.objective()).isEqualTo("RES1"));
        HttpResponse<String> remarked =
                anna.post(
                        PAGE + "/remarks",
                        Map.of("objective", "RES1", "remark", "Vi delar inte bilden"));
        assertThat(remarked.statusCode()).isEqualTo(200);
        assertThat(audit(served).assessment("RES1").remark()).isEqualTo("Vi delar inte bilden");
    }

    private static void looksRight(Served served) throws IOException {
        try (Browser browser = Browser.open()) {
            browser.show(served.at("/login").toString());
            var driver = browser.driver();
            driver.findElement(By.name("name")).sendKeys("Anna");
            driver.findElement(By.name("password")).sendKeys(PASSWORD + Keys.ENTER);
            browser.until("location.pathname !== '/login'");
            assertThat(
                            PageFaults.of(
                                    browser,
                                    served,
                                    List.of(
                                            "/audits/new",
                                            PAGE,
                                            PAGE + "/details",
                                            PAGE + "/agreement",
                                            PAGE + "/samples",
                                            PAGE + "/samples/DOC1",
                                            PAGE + "/remarks",
                                            PAGE + "/recommendations",
                                            PAGE + "/trail")))
                    .isEmpty();
        }
    }
}
