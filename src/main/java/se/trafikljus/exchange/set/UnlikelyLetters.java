package se.trafikljus.exchange.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trafikljus.Message;
import se.trafikljus.exchange.csv.Encoding;
import se.trafikljus.rubric.Shown;

/**
 * The words of one table with letters that å, ä and ö become when a file is read as another kind of
 * file than it was saved as: by a Mac, by DOS, or twice over.
 */
final class UnlikelyLetters {

    private static final int MOST_NAMED = 3;
    private static final char LAST_OF_ASCII = 0x7F;

    private static final Pattern WORD = Pattern.compile("[^\\s,.:;()]*");

    /** How å, ä and ö of a Mac or of DOS look in Windows-1252. */
    private static final Pattern OF_MAC_OR_DOS =
            Pattern.compile("\\p{L}[ŒŠš†„”€…]\\p{Ll}|\\b[ŒŠš]\\p{Ll}|\\p{Ll}[Œ†„]");

    /** How they look where UTF-8 was taken for Windows-1252, or could not be kept at all. */
    private static final Pattern OF_TWICE = Pattern.compile("Ã[\\x{80}-¿„…†–]|\\x{FFFD}");

    private static final String RIGHT = "åäöÅÄÖ";

    /** Without any of these, no text has what is looked for. */
    private static final String LIKELY_MARKS = "ŒŠš†„”€…Ã\uFFFD";

    private final SetFile file;
    private final Pattern looksFor;
    private final List<String> words = new ArrayList<>();
    private int unlikely;
    private int right;

    UnlikelyLetters(SetFile file, Encoding encoding) {
        this.file = file;
        this.looksFor = encoding.isUtf8() ? OF_TWICE : OF_MAC_OR_DOS;
    }

    void look(Row row) {
        for (String column : file.columns()) {
            String text = row.text(column);
            if (isMarked(text)) {
                lookClosely(text);
            }
        }
    }

    /** Counts the letters that are right, and tells whether there may be others. */
    private boolean isMarked(String text) {
        boolean marked = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_OF_ASCII) {
                right += RIGHT.indexOf(c) >= 0 ? 1 : 0;
                marked |= LIKELY_MARKS.indexOf(c) >= 0;
            }
        }
        return marked;
    }

    private void lookClosely(String text) {
        Matcher letters = looksFor.matcher(text);
        while (letters.find()) {
            unlikely++;
            if (words.size() < MOST_NAMED) {
                words.add(wordAt(text, letters.start()));
            }
        }
    }

    private static String wordAt(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        Matcher word = WORD.matcher(text).region(start, text.length());
        return word.lookingAt() ? Shown.of(word.group()) : "";
    }

    /** What the reader should know; nothing where most letters are those of Swedish. */
    Optional<Message> note() {
        return unlikely <= right
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "exchange.unlikelyLetters",
                                file.fileName(),
                                String.join(", ", words.stream().distinct().toList())));
    }
}
