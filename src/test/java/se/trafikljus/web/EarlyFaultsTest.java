package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is refused before any page is asked: in our words, with our headers, and never as a fault.
 */
class EarlyFaultsTest {

    private static Served served;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("ws");
        FollowedUp.into(home);
        served = Served.of(home);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    /** The whole answer to a request as somebody writes it by hand. */
    private static String said(String line, String... headers) throws IOException {
        URI at = served.at("/");
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            String head =
                    line
                            + " HTTP/1.1\r\nHost: "
                            + at.getAuthority()
                            + "\r\nConnection: close\r\n"
                            + String.join(
                                    "", List.of(headers).stream().map(h -> h + "\r\n").toList())
                            + "\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void areToldInOurWordsWithOurHeaders() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String line :
                List.of(
                        "GET /audits/[x]",
                        "GET /audits/%00",
                        "GET /audits/a%2fb",
                        "GET /audits/%zz",
                        "GET //login",
                        "GET /login;x=y",
                        "GET /audits/x%0d%0ay",
                        "GET /published?x=%zz",
                        "GET /login?lang=%ff",
                        "GET /about?x=%",
                        "GET /zz?x=%zz",
                        "GET /published?page=abc",
                        "GET /published?page=2147483648",
                        "TRACE /login",
                        "GET /error",
                        "GET /api/v1/[x]",
                        "GET /api/v1/audits;a=b")) {
            String answer = said(line);
            // A page that asks for no such word need not mind that it is broken.
            String status = line.contains("?x=") || line.contains("?lang=") ? "[24]" : "4";
            if (!answer.matches("(?s)HTTP/1.1 " + status + "\\d\\d.*")
                    || !answer.contains("frame-ancestors 'none'")
                    || !answer.contains("nosniff")
                    || !answer.contains("no-store")
                    || answer.contains("HTTP Status")
                    || answer.contains("Exception")) {
                faults.add(line + ": " + answer);
            }
            if (line.contains("/api/") && !answer.contains("application/problem+json")) {
                faults.add(line + " is no problem of a program: " + answer);
            }
        }
        String large = said("GET /login", "X-Large: " + "x".repeat(10_000));
        if (!large.startsWith("HTTP/1.1 4") || !large.contains("nosniff")) {
            faults.add("a large header: " + large);
        }
        String twoHosts = said("GET /login", "Host: evil.example");
        if (!twoHosts.startsWith("HTTP/1.1 4") || !twoHosts.contains("nosniff")) {
            faults.add("two hosts: " + twoHosts);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void believeNoHost() throws IOException {
        URI at = served.at("/");
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET /audits HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.ISO_8859_1));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
        }
    }

    @Test
    void formsThatCannotBeReadAreNoFaultsOfOurs() throws Exception {
        Caller nora = FollowedUp.signedIn(served, "Nora");
        String files = "/improvements/" + FollowedUp.SENT + "/files";
        HttpResponse<String> nul = nora.upload(files, Map.of(), "a\0b.txt", new byte[] {'x'});
        assertThat(nul.statusCode()).isEqualTo(400);
        assertThat(nul.body()).contains("Trafikljus").doesNotContain("HTTP Status");
        HttpResponse<String> name =
                nora.upload(files, Map.of(), "å".repeat(250) + ".txt", new byte[] {'x'});
        assertThat(name.statusCode()).isNotEqualTo(413).isLessThan(500);
        HttpResponse<String> text =
                nora.post(
                        "/improvements/" + FollowedUp.SENT + "/answer/draft",
                        Map.of("text", "x".repeat(2_300_000)));
        assertThat(text.statusCode()).isEqualTo(413);
        assertThat(text.body()).contains("för stort").doesNotContain("HTTP Status");
        assertThat(
                        nora.upload(files, Map.of(), "stor.pdf", new byte[52 * 1024 * 1024])
                                .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whatABrowserFetchesByItselfIsNotWhereAnybodyWantedToGo() throws Exception {
        Caller anna = new Caller(served);
        anna.get("/audits/" + FollowedUp.AUDIT);
        anna.get("/.well-known/appspecific/com.chrome.devtools.json");
        anna.get("/apple-touch-icon.png", "Accept", "image/*");
        anna.get("/logout");
        HttpResponse<String> in =
                anna.post("/login", Map.of("name", "Anna", "password", FollowedUp.PASSWORD));
        assertThat(in.uri().getPath()).isEqualTo("/audits/" + FollowedUp.AUDIT);
    }

    @Test
    void daysBeyondAnyCalendarAreRefusedInWords() throws Exception {
        Caller anna = FollowedUp.signedIn(served, "Anna");
        for (String day : List.of("+12345-01-01", "-2000-01-01", "0000-01-01")) {
            HttpResponse<String> refused =
                    anna.post(
                            "/audits/new",
                            Map.of("municipality", "Kil", "rubric", "kaa", "to", day));
            assertThat(refused.statusCode()).as(day).isEqualTo(422);
        }
    }

    @Test
    void saysWhichLanguageItSpeaks() throws Exception {
        HttpResponse<String> page = new Caller(served).get("/login", "Accept-Language", "en");
        assertThat(page.body()).contains("<html lang=\"sv\"");
        assertThat(page.headers().firstValue("Content-Language").orElse("")).startsWith("sv");
    }
}
