package se.trafikljus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads what a program sends: one object of a known shape, and nothing behind it. */
final class SentReader {

    /** The most bytes that are read. */
    static final int MOST_BYTES = 1_000_000;

    private static final int DEEPEST = 3;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(MOST_BYTES)
                                    .maxNestingDepth(DEEPEST)
                                    .build())
                    .build();

    private final Shape shape;
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
    private final List<Message> faults = new ArrayList<>();

    private SentReader(Shape shape) {
        this.shape = shape;
    }

    /**
     * What stands in a request's body.
     *
     * @throws Refused if it is too large or no JSON
     * @throws Problem naming every member that is unknown, missing, there twice or of a wrong kind
     */
    static Sent read(HttpServletRequest request, Shape shape) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refused(Problems.ofStatus(HttpStatus.CONTENT_TOO_LARGE));
        }
        SentReader reader = new SentReader(shape);
        if (body.length > 0) {
            refuseOtherKinds(request);
            reader.readAll(body);
        } else if (!shape.mayBeEmpty()) {
            throw notJson("1:1");
        }
        return reader.whole();
    }

    private static void refuseOtherKinds(HttpServletRequest request) {
        try {
            if (request.getContentType() != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(
                            MediaType.parseMediaType(request.getContentType()))) {
                return;
            }
        } catch (InvalidMediaTypeException none) {
            // is no JSON either
        }
        throw new Refused(
                Problems.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "malformed",
                        Message.of("web.api.noJsonType")));
    }

    private static Refused notJson(String where) {
        return new Refused(
                Problems.of(
                        HttpStatus.BAD_REQUEST, "malformed", Message.of("web.api.notJson", where)));
    }

    private void readAll(byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw notJson("1:1");
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                member(name, json);
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw notJson(where(json));
            }
        } catch (JacksonException broken) {
            throw notJson(
                    broken.getLocation() == null
                            ? "?"
                            : broken.getLocation().getLineNr()
                                    + ":"
                                    + broken.getLocation().getColumnNr());
        }
    }

    private static String where(JsonParser json) {
        return json.currentLocation().getLineNr() + ":" + json.currentLocation().getColumnNr();
    }

    private void member(String name, JsonParser json) {
        Field field = shape.field(name).orElse(null);
        if (field == null) {
            faults.add(
                    Message.of(
                            "web.api.unknownMember",
                            name,
                            String.join(", ", shape.fields().stream().map(Field::name).toList())));
            json.skipChildren();
            return;
        }
        if (members.containsKey(name)) {
            faults.add(Message.of("web.api.memberTwice", name));
            json.skipChildren();
            return;
        }
        members.put(name, value(field, json));
    }

    private @Nullable Object value(Field field, JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL && mayBeNull(field)) {
            return null;
        }
        Object value =
                switch (field.kind()) {
                    case TEXT, TEXT_OR_NULL, DAY ->
                            token == JsonToken.VALUE_STRING ? json.getString() : null;
                    case NUMBER -> token == JsonToken.VALUE_NUMBER_INT ? number(json) : null;
                    case TRUTH -> token.isBoolean() ? json.getBooleanValue() : null;
                    case TEXTS -> token == JsonToken.START_ARRAY ? texts(json) : null;
                };
        if (value == null) {
            json.skipChildren();
            faults.add(Message.of("web.api.wrongKind." + field.kind().name(), field.name()));
        }
        return value;
    }

    private static boolean mayBeNull(Field field) {
        return !field.needed() || field.kind() == Field.Kind.TEXT_OR_NULL;
    }

    private static @Nullable Integer number(JsonParser json) {
        return json.getNumberType() == JsonParser.NumberType.INT ? json.getIntValue() : null;
    }

    /** The texts of a list; nothing where something else stands in it. */
    private static @Nullable List<String> texts(JsonParser json) {
        List<String> texts = new ArrayList<>();
        boolean all = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(json.getString());
            } else {
                all = false;
                json.skipChildren();
            }
        }
        return all ? texts : null;
    }

    private Sent whole() {
        for (Field field : shape.fields()) {
            if (field.needed() && !members.containsKey(field.name())) {
                faults.add(Message.of("web.api.memberMissing", field.name()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.listing(Message.of("web.api.badBody"), faults);
        }
        return new Sent(members);
    }
}
