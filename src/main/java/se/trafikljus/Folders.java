package se.trafikljus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that the program made for a while. */
public final class Folders {

    private Folders() {}

    /**
     * Removes a folder with all that is in it, if it is there.
     *
     * @throws IOException if something in it cannot be removed; what came before it is gone
     */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
