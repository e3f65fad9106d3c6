package se.trafikljus.report.owntext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import se.trafikljus.Action;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;
import se.trafikljus.audit.Texts;

/** A file's text before it is read as Markdown: its bytes, its letters, its lines. */
record TextFile(List<String> lines) {

    private static final int MOST_BYTES = 1_000_000;

    /** Between two of these a paragraph ends, whatever else is in it. */
    private static final Pattern BLANK = Pattern.compile("[ \t]*");

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");
    private static final Pattern BRACKET = Pattern.compile("\\[");
    private static final Pattern EMPHASIS = Pattern.compile("\\*+|_+");

    /**
     * The Markdown reader's time grows with the square of what is open at once in one paragraph,
     * and it calls itself once for each layer of emphasis.
     */
    private static final int MOST_BRACKETS = 500;

    private static final int MOST_EMPHASIS = 2_000;

    TextFile {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file.
     *
     * @throws Problem if it can't be read, is too large, or is not in UTF-8
     */
    static TextFile read(Path file) {
        String name = file.toString();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw Problem.because("report.own.cannotRead", name, new FileTrouble(e))
                    .remedy(Action.CHECK_PATH_OF_TEXT);
        }
        if (bytes.length > MOST_BYTES) {
            throw Problem.because("report.own.tooLarge", name);
        }
        String text = decoded(bytes, name);
        return of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    static TextFile of(String text) {
        return new TextFile(List.of(LINE_END.split(text, -1)));
    }

    private static String decoded(byte[] bytes, String name) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = LINE_END.split(out, -1).length;
            throw Problem.because("report.own.notUtf8", name, Integer.toString(line));
        }
        return out.toString();
    }

    /** The whole text, each line ended by one line feed. */
    String text() {
        return String.join("\n", lines);
    }

    /** Tells what must not reach the Markdown reader. */
    void check(Faults faults) {
        int brackets = 0;
        int emphasis = 0;
        int line = 0;
        for (String content : lines) {
            line++;
            checkLetters(content, line, faults);
            if (BLANK.matcher(content).matches()) {
                brackets = 0;
                emphasis = 0;
                continue;
            }
            int bracketsBefore = brackets;
            int emphasisBefore = emphasis;
            brackets += count(BRACKET, content);
            emphasis += count(EMPHASIS, content);
            if (brackets > MOST_BRACKETS && bracketsBefore <= MOST_BRACKETS) {
                faults.add(line, "crowded", "[", MOST_BRACKETS);
            }
            if (emphasis > MOST_EMPHASIS && emphasisBefore <= MOST_EMPHASIS) {
                faults.add(line, "crowded", "*", MOST_EMPHASIS);
            }
        }
    }

    private static void checkLetters(String text, int line, Faults faults) {
        text.codePoints()
                .filter(Texts::refuses)
                .findFirst()
                .ifPresent(c -> faults.add(line, "character", Spelling.code(c)));
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
