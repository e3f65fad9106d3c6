package se.trafikljus.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks with a token, or without. */
final class Program {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Served served;
    private final String token;

    /**
     * @param token empty for none
     */
    Program(Served served, String token) {
        this.served = served;
        this.token = token;
    }

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    /** Sends JSON; nothing where it is empty. */
    HttpResponse<String> send(String verb, String path, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, headers);
        if (json.isEmpty()) {
            request.method(verb, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(verb, HttpRequest.BodyPublishers.ofString(json));
        }
        return CLIENT.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    /** Sends bytes as they are. */
    HttpResponse<String> upload(String path, String type, byte[] content)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(served.at(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** An answer as a map. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> read(HttpResponse<String> answer) {
        return JSON.readValue(answer.body(), Map.class);
    }
}
