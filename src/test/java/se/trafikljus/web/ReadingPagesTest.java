package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import se.trafikljus.Browser;
import se.trafikljus.Language;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditPatch;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Descriptions;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.improvement.Grounds;
import se.trafikljus.improvement.ImprovementDrafts;
import se.trafikljus.improvement.ImprovementPatch;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.publication.Access;
import se.trafikljus.publication.AuditPublishing;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.sampling.SampleDraws;

/** An audit that its reader may not change: locked, or barred to them; all of it can be read. */
class ReadingPagesTest {

    private static final String PASSWORD = "fyra ord på rad";
    private static final String AUDIT = "vara-kaa-2026";
    private static final String PAGE = "/audits/" + AUDIT;

    @TempDir Path folder;
    private Served served;

    @BeforeEach
    void open() throws Exception {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
            people(house);
            filled(house);
        }
        served = Served.of(home);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static void people(TestHouse house) {
        house.get(People.class)
                .bar(TestHouse.ANNA, new Conflict(new Person("Kim"), "1470", "Bror i nämnden"));
        for (String name : List.of("Anna", "Bo", "Kim", "Adam")) {
            Role role = name.equals("Adam") ? Role.ADMIN : Role.AUDITOR;
            house.get(Passwords.class)
                    .register(
                            TestHouse.ANNA,
                            new User(new Person(name), role, "", "", false),
                            PASSWORD);
        }
    }

    private void filled(TestHouse house) throws IOException {
        Scorings scorings = house.get(Scorings.class);
        house.get(Audits.class)
                .all()
                .read(AUDIT)
                .rubric()
                .objectives()
                .forEach(
                        one ->
                                scorings.save(
                                        TestHouse.ANNA,
                                        AUDIT,
                                        CellChange.in(one.id()).rating("not_in_scope")));
        scorings.save(
                TestHouse.ANNA,
                AUDIT,
                CellChange.in("RES1")
                        .rating("partly_met")
                        .finding("Två tjänster")
                        .rationale("Räcker inte till alla")
                        .source("Intervju 3")
                        .quote("Vi hinner inte"));
        house.get(Approvals.class).remark(TestHouse.ANNA, AUDIT, "RES1", "Vi delar inte bilden");
        Path file = Files.writeString(folder.resolve("plan.txt"), "Fyra tjänster");
        house.get(Evidence.class)
                .add(TestHouse.ANNA, AUDIT, "RES1", Upload.of(file), "Bemanningen");
        house.get(SampleDraws.class)
                .draw(
                        TestHouse.ANNA,
                        new DrawOrder(
                                AUDIT,
                                "RES1",
                                50,
                                2,
                                Optional.of("7"),
                                List.of("plan"),
                                Optional.empty()));
        house.get(Recommendations.class)
                .recommend(
                        TestHouse.ANNA,
                        AUDIT,
                        "Säkerställa resurser",
                        "RES1",
                        "",
                        Optional.of(LocalDate.of(2027, 3, 1)),
                        "");
        house.get(Descriptions.class)
                .change(
                        TestHouse.ANNA,
                        AUDIT,
                        new AuditPatch(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(List.of("Kommunstyrelsen")),
                                day("2026-01-01"),
                                day("2026-12-31"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("Resurserna räcker inte"),
                                Map.of(
                                        ConductField.VERDICT, "largely",
                                        ConductField.ANSWER_BY, "2027-03-31",
                                        ConductField.METHOD, "Dokumentstudier")));
    }

    private static Optional<AuditPatch.Day> day(String day) {
        return Optional.of(new AuditPatch.Day(Optional.of(LocalDate.parse(day))));
    }

    private Caller as(String name) throws Exception {
        Caller caller = new Caller(served);
        Caller.signIn(caller, name, PASSWORD);
        return caller;
    }

    private Audit approved() {
        return served.room(Approvals.class).approve(TestHouse.BO, AUDIT, Optional.empty()).now();
    }

    @Test
    void aLockedAuditIsReadObjectiveByObjective() throws Exception {
        approved();
        for (String name : List.of("Anna", "Adam")) {
            Caller caller = as(name);
            assertThat(caller.get(PAGE).body()).contains("href=\"" + PAGE + "/score/RES1\"");
            HttpResponse<String> one = caller.get(PAGE + "/score/RES1");
            assertThat(one.statusCode()).isEqualTo(200);
            assertThat(one.body())
                    .contains("Två tjänster", "Räcker inte till alla", "Intervju 3")
                    .contains("Vi hinner inte", "Vi delar inte bilden", "plan.txt", "Bemanningen")
                    .contains("2 av 50", "Delvis uppfyllt", "Nästa: GOV1", "Kriterier")
                    .doesNotContain("<textarea", "type=\"radio\"");
            assertThat(caller.get(PAGE + "/score/all").body())
                    .contains("Två tjänster", "Räcker inte till alla", "plan.txt")
                    .doesNotContain("type=\"radio\"");
            assertThat(caller.get(PAGE + "/score").body()).contains("Två tjänster");
        }
        assertThat(as("Anna").get(PAGE + "/score/RES1").body())
                .contains("därmed låst", PAGE + "/reopen");
    }

    @Test
    void whoeverHasAConflictOfInterestReadsADraft() throws Exception {
        assertThat(as("Kim").get(PAGE + "/score/RES1").body())
                .contains("Två tjänster", "jävig")
                .doesNotContain("<textarea");
        assertThat(as("Anna").get(PAGE + "/score/RES1").body()).contains("<textarea");
        assertThat(as("Adam").get(PAGE + "/second/RES1").statusCode()).isEqualTo(404);
    }

    @Test
    void itsPageSaysWhatItConcludesAndWhereItIsPublished() throws Exception {
        approved();
        served.room(AuditPublishing.class).publish(TestHouse.BO, AUDIT, Access.CLOSED, Language.SV);
        HttpResponse<String> page = as("Anna").get(PAGE);
        assertThat(page.body())
                .contains("Svar på revisionsfrågan", "Svar senast", "31 mars 2027")
                .contains("Resurserna räcker inte", "1 januari 2026 – 31 december 2026")
                .contains("Så är den publicerad", "href=\"/published/audits/" + AUDIT + "\"")
                .contains("href=\"" + PAGE + "/evidence\"", "href=\"" + PAGE + "/details\"");
    }

    @Test
    void itsFilesStandTogether() throws Exception {
        assertThat(as("Adam").get(PAGE + "/evidence").body())
                .contains("RES1", "plan.txt", "Bemanningen");
    }

    @Test
    void whatItSaysOfItselfIsTextOnceItIsLocked() throws Exception {
        assertThat(as("Anna").get(PAGE + "/details").body()).contains("<textarea");
        approved();
        assertThat(as("Anna").get(PAGE + "/details").body())
                .contains("därmed låst", PAGE + "/reopen", "Dokumentstudier")
                .doesNotContain("<textarea", ">Spara<", "Du kan ändra det");
    }

    @Test
    void whoApprovesSeesAllThatTheyApprove() throws Exception {
        assertThat(as("Bo").get(PAGE + "/approve").body())
                .contains("Två tjänster", "Räcker inte till alla", "Intervju 3", "plan.txt")
                .contains("Vi delar inte bilden", "2 av 50", "i allt väsentligt")
                .contains("Säkerställa resurser", "href=\"" + PAGE + "/score/RES1\"")
                .contains("Godkänn granskningen av Vara</button>");
        assertThat(as("Anna").get(PAGE + "/approve").body())
                .contains("Räcker inte till alla", "Anna har själv bedömt", "Be kollegan")
                .doesNotContain("Godkänn granskningen av Vara</button>");
    }

    @Test
    void noStepIsOfferedThatLeadsToARefusal() throws Exception {
        Caller anna = as("Anna");
        assertThat(anna.get(PAGE).body())
                .contains("Läs det som ska godkännas", "Anna har själv bedömt")
                .contains("Anna har redan bedömt", "inte bedömts av någon andra person")
                .doesNotContain(PAGE + "/second\"", PAGE + "/agreement\"", ">Godkänn</a>");
        assertThat(as("Bo").get(PAGE).body()).contains(PAGE + "/second\"", ">Godkänn</a>");
        assertThat(anna.get(PAGE + "/agreement").body())
                .contains("Tillbaka till granskningen", "href=\"" + PAGE + "\"")
                .doesNotContain("Till första sidan");
        approved();
        assertThat(anna.get(PAGE).body()).doesNotContain(PAGE + "/reopen\"");
        assertThat(as("Bo").get(PAGE).body()).contains(PAGE + "/reopen\"");
    }

    @Test
    void theListSaysWhatEachPersonCanDoNext() throws Exception {
        assertThat(as("Anna").get("/audits").body())
                .contains("Be en kollega godkänna", PAGE + "/approve", "<td>2026</td>")
                .contains("<td>Kommunala aktivitetsansvaret</td>")
                .doesNotContain("Fortsätt bedöma", "<td>kaa</td>");
        assertThat(as("Bo").get("/audits").body()).contains("<span>Godkänn</span>");
        assertThat(as("Kim").get("/audits").body()).doesNotContain(PAGE + "/");
        assertThat(as("Adam").get("/audits").body()).doesNotContain(PAGE + "/");
        approved();
        assertThat(as("Anna").get("/audits").body()).contains(PAGE + "/publish");
        served.room(AuditPublishing.class).publish(TestHouse.BO, AUDIT, Access.CLOSED, Language.SV);
        String add = "/improvements/new?audit=" + AUDIT;
        assertThat(as("Anna").get("/audits").body()).contains(add);
        assertThat(as("Anna").get(PAGE).body())
                .contains("class=\"deed\" href=\"" + add, "Lägg till förbättringsområden");
        String area =
                served.room(ImprovementDrafts.class)
                        .add(
                                TestHouse.ANNA,
                                new Grounds.OfRecommendation(AUDIT, 1),
                                new ImprovementPatch(
                                        Optional.empty(),
                                        Optional.of("Kommunstyrelsen"),
                                        Optional.empty(),
                                        Optional.empty()),
                                LocalDate.of(2026, 11, 30))
                        .now()
                        .id();
        assertThat(area).isNotEmpty();
        assertThat(as("Anna").get("/audits").body()).contains("Skicka förbättringsområden");
    }

    @Test
    void afterTheLastObjectiveTheAuditSaysThatItIsSaved() throws Exception {
        Caller anna = as("Anna");
        HttpResponse<String> after =
                anna.post(
                        PAGE + "/score/COL1",
                        Map.of("rating", "not_in_scope", "finding", "Sist", "next", "next"));
        assertThat(after.uri().getPath()).isEqualTo(PAGE);
        assertThat(after.body()).contains("COL1 är sparat");
    }

    @Test
    void looksRight() throws Exception {
        approved();
        Caller anna = as("Anna");
        try (Browser browser = Browser.open()) {
            browser.show(served.at("/login").toString());
            browser.driver().manage().addCookie(new Cookie("trafikljus", anna.session()));
            assertThat(
                            PageFaults.of(
                                    browser,
                                    served,
                                    List.of(
                                            "/audits",
                                            PAGE,
                                            PAGE + "/approve",
                                            PAGE + "/score/RES1",
                                            PAGE + "/score/all",
                                            PAGE + "/evidence",
                                            PAGE + "/details")))
                    .isEmpty();
        }
    }
}
