package se.trafikljus.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.trafikljus.Problem;

/** Takes a rubric's text from its file: never more than a rubric can need, and only UTF-8. */
final class RubricFile {

    private static final int MOST_BYTES = 1 << 20;

    private RubricFile() {}

    /** The text of a file's bytes; nothing, and a fault, where it is too large or no UTF-8. */
    static Optional<String> read(byte[] bytes, Faults faults) {
        if (bytes.length > MOST_BYTES) {
            faults.add(Place.START, "rubric.too-large");
            return Optional.empty();
        }
        return text(bytes, faults);
    }

    /** Whether a text, in UTF-8, is more than a file may hold. */
    static boolean isTooLarge(String text) {
        return text.length() > MOST_BYTES
                || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /**
     * The file's bytes, or one more than it may hold.
     *
     * @throws Problem if there is no such file, or it can't be opened
     */
    static byte[] bytes(Path file) {
        String shown = Shown.file(file.toString());
        if (!Files.exists(file)) {
            throw Problem.missing("rubric.no-file", shown);
        }
        // A pipe or a device would be waited for, perhaps for ever.
        if (!Files.isRegularFile(file)) {
            throw Problem.because("rubric.not-a-file", shown);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw Problem.because("rubric.unreadable", shown, Shown.of(e.toString()));
        }
    }

    private static Optional<String> text(byte[] bytes, Faults faults) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        boolean broken = decoder.decode(ByteBuffer.wrap(bytes), decoded, true).isError();
        String text = decoded.flip().toString();
        if (broken) {
            faults.add(endOf(text), "rubric.not-utf-8");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static Place endOf(String text) {
        String read = RawText.normalised(text);
        int line = (int) read.chars().filter(c -> c == '\n').count() + 1;
        String last = read.substring(read.lastIndexOf('\n') + 1);
        return new Place(line, last.codePointCount(0, last.length()) + 1);
    }
}
