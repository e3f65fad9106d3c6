package se.trafikljus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;

/** Why a file could not be read or written, in words for people. */
public record FileTrouble(Exception cause) implements Localized {

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
        return Message.of("files.other", reason()).in(language);
    }

    private String reason() {
        return cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause instanceof IOException ? cause.getMessage() : cause);
    }
}
