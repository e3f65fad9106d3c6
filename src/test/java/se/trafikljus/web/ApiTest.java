package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.TestHouse;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.Tokens;
import se.trafikljus.people.User;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;
import se.trafikljus.trail.Trail;
import tools.jackson.databind.json.JsonMapper;

/** What programs do over HTTP, held against what the commands say of the same workspace. */
class ApiTest {

    private static final String V1 = "/api/v1";
    private static final JsonMapper JSON = new JsonMapper();

    /** Addresses, and the commands that say the same. */
    private static final Map<String, List<String>> SAME = new LinkedHashMap<>();

    static {
        same("/audits", "audit list");
        same(
                "/audits?municipality=Karlstad&status=published",
                "audit list --status published" + " --municipality Karlstad");
        same("/audits/karlstad-kaa-2016", "audit show karlstad-kaa-2016");
        same("/comparisons", "compare");
        same(
                "/comparisons?municipalities=V%C3%A5rg%C3%A5rda,Lysekil&names=none",
                "compare --municipalities Vårgårda,Lysekil --names none");
        same("/improvements", "improvement list");
    }

    @TempDir private static Path home;
    private static final Map<String, String> SAID = new LinkedHashMap<>();
    private static final Map<String, HttpResponse<String>> TOLD = new LinkedHashMap<>();
    private static Served served;
    private static Program anna;
    private static Program bo;
    private static Program nora;
    private static String annas;

    private static void same(String path, String command) {
        SAME.put(path, List.of((command + " --format json").split(" ")));
    }

    @BeforeAll
    static void serve() throws Exception {
        try (Play play = new Play(home, Map.of(), "")) {
            done(
                    play,
                    "audit",
                    "import",
                    Path.of("sample-audits/kaa-2016-2017").toAbsolutePath().toString());
            done(play, "user", "add", "Anna", "--role", "auditor");
            done(play, "user", "add", "Bo", "--role", "auditor");
            done(
                    play,
                    "user",
                    "add",
                    "Nora",
                    "--role",
                    "committee",
                    "--municipality",
                    "Vara",
                    "--body",
                    "Barnnämnden");
            done(play, "improvement", "add", "--municipality", "Vara", "--title", "Rutiner");
            SAME.forEach(
                    (path, words) ->
                            SAID.put(path, done(play, words.toArray(String[]::new)).out()));
            annas = done(play, "user", "token", "Anna").out().strip();
        }
        served = Served.of(home.resolve("ws"));
        anna = new Program(served, annas);
        bo = new Program(served, token("Bo"));
        nora = new Program(served, token("Nora"));
        for (String path : SAME.keySet()) {
            TOLD.put(path, anna.get(V1 + path));
        }
    }

    private static String token(String name) {
        return served.room(Tokens.class).make(TestHouse.ANNA, new Person(name), "", 1).secret();
    }

    @AfterAll
    static void close() {
        assertThat(served.room(Trail.class).verify().broken()).isEmpty();
        served.close();
    }

    private static Said done(Play play, String... words) {
        Said said = play.said(List.of("--as", "Anna"), words);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    @Test
    void saysTheSameBytesAsTheCommands() throws Exception {
        for (Map.Entry<String, String> one : SAID.entrySet()) {
            HttpResponse<String> answer = ok(Objects.requireNonNull(TOLD.get(one.getKey())), 200);
            assertThat(answer.body()).as(one.getKey()).isEqualTo(one.getValue());
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
        assertThat(SAID.get("/audits")).contains("karlstad-kaa-2016");
        assertThat(SAID.get("/improvements")).contains("Rutiner");
        assertThat(JSON.readTree(SAID.get("/audits?municipality=Karlstad&status=published")))
                .hasSize(1);
    }

    @Test
    void takesAnAuditFromDraftToPublishedAndBack() throws Exception {
        HttpResponse<String> started =
                ok(
                        anna.post(
                                V1 + "/audits",
                                "{\"municipality\": \"Mark\", \"rubric\": \"kaa\","
                                        + " \"body\": \"Barnnämnden\", \"to\": \"2026-12-31\"}"),
                        201);
        String audit = started.headers().firstValue("Location").orElseThrow();
        assertThat(audit).isEqualTo(V1 + "/audits/mark-kaa-2026");
        assertThat(Program.read(started)).containsEntry("body", "Barnnämnden");
        assertThat(ok(anna.post(audit + "/approve", ""), 409).body()).contains("\"faults\"");
        Map<String, Object> shown = Program.read(anna.get(audit));
        for (Object one : (List<?>) in(shown, "assessments")) {
            rate(audit + "/assessments/" + ((Map<?, ?>) one).get("objective"));
        }
        ok(anna.post(audit + "/approve", "{}"), 403);
        assertThat(Program.read(ok(bo.post(audit + "/approve", "{}"), 200)))
                .containsEntry("status", "approved");
        assertThat(Program.read(ok(bo.post(audit + "/publish", ""), 200)))
                .containsEntry("status", "published");
        ok(bo.post(audit + "/reopen", "{}"), 422);
        assertThat(Program.read(ok(bo.post(audit + "/reopen", "{\"reason\": \"Fel år\"}"), 200)))
                .containsEntry("status", "draft");
        String id = served.room(Tokens.class).list(TestHouse.ANNA, new Person("Anna")).get(0).id();
        StringBuilder told = new StringBuilder();
        served.room(Trail.class)
                .show(
                        TestHouse.ANNA,
                        List.of("audit/mark-kaa-2026"),
                        record -> told.append(record.actor()));
        assertThat(told.toString()).contains("osUser=token " + id + ", machine=127.0.0.1");
    }

    private static void rate(String cell) throws Exception {
        HttpResponse<String> seen = ok(anna.get(cell), 200);
        Map<String, Object> wanted = Program.read(seen);
        wanted.putAll(
                Map.of("rating", "Uppfyllt", "rationale", "Se planen", "source", "Plan, s. 3"));
        HttpResponse<String> put =
                ok(
                        anna.send(
                                "PUT",
                                cell,
                                JSON.writeValueAsString(wanted),
                                "If-Match",
                                tag(seen)),
                        200);
        assertThat(Program.read(put)).containsEntry("rating", "met");
        assertThat(tag(put)).isNotEqualTo(tag(seen)).isEqualTo(tag(anna.get(cell)));
    }

    private static Object in(Map<?, ?> answer, String name) {
        return Objects.requireNonNull(answer.get(name));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void overwritesNobodysWork() throws Exception {
        ok(
                anna.post(
                        V1 + "/audits",
                        "{\"municipality\": \"Ale\", \"rubric\": \"kaa\", \"to\": \"2026-12-31\"}"),
                201);
        String cell = V1 + "/audits/ale-kaa-2026/assessments/RES1";
        HttpResponse<String> seen = anna.get(cell);
        assertThat(tag(seen)).matches("\"[0-9a-f]{64}\"");
        ok(anna.get(cell, "If-None-Match", tag(seen)), 304);
        String met = body("met");
        assertThat(Program.read(ok(anna.send("PUT", cell, met), 428)))
                .containsEntry("kind", "precondition_required");
        ok(anna.send("PUT", cell, met, "If-Match", "W/" + tag(seen)), 412);
        ok(anna.send("PUT", cell, met, "If-Match", tag(seen)), 200);
        HttpResponse<String> late =
                ok(bo.send("PUT", cell, body("not_met"), "If-Match", tag(seen)), 412);
        Map<String, Object> both = Program.read(late);
        assertThat(both).containsEntry("kind", "precondition_failed");
        assertThat((Map<?, ?>) both.get("wanted")).extracting("rating").isEqualTo("not_met");
        assertThat((Map<?, ?>) both.get("now")).extracting("rating").isEqualTo("met");
        assertThat(in(both, "detail").toString()).contains("Anna");
        long length = served.room(Trail.class).length();
        ok(bo.send("PUT", cell, met, "If-Match", tag(late)), 200);
        assertThat(served.room(Trail.class).length()).isEqualTo(length);
        HttpResponse<String> replaced =
                ok(bo.send("PUT", cell, body("not_met"), "If-Match", tag(late)), 200);
        assertThat(
                        Program.read(
                                ok(
                                        bo.send(
                                                "PUT",
                                                cell,
                                                "{\"rating\": null, \"finding\": \"\","
                                                        + " \"rationale\": \"\", \"source\": \"\", \"quote\": \"\", \"success\": false}",
                                                "If-Match",
                                                "\"x\", " + tag(replaced)),
                                        200)))
                .containsEntry("rating", null);
    }

    private static String note(HttpResponse<String> answer) {
        return URLDecoder.decode(
                answer.headers().firstValue("Trafikljus-Note").orElseThrow().replace("+", "%2B"),
                StandardCharsets.UTF_8);
    }

    private static String body(String rating) {
        return "{\"rating\": \""
                + rating
                + "\", \"finding\": \"\", \"rationale\": \"\","
                + " \"source\": \"\", \"quote\": \"\", \"success\": false}";
    }

    @Test
    void keepsFiles() throws Exception {
        ok(
                anna.post(
                        V1 + "/audits",
                        "{\"municipality\": \"Tanum\", \"rubric\": \"kaa\", \"to\": \"2026-12-31\"}"),
                201);
        String files = V1 + "/audits/tanum-kaa-2026/evidence";
        byte[] plan = "Ring 900101-9802\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> added =
                ok(
                        anna.upload(
                                files + "/RES1?name=plan.txt&note=Sidan+3",
                                "application/octet-stream",
                                plan),
                        201);
        assertThat(Program.read(added))
                .containsEntry("note", "Sidan 3")
                .containsEntry("kind", "text");
        assertThat(note(added)).contains("personnummer");
        String place = added.headers().firstValue("Location").orElseThrow();
        assertThat(anna.bytes(place)).isEqualTo(plan);
        ok(anna.upload(files + "/RES1", "application/octet-stream", plan), 422);
        ok(anna.upload(files + "/RES1?name=x", "application/octet-stream", new byte[0]), 422);
        ok(anna.upload(files + "/RES1?name=x", "text/plain", plan), 415);
        String form =
                String.join(
                        "\r\n",
                        "--edge",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"beslut.txt\"",
                        "",
                        "Beslut",
                        "--edge--",
                        "");
        ok(
                anna.upload(
                        files + "/GOV1",
                        "multipart/form-data; boundary=edge",
                        form.getBytes(StandardCharsets.UTF_8)),
                201);
        assertThat(JSON.readTree(ok(anna.get(files), 200).body())).hasSize(2);
        String one = files + "/RES1/" + place.substring(place.lastIndexOf('/') + 1);
        ok(anna.send("DELETE", one, ""), 422);
        ok(anna.send("DELETE", one + "?reason=Fel+fil", ""), 204);
        ok(anna.get(place), 404);
        ok(nora.get(files), 404);
    }

    @Test
    void followsAnImprovementUp() throws Exception {
        HttpResponse<String> added =
                ok(
                        anna.post(
                                V1 + "/improvements",
                                "{\"municipality\": \"Vara\", \"title\": \"Kartläggning\"}"),
                        201);
        String area = added.headers().firstValue("Location").orElseThrow();
        ok(anna.post(V1 + "/improvements", "{\"title\": \"Utan grund\"}"), 422);
        ok(nora.get(area), 404);
        ok(anna.post(area + "/send", "{\"body\": \"Barnnämnden\", \"due\": \"2099-03-31\"}"), 200);
        ok(nora.get(area), 200);
        ok(nora.post(area + "/answer", "{\"response\": \"kanske\", \"text\": \"Vet ej\"}"), 422);
        assertThat(
                        Program.read(
                                ok(
                                        nora.post(
                                                area + "/answer",
                                                "{\"response\": \"accepted\", \"text\": \"Ja\"}"),
                                        200)))
                .containsEntry("status", "answered");
        ok(nora.post(area + "/plan", "{\"activities\": \"Rutin\", \"due\": \"2099-06-30\"}"), 200);
        ok(nora.post(area + "/progress", "{\"text\": \"Halvvägs\", \"share\": 50}"), 200);
        ok(nora.post(area + "/verify", "{\"verification\": \"done\", \"text\": \"Sett\"}"), 404);
        ok(nora.post(area + "/done", ""), 200);
        assertThat(
                        Program.read(
                                ok(
                                        anna.post(
                                                area + "/verify",
                                                "{\"verification\": \"done\", \"text\": \"Sett\"}"),
                                        200)))
                .containsEntry("verified", "done");
        ok(anna.post(area + "/close", "{\"reason\": \"Klart\"}"), 409);
    }

    @Test
    void makesReports() throws Exception {
        HttpResponse<String> ordered =
                ok(
                        anna.post(
                                V1 + "/reports",
                                "{\"formats\": [\"json\", \"csv\"], \"municipalities\": [\"Karlstad\", \"Lysekil\"]}"),
                        202);
        String job = ordered.headers().firstValue("Location").orElseThrow();
        Map<String, Object> state = Program.read(ordered);
        for (int i = 0;
                i < 300 && List.of("waiting", "running").contains(state.get("state"));
                i++) {
            Thread.sleep(100);
            state = Program.read(ok(anna.get(job), 200));
        }
        assertThat(state).containsEntry("state", "done").containsEntry("audits", 2);
        List<?> files = (List<?>) in(state, "files");
        assertThat(files).hasSize(2);
        for (Object one : files) {
            Map<?, ?> file = (Map<?, ?>) one;
            byte[] content = anna.bytes(in(file, "href").toString());
            assertThat(content).hasSize((Integer) in(file, "size"));
            assertThat(
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(content)))
                    .isEqualTo(file.get("sha256"));
        }
        ok(anna.get(job + "/finns-inte.pdf"), 404);
        ok(anna.post(V1 + "/reports", "{\"formats\": []}"), 422);
        ok(anna.post(V1 + "/reports", "{\"formats\": [\"doc\"]}"), 422);
        ok(anna.post(V1 + "/reports", "{\"kind\": \"sheet\", \"formats\": [\"csv\"]}"), 422);
        ok(nora.get(job), 404);
    }

    @Test
    void letsNobodyInWhoMayNot() throws Exception {
        Program nobody = new Program(served, "");
        HttpResponse<String> asked = ok(nobody.get(V1 + "/audits"), 401);
        assertThat(asked.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"trafikljus\"");
        assertThat(asked.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Program.read(asked))
                .containsOnlyKeys("type", "title", "status", "detail", "kind")
                .containsEntry("kind", "unauthenticated")
                .containsEntry("status", 401);
        ok(nobody.get(V1 + "/finns/inte"), 401);
        served.room(Passwords.class)
                .register(
                        TestHouse.ANNA,
                        new User(new Person("Siv"), Role.AUDITOR, "", "", false),
                        "fyra ord på rad");
        Caller siv = new Caller(served);
        Caller.signIn(siv, "Siv", "fyra ord på rad");
        assertThat(siv.get("/audits").statusCode()).isEqualTo(200);
        assertThat(siv.get(V1 + "/audits").statusCode()).isEqualTo(401);
        String sivs = token("Siv");
        assertThat(
                        new Caller(served)
                                .get("/audits", "Authorization", "Bearer " + sivs)
                                .uri()
                                .getPath())
                .isEqualTo("/login");
        Program hers = new Program(served, sivs);
        ok(hers.get(V1 + "/audits"), 200);
        served.room(People.class).disable(TestHouse.ANNA, new Person("Siv"));
        Program wrong = new Program(served, "trafikljus_x");
        ok(hers.get(V1 + "/audits"), 401);
        for (int i = 0; i < 4; i++) {
            assertThat(
                            ok(wrong.get(V1 + "/audits"), 401)
                                    .headers()
                                    .firstValue("WWW-Authenticate")
                                    .orElseThrow())
                    .contains("invalid_token");
        }
        HttpResponse<String> slowed = ok(wrong.get(V1 + "/audits"), 429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        ok(anna.get(V1 + "/audits"), 200);
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        String missing = V1 + "/audits/finns-inte";
        HttpResponse<String> english =
                ok(anna.get(missing, "Accept-Language", "fr, en;q=0.5"), 404);
        assertThat(in(Program.read(english), "detail").toString()).contains("There is no audit");
        assertThat(in(Program.read(ok(anna.get(missing), 404)), "detail").toString())
                .contains("granskning");
        ok(anna.get(V1 + "/finns/inte"), 404);
        assertThat(ok(anna.send("DELETE", V1 + "/audits", ""), 405).headers().firstValue("Allow"))
                .isPresent();
        assertThat(ok(anna.get(V1 + "/audits?kommun=Vara"), 422).body())
                .contains("kommun", "municipality");
        ok(anna.get(V1 + "/audits/karlstad-kaa-2016?x=1"), 422);
        ok(anna.get(V1 + "/audits?year=i%20fjol"), 422);
        ok(anna.get(V1 + "/comparisons?municipality=Vara&municipalities=Mark"), 422);
        HttpResponse<String> wrong =
                ok(
                        anna.post(
                                V1 + "/audits",
                                "{\"municipality\": 114, \"kommun\": [{\"a\": 1}], \"from\": \"2026-01-01\", \"from\": \"x\"}"),
                        422);
        assertThat((List<?>) Program.read(wrong).get("faults")).hasSize(4);
        assertThat(wrong.body()).contains("municipality", "kommun", "from", "rubric");
        ok(
                anna.post(
                        V1 + "/audits",
                        "{\"municipality\": \"Vara\", \"rubric\": \"kaa\", \"from\": \"i dag\"}"),
                422);
        for (String broken :
                new String[] {"[]", "{", "{} {}", "\"x\"", "{\"municipality\": [[[[[1]]]]]}"}) {
            ok(anna.post(V1 + "/audits", broken), 400);
        }
        ok(anna.post(V1 + "/audits", ""), 400);
        ok(
                anna.upload(
                        V1 + "/audits",
                        "application/x-www-form-urlencoded",
                        "{}".getBytes(StandardCharsets.UTF_8)),
                415);
        ok(anna.post(V1 + "/audits", "{\"question\": \"" + "x".repeat(1_000_001) + "\"}"), 413);
        assertThat(anna.get(V1 + "/audits/vara;x").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        Map<String, Object> head = Program.read(ok(anna.get(V1 + "/trail/head"), 200));
        assertThat(head).containsEntry("hash", served.room(Trail.class).head().hash());
        ok(nora.get(V1 + "/trail/head"), 404);
    }
}
