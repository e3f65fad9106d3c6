package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import provider.OpenIdProvider;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;

class ProviderSignInTest {

    private static final Actor CHEF = new Actor("Chef", "chef", "testmaskin");

    @TempDir static Path home;

    private static OpenIdProvider provider;
    private static Served served;

    @BeforeAll
    static void open() throws Exception {
        provider = OpenIdProvider.start();
        Files.writeString(home.resolve("hemlighet"), "hemligt\n");
        Files.writeString(
                home.resolve("signin.properties"),
                """
                kommun.label = Vargarda kommun
                kommun.issuer = %s
                kommun.client-id = trafikljus
                kommun.client-secret-file = hemlighet
                borta.label = En tjanst som ligger nere
                borta.issuer = http://127.0.0.1:1
                borta.client-id = trafikljus
                borta.client-secret = hemligt
                """
                        .formatted(provider.issuer()));
        served = Served.of(home);
        provider.register(served.at("/login/oauth2/code/kommun").toString());
        People people = served.room(People.class);
        people.add(CHEF, new User(new Person("Chef"), Role.ADMIN, "", "", false));
        people.add(CHEF, new User(new Person("Anna Andersson"), Role.AUDITOR, "", "", false));
    }

    @AfterAll
    static void close() {
        served.close();
        provider.close();
    }

    @Test
    void whoeverIsRegisteredComesInWithoutAPassword() throws Exception {
        Caller anna = new Caller(served);
        assertThat(anna.get("/login").body()).contains("Logga in hos Vargarda kommun");

        HttpResponse<String> in = through(anna, "anna", "/audits/new");

        assertThat(in.statusCode()).isEqualTo(200);
        // Back to where they wanted to go, under the name that the register has.
        assertThat(in.uri().getPath()).isEqualTo("/audits/new");
        assertThat(in.body()).contains("Anna Andersson").doesNotContain("ANNA");
    }

    @Test
    void whoeverIsDisabledIsOutAtTheNextRequestAndDoesNotComeInAgain() throws Exception {
        People people = served.room(People.class);
        Caller anna = new Caller(served);
        through(anna, "anna", "/audits");
        people.disable(CHEF, new Person("Anna Andersson"));
        try {
            assertThat(anna.get("/audits").uri().getPath()).isEqualTo("/login");
            assertThat(through(new Caller(served), "anna", "/audits").body())
                    .contains("ingen som får använda Trafikljus har det namnet");
        } finally {
            people.add(CHEF, new User(new Person("Anna Andersson"), Role.AUDITOR, "", "", false));
        }
    }

    @Test
    void whoeverIsNotRegisteredHearsWhomToAsk() throws Exception {
        Caller unknown = new Caller(served);
        HttpResponse<String> refused = through(unknown, "okand", "/audits");

        assertThat(refused.uri().getPath()).isEqualTo("/login");
        assertThat(refused.body())
                .contains("Du är inloggad hos Vargarda kommun som ”Okänd Person”")
                .contains("Be Chef att registrera dig");
        assertThat(unknown.get("/audits").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void aProviderThatDoesNotAnswerIsToldOfInWords() throws Exception {
        assertThat(new Caller(served).get("/login/at/borta").body())
                .contains("En tjanst som ligger nere svarar inte just nu");
        assertThat(new Caller(served).get("/login/at/finns-inte").body())
                .contains("slutfördes inte");
    }

    @Test
    void anAnswerThatNobodyAskedForLetsNobodyIn() throws Exception {
        Caller caller = new Caller(served);
        assertThat(caller.get("/login/oauth2/code/kommun?code=x&state=y").body())
                .contains("slutfördes inte");
        assertThat(caller.get("/audits").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void aFileThatIsNotUnderstoodIsRefusedAtTheStart(@TempDir Path other) throws Exception {
        refused(other, "kommun.isuer = https://x", "kommun.isuer", "issuer");
        refused(other, "kommun.issuer = https://x", "kommun.client-id");
        refused(other, "kommun.issuer = http://exempel.se\nkommun.client-id = t", "https");
        refused(
                other,
                "k.issuer = https://x\nk.client-id = t\nk.client-secret-file = saknas",
                "saknas");
    }

    private static void refused(Path other, String lines, String... words) throws Exception {
        Files.writeString(other.resolve("signin.properties"), lines);
        assertThatThrownBy(() -> Served.of(other))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.message().in(Language.SV)).contains(words));
    }

    /** Asks for a page, and signs in at the provider on the way. */
    private static HttpResponse<String> through(Caller who, String name, String wanted)
            throws Exception {
        who.get(wanted);
        HttpResponse<String> there = who.get("/login/at/kommun");
        assertThat(there.uri().getPort()).isNotEqualTo(served.at("/").getPort());
        return who.answer(there, "/login", Map.of("username", name, "password", "pw"));
    }
}
