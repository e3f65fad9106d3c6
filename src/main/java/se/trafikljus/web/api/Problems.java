package se.trafikljus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Remedy;
import se.trafikljus.exchange.json.Json;
import se.trafikljus.web.page.Languages;
import se.trafikljus.web.page.Refusals;

/**
 * Why a program's request was refused, as RFC 9457 has it: {@code type}, {@code title}, {@code
 * status}, {@code detail} and {@code kind}, with {@code faults} and {@code next} where there are
 * such.
 *
 * @param kind by which programs tell refusals apart
 * @param detail in words, for whoever reads the program's log
 * @param more further members, by their names
 * @param headers of the answer, by their names
 */
public record Problems(
        HttpStatus status,
        String kind,
        Localized detail,
        List<? extends Localized> faults,
        List<Remedy> next,
        Map<String, @Nullable Object> more,
        Map<String, String> headers) {

    /** What its {@code type} begins with; the kind follows. */
    private static final String TYPE = "urn:trafikljus:problem:";

    private static final String RETRY_SECONDS = "5";

    static Problems of(HttpStatus status, String kind, Localized detail) {
        return new Problems(status, kind, detail, List.of(), List.of(), Map.of(), Map.of());
    }

    /** What a room refuses. */
    public static Problems of(Problem problem) {
        return new Problems(
                Refusals.status(problem.kind()),
                problem.kind().name().toLowerCase(Locale.ROOT),
                problem.message(),
                problem.faults(),
                problem.remedies(),
                Map.of(),
                problem.kind() == Problem.Kind.BUSY
                        ? Map.of(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        : Map.of());
    }

    /** What was refused before any room was asked. */
    public static Problems ofStatus(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> of(status, "missing", Message.of("web.api.notThere"));
            case CONTENT_TOO_LARGE -> of(status, "too_large", Message.of("web.api.tooLarge"));
            default ->
                    status.is5xxServerError()
                            ? of(status, "fault", Message.of("web.fault.unknown"))
                            : of(status, "malformed", Message.of("web.api.malformed"));
        };
    }

    static Problems notThere() {
        return ofStatus(HttpStatus.NOT_FOUND);
    }

    /** That nobody is known to ask. */
    static Problems unauthenticated(String key) {
        return of(HttpStatus.UNAUTHORIZED, "unauthenticated", Message.of(key))
                .with(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"trafikljus\""
                                + (key.endsWith("wrongToken") ? ", error=\"invalid_token\"" : ""));
    }

    static Problems slowed(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return of(HttpStatus.TOO_MANY_REQUESTS, "slowed", Message.of("web.api.slowed", seconds))
                .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** The same with a header. */
    Problems with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Problems(status, kind, detail, faults, next, more, all);
    }

    /** The same with a further member. */
    Problems telling(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problems(status, kind, detail, faults, next, all, headers);
    }

    /** Answers with it, in the language that is asked for. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Languages.of(request);
        byte[] body = Json.write(tree(language)).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status.value());
        headers.forEach(response::setHeader);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private Map<String, @Nullable Object> tree(Language language) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", TYPE + kind);
        tree.put("title", Message.of("web.api.title." + kind).in(language));
        tree.put("status", status.value());
        tree.put("detail", detail.in(language));
        tree.put("kind", kind);
        if (!faults.isEmpty()) {
            tree.put("faults", faults.stream().map(one -> one.in(language)).toList());
        }
        if (!next.isEmpty()) {
            tree.put("next", next.stream().map(Problems::step).toList());
        }
        tree.putAll(more);
        return tree;
    }

    private static Map<String, String> step(Remedy remedy) {
        Map<String, String> step = new LinkedHashMap<>();
        step.put("action", remedy.action().name().toLowerCase(Locale.ROOT));
        remedy.action()
                .needs()
                .forEach(name -> step.put(name, remedy.with().getOrDefault(name, "")));
        return step;
    }
}
