package se.trafikljus.shell.interview;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.shell.table.TerminalText;

/**
 * Paragraphs as they fit a screen: each keeps its first line, and the rest of the room is shared
 * out line by line, from the first paragraph on.
 *
 * @param whole whether nothing is lost
 */
record Shortened(List<String> lines, boolean whole) {

    private static final String MORE = " …";

    Shortened {
        lines = List.copyOf(lines);
    }

    /**
     * As much as fits, but the first line of each paragraph in any case.
     *
     * @param room in lines
     * @param width of the screen, in columns
     * @param paragraphs the lines of each, none wider than the screen
     */
    static Shortened to(int room, int width, List<List<String>> paragraphs) {
        int[] kept = shares(room, paragraphs);
        List<String> lines = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < kept.length; i++) {
            List<String> paragraph = paragraphs.get(i);
            lines.addAll(paragraph.subList(0, kept[i]));
            if (kept[i] < paragraph.size()) {
                lines.add(cut(lines.remove(lines.size() - 1), width));
                whole = false;
            }
        }
        return new Shortened(lines, whole);
    }

    private static int[] shares(int room, List<List<String>> paragraphs) {
        int longest = paragraphs.stream().mapToInt(List::size).max().orElse(0);
        int[] shares = new int[paragraphs.size()];
        int left = room;
        for (int line = 1; line <= longest; line++) {
            for (int i = 0; i < shares.length; i++) {
                if (line <= paragraphs.get(i).size() && (line == 1 || left > 0)) {
                    shares[i]++;
                    left--;
                }
            }
        }
        return shares;
    }

    private static String cut(String line, int width) {
        String rest = line;
        while (TerminalText.width(rest + MORE) > width && rest.contains(" ")) {
            rest = rest.substring(0, rest.lastIndexOf(' '));
        }
        return rest.stripTrailing() + MORE;
    }
}
