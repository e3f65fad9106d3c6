package se.trafikljus.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.Texts;

/** A file as somebody hands it in: what it is to be called, and what is in it. */
final class HandedIn {

    private static final int LONGEST_NAME = 200;

    private static final Pattern NO_NAME = Pattern.compile("[. ]*");

    /** What Windows takes for a device, whatever its ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private HandedIn() {}

    /**
     * All of it.
     *
     * @throws Problem if it is empty, too large, a folder, or cannot be read
     */
    static byte[] content(Upload upload, String name) {
        try {
            if (Files.isDirectory(upload.place())) {
                throw Problem.because("evidence.folder", name);
            }
            try (InputStream in = Files.newInputStream(upload.place())) {
                byte[] content = in.readNBytes(Evidence.MOST_BYTES + 1);
                refuseSize(content, name);
                return content;
            }
        } catch (IOException e) {
            throw Problem.because("evidence.unreadable", name, new FileTrouble(e));
        }
    }

    /** The last part of what it was called, of one line and not too long. */
    static String name(Upload upload) {
        return name(upload.name());
    }

    /** The same of a name. */
    static String name(String called) {
        String last = called.replace('\\', '/');
        while (last.endsWith("/")) {
            last = last.substring(0, last.length() - 1);
        }
        StringBuilder clean = new StringBuilder();
        last.substring(last.lastIndexOf('/') + 1)
                .codePoints()
                .filter(c -> !Texts.refuses(c) && !Character.isISOControl(c))
                .limit(LONGEST_NAME)
                .forEach(clean::appendCodePoint);
        String name = clean.toString().strip();
        if (NO_NAME.matcher(name).matches()) {
            return "fil";
        }
        return DEVICE.matcher(name).matches() ? "fil-" + name : name;
    }

    static void refuseSize(byte[] content, String name) {
        if (content.length == 0) {
            throw Problem.because("evidence.empty", name);
        }
        if (content.length > Evidence.MOST_BYTES) {
            throw Problem.because("evidence.tooLarge", name);
        }
    }
}
