package se.trafikljus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file under {@code src/test/resources} that says what people shall read. {@code mvn test
 * -Dgolden.update=true} writes it anew from what the program says now; the difference is for a
 * person to review.
 */
public final class Golden {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private Golden() {}

    /**
     * Fails where the text is not the file's.
     *
     * @param name the file, such as {@code report/html/table.html}
     */
    public static void assertSame(String name, String text) {
        Path file = RESOURCES.resolve(name);
        assertFalse(text.contains("‹"), "a word for whom is compared was left as it is marked");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text, StandardCharsets.UTF_8);
            }
            assertEquals(
                    Files.readString(file, StandardCharsets.UTF_8),
                    text,
                    () -> file + " says otherwise; if the change is meant: -Dgolden.update=true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
