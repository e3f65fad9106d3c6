package se.trafikljus.shell.table;

import java.util.ArrayList;
import java.util.List;

/** Running text broken into lines at its blanks; a word wider than a line is cut. */
public final class Wrapping {

    private static final int NARROWEST = 20;

    private Wrapping() {}

    /**
     * The lines of a text; where it begins with blanks, all of them do.
     *
     * @param width columns of a terminal, at least 1
     */
    public static List<String> lines(String text, int width) {
        String unindented = text.stripLeading();
        String indent = text.substring(0, text.length() - unindented.length());
        int room = width - TerminalText.width(indent);
        if (indent.isEmpty() || unindented.isEmpty() || room < 1) {
            return broken(text, width);
        }
        return broken(unindented, room).stream().map(line -> indent + line).toList();
    }

    /**
     * The lines of paragraphs under a lead such as "- ".
     *
     * @param further what stands before each line but the first
     * @param width columns of a terminal; what is set in further than that leaves room for is wider
     */
    public static List<String> setIn(
            String lead, String further, List<String> paragraphs, int width) {
        int room = Math.max(NARROWEST, width - TerminalText.width(further));
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            for (String line : lines(paragraph, room)) {
                lines.add(((lines.isEmpty() ? lead : further) + line).stripTrailing());
            }
        }
        return lines;
    }

    private static List<String> broken(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty()
                    && TerminalText.width(line.toString()) + 1 + TerminalText.width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(cut(word, width, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Breaks an id such as {@code upplands-vasby-kaa-2026} between its words. */
    private static int afterAHyphen(String word, int end) {
        int hyphen = word.lastIndexOf('-', end - 1);
        return hyphen > 0 ? hyphen + 1 : end;
    }

    /** Puts all full lines of a long word into the lines, and returns what is left of it. */
    private static String cut(String word, int width, List<String> lines) {
        String rest = word;
        while (TerminalText.width(rest) > width) {
            int end = 0;
            int taken = 0;
            while (taken + TerminalText.width(rest.codePointAt(end)) <= width) {
                taken += TerminalText.width(rest.codePointAt(end));
                end = rest.offsetByCodePoints(end, 1);
            }
            // A character that is wider than the line must stand somewhere.
            end = Math.max(end, rest.offsetByCodePoints(0, 1));
            end = afterAHyphen(rest, end);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
