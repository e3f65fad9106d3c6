package se.trafikljus.exchange.json;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** How JSON is written here: laid out for people, the same bytes on every system and Java. */
public final class JsonOut {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build();

    private JsonOut() {}

    /**
     * Writes what is made of a generator, and ends the line; the writer is left open.
     *
     * @throws IOException if the writer takes no more
     */
    public static void write(Writer to, Consumer<JsonGenerator> content) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new Laid(), to)) {
            content.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        to.write("\n");
        to.flush();
    }

    /** A property with a text, or {@code null}. */
    public static void orNull(JsonGenerator json, String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    /** A property with a day, or {@code null}. */
    public static void day(JsonGenerator json, String name, Optional<LocalDate> day) {
        orNull(json, name, day.map(LocalDate::toString));
    }

    private static final class Laid extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new JsonLayout();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
