package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.rubric.Shown;

/** Where a set's files lie. */
sealed interface SetFolder extends AutoCloseable permits PlainFolder, ZippedFolder {

    /** How many sets below a folder are named. */
    int MOST_NAMED = 12;

    /** A rubric's file in a set. */
    Pattern RUBRIC = Pattern.compile("rubrics/[A-Za-z0-9._-]+\\.yaml");

    /** A file that assessments rest on, by the SHA-256 of its content. */
    Pattern EVIDENCE = Pattern.compile("files/[0-9a-f]{64}");

    /**
     * Opens a folder, or a zip of one.
     *
     * @param name what messages call it
     * @throws Problem if it is neither, or the zip holds what no set has
     */
    static SetFolder open(Path path, String name) throws IOException {
        String shown = Shown.of(name);
        if (Files.isDirectory(path)) {
            PlainFolder folder = PlainFolder.of(path);
            if (folder.names().isEmpty() && folder.links().isEmpty()) {
                refuseWhereSetsAreBelow(path, shown);
            }
            return folder;
        }
        if (!Files.exists(path)) {
            throw Problem.missing("exchange.notThere", shown);
        }
        if (!Files.isRegularFile(path)) {
            throw Problem.because("exchange.neitherFolderNorZip", shown);
        }
        return ZippedFolder.of(zip(path, shown), shown);
    }

    /** Older programs write names in an alphabet of their own; the set's files have plain ones. */
    private static ZipFile zip(Path path, String shown) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException inUtf8) {
            try {
                return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException inAnyOther) {
                throw Problem.because("exchange.neitherFolderNorZip", shown);
            }
        }
    }

    /** A folder of sets is no set, but it is nearly right. */
    private static void refuseWhereSetsAreBelow(Path folder, String shown) throws IOException {
        try (Stream<Path> below = Files.list(folder)) {
            List<String> sets =
                    below.filter(one -> Files.isRegularFile(one.resolve(SetFile.AUDITS.fileName())))
                            .map(one -> Shown.of(shown + "/" + one.getFileName()))
                            .sorted()
                            .limit(MOST_NAMED)
                            .toList();
            if (!sets.isEmpty()) {
                throw Problem.because("exchange.setsBelow", shown, String.join(", ", sets))
                        .remedy(Action.IMPORT_ONE_OF_SETS);
            }
        }
    }

    /** Whether a name, relative to the set, is that of one of its files. */
    static boolean isKnown(String name) {
        return SetFile.named(name).isPresent()
                || RUBRIC.matcher(name).matches()
                || EVIDENCE.matcher(name).matches();
    }

    /** What a table is refused with that no set has, for its name may be a misspelt one. */
    static Message unknownTable() {
        return Message.of("exchange.unknownFile", SetFile.allNames());
    }

    /** The names of the set's files, such as {@code audits.csv}, in alphabetical order. */
    Set<String> names();

    /** The names of further tables, which no set has. */
    Set<String> unknownTables();

    /**
     * The names of those that are symbolic links, and are not read: a set from somebody else must
     * not bring in what lies elsewhere.
     */
    Set<String> links();

    /** A file's bytes, from its beginning each time. */
    InputStream open(String name) throws IOException;

    /** How many bytes a file has; 0 where that is not told. */
    long size(String name) throws IOException;

    @Override
    void close() throws IOException;
}
