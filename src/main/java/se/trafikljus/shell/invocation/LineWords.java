package se.trafikljus.shell.invocation;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a line: blanks part them, single and double quotes group, a backslash escapes only
 * {@code "} and {@code \} inside double quotes, {@code #} at the start of a word begins a comment,
 * and nothing expands.
 *
 * @param open whether a quote was left open at the end
 */
public record LineWords(List<Word> words, boolean open) {

    private static final char NONE = 0;

    /**
     * A word and where it stands in the line.
     *
     * @param start where it begins, its quotes included
     * @param end one behind its last character
     */
    public record Word(String text, int start, int end) {}

    public static LineWords split(String line) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = NONE;
        int start = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == NONE && blank(c)) {
                if (start >= 0) {
                    words.add(new Word(word.toString(), start, i));
                    word.setLength(0);
                    start = -1;
                }
                continue;
            }
            if (start < 0 && c == '#') {
                return new LineWords(words, false);
            }
            start = start < 0 ? i : start;
            if (quote == NONE && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote && quote != NONE) {
                quote = NONE;
            } else if (quote == '"' && c == '\\' && escapable(line, i + 1)) {
                word.append(line.charAt(++i));
            } else {
                word.append(c);
            }
        }
        if (start >= 0) {
            words.add(new Word(word.toString(), start, line.length()));
        }
        return new LineWords(words, quote != NONE);
    }

    /** The text written so that it is read back as one word. */
    public static String quoted(String text) {
        boolean plain =
                !text.isEmpty()
                        && text.charAt(0) != '#'
                        && text.chars().noneMatch(c -> blank((char) c) || c == '"' || c == '\'');
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean escapable(String line, int at) {
        return at < line.length() && (line.charAt(at) == '"' || line.charAt(at) == '\\');
    }
}
