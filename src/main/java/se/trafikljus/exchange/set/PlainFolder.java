package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A set in a folder. */
record PlainFolder(Path folder, Set<String> names, Set<String> unknownTables, Set<String> links)
        implements SetFolder {

    private static final String RUBRICS = "rubrics";
    private static final String EVIDENCE_FILES = "files";

    static PlainFolder of(Path folder) throws IOException {
        PlainFolder set =
                new PlainFolder(folder, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        set.tables();
        set.below(RUBRICS);
        set.below(EVIDENCE_FILES);
        return set;
    }

    private void tables() throws IOException {
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            boolean isKnown = SetFile.named(name).isPresent();
            if (!isKnown && !name.endsWith(".csv")) {
                continue;
            }
            if (Files.isSymbolicLink(file)) {
                links.add(name);
            } else {
                (isKnown ? names : unknownTables).add(name);
            }
        }
    }

    private void below(String inner) throws IOException {
        if (Files.isSymbolicLink(folder.resolve(inner))) {
            links.add(inner);
            return;
        }
        if (!Files.isDirectory(folder.resolve(inner))) {
            return;
        }
        for (Path file : files(folder.resolve(inner))) {
            String name = inner + "/" + file.getFileName();
            if (Files.isSymbolicLink(file)) {
                links.add(name);
            } else if (SetFolder.isKnown(name)) {
                names.add(name);
            }
        }
    }

    /** The files of a folder and the links in it, wherever they lead, without the hidden ones. */
    private static Set<Path> files(Path folder) throws IOException {
        Set<Path> files = new TreeSet<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> Files.isSymbolicLink(file) || Files.isRegularFile(file))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .forEach(files::add);
        }
        return files;
    }

    /** Not through a link that took the file's place meanwhile either. */
    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public long size(String name) throws IOException {
        return Files.size(folder.resolve(name));
    }

    @Override
    public void close() {
        // Each file is closed by whoever opened it.
    }
}
