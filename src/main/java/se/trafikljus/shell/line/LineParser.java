package se.trafikljus.shell.line;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import se.trafikljus.shell.invocation.LineWords;

/** Tells the line editor where the words of a line are, by the shell's own rule. */
final class LineParser implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        return new Line(line, cursor, LineWords.split(line.substring(0, cursor)).words());
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    /** The line up to the cursor; what stands behind it takes no part in completing. */
    private static final class Line implements CompletingParsedLine {

        private final String line;
        private final int cursor;
        private final List<String> words = new ArrayList<>();
        private final int rawLength;

        Line(String line, int cursor, List<LineWords.Word> split) {
            this.line = line;
            this.cursor = cursor;
            split.forEach(word -> words.add(word.text()));
            boolean inAWord = !split.isEmpty() && split.get(split.size() - 1).end() == cursor;
            if (inAWord) {
                LineWords.Word last = split.get(split.size() - 1);
                rawLength = last.end() - last.start();
            } else {
                words.add("");
                rawLength = 0;
            }
        }

        @Override
        public String word() {
            return words.get(wordIndex());
        }

        @Override
        public int wordCursor() {
            return word().length();
        }

        @Override
        public int wordIndex() {
            return words.size() - 1;
        }

        @Override
        public List<String> words() {
            return words;
        }

        @Override
        public String line() {
            return line;
        }

        @Override
        public int cursor() {
            return cursor;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            String quoted = LineWords.quoted(candidate.toString());
            boolean open = !complete && quoted.startsWith("\"");
            return open ? quoted.substring(0, quoted.length() - 1) : quoted;
        }

        @Override
        public int rawWordCursor() {
            return rawLength;
        }

        @Override
        public int rawWordLength() {
            return rawLength;
        }
    }
}
