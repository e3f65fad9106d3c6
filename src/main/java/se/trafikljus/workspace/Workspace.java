package se.trafikljus.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.trafikljus.Action;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;

/** The folder in which a user's rubrics, reports and database live. */
public record Workspace(Path home) {

    /** The file beside the database that tells how far its trail had come. */
    public static final String HEAD = "trail-head";

    /** The folder, below that of the data, in which the program keeps copies by itself. */
    public static final String BACKUPS = "backups";

    private static final String SHIPPED = "shipped/";
    private static final String SAMPLES = "sample-audits";

    public Workspace {
        home = home.toAbsolutePath().normalize();
    }

    /** Where rubric files are read. */
    public Path rubrics() {
        return home.resolve("rubrics");
    }

    /** Where reports are written unless told otherwise. */
    public Path reports() {
        return home.resolve("reports");
    }

    /** Where the database is kept, for its owner's eyes alone. */
    public Path data() {
        return home.resolve("data");
    }

    /**
     * Makes what is missing: the folder itself, and the rubrics that ship with the program.
     *
     * @throws Problem if the folder cannot be made
     */
    public Workspace prepared() {
        try {
            if (!Files.isDirectory(rubrics())) {
                makeRubrics();
            }
        } catch (IOException e) {
            throw Problem.conflict("workspace.cannotMake", rubrics(), new FileTrouble(e))
                    .remedy(Action.CHOOSE_WORKSPACE);
        }
        return this;
    }

    /** The folder appears under its name only when every rubric is in it. */
    private void makeRubrics() throws IOException {
        Path making = home.resolve("rubrics.new");
        try {
            DatabaseFile.discard(making);
            copyShipped("rubrics", making);
            Files.move(making, rubrics(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            DatabaseFile.discard(making);
        }
    }

    /**
     * Makes the data folder with access for its owner alone, where the file system knows such a
     * thing.
     *
     * @throws Problem if it cannot be made
     */
    public static Path preparedData(Path data) {
        try {
            if (!Files.isDirectory(data)) {
                Files.createDirectories(data);
                if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(
                            data, PosixFilePermissions.fromString("rwx------"));
                }
            }
            return data;
        } catch (IOException e) {
            throw Problem.conflict("workspace.cannotMake", data, new FileTrouble(e))
                    .remedy(Action.CHOOSE_WORKSPACE);
        }
    }

    /**
     * Gives every file of the data folder to its owner alone, where the file system knows such a
     * thing.
     */
    public static void keepForOwner(Path data) throws IOException {
        if (!data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    /**
     * Copies a folder that ships inside the program.
     *
     * @param name such as {@code sample-audits/kaa-2016-2017}
     */
    public static void copyShipped(String name, Path target) throws IOException {
        Files.createDirectories(target);
        for (Resource file : shipped(name)) {
            String filename = file.getFilename();
            if (filename != null && file.isReadable()) {
                try (var in = file.getInputStream()) {
                    Files.copy(in, target.resolve(filename));
                }
            }
        }
    }

    /** The audit set that ships, such as {@code sample-audits/kaa-2016-2017}, with that audit. */
    public static Optional<String> shippedWith(String audit) {
        for (Resource file : shipped(SAMPLES + "/*")) {
            if ("audits.csv".equals(file.getFilename())) {
                try (var in = file.getInputStream()) {
                    String rows = "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    if (rows.contains("\n" + audit.strip() + ",")) {
                        String place = file.getURL().getPath();
                        return Optional.of(
                                place.substring(
                                        place.lastIndexOf(SAMPLES), place.lastIndexOf('/')));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.empty();
    }

    private static Resource[] shipped(String name) {
        try {
            return new PathMatchingResourcePatternResolver(Workspace.class.getClassLoader())
                    .getResources("classpath:" + SHIPPED + name + "/*.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
