package se.trafikljus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice without a window, for tests of what people meet when they open a file of ours. Each
 * call starts it with a profile of its own, so that nothing of the machine's user takes part.
 */
public final class Office {

    private static final String PROGRAM = "soffice";
    private static final long SECONDS = 180;

    /**
     * Formulas are calculated anew on opening, where a user's own profile would trust the figures
     * in the file.
     */
    private static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
              <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
                <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
              </item>
            </oor:items>
            """;

    private Office() {}

    /**
     * Opens a file and saves it in another format; where there is no LibreOffice, the test that
     * asks is skipped, and says so.
     *
     * @param toFormat an ending, such as {@code pdf}, with a filter where the ending alone does not
     *     say enough: {@code csv:Text - txt - csv (StarCalc):44,34,76}
     * @param outDir the folder for the new file, other than the old one's if the ending is the same
     * @return the new file
     */
    public static Path convert(Path file, String toFormat, Path outDir) {
        assumeTrue(
                isInstalled(),
                () ->
                        "SKIPPED: there is no "
                                + PROGRAM
                                + ". Install Debian's libreoffice-calc-nogui and"
                                + " libreoffice-writer-nogui.");
        try {
            Files.createDirectories(outDir);
            Path made = outDir.resolve(stem(file) + "." + ending(toFormat));
            Files.deleteIfExists(made);
            Path profile = Files.createTempDirectory("office");
            try {
                run(profile, file, toFormat, outDir, made);
            } finally {
                delete(profile);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path profile, Path file, String toFormat, Path outDir, Path made)
            throws IOException {
        Path user = Files.createDirectories(profile.resolve("user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), SETTINGS);
        Path said = profile.resolve("said.txt");
        Process office =
                new ProcessBuilder(
                                PROGRAM,
                                "-env:UserInstallation=" + profile.toUri(),
                                "--headless",
                                "--norestore",
                                "--convert-to",
                                toFormat,
                                "--outdir",
                                outDir.toAbsolutePath().toString(),
                                file.toAbsolutePath().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        boolean done = waitFor(office);
        String told = Files.readString(said, StandardCharsets.UTF_8);
        if (!done || !Files.isRegularFile(made)) {
            throw new IOException(
                    PROGRAM
                            + (done ? " did not make " : " took too long over ")
                            + made.getFileName()
                            + " from "
                            + file.getFileName()
                            + ": "
                            + told);
        }
    }

    /** It starts processes below itself, which must not outlive the test. */
    private static boolean waitFor(Process office) {
        try {
            return office.waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
        }
    }

    private static boolean isInstalled() {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static String ending(String toFormat) {
        return toFormat.contains(":") ? toFormat.substring(0, toFormat.indexOf(':')) : toFormat;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }
}
