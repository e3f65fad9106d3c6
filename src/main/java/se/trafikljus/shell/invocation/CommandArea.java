package se.trafikljus.shell.invocation;

import java.util.Arrays;
import java.util.Locale;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/**
 * What a command is about, in the order of the help. A command names its area as its {@code group}.
 */
public enum CommandArea implements Localized {
    START,
    SUBJECTS,
    AUDITS,
    COMPARISONS,
    FOLLOW_UP,
    RECORD,
    PEOPLE,
    PROGRAM;

    /**
     * The area whose group this is.
     *
     * @throws IllegalArgumentException for a group that no area has
     */
    public static CommandArea of(String group) {
        return Arrays.stream(values())
                .filter(area -> area.word().equals(group))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "No area of commands is '" + group + "'"));
    }

    /** As a command's {@code group} has it: {@code follow-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String in(Language language) {
        return Message.of("shell.area." + word()).in(language);
    }
}
