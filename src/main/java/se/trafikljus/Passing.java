package se.trafikljus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files and folders that a process needs for a while, in the machine's folder for such; for nobody
 * but its own account to read. Their names tell whose they are, so that what a killed process left
 * can go.
 */
public final class Passing {

    private static final String BEGINNING = "trafikljus-";
    private static final Pattern NAME = Pattern.compile(BEGINNING + "([0-9]+)-.*");

    private Passing() {}

    /** A new, empty file. */
    public static Path file() throws IOException {
        return Files.createTempFile(prefix(), "");
    }

    /** A new, empty folder. */
    public static Path folder() throws IOException {
        return Files.createTempDirectory(prefix());
    }

    private static String prefix() {
        return BEGINNING + ProcessHandle.current().pid() + "-";
    }

    /** Removes what processes of this account left that are no more. */
    public static void clear() {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> there = Files.newDirectoryStream(all, BEGINNING + "*")) {
            for (Path one : there) {
                if (isLeft(one)) {
                    Folders.remove(one);
                }
            }
        } catch (IOException notReadable) {
            // What cannot be listed is left as it is; nothing depends on it.
        }
    }

    private static boolean isLeft(Path one) throws IOException {
        return Optional.of(NAME.matcher(String.valueOf(one.getFileName())))
                        .filter(Matcher::matches)
                        .map(told -> Long.parseLong(told.group(1)))
                        .filter(process -> ProcessHandle.of(process).isEmpty())
                        .isPresent()
                && Files.getOwner(one).getName().equals(System.getProperty("user.name"));
    }
}
