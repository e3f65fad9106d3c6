package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.trafikljus.exchange.workbook.FixedZip;

/** Puts a set that was written whole where it belongs, as a zip or as a folder. */
final class SetPlace {

    private SetPlace() {}

    /** Makes a zip of a folder beside it, and puts that where it belongs. */
    static void moveZip(Path folder, Path place) throws IOException {
        Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
        try {
            try (OutputStream to = Files.newOutputStream(zip)) {
                zip(folder, to);
            }
            move(zip, place);
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    /** Writes a folder's files as a zip; the stream is left open. */
    static void zip(Path folder, OutputStream to) throws IOException {
        FixedZip entries = new FixedZip(to);
        for (Path file : files(folder)) {
            String name = name(folder, file);
            if (SetFolder.EVIDENCE.matcher(name).matches()) {
                entries.putStored(name, file);
                continue;
            }
            try (InputStream content = Files.newInputStream(file)) {
                entries.put(name, content);
            }
        }
        entries.finish();
    }

    /**
     * A new folder appears whole. In one that is there already, each file does, and tables of an
     * earlier set that this one lacks go away, for they would be read as parts of it.
     */
    static void moveFolder(Path folder, Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        List<Path> files = files(folder);
        for (SetFile table : SetFile.values()) {
            if (!files.contains(folder.resolve(table.fileName()))) {
                Files.deleteIfExists(place.resolve(table.fileName()));
            }
        }
        for (Path file : files) {
            Path to = place.resolve(name(folder, file));
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            move(file, to);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** In the order of their names. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> name(folder, file)))
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
