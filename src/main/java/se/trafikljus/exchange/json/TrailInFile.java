package se.trafikljus.exchange.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Standing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Where the trail stood, in a report's JSON: {@code "trail": {"records": 12, "head": "…",
 * "setbacks": []}}, its last key. No person is named: who and why stand in the trail.
 */
public final class TrailInFile {

    private static final String TRAIL = "trail";
    private static final String RECORDS = "records";
    private static final String HEAD = "head";

    /** A key that stands twice could be read in two ways. */
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private TrailInFile() {}

    /** Writes the key, where there is a trail. */
    public static void write(JsonGenerator json, Optional<Standing> trail) {
        if (trail.isPresent()) {
            json.writeObjectPropertyStart(TRAIL);
            fields(json, trail.get().head());
            json.writeArrayPropertyStart("setbacks");
            trail.get().setbacks().forEach(one -> write(json, one));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Setback one) {
        json.writeStartObject();
        json.writeNumberProperty("record", one.seq());
        json.writeStringProperty("kind", one.restored() ? "restored" : "loss-accepted");
        json.writeStringProperty("at", one.at());
        json.writeObjectPropertyStart("kept");
        fields(json, one.kept());
        json.writeEndObject();
        if (one.left().isPresent()) {
            json.writeObjectPropertyStart("left");
            fields(json, one.left().get().head());
            json.writeBooleanProperty("at_least", one.left().get().atLeast());
            json.writeEndObject();
        } else {
            json.writeNullProperty("left");
        }
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, Head head) {
        json.writeNumberProperty(RECORDS, head.seq());
        json.writeStringProperty(HEAD, head.hash());
    }

    /** The head that a file of JSON tells; empty if it tells none, or is no whole JSON. */
    public static Optional<Head> read(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            return head(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Head> head(JsonParser json) {
        Optional<Head> head = Optional.empty();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return head;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean trail = json.currentName().equals(TRAIL);
            boolean object = json.nextToken() == JsonToken.START_OBJECT;
            if (trail && object) {
                head = told(json);
            } else {
                json.skipChildren();
            }
        }
        return json.nextToken() == null ? head : Optional.empty();
    }

    private static Optional<Head> told(JsonParser json) {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken().isScalarValue()) {
                fields.put(name, json.getString());
            }
            json.skipChildren();
        }
        return Head.ofLine(fields.get(RECORDS) + " " + fields.get(HEAD));
    }
}
