package se.trafikljus.backup;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists, texts, whole numbers and truth values. */
final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /** In one line, without blanks. */
    static String write(@Nullable Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, tree);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object node) {
        if (node == null) {
            json.writeNull();
        } else if (node instanceof Map<?, ?> object) {
            json.writeStartObject();
            object.forEach(
                    (name, value) -> {
                        json.writeName(String.valueOf(name));
                        write(json, value);
                    });
            json.writeEndObject();
        } else if (node instanceof Iterable<?> list) {
            json.writeStartArray();
            list.forEach(value -> write(json, value));
            json.writeEndArray();
        } else if (node instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (node instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(node.toString());
        }
    }

    /**
     * The tree that a text tells.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON
     * @throws IllegalArgumentException if it holds what we never write
     */
    static @Nullable Object read(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Object tree = value(json, json.nextToken());
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("There is more after the end");
            }
            return tree;
        }
    }

    private static @Nullable Object value(JsonParser json, @Nullable JsonToken token) {
        if (token == null) {
            throw new IllegalArgumentException("The text ends too early");
        }
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("Not expected: " + token);
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser json) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.getString();
            object.put(name, value(json, json.nextToken()));
        }
        return object;
    }

    private static List<@Nullable Object> list(JsonParser json) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = json.nextToken();
                token != JsonToken.END_ARRAY;
                token = json.nextToken()) {
            list.add(value(json, token));
        }
        return list;
    }
}
