package se.trafikljus.web.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.exchange.json.Json;
import se.trafikljus.web.page.Visit;

/** Answers to programs: JSON as the commands write it, and beside it what is worth saying. */
final class Answers {

    /**
     * The header of each thing worth saying: UTF-8, with what no header may hold after a percent
     * sign.
     */
    static final String NOTE = "Trafikljus-Note";

    /** The most characters of all notes together: headers have little room. */
    private static final int ROOM = 5_000;

    private Answers() {}

    /** Writes JSON. */
    @FunctionalInterface
    interface Content {

        void to(Writer out) throws IOException;
    }

    /** What another room writes. */
    static ResponseEntity<byte[]> of(Content content) throws IOException {
        return of(HttpStatus.OK, content);
    }

    static ResponseEntity<byte[]> of(HttpStatus status, Content content) throws IOException {
        return json(ResponseEntity.status(status), text(content));
    }

    static String text(Content content) throws IOException {
        StringWriter out = new StringWriter();
        content.to(out);
        return out.toString();
    }

    /** A tree of maps, lists, texts, numbers, truth values and nulls. */
    static ResponseEntity<byte[]> tree(@Nullable Object tree) {
        return json(ResponseEntity.ok(), Json.write(tree));
    }

    static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, String text) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer with what else is worth saying, as much of it as there is room for. */
    static ResponseEntity<byte[]> noting(
            ResponseEntity<byte[]> answer, Visit visit, List<Message> notes) {
        ResponseEntity.BodyBuilder noted =
                ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders());
        int left = ROOM;
        for (Message note : notes) {
            String said = coded(note, visit.language());
            left -= said.length();
            if (left < 0) {
                break;
            }
            noted.header(NOTE, said);
        }
        return noted.body(answer.getBody());
    }

    private static String coded(Message note, Language language) {
        return UriUtils.encode(note.in(language), StandardCharsets.UTF_8);
    }
}
