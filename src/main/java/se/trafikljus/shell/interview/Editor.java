package se.trafikljus.shell.interview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.trafikljus.Problem;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.Cancelled;
import se.trafikljus.shell.invocation.LineWords;

/** The text editor that the person has chosen in {@code $VISUAL}, else {@code $EDITOR}. */
final class Editor {

    private final List<String> command;
    private final Path folder;

    private Editor(List<String> command, Path folder) {
        this.command = command;
        this.folder = folder;
    }

    /**
     * The editor chosen.
     *
     * @throws Problem if there is none
     */
    static Editor in(Surroundings surroundings) {
        String chosen =
                surroundings
                        .variable("VISUAL")
                        .or(() -> surroundings.variable("EDITOR"))
                        .orElseThrow(() -> Problem.because("shell.editor.none"));
        LineWords words = LineWords.split(chosen);
        if (words.open() || words.words().isEmpty()) {
            throw Problem.because("shell.editor.unreadable", chosen);
        }
        return new Editor(
                words.words().stream().map(LineWords.Word::text).toList(), surroundings.folder());
    }

    /**
     * Has a text edited on a copy that nobody else can read, which is gone afterwards.
     *
     * @param kept what it is to differ from
     * @param name begins the file's name, for the editor's title line
     * @return the text as it was saved, with plain line breaks and nothing blank at its end
     * @throws Problem if the editor fails, or what it saved is what is kept already
     */
    String edited(String text, String kept, String name) {
        try {
            // Only its owner may enter; whatever the editor lays beside the text lies here too.
            Path own = Files.createTempDirectory("trafikljus-");
            try {
                Path file = Files.createTempFile(own, plain(name) + "-", ".txt");
                Files.writeString(file, endedLine(text), StandardCharsets.UTF_8);
                run(file);
                return changed(kept, file);
            } finally {
                delete(own);
            }
        } catch (FileSystemException e) {
            throw Problem.because("shell.editor.file", String.valueOf(e.getFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Path file) {
        List<String> words = new ArrayList<>(command);
        words.add(file.toString());
        int code;
        try {
            code =
                    new ProcessBuilder(words)
                            .directory(folder.toFile())
                            .inheritIO()
                            .start()
                            .waitFor();
        } catch (IOException e) {
            throw Problem.because("shell.editor.notStarted", command.get(0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
        if (code != 0) {
            throw Problem.because("shell.editor.failed", command.get(0), Integer.toString(code));
        }
    }

    private static String changed(String kept, Path file) throws IOException {
        String after;
        try {
            after = plainLines(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw Problem.because("shell.editor.notUtf8");
        }
        if (after.equals(plainLines(kept))) {
            throw Problem.because("shell.editor.unchanged");
        }
        return after;
    }

    private static String plainLines(String text) {
        return text.replaceFirst("^\ufeff", "").replaceAll("\\R", "\n").stripTrailing();
    }

    private static String endedLine(String text) {
        String plain = plainLines(text);
        return plain.isEmpty() ? "" : plain + "\n";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path one : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
