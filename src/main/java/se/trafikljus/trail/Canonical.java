package se.trafikljus.trail;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The one form in which records are stored and hashed: JSON without blanks, fields in their own
 * order.
 */
final class Canonical {

    private static final JsonFactory JSON = new JsonFactory();

    private Canonical() {}

    /** The changes as {@code [{"part":…,"before":{…},"after":{…}}]}. */
    static String text(List<Change> changes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (Change change : changes) {
                json.writeStartObject();
                json.writeStringProperty("part", change.part());
                write(json, "before", change.before());
                write(json, "after", change.after());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, Map<String, String> fields) {
        json.writeObjectPropertyStart(name);
        fields.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    /** The changes that {@link #text} wrote; empty for any other text, though it be like it. */
    static Optional<List<Change>> strictly(String text) {
        try {
            List<Change> changes = changes(text);
            return text(changes).equals(text) ? Optional.of(changes) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static List<Change> changes(String text) {
        List<Change> changes = new ArrayList<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            expect(json, JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                expect(json, JsonToken.PROPERTY_NAME);
                expect(json, JsonToken.VALUE_STRING);
                String part = json.getString();
                Map<String, String> before = fields(json);
                Map<String, String> after = fields(json);
                expect(json, JsonToken.END_OBJECT);
                changes.add(new Change(part, before, after));
            }
        }
        return changes;
    }

    private static Map<String, String> fields(JsonParser json) {
        Map<String, String> fields = new LinkedHashMap<>();
        expect(json, JsonToken.PROPERTY_NAME);
        expect(json, JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.getString();
            expect(json, JsonToken.VALUE_STRING);
            fields.put(name, json.getString());
        }
        return fields;
    }

    private static void expect(JsonParser json, JsonToken wanted) {
        JsonToken found = json.nextToken();
        if (found != wanted) {
            throw new IllegalArgumentException("Expected " + wanted + ", was " + found);
        }
    }

    /**
     * SHA-256, in hexadecimal, over the record's fields as a JSON array of strings in UTF-8.
     *
     * @param actor the name that was claimed, the operating system's user, and the machine
     */
    static String hash(
            long seq,
            String at,
            List<String> actor,
            String action,
            String subject,
            String changes,
            String previous) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            json.writeString(Long.toString(seq));
            json.writeString(at);
            actor.forEach(json::writeString);
            List.of(action, subject, changes, previous).forEach(json::writeString);
            json.writeEndArray();
        }
        return sha256(text.toString());
    }

    /** SHA-256, in hexadecimal, over fields in their order. */
    static String hash(Map<String, String> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            fields.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
