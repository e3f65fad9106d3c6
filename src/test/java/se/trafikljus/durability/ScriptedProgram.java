package se.trafikljus.durability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Trafikljus;

/** The real program in a process of its own that runs lines to their end. */
final class ScriptedProgram {

    /** What came of it. */
    record Ended(int code, String out, String err) {

        /** What was said of a line on standard error; the first is 1. */
        String complaint(int line) {
            String start = "trafikljus: line " + line + ": ";
            return err.lines().filter(one -> one.startsWith(start)).findFirst().orElse("");
        }
    }

    private ScriptedProgram() {}

    /**
     * Runs lines, going on after one that fails.
     *
     * @param before words that the program is started through, such as those that take rights away
     * @param aside an empty folder that may be written to
     */
    static Ended run(List<String> before, Path home, Path aside, List<String> lines)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(
                List.of(Trafikljus.class.getName(), "--home", home.toString(), "--keep-going"));
        Path script = aside.resolve("script");
        Files.writeString(script, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(aside.toFile())
                        .redirectInput(script.toFile())
                        .redirectOutput(aside.resolve("out").toFile())
                        .redirectError(aside.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TRAFIKLJUS_"));
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().put("HOME", aside.toString());
        builder.environment().put("TRAFIKLJUS_USER", "Anna");
        builder.environment().put("TRAFIKLJUS_LANG", "en");
        Process process = builder.start();
        int code = process.waitFor();
        return new Ended(code, read(aside.resolve("out")), read(aside.resolve("err")));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
