package se.trafikljus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

    static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("_(sv|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomSaysTheSameInBothLanguages(String room) throws IOException {
        assertEquals(
                read(room, "sv").stringPropertyNames(), read(room, "en").stringPropertyNames());
    }

    /** Where the code names a sentence outright; a key that it puts together is not seen here. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:Message\\.of|Problem\\.(?:because|missing|denied|conflict|busy)"
                            + "|WrongUsage\\.because|Column\\.(?:of|named)\\(\\s*\"[^\"]+\",)"
                            + "\\(?\\s*\"([\\w.-]+[\\w-])\"\\s*[,)]");

    @Test
    void everySentenceThatTheCodeNamesIsThere() throws IOException {
        Set<String> lacking = new TreeSet<>();
        int named = 0; // so that a pattern that finds nothing is seen
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            for (Path file : all.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher matcher = NAMED.matcher(Files.readString(file));
                while (matcher.find()) {
                    named++;
                    if (!Words.has(Language.SV, matcher.group(1))) {
                        lacking.add(matcher.group(1));
                    }
                }
            }
        }
        assertTrue(named > 500, () -> "The pattern finds too little");
        assertEquals(Set.of(), lacking);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everySentenceHasTheSameGapsInBothLanguages(String room) throws IOException {
        Properties swedish = read(room, "sv");
        Properties english = read(room, "en");
        for (String key : swedish.stringPropertyNames()) {
            assertEquals(gaps(swedish.getProperty(key)), gaps(english.getProperty(key)), key);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noSentenceLosesAnApostropheOrIsWrittenInSeparateMarks(String room) throws IOException {
        for (String language : List.of("sv", "en")) {
            Properties sentences = read(room, language);
            for (String key : sentences.stringPropertyNames()) {
                String sentence = sentences.getProperty(key);
                new MessageFormat(sentence, Language.of(language).locale());
                assertTrue(
                        !sentence.replace("''", "").replaceAll("'[{}][^']*'", "").contains("'"),
                        key + ": a single apostrophe vanishes");
                assertTrue(Normalizer.isNormalized(sentence, Normalizer.Form.NFC), key);
            }
        }
    }

    private static Set<String> gaps(String sentence) {
        Set<String> gaps = new TreeSet<>();
        GAP.matcher(sentence).results().forEach(found -> gaps.add(found.group(1)));
        return gaps;
    }

    private static Properties read(String room, String language) throws IOException {
        Properties sentences = new Properties();
        try (Reader file =
                Files.newBufferedReader(
                        MESSAGES.resolve(room + "_" + language + ".properties"),
                        StandardCharsets.UTF_8)) {
            sentences.load(file);
        }
        return sentences;
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, ingen, none
                    1, en, one
                    12, tolv, twelve
                    13, 13, 13
                    """)
    void writesCountsInWordsUpToTwelve(int number, String swedish, String english) {
        assertEquals(swedish, Words.number(Language.SV, number));
        assertEquals(english, Words.number(Language.EN, number));
    }

    @Test
    void namesStandInARowWithAnAndBeforeTheLast() {
        assertEquals(
                "Karlstad, Vara och Mark",
                Words.list(Language.SV, List.of("Karlstad", "Vara", "Mark")));
        assertEquals("Karlstad and Vara", Words.list(Language.EN, List.of("Karlstad", "Vara")));
        assertEquals("Vara", Words.list(Language.SV, List.of("Vara")));
    }
}
