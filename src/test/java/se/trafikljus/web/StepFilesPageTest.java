package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.trafikljus.TestHouse.ANNA;
import static se.trafikljus.web.FollowedUp.SENT;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import se.trafikljus.Browser;
import se.trafikljus.evidence.StepFile;
import se.trafikljus.evidence.StepFiles;
import se.trafikljus.trail.Trail;

/** What a committee attaches to its answer: who may, who sees it, and until when it may go. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StepFilesPageTest {

    private static final String PAGE = "/improvements/" + SENT;
    private static final byte[] ROUTINE = "Den nya rutinen".getBytes(StandardCharsets.UTF_8);

    private static Served served;
    private static Caller anna;
    private static Caller nora;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("ws");
        FollowedUp.into(home);
        served = Served.of(home);
        anna = FollowedUp.signedIn(served, "Anna");
        nora = FollowedUp.signedIn(served, "Nora");
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static List<StepFile> files() {
        return served.room(StepFiles.class).list(ANNA, SENT);
    }

    private static HttpResponse<String> attach(Caller who, byte[] content) throws Exception {
        return who.upload(PAGE + "/files", Map.of("note", "§ 45"), "rutin.txt", content);
    }

    private static void take(Caller who, String step, String... fields) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(Caller.hidden(who.get(PAGE).body()));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        assertThat(who.plainPost(PAGE + "/" + step, all).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> remove(Caller who, String hash, String reason)
            throws Exception {
        return who.post(PAGE + "/files/3/" + hash + "/remove", Map.of("reason", reason));
    }

    @Test
    @Order(1)
    void waitsForAStepOfOnesOwn() throws Exception {
        assertThat(nora.get(PAGE).body()).doesNotContain("Bifoga en fil");
        HttpResponse<String> early = attach(nora, ROUTINE);
        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(early.body()).contains("Ta ert nästa steg först");
        assertThat(files()).isEmpty();
    }

    @Test
    @Order(2)
    void goesWithTheAnswer() throws Exception {
        take(nora, "answer", "response", "accepted", "text", "Vi skriver en rutin.");
        assertThat(nora.get(PAGE + "/receipt").body()).contains("Bifoga filer till svaret");
        HttpResponse<String> attached = attach(nora, ROUTINE);
        assertThat(attached.uri().getPath()).isEqualTo(PAGE);
        assertThat(attached.body())
                .contains("rutin.txt är bifogad", "Besvarat ", "§ 45", "text, 15 byte");
        assertThat(files())
                .extracting(StepFile::step, StepFile::addedBy)
                .containsExactly(tuple(3, "Nora"));
        HttpResponse<String> other = attach(nora, new byte[] {0, 1});
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("inte av ett slag", "value=\"§ 45\"");
    }

    @Test
    @Order(3)
    void isThereForThoseItIsForAlone() throws Exception {
        String file = PAGE + "/files/" + files().get(0).sha256();
        for (Caller who : List.of(anna, nora, FollowedUp.signedIn(served, "Nina"))) {
            HttpResponse<String> got = who.get(file);
            assertThat(got.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(ROUTINE);
            assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(got.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        for (String stranger : List.of("Olle", "Lena")) {
            Caller who = FollowedUp.signedIn(served, stranger);
            assertThat(who.get(file).statusCode()).as(stranger).isEqualTo(404);
            assertThat(who.get(file.replace(SENT, FollowedUp.OF_OTHERS)).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(
                        anna.get(
                                        "/improvements/vara-kaa-2026-gov1/files/"
                                                + files().get(0).sha256())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    void staysOnceAnotherStepHasFollowedUnlessAnAuditorRemovesIt() throws Exception {
        String hash = files().get(0).sha256();
        assertThat(remove(nora, hash, " ").statusCode()).isEqualTo(422);
        take(nora, "plan", "activities", "Skriva en rutin", "due", FollowedUp.DUE.toString());
        HttpResponse<String> late = remove(nora, hash, "Fel fil");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Be en revisor ta bort filen");
        assertThat(nora.get(PAGE).body()).contains("rutin.txt").doesNotContain("Ta bort rutin.txt");
        assertThat(files()).hasSize(1);
        assertThat(remove(anna, hash, "Innehåller ett namn").body())
                .contains("rutin.txt är borttagen", "borttagen för gott");
        assertThat(files()).isEmpty();
        assertThat(nora.get(PAGE).body())
                .contains("rutin.txt togs bort av Anna", "Innehåller ett namn");
        assertThat(served.room(Trail.class).verify().isWhole()).isTrue();
    }

    @Test
    @Order(5)
    void mayGoAgainBeforeAnythingFollows() throws Exception {
        attach(nora, ROUTINE);
        String hash = files().get(0).sha256();
        HttpResponse<String> gone =
                nora.post(PAGE + "/files/4/" + hash + "/remove", Map.of("reason", "Fel fil"));
        assertThat(gone.body()).contains("rutin.txt är borttagen");
        assertThat(files()).isEmpty();
    }

    @Test
    @Order(6)
    void looksRightWithFilesOnIt() throws Exception {
        attach(nora, ROUTINE);
        try (Browser browser = Browser.open()) {
            browser.show(served.at("/login").toString());
            browser.driver().manage().addCookie(new Cookie("trafikljus", nora.session()));
            assertThat(PageFaults.of(browser, served, List.of(PAGE))).isEmpty();
        }
    }
}
