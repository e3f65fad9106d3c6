package se.trafikljus.shell.table;

import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.trafikljus.ControlCharacters;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/** What a terminal may be shown: characters that would steer it are written out. */
public final class TerminalText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private TerminalText() {}

    /** The text with each control, format and line-breaking character written out. */
    public static String visible(String text) {
        return ControlCharacters.visible(text);
    }

    /**
     * The lines of a text that somebody wrote, each with what could steer a terminal made visible.
     */
    public static List<String> lines(String text) {
        return LINE_BREAK.splitAsStream(text).map(TerminalText::visible).toList();
    }

    /**
     * The sentence in a language with what to do next about it, its own line breaks kept, and
     * everything that was filled into its gaps made visible.
     */
    public static String say(Language language, Localized sayable) {
        if (sayable instanceof Problem problem) {
            StringBuilder said = new StringBuilder(say(language, problem.message()));
            problem.faults().forEach(fault -> said.append("\n  ").append(say(language, fault)));
            return said.toString();
        }
        if (sayable instanceof Message message) {
            Object[] shown = message.arguments().stream().map(a -> argument(language, a)).toArray();
            String sentence = Message.of(message.key(), shown).in(language);
            return RemedyWords.after(sentence, language, message.remedies());
        }
        return visible(sayable.in(language));
    }

    /** How many columns of a terminal the text takes. */
    public static int width(String text) {
        return text.codePoints().map(TerminalText::width).sum();
    }

    static int width(int character) {
        return Math.max(0, org.jline.utils.WCWidth.wcwidth(character));
    }

    private static Object argument(Language language, @Nullable Object argument) {
        if (argument instanceof Localized sayable) {
            return say(language, sayable);
        }
        // MessageFormat lays out numbers and dates by itself; anything else it turns into text.
        return argument instanceof Number || argument instanceof Date
                ? argument
                : visible(String.valueOf(argument));
    }
}
