package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;

/**
 * What the one who changes a cell believes stands there, so that nobody's work is overwritten in
 * silence.
 *
 * @param anything whether anything may stand there
 * @param word how whoever changes it names the rating, until its rubric is known; empty if not so
 * @param rating what must stand there; empty for unscored
 * @param whole the cell with its texts, where these must be as they were seen too
 */
public record Expectation(
        boolean anything,
        Optional<String> word,
        Optional<Rating> rating,
        Optional<Assessment> whole) {

    /** Whatever stands there may be replaced. */
    public static final Expectation NONE =
            new Expectation(true, Optional.empty(), Optional.empty(), Optional.empty());

    private static final String UNSCORED = "unscored";

    private static final Set<String> TOLD_APART = Set.of("rating", "scored_by", "scored_at");

    /** The cell must hold this rating, or none if empty. */
    public static Expectation of(Optional<Rating> rating) {
        return new Expectation(false, Optional.empty(), rating, Optional.empty());
    }

    /** The cell must hold the rating that the audit's rubric knows by this word, or "unscored". */
    public static Expectation inWords(String word) {
        return new Expectation(false, Optional.of(word), Optional.empty(), Optional.empty());
    }

    /** The cell must be just as it was seen, with its texts. */
    public static Expectation of(Assessment seen) {
        return new Expectation(false, Optional.empty(), seen.rating(), Optional.of(seen));
    }

    /** Whether it is held against the whole cell, which was in view. */
    boolean isOfWholeCell() {
        return whole.isPresent();
    }

    /**
     * The same with its word understood.
     *
     * @throws Problem naming the ratings there are, if the rubric does not know it
     */
    Expectation under(Rubric rubric) {
        return word.map(said -> of(meant(rubric, said))).orElse(this);
    }

    private static Optional<Rating> meant(Rubric rubric, String said) {
        return saysUnscored(said.strip())
                ? Optional.empty()
                : Optional.of(Audits.rating(rubric, said));
    }

    /** By its id, or as the program itself says it. */
    private static boolean saysUnscored(String said) {
        return said.equalsIgnoreCase(UNSCORED)
                || Stream.of(Language.values())
                        .map(language -> Message.of("audit.unscored").in(language))
                        .anyMatch(said::equalsIgnoreCase);
    }

    boolean holds(Assessment assessment) {
        return anything
                || (assessment.rating().equals(rating)
                        && whole.map(assessment::equals).orElse(true));
    }

    /** The refusal that tells what stands there instead: rating and, where asked for, texts. */
    Problem broken(String audit, Assessment now) {
        Message otherRating =
                Message.of(
                        "audit.expectedOther",
                        audit,
                        now.objective(),
                        Difference.said(rating),
                        Difference.said(now.rating()),
                        now.scoredBy());
        List<Message> texts = whole.map(seen -> otherTexts(seen, now)).orElse(List.of());
        return now.rating().equals(rating)
                ? Problem.listing(
                                Message.of(
                                        "audit.changedMeanwhile",
                                        audit,
                                        now.objective(),
                                        now.scoredBy()),
                                texts)
                        .kind(Problem.Kind.CONFLICT)
                : Problem.listing(otherRating, texts).kind(Problem.Kind.CONFLICT);
    }

    private static List<Message> otherTexts(Assessment seen, Assessment now) {
        Map<String, String> before = Fields.of(seen);
        Map<String, String> after = Fields.of(now);
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        names.removeAll(TOLD_APART);
        List<Message> texts = new ArrayList<>();
        for (String name : names) {
            String text = after.getOrDefault(name, "");
            if (!text.equals(before.getOrDefault(name, ""))) {
                Message label = Message.of("audit.field." + name);
                texts.add(
                        text.isEmpty()
                                ? Message.of("audit.nowEmpty", label)
                                : Message.of("audit.nowReads", label, onOneLine(text)));
            }
        }
        return texts;
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\R+", " / ");
    }
}
