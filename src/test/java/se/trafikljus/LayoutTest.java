package se.trafikljus;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A house that can be found one's way in: small classes, folders that can be read, no circles. */
class LayoutTest {

    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 50;
    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void noClassIsLongerThanThreeHundredLines() throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path file : sources(MAIN)) {
            try (Stream<String> lines = Files.lines(file)) {
                long count = lines.count();
                if (count > MOST_LINES) {
                    tooLong.put(MAIN.relativize(file).toString(), count);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noFolderHasMoreThanFiftyClasses() throws IOException {
        for (Path root : new Path[] {MAIN, Path.of("src/test/java")}) {
            Map<String, Integer> files = new TreeMap<>();
            for (Path file : sources(root)) {
                files.merge(file.resolveSibling("").toString(), 1, Integer::sum);
            }
            files.values().removeIf(count -> count <= MOST_FILES);
            assertThat(files).isEmpty();
        }
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        JavaClasses all =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("se.trafikljus");
        slices().matching("se.trafikljus.(**)").should().beFreeOfCycles().check(all);
    }

    private static Iterable<Path> sources(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
