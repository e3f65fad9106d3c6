package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.trafikljus.Golden;
import se.trafikljus.TestHouse;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.Tokens;
import se.trafikljus.people.User;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API: whole, well formed, and true of what is answered. */
class OpenApiTest {

    private static final String GOLDEN = "web/openapi.json";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private static Path home;
    private static Served served;
    private static String text;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.filled(home.resolve("ws"));
        text = new Program(served, "").get("/api/openapi").body();
        served.room(Passwords.class)
                .register(
                        TestHouse.ANNA,
                        new User(new Person("Anna"), Role.AUDITOR, "", "", false),
                        "fyra ord på rad");
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static Program anna() {
        return new Program(served, token());
    }

    private static String token() {
        return served.room(Tokens.class).make(TestHouse.ANNA, new Person("Anna"), "", 1).secret();
    }

    @Test
    void isTheOneThatClientsAreMadeFrom() {
        Golden.assertSame(GOLDEN, text);
    }

    /** By the schema that the makers of OpenAPI publish. */
    @Test
    void isOpenApi() throws IOException {
        Schema official =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        Path.of("src/test/resources/web/openapi-3.1.schema.json")));
        assertThat(official.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(official.validate(text.replace("\"info\"", "\"inf\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void leavesNoOperationOut() {
        Set<String> routes = new TreeSet<>();
        served.room(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(
                        (route, handler) -> {
                            String path = route.getPatternValues().iterator().next();
                            if (path.startsWith("/api/v1")) {
                                route.getMethodsCondition()
                                        .getMethods()
                                        .forEach(verb -> routes.add(verb + " " + plain(path)));
                            }
                        });
        Set<String> described = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        JsonNode paths = JSON.readTree(text).get("paths");
        paths.propertyStream()
                .forEach(
                        path ->
                                path.getValue()
                                        .propertyStream()
                                        .forEach(
                                                verb -> {
                                                    described.add(
                                                            verb.getKey().toUpperCase(Locale.ROOT)
                                                                    + " "
                                                                    + path.getKey());
                                                    ids.add(
                                                            verb.getValue()
                                                                    .get("operationId")
                                                                    .asString());
                                                }));
        assertThat(described).isEqualTo(routes).hasSizeGreaterThan(20);
        assertThat(ids).hasSameSizeAs(described);
    }

    private static String plain(String path) {
        return path.replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}");
    }

    @Test
    void isTrueOfWhatIsAnswered() throws Exception {
        Program anna = anna();
        String audit = "/api/v1/audits/karlstad-kaa-2016";
        holds("Audits", anna.get("/api/v1/audits"));
        holds("Audit", anna.get(audit));
        holds("Assessment", anna.get(audit + "/assessments/RES1"));
        holds("Comparison", anna.get("/api/v1/comparisons"));
        holds("TrailHead", anna.get("/api/v1/trail/head"));
        holds("Problem", anna.get("/api/v1/audits/ingen"));
        holds("Problem", new Program(served, "").get("/api/v1/audits"));
        String area =
                anna.post(
                                "/api/v1/improvements",
                                "{\"municipality\": \"Vara\", \"title\": \"Rutiner\"}")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        holds("Improvements", anna.get("/api/v1/improvements"));
        holds("Improvement", anna.get(area));
        String draft =
                anna.post("/api/v1/audits", "{\"municipality\": \"Ale\", \"rubric\": \"kaa\"}")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        holds(
                "EvidenceFile",
                anna.upload(
                        draft + "/evidence/RES1?name=a.txt",
                        "application/octet-stream",
                        new byte[] {'a'}));
        holds("Evidence", anna.get(draft + "/evidence"));
        String cell = draft + "/assessments/RES1";
        String whole =
                "{\"rating\": \"met\", \"finding\": \"\", \"rationale\": \"\","
                        + " \"source\": \"\", \"quote\": \"\", \"success\": false}";
        holds("ChangedMeanwhile", anna.send("PUT", cell, whole, "If-Match", "\"x\""));
        HttpResponse<String> job = anna.post("/api/v1/reports", "{\"formats\": [\"csv\"]}");
        holds("ReportJob", job);
    }

    @Test
    void isOneThatClientsAreMadeFromWhichRateAndAreToldOfOthers() throws Exception {
        String token = token();
        new Program(served, token)
                .post("/api/v1/audits", "{\"municipality\": \"Tanum\", \"rubric\": \"kaa\"}");
        List<String> told = MadeClient.tried(home, served, token);
        int drafts = told.size() - 3;
        assertThat(told.subList(0, drafts))
                .isNotEmpty()
                .allMatch(line -> line.matches("[a-z]+-kaa-\\d{4} draft 0"));
        assertThat(told.subList(drafts, drafts + 2))
                .containsExactly("rating null", "rating partly_met");
        assertThat(told.get(drafts + 2))
                .startsWith("412 ")
                .contains("precondition_failed", "\"met\"", "partly_met", "Anna");
    }

    private static void holds(String schema, HttpResponse<String> answer) {
        JsonNode whole = JSON.readTree(text);
        String alone =
                "{\"$ref\": \"#/components/schemas/"
                        + schema
                        + "\", \"components\": "
                        + whole.get("components")
                        + "}";
        List<?> faults =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(alone)
                        .validate(answer.body(), InputFormat.JSON);
        assertThat(faults).as(schema + " " + answer.body()).isEmpty();
    }
}
