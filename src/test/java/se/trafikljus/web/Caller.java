package se.trafikljus.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts: follows links, fills in forms, keeps cookies. */
final class Caller {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static final String HTML = "text/html,*/*;q=0.8";

    private static final Pattern FOREIGN_TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    Caller(Served served) {
        this(served.at("/"));
    }

    /**
     * @param base the first page
     */
    Caller(URI base) {
        this.base = base;
    }

    /** Goes on at another server, with the same cookies. */
    void turnTo(URI other) {
        this.base = other;
    }

    /** Signs in with a name and password; gives the page that follows. */
    static HttpResponse<String> signIn(Caller who, String name, String password) throws Exception {
        who.get("/login");
        return who.post("/login", Map.of("name", name, "password", password));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(base.resolve(path));
    }

    /** The same, asking with a header. */
    HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).header(header, value).GET());
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Accept", HTML).GET());
    }

    /** A file as it is. */
    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(base.resolve(path)).GET().build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form with what a page of the same address has hidden in it. */
    HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(hidden(get(path).body()));
        all.putAll(fields);
        return plainPost(path, all);
    }

    /** Sends a form as it is. */
    HttpResponse<String> plainPost(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(coded(fields))));
    }

    /** Sends the form of a page of another server that this one led to. */
    HttpResponse<String> answer(HttpResponse<String> page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = FOREIGN_TOKEN.matcher(page.body());
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return send(
                HttpRequest.newBuilder(page.uri().resolve(path))
                        .header("Accept", HTML)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(coded(all))));
    }

    /** Sends a form with a file, as a page of the same address asks for it. */
    HttpResponse<String> upload(String path, Map<String, String> fields, String name, byte[] file)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(hidden(get(path).body()));
        all.putAll(fields);
        String edge = "edge-of-a-part";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> one : all.entrySet()) {
            body.writeBytes(head(edge, "name=\"" + one.getKey() + "\""));
            body.writeBytes((one.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(head(edge, "name=\"file\"; filename=\"" + name + "\""));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What a file holds that comes as the answer to a form of the same address. */
    byte[] downloadPosted(String path) throws IOException, InterruptedException {
        String token = coded(hidden(get(path).body()).getOrDefault("_csrf", ""));
        return client.send(
                        HttpRequest.newBuilder(base.resolve(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static byte[] head(String edge, String what) {
        return ("--" + edge + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What a file holds that is offered at an address. */
    byte[] download(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(base.resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** What a page's forms carry unseen; of fields with one name the last. */
    static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = HIDDEN.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }

    /** The session's id; empty without one. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("trafikljus"))
                .map(one -> one.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String coded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> coded(one.getKey()) + "=" + coded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
