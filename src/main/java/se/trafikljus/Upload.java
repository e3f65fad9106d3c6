package se.trafikljus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or a folder that somebody hands in: what they call it, and where it lies. A room that
 * takes it in keeps it within its own limits.
 */
public final class Upload implements AutoCloseable {

    private final String name;
    private final Path place;
    private final boolean passing;

    private Upload(String name, Path place, boolean passing) {
        this.name = name;
        this.place = place;
        this.passing = passing;
    }

    /** What lies at a path that the person wrote; it stays there. */
    public static Upload of(Path place) {
        return new Upload(place.toString(), place, false);
    }

    /** What lies somewhere else than where the person has it; it stays there. */
    public static Upload called(String name, Path place) {
        return new Upload(name, place, false);
    }

    /**
     * What was sent, kept in a file of its own until this is closed.
     *
     * @param name as the sender has it; only what follows its last slash is kept
     * @throws IOException if it cannot be received; nothing of it is left then
     */
    public static Upload received(String name, InputStream content) throws IOException {
        Path file = Passing.file();
        try (OutputStream to = Files.newOutputStream(file)) {
            content.transferTo(to);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Upload(last(name), file, true);
    }

    private static String last(String name) {
        return name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    }

    /** What the person calls it, as messages do: of a path, all of it. */
    public String name() {
        return name;
    }

    /** The name without the folders above it. */
    public String shortName() {
        Path last = Path.of(name).getFileName();
        return last == null ? name : last.toString();
    }

    /** Where it lies; readable until this is closed. */
    public Path place() {
        return place;
    }

    @Override
    public void close() throws IOException {
        if (passing) {
            Files.deleteIfExists(place);
        }
    }
}
