package se.trafikljus.improvement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/**
 * What a body is asked to do about an objective that it does not meet. The objective's own words
 * tell how things should be: alone under "what the auditors recommend" they read as praise.
 */
final class AskedWording {

    private static final List<String> SUBJECTS = List.of("Nämnden ", "The committee ");

    private AskedWording() {}

    /**
     * What the rubric recommends; else that the body should see to it that the objective is met.
     */
    static Localized of(Objective objective) {
        return language ->
                objective.recommendation().isEmpty()
                        ? made(objective.text().in(language), language)
                        : objective.recommendation().in(language);
    }

    /** What to do, where a title is nothing but one of the objective's wordings. */
    static Optional<Localized> ofBare(Rubric rubric, List<String> objectives, String title) {
        return rubric.objectives().stream()
                .filter(one -> objectives.contains(one.id()))
                .filter(one -> isSaidBy(title, one))
                .findFirst()
                .map(AskedWording::of);
    }

    private static boolean isSaidBy(String title, Objective objective) {
        return Arrays.stream(Language.values())
                .map(language -> plain(objective.text().in(language)))
                .anyMatch(plain(title)::equalsIgnoreCase);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[\\s.]+$", "");
    }

    /** A wording that begins with the body is told of it; any other is named as it stands. */
    private static String made(String objective, Language language) {
        String words = plain(objective);
        for (String subject : SUBJECTS) {
            if (words.startsWith(subject)) {
                return Message.of("improvement.ensureIt", words.substring(subject.length()))
                        .in(language);
            }
        }
        return Message.of("improvement.ensureMet", words).in(language);
    }
}
