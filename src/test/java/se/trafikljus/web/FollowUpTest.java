package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.TestHouse.ANNA;
import static se.trafikljus.web.FollowedUp.DUE;
import static se.trafikljus.web.FollowedUp.OF_OTHERS;
import static se.trafikljus.web.FollowedUp.SENT;
import static se.trafikljus.web.FollowedUp.UNSENT;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.trail.Trail;

/** An improvement area from the letter to its end, by those who asked and those who answer. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowUpTest {

    private static final String PAGE = "/improvements/" + SENT;

    private static Served served;
    private static Caller anna;
    private static Caller bo;
    private static Caller nora;
    private static Caller nina;
    private static Caller olle;
    private static Caller lena;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("ws");
        FollowedUp.into(home);
        served = Served.of(home);
        anna = FollowedUp.signedIn(served, "Anna");
        bo = FollowedUp.signedIn(served, "Bo");
        nora = FollowedUp.signedIn(served, "Nora");
        nina = FollowedUp.signedIn(served, "Nina");
        olle = FollowedUp.signedIn(served, "Olle");
        lena = FollowedUp.signedIn(served, "Lena");
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static ImprovementArea area() {
        return served.room(Improvements.class).read(ANNA, SENT).area();
    }

    /** Sends the form of a step as its page has it. */
    private static HttpResponse<String> take(Caller who, String step, String... fields)
            throws Exception {
        Map<String, String> all = new LinkedHashMap<>(Caller.hidden(who.get(PAGE).body()));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return who.plainPost(PAGE + "/" + step, all);
    }

    @Test
    @Order(1)
    void theCommitteeLandsOnWhatWaitsForIt() throws Exception {
        HttpResponse<String> first = nora.get("/");
        assertThat(first.uri().getPath()).isEqualTo("/committee");
        assertThat(first.body())
                .contains("En punkt väntar på svar.", "Att göra", "/improvements/" + SENT)
                .doesNotContain(UNSENT, OF_OTHERS, "försenad");
        assertThat(nora.get(PAGE).body())
                .contains("Vara fann", "Vara motiv", "Så har andra gjort", "Mark motiv")
                .contains("Granska svaret", "href=\"/committee\" aria-current=\"true\"")
                .doesNotContain("Avsluta", "Habo");
        assertThat(olle.get("/committee").body()).contains("Inget är skickat till er än");
    }

    @Test
    @Order(2)
    void whatIsOthersDoesNotExist() throws Exception {
        List<String> seen = new ArrayList<>();
        for (Caller who : new Caller[] {olle, lena}) {
            for (String path : new String[] {"", "/answer", "/receipt", "/plan"}) {
                seen.add(who.get(PAGE + path).statusCode() + " " + path);
            }
            for (String step : new String[] {"answer", "answer/check", "plan", "verify", "close"}) {
                Map<String, String> fields =
                        new LinkedHashMap<>(Caller.hidden(who.get("/").body()));
                fields.putAll(Map.of("seen", "2", "response", "accepted", "text", "Nej"));
                seen.add(who.plainPost(PAGE + "/" + step, fields).statusCode() + " " + step);
            }
        }
        seen.add(nora.get("/improvements/" + UNSENT).statusCode() + " unsent");
        seen.add(take(nora, "verify", "verification", "done", "text", "Klart").statusCode() + " v");
        seen.add(take(nora, "close", "reason", "Trött").statusCode() + " close");
        seen.add(anna.get("/committee").statusCode() + " committee");
        seen.add(anna.get("/committee/sheet.pdf").statusCode() + " sheet");
        seen.add(lena.get("/improvements").statusCode() + " list");
        seen.add(lena.get("/improvements/deadlines.ics").statusCode() + " ics");
        assertThat(seen).allMatch(one -> one.startsWith("404"));
        assertThat(area().status()).isEqualTo(ImprovementStatus.SENT);
        assertThat(olle.get("/improvements/deadlines.ics").body()).doesNotContain("VEVENT");
        assertThat(nora.get("/improvements/deadlines.ics").body())
                .contains(SENT)
                .doesNotContain(UNSENT, OF_OTHERS);
        assertThat(olle.get("/improvements/list.csv").body()).doesNotContain("vara-kaa");
    }

    @Test
    @Order(3)
    void aRefusedAnswerKeepsEveryText() throws Exception {
        HttpResponse<String> refused =
                take(
                        nora,
                        "answer/check",
                        "text",
                        "Vi <håller> med",
                        "decision",
                        "§ 7",
                        "dnr",
                        "9");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Välj ett", "Vi &lt;håller&gt; med", "value=\"§ 7\"", "value=\"9\"");
        assertThat(take(nora, "answer/check", "response", "partly", "text", " ").body())
                .contains("är tom", "value=\"partly\" checked");
    }

    @Test
    @Order(3)
    void aHalfWrittenAnswerIsItsPersonsOwn() throws Exception {
        long trail = served.room(Trail.class).length();
        assertThat(take(nora, "answer/draft", "text", "Halv <b>", "decision", "§ 9").body())
                .contains("Ditt utkast är sparat", "Ditt utkast från", "Halv &lt;b&gt;");
        assertThat(nora.get(PAGE).body()).contains("Halv &lt;b&gt;", "value=\"§ 9\"");
        assertThat(nora.get("/committee").body()).contains("Utkast påbörjat");
        assertThat(nina.get("/committee").body()).contains(SENT).doesNotContain("påbörjat");
        for (Caller other : new Caller[] {nina, anna, bo}) {
            assertThat(other.get(PAGE).body()).doesNotContain("Halv", "Ditt utkast från");
        }
        take(nina, "answer/draft/discard");
        assertThat(take(olle, "answer/draft", "text", "Nej").statusCode()).isEqualTo(404);
        assertThat(take(nora, "verify/draft", "text", "Nej").statusCode()).isEqualTo(404);
        assertThat(take(nora, "plan/draft", "activities", "Tidigt").body())
                .contains("kan inte längre planeras");
        assertThat(nora.get(PAGE).body()).contains("Halv &lt;b&gt;");
        assertThat(take(nora, "answer/draft/discard").body())
                .contains("Utkastet är borta")
                .doesNotContain("Halv", "Ditt utkast från");
        take(nora, "answer/draft", "text", "Kvar till svaret");
        assertThat(served.room(Trail.class).length()).isEqualTo(trail);
    }

    @Test
    @Order(4)
    void anAnswerIsLookedOverBeforeItIsGiven() throws Exception {
        HttpResponse<String> looked =
                take(nora, "answer/check", "response", "partly", "text", "Rad 1\r\nRad 2");
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("Svaret är inte lämnat än", "Godtas delvis");
        assertThat(area().response()).isEmpty();

        Map<String, String> carried = Caller.hidden(looked.body());
        assertThat(carried).containsEntry("text", "Rad 1\nRad 2").containsEntry("seen", "2");
        Map<String, String> change = new LinkedHashMap<>(carried);
        change.put("change", "change");
        assertThat(nora.plainPost(PAGE + "/answer", change).body()).contains("Rad 1\nRad 2");
        assertThat(area().response()).isEmpty();

        HttpResponse<String> given = nora.plainPost(PAGE + "/answer", carried);
        assertThat(given.uri().getPath()).isEqualTo(PAGE + "/receipt");
        assertThat(given.body()).contains("Svaret är lämnat", "Nora", "Nu planerar den");
        assertThat(area().responseText()).isEqualTo("Rad 1\nRad 2");
        assertThat(nora.get(PAGE).body()).doesNotContain("Kvar till svaret", "Ditt utkast från");

        HttpResponse<String> again = nora.plainPost(PAGE + "/answer", carried);
        assertThat(again.statusCode()).as("a form from before").isEqualTo(409);
        assertThat(again.body()).contains("har tagit ett steg", "Rad 2");
    }

    @Test
    @Order(5)
    void theCommitteePlansAndReports() throws Exception {
        HttpResponse<String> refused = take(nora, "plan", "activities", "Anställa", "due", "snart");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("går inte att läsa", ">Anställa</textarea>");
        assertThat(take(nora, "plan", "activities", "Anställa", "due", "").body())
                .contains("saknar datum", ">Anställa</textarea>");

        take(nora, "plan", "activities", "Anställa", "resources", "Eva", "due", DUE.toString());
        assertThat(area().plan().activities()).isEqualTo("Anställa");
        assertThat(area().due()).isEqualTo(Optional.of(DUE));
        assertThat(take(nora, "progress", "text", "På väg", "share", "140").body())
                .contains("går inte", ">På väg</textarea>");
        assertThat(take(nora, "progress", "text", "På väg", "share", "40").body())
                .contains("Det är sparat", "Arbete pågår, 40\u00a0% klart", "På väg");
        assertThat(nora.get("/committee").body()).contains("Ingen punkt väntar på svar");
        assertThat(take(nora, "done", "text", "Två nya").body()).contains("ska kontrolleras");
        assertThat(nora.get(PAGE).body()).doesNotContain("<button class=\"deed\"");
    }

    @Test
    @Order(6)
    void anAuditorVerifiesAndTheTrailShowsIt() throws Exception {
        assertThat(bo.get(PAGE).body())
                .contains("Kontrollera", "Avsluta")
                .doesNotContain("Granska svaret");
        HttpResponse<String> refused = take(bo, "verify", "text", "Sett den");
        assertThat(refused.body()).contains("Välj ett", ">Sett den</textarea>");
        assertThat(take(bo, "verify", "verification", "done", "text", "Sett den").body())
                .contains("Klart och kontrollerat", "Sett den", "Inget mer återstår");
        assertThat(nora.get("/committee").body()).contains("Klart och kontrollerat (1)");
        List<String> actions = new ArrayList<>();
        served.room(Trail.class)
                .show(
                        Optional.of("improvement/" + SENT),
                        record -> actions.add(record.action() + " " + record.actor().name()));
        assertThat(actions)
                .endsWith(
                        "improvement.answered Nora",
                        "improvement.planned Nora",
                        "improvement.progressed Nora",
                        "improvement.reported-done Nora",
                        "improvement.verified Bo");
    }

    @Test
    @Order(7)
    void anAuditorListsFiltersCountsAndSends() throws Exception {
        assertThat(anna.get("/improvements").body())
                .contains("3 förbättringsområden", SENT, UNSENT, OF_OTHERS);
        assertThat(anna.get("/improvements?status=added").body())
                .contains("Ett förbättringsområde", UNSENT, "list.csv?status=added")
                .doesNotContain(OF_OTHERS);
        assertThat(anna.get("/improvements/list.csv?status=added").body())
                .contains(UNSENT)
                .doesNotContain(OF_OTHERS);
        HttpResponse<String> unknown = anna.get("/improvements?due=snart");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("går inte att läsa");
        assertThat(anna.get("/improvements/figures").body())
                .contains("<tbody><tr><th scope=\"row\">");
        assertThat(anna.get("/improvements").body())
                .containsPattern("<option value=\"[a-z-]+\">[A-ZÅÄÖ][^<]+</option>")
                .doesNotContainPattern("<option value=\"([a-z-]+)\">\\1</option>");
        assertThat(anna.get("/improvements/figures?by=body").body())
                .contains("Vara: Kommunstyrelsen", "2 av 3", "Alla tillsammans");
        Map<String, String> form =
                new LinkedHashMap<>(Caller.hidden(anna.get("/improvements/" + UNSENT).body()));
        form.putAll(Map.of("body", "Kommunstyrelsen", "due", DUE.toString()));
        assertThat(anna.plainPost("/improvements/" + UNSENT + "/send", form).body())
                .contains("Förbättringsområdet är skickat", "är skickat till Kommunstyrelsen");
        assertThat(nora.get("/committee").body()).contains(UNSENT);
    }

    @Test
    @Order(8)
    void theSheetIsTakenAlong() throws Exception {
        HttpResponse<String> sheet = nora.get("/committee/sheet.pdf");
        assertThat(sheet.body()).startsWith("%PDF");
        assertThat(sheet.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"committee-1470-kommunstyrelsen.pdf\"");
    }

    @Test
    @Order(9)
    void anAuditorAddsAndTakesBack() throws Exception {
        assertThat(nora.get("/improvements/new").statusCode()).isEqualTo(404);
        String form = "/improvements/new?audit=" + FollowedUp.AUDIT;
        assertThat(anna.get(form).body())
                .contains("Se över resurserna i Vara", "value=\"objective-DOC1\"");
        Map<String, String> fields = new LinkedHashMap<>(Caller.hidden(anna.get(form).body()));
        fields.put("title", "Skriv en rutin");
        HttpResponse<String> refused = anna.plainPost("/improvements/new", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Välj ett", "value=\"Skriv en rutin\"");
        fields.put("grounds", "objective-DOC1");
        HttpResponse<String> added = anna.plainPost("/improvements/new", fields);
        String area = "/improvements/vara-kaa-2026-doc1";
        assertThat(added.uri().getPath()).isEqualTo(area);
        assertThat(added.body()).contains("är tillagt", "Skriv en rutin", "Ta bort");
        assertThat(nora.get(area).statusCode()).isEqualTo(404);
        Map<String, String> reason = new LinkedHashMap<>(Caller.hidden(added.body()));
        assertThat(anna.plainPost(area + "/remove", reason).body()).contains("inte bort utan skäl");
        reason.put("reason", "Dubblett");
        Map<String, String> theirs = new LinkedHashMap<>(reason);
        theirs.putAll(Caller.hidden(nora.get("/committee").body()));
        assertThat(nora.plainPost(area + "/remove", theirs).statusCode()).isEqualTo(404);
        assertThat(anna.plainPost(area + "/remove", reason).body()).contains("är borttaget");
        assertThat(anna.get(area).statusCode()).isEqualTo(404);
    }
}
