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
import se.trafikljus.Actor;
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

    /** The changes that {@link #text} wrote. */
    static List<Change> changes(String text) {
        List<Change> changes = new ArrayList<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                json.nextToken();
                json.nextToken();
                String part = json.getString();
                Map<String, String> before = fields(json);
                Map<String, String> after = fields(json);
                json.nextToken();
                changes.add(new Change(part, before, after));
            }
        }
        return changes;
    }

    private static Map<String, String> fields(JsonParser json) {
        Map<String, String> fields = new LinkedHashMap<>();
        json.nextToken();
        json.nextToken();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.getString();
            json.nextToken();
            fields.put(name, json.getString());
        }
        return fields;
    }

    /** SHA-256, in hexadecimal, over the record's fields as a JSON array of strings in UTF-8. */
    static String hash(
            long seq,
            String at,
            Actor actor,
            String action,
            String subject,
            String changes,
            String previous) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            List.of(
                            Long.toString(seq),
                            at,
                            actor.name(),
                            actor.osUser(),
                            actor.machine(),
                            action,
                            subject,
                            changes,
                            previous)
                    .forEach(json::writeString);
            json.writeEndArray();
        }
        return sha256(text.toString());
    }

    private static String sha256(String text) {
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
