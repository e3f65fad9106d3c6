package se.trafikljus.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;
import se.trafikljus.people.Person;
import se.trafikljus.trail.Narrator;

/** What a free text may hold. */
public final class Texts {

    private static final String BODY = "body";
    private static final String SIGNATURES = "signatures";

    /** Fields of one line, with the most characters that each has room for. */
    private static final Map<String, Integer> LINES =
            Map.of(
                    "title",
                    300,
                    "dnr",
                    300,
                    "priority",
                    300,
                    "auditor",
                    500,
                    BODY,
                    500,
                    "commissioner",
                    500,
                    "fact_checked",
                    500,
                    "quality_checked",
                    500,
                    SIGNATURES,
                    500);

    /** Fields of several lines, with a bar between them. */
    private static final Set<String> SEVERAL = Set.of(BODY, SIGNATURES);

    /** More signatures than these are on no report. */
    private static final int MOST_SIGNATURES = 20;

    private Texts() {}

    /**
     * Refuses an assessment's texts where they cannot be kept or shown.
     *
     * @throws Problem naming the field
     */
    static void refuse(Assessment assessment) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("finding", assessment.finding());
        texts.put("rationale", assessment.rationale());
        texts.put("as_formulated", assessment.asFormulated());
        texts.put("source", assessment.source());
        texts.put("quote", assessment.quote());
        texts.put("remark", assessment.remark());
        texts.forEach(Texts::refuse);
    }

    /**
     * Refuses a text that cannot be kept or shown.
     *
     * @throws Problem naming the field
     */
    public static void refuse(String field, String text) {
        refuse(fault(field, text));
    }

    /**
     * Refuses a text of another room that cannot be kept or shown.
     *
     * @param called what the field is called beside its text
     * @throws Problem naming the field
     */
    public static void refuse(Localized called, String text) {
        refuse(fault((Object) called, text));
    }

    private static void refuse(Optional<Message> fault) {
        fault.ifPresent(
                message -> {
                    throw Problem.of(message);
                });
    }

    /**
     * What is wrong with a text, if anything: too long, a NUL, or a control that turns the
     * direction of writing.
     */
    public static Optional<Message> fault(String field, String text) {
        return isSound(text) ? Optional.empty() : fault(called(field), text);
    }

    private static Optional<Message> fault(Object field, String text) {
        if (text.length() > Assessment.LONGEST_TEXT) {
            return Optional.of(tooLong(field, text, Assessment.LONGEST_TEXT));
        }
        return text.codePoints()
                .filter(Texts::refuses)
                .mapToObj(c -> Message.of("audit.textControl", field, Spelling.code(c)))
                .findFirst();
    }

    /** Whether nothing is wrong, which an import asks of each of its fields. */
    private static boolean isSound(String text) {
        boolean sound = text.length() <= Assessment.LONGEST_TEXT;
        for (int i = 0; sound && i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            sound = !refuses(text.codePointAt(i));
        }
        return sound;
    }

    /** A field by the words that stand beside it; an option as it is written. */
    private static Object called(String field) {
        return Narrator.words("audit.field." + field.replace('-', '_'))
                .<Object>map(words -> words)
                .orElse(field);
    }

    /**
     * What is wrong with what somebody gives for a field, if anything: as {@link #fault} tells, or
     * that a title, a name or another text of one line is longer than a line may be. What was kept
     * before there was such a limit stays as it is.
     *
     * @param text for bodies and signatures, one or several between bars, each of which may be so
     *     long
     */
    public static Optional<Message> faultOfGiven(String field, String text) {
        int longest = LINES.getOrDefault(field.replace('-', '_'), Assessment.LONGEST_TEXT);
        if (text.length() <= longest && !SEVERAL.contains(field)) {
            return fault(field, text);
        }
        List<String> lines =
                SEVERAL.contains(field)
                        ? Stream.of(text.split("\\|")).map(String::strip).toList()
                        : List.of(text.strip());
        if (field.equals(SIGNATURES) && lines.size() > MOST_SIGNATURES) {
            return Optional.of(Message.of("audit.signaturesMany", lines.size(), MOST_SIGNATURES));
        }
        return lines.stream()
                .filter(line -> line.length() > longest)
                .findFirst()
                .map(line -> tooLong(called(field), line, longest))
                .or(() -> field.equals(BODY) ? mixed(text) : Optional.empty())
                .or(() -> fault(field, text));
    }

    private static Message tooLong(Object called, String text, int longest) {
        return Message.of("audit.textTooLong", called, text.length(), longest);
    }

    private static Optional<Message> mixed(String text) {
        return Spelling.mixedAlphabets(text)
                .map(
                        word ->
                                Message.of(
                                        "audit.mixedAlphabets",
                                        word,
                                        Spelling.foreignLetters(word)));
    }

    /**
     * Refuses what somebody gives for a field where {@link #faultOfGiven} finds fault with it.
     *
     * @throws Problem naming the field
     */
    public static void refuseGiven(String field, String text) {
        refuse(faultOfGiven(field, text));
    }

    /**
     * What is wrong with a person's name, if anything; an empty one is nobody, and nothing wrong.
     */
    public static Optional<Message> faultOfPerson(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        try {
            new Person(name);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem.message());
        }
    }

    /**
     * Whether a character may stand in no text: it would steer a terminal, turn the direction of
     * writing, or is half of one.
     */
    public static boolean refuses(int c) {
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean halfCharacter = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean steersATerminal = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        return steersATerminal || turnsDirection || halfCharacter;
    }
}
