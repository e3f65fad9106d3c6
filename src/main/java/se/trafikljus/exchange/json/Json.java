package se.trafikljus.exchange.json;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.trafikljus.ControlCharacters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON of trees for people and programs: indented, and harmless on a terminal. What is laid out a
 * cell a line is written by {@link JsonOut}.
 */
public final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().characterEscapes(new Escapes()).build();

    private Json() {}

    /**
     * The text of a tree of maps, iterables, texts, numbers, truth values and nulls, with a line
     * break at its end. Numbers are written as they are, never rounded.
     */
    public static String write(@Nullable Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
            write(json, tree);
        }
        return text.append('\n').toString();
    }

    /** An array whose elements come one by one; written like one that {@link #write} is given. */
    public static final class Elements {

        private final Writer out;
        private final JsonGenerator json;
        private boolean begun;

        /**
         * @param out left open at the end
         */
        public Elements(Writer out) {
            this.out = out;
            this.json = FACTORY.createGenerator(new Indented(), new Unclosed(out));
        }

        /** Writes an element: a text, a number, a truth value, a map, a list, or null. */
        public void add(@Nullable Object element) {
            begin();
            Json.write(json, element);
        }

        /** Closes the array, and ends the line. */
        public void end() throws IOException {
            begin();
            json.writeEndArray();
            json.close();
            out.write("\n");
        }

        private void begin() {
            if (!begun) {
                begun = true;
                json.writeStartArray();
            }
        }
    }

    /** The end of the JSON is not the end of what is written. */
    private static final class Unclosed extends FilterWriter {

        Unclosed(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void write(JsonGenerator json, @Nullable Object node) {
        if (node == null) {
            json.writeNull();
        } else if (node instanceof Map<?, ?> object) {
            json.writeStartObject();
            object.forEach(
                    (key, value) -> {
                        json.writeName(String.valueOf(key));
                        write(json, value);
                    });
            json.writeEndObject();
        } else if (node instanceof Iterable<?> array) {
            json.writeStartArray();
            array.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (node instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (node instanceof Integer || node instanceof Long) {
            json.writeNumber(((Number) node).longValue());
        } else if (node instanceof Double number) {
            json.writeNumber(number);
        } else if (node instanceof BigDecimal number) {
            json.writeNumber(number);
        } else {
            json.writeString(node.toString());
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /** JSON asks for control characters below U+0020 alone; a terminal obeys more. */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7f] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character >= 0x80
                            && !Character.isSurrogate((char) character)
                            && ControlCharacters.steers(character)
                    ? new SerializedString(ControlCharacters.writtenOut(character))
                    : null;
        }
    }
}
