package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what CONTRIBUTING.md says, step by step, in a house of its own. */
class ContributingTest {

    private static final Path DOCUMENT = Path.of("CONTRIBUTING.md");
    private static final String PROGRAM = "./trafikljus ";

    /** What stands before a block, from the block before it on, and the block. */
    private record Step(String before, String kind, String block) {

        private static final Pattern BLOCK =
                Pattern.compile("(.*?)^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
        private static final Pattern FILE = Pattern.compile("`((?:src|rubrics)/[^`]+)`");

        static List<Step> of(String document) {
            List<Step> steps = new ArrayList<>();
            Matcher matcher = BLOCK.matcher(document);
            while (matcher.find()) {
                steps.add(new Step(matcher.group(1).strip(), matcher.group(2), matcher.group(3)));
            }
            return steps;
        }

        /** The file that was named last. */
        String file() {
            Matcher matcher = FILE.matcher(before);
            String last = "";
            while (matcher.find()) {
                last = matcher.group(1);
            }
            return last;
        }

        boolean endsWith(String... words) {
            return Stream.of(words).anyMatch(before::endsWith);
        }

        Stream<String> lines() {
            return block.lines().map(line -> line.replaceFirst("\\s+#.*", "").strip());
        }
    }

    @TempDir Path folder;

    @Test
    void worksAsItIsWritten() throws Exception {
        Path house = Files.createDirectories(folder.resolve("house"));
        copy(Path.of("rubrics"), house.resolve("rubrics"));
        Path built = Files.createDirectories(folder.resolve("built"));
        int done = 0;
        int shown = 0;
        String printed = "";
        String sought = "";
        String file = "";
        for (Step step : Step.of(Files.readString(DOCUMENT))) {
            file = step.file().isEmpty() ? file : step.file();
            if (step.kind().equals("sh")) {
                List<String> lines = step.lines().filter(l -> l.startsWith(PROGRAM)).toList();
                if (!lines.isEmpty()) {
                    build(house, built);
                }
                printed = "";
                for (String line : lines) {
                    printed += run(house, built, line.substring(PROGRAM.length()));
                }
            } else if (step.kind().equals("text")) {
                assertThat(step.before()).endsWith("prints, among other lines,");
                assertThat(printed.lines().toList())
                        .as(printed)
                        .containsAll(step.block().lines().toList());
                shown++;
            } else if (step.endsWith("below the line", ", replace")) {
                sought = step.block();
            } else if (step.endsWith("put") && step.before().startsWith("put")) {
                edit(house, file, sought, sought + step.block());
                done++;
            } else if (step.endsWith("by")) {
                edit(house, file, sought, step.block());
                done++;
            } else if (step.endsWith("At the end of `" + file + "`, put")) {
                Path there = own(house, file);
                Files.writeString(there, Files.readString(there) + step.block());
                done++;
            } else if (step.endsWith("Make the file `" + file + "`:")) {
                Path there = Files.createDirectories(house.resolve(file).getParent());
                Files.writeString(there.resolve(Path.of(file).getFileName()), step.block());
                done++;
            } else {
                throw new AssertionError("Nobody could follow: " + step.before());
            }
        }
        assertThat(done).isEqualTo(10);
        assertThat(shown).isEqualTo(3);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** The house's own copy of a file, taken along when it is first changed. */
    private static Path own(Path house, String file) throws IOException {
        Path own = house.resolve(file);
        if (Files.notExists(own)) {
            Files.createDirectories(own.getParent());
            Files.copy(Path.of(file), own);
        }
        return own;
    }

    private static void edit(Path house, String file, String sought, String wanted)
            throws IOException {
        Path own = own(house, file);
        String text = Files.readString(own);
        assertTrue(
                text.split(Pattern.quote(sought), -1).length == 2,
                () ->
                        "CONTRIBUTING.md looks for this in %s, where it is not, or is twice; change the example:%n%s"
                                .formatted(file, sought));
        Files.writeString(own, text.replace(sought, wanted));
    }

    /** Compiles what is changed, as it would be in its place among the rest. */
    private static void build(Path house, Path built) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> all = Files.walk(house)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file.toString());
                } else if (file.startsWith(house.resolve("src/main/resources"))) {
                    Path to =
                            built.resolve(
                                    house.resolve("src/main/resources")
                                            .relativize(file)
                                            .toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        if (!sources.isEmpty()) {
            List<String> arguments =
                    new ArrayList<>(
                            List.of(
                                    "-parameters",
                                    "-proc:none",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "-d",
                                    built.toString()));
            arguments.addAll(sources);
            int code =
                    ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, arguments.toArray(String[]::new));
            assertThat(code).isZero();
        }
    }

    private String run(Path house, Path built, String words) throws Exception {
        Path told = folder.resolve("told.txt");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                built
                                        + System.getProperty("path.separator")
                                        + System.getProperty("java.class.path"),
                                Trafikljus.class.getName()));
        command.addAll(Arrays.asList(words.split(" ")));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(house.toFile()).redirectError(told.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("TRAFIKLJUS_"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words + "\n" + Files.readString(told)).isZero();
        return out;
    }

    @Test
    void namesOnlyWhatThereIs() throws IOException {
        String prose = Files.readString(DOCUMENT).replaceAll("(?s)```.*?```", "");
        Set<String> classes = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> classes.add(name.replace(".java", "")));
        }
        Set<String> unknown = new TreeSet<>();
        Matcher named = Pattern.compile("`([A-Z][a-z]\\w+)(?:\\.\\w+)?`").matcher(prose);
        while (named.find()) {
            if (!classes.contains(named.group(1))) {
                unknown.add(named.group(1));
            }
        }
        unknown.removeAll(Set.of("MessageFormat"));
        assertThat(unknown).isEmpty();
        Matcher linked = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(prose);
        while (linked.find()) {
            assertTrue(Files.exists(Path.of(linked.group(1))), linked.group(1));
        }
    }

    @Test
    void asksMavenOnlyForTestsAndSettingsThatThereAre() throws IOException {
        String tests;
        try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
            tests =
                    all.filter(file -> file.toString().endsWith(".java"))
                            .map(ContributingTest::read)
                            .collect(Collectors.joining("\n"));
        }
        List<String> lines =
                Step.of(Files.readString(DOCUMENT)).stream()
                        .filter(step -> step.kind().equals("sh"))
                        .flatMap(Step::lines)
                        .filter(line -> line.startsWith("mvn "))
                        .toList();
        assertThat(lines).hasSizeGreaterThan(5);
        for (String line : lines) {
            Matcher settings = Pattern.compile("-D([\\w.]+)=([\\w.]+)").matcher(line);
            while (settings.find()) {
                String wanted =
                        settings.group(1).equals("test")
                                ? "class " + settings.group(2) + " "
                                : "\"" + settings.group(1) + "\"";
                assertThat(tests).as(line).contains(wanted);
            }
            assertThat(line.toLowerCase(Locale.ROOT))
                    .matches("mvn (verify|test|spotless:apply)( -d.*)?");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
