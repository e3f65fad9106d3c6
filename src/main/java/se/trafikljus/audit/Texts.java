package se.trafikljus.audit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.people.Person;

/** What a free text may hold. */
public final class Texts {

    private static final String BODY = "body";

    /** Fields of one line, with the most characters that each has room for. */
    private static final Map<String, Integer> LINES =
            Map.of("title", 300, "dnr", 300, "priority", 300, "auditor", 500, BODY, 500);

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
        fault(field, text)
                .ifPresent(
                        message -> {
                            throw Problem.of(message);
                        });
    }

    /**
     * What is wrong with a text, if anything: too long, a NUL, or a control that turns the
     * direction of writing.
     */
    public static Optional<Message> fault(String field, String text) {
        if (text.length() > Assessment.LONGEST_TEXT) {
            return Optional.of(
                    Message.of("audit.textTooLong", field, text.length(), Assessment.LONGEST_TEXT));
        }
        return text.codePoints()
                .filter(Texts::refuses)
                .mapToObj(
                        c ->
                                Message.of(
                                        "audit.textControl",
                                        field,
                                        String.format(Locale.ROOT, "U+%04X", c)))
                .findFirst();
    }

    /**
     * What is wrong with what somebody gives for a field, if anything: as {@link #fault} tells, or
     * that a title, a name or another text of one line is longer than a line may be. What was kept
     * before there was such a limit stays as it is.
     *
     * @param text for bodies, one or several between bars, each of which may be so long
     */
    public static Optional<Message> faultOfGiven(String field, String text) {
        int longest = LINES.getOrDefault(field, Assessment.LONGEST_TEXT);
        return (field.equals(BODY) ? Stream.of(text.split("\\|")) : Stream.of(text))
                .map(String::strip)
                .filter(line -> line.length() > longest)
                .findFirst()
                .map(line -> Message.of("audit.textTooLong", field, line.length(), longest))
                .or(() -> fault(field, text));
    }

    /**
     * Refuses what somebody gives for a field where {@link #faultOfGiven} finds fault with it.
     *
     * @throws Problem naming the field
     */
    public static void refuseGiven(String field, String text) {
        faultOfGiven(field, text)
                .ifPresent(
                        message -> {
                            throw Problem.of(message);
                        });
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
