package se.trafikljus.report.owntext;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Words;

/**
 * What the sections of an own text are called in each language; the keys themselves are known too.
 */
public final class SectionNames {

    private static final String WORDS = "report.own.name.";
    private static final List<String> PARTS =
            List.of("objective", "theme", "area", "recommendations");

    private SectionNames() {}

    /** The name of a section in a language: "slutsats", "kontrollmål-RES1". */
    public static String of(String key, Language language) {
        if (Words.has(language, WORDS + key)) {
            return name(key, language);
        }
        return PARTS.stream()
                .filter(part -> key.startsWith(part + "-"))
                .findFirst()
                .map(part -> name(part, language) + key.substring(part.length()))
                .orElse(key);
    }

    private static String name(String key, Language language) {
        return Message.of(WORDS + key).in(language);
    }

    /** The key of the section that a heading names, in whatever language. */
    static Optional<String> key(String heading, Set<String> keys) {
        return keys.contains(heading)
                ? Optional.of(heading)
                : keys.stream().filter(key -> isCalled(key, heading)).findFirst();
    }

    private static boolean isCalled(String key, String heading) {
        return Stream.of(Language.values())
                .map(language -> of(key, language))
                .anyMatch(heading::equals);
    }
}
