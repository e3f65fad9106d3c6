package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RubricMessagesTest {

    private static final Pattern KEY = Pattern.compile("\"(rubric\\.[a-z0-9.-]+)\"");

    private final Properties swedish = messages("sv");
    private final Properties english = messages("en");

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(swedish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : swedish.stringPropertyNames()) {
            assertThat(gaps(swedish, key)).as(key).isEqualTo(gaps(english, key));
        }
    }

    @Test
    void hasASentenceForEachKeyOfTheRoomAndNoOther() throws IOException {
        assertThat(swedish.stringPropertyNames()).isEqualTo(keysInTheCode());
    }

    private static int gaps(Properties messages, String key) {
        String pattern = messages.getProperty(key);
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Set<String> keysInTheCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/se/trafikljus/rubric"))) {
            for (Path file : files.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static Properties messages(String language) {
        String name = "/messages/rubric_" + language + ".properties";
        Properties messages = new Properties();
        try (InputStream in = RubricMessagesTest.class.getResourceAsStream(name)) {
            messages.load(
                    new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
        return messages;
    }
}
