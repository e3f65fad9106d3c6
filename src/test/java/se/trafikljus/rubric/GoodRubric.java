package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A rubric that uses every key, and what becomes of it when a piece is written otherwise. */
final class GoodRubric {

    static final String TEXT = resource("/rubric/good.yaml");

    private GoodRubric() {}

    /** The text with the first occurrence of a piece replaced; ⏎ stands for a line end. */
    static String with(String piece, String instead) {
        String there = piece.replace('⏎', '\n');
        assertThat(TEXT).contains(there);
        int at = TEXT.indexOf(there);
        return TEXT.substring(0, at)
                + instead.replace('⏎', '\n')
                + TEXT.substring(at + there.length());
    }

    private static String resource(String name) {
        try (InputStream in = GoodRubric.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
