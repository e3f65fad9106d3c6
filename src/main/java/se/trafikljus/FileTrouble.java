package se.trafikljus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Map;

/** Why a file could not be read or written, in words for people. */
public record FileTrouble(Exception cause) implements Localized {

    /** What operating systems say, in English whatever the reader's language. */
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("no such file or directory", "files.missing"),
                    Map.entry("cannot find the", "files.missing"),
                    Map.entry("permission denied", "files.denied"),
                    Map.entry("operation not permitted", "files.denied"),
                    Map.entry("access is denied", "files.denied"),
                    Map.entry("read-only file system", "files.denied"),
                    Map.entry("is a directory", "files.isFolder"),
                    Map.entry("not a directory", "files.inTheWay"),
                    Map.entry("file exists", "files.inTheWay"),
                    Map.entry("no space left", "files.full"),
                    Map.entry("not enough space", "files.full"),
                    Map.entry("quota exceeded", "files.full"),
                    Map.entry("name too long", "files.tooLong"),
                    Map.entry("levels of symbolic links", "files.links"),
                    Map.entry("input/output error", "files.device"));

    @Override
    public String in(Language language) {
        if (cause instanceof NoSuchFileException) {
            return Message.of("files.missing").in(language);
        }
        if (cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException) {
            return Message.of("files.denied").in(language);
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return Message.of("files.inTheWay").in(language);
        }
        String reason = reason();
        return KNOWN.entrySet().stream()
                .filter(known -> reason.toLowerCase(Locale.ROOT).contains(known.getKey()))
                .findFirst()
                .map(known -> Message.of(known.getValue()))
                .orElseGet(() -> Message.of("files.other", reason))
                .in(language);
    }

    private String reason() {
        return cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause instanceof IOException ? cause.getMessage() : cause);
    }
}
