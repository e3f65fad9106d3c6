package se.trafikljus.shell.command;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Looks at some pages of a server, so that it loads what they need. */
final class Rehearsal {

    private static final List<String> PAGES =
            List.of(
                    "/audits",
                    "/audits/vara-kaa-2016/score/GOV1",
                    "/compare/matrix?rubric=kaa",
                    "/compare/spider?rubric=kaa",
                    "/improvements",
                    "/published");

    private Rehearsal() {}

    /**
     * @param entrance where whoever comes first is let in
     */
    static void of(URI entrance) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        ask(client, entrance);
        for (String page : PAGES) {
            ask(client, entrance.resolve(page));
        }
    }

    private static void ask(HttpClient client, URI page) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(page).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
