package se.trafikljus.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A set in a folder. */
record PlainFolder(Path folder, Set<String> names, Set<String> unknownTables) implements SetFolder {

    static PlainFolder of(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (String name : files(folder)) {
            if (SetFile.named(name).isPresent()) {
                names.add(name);
            } else if (name.endsWith(".csv")) {
                unknown.add(name);
            }
        }
        Path rubrics = folder.resolve("rubrics");
        if (Files.isDirectory(rubrics)) {
            files(rubrics).stream()
                    .map(name -> "rubrics/" + name)
                    .filter(name -> RUBRIC.matcher(name).matches())
                    .forEach(names::add);
        }
        return new PlainFolder(folder, names, unknown);
    }

    private static Set<String> files(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .forEach(names::add);
        }
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    @Override
    public void close() {
        // Each file is closed by whoever opened it.
    }
}
