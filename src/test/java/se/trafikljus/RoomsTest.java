package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ComponentScan;

/** The rooms that the commands are put together from. */
class RoomsTest {

    private static final Path SOURCES = Path.of("src/main/java/se/trafikljus");

    /** Those without beans, and the faces that no command needs. */
    private static final List<String> OTHERS = List.of("chart", "rubric", "web");

    @Test
    void areListedOneAndAll() throws IOException {
        TreeSet<String> there = new TreeSet<>();
        try (Stream<Path> folders = Files.list(SOURCES)) {
            folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(room -> !OTHERS.contains(room))
                    .forEach(room -> there.add("se.trafikljus." + room));
        }
        assertThat(Trafikljus.class.getAnnotation(ComponentScan.class).basePackages())
                .containsExactlyElementsOf(there);
    }

    @Test
    void withoutBeansHaveNone() throws IOException {
        for (String room : List.of("chart", "rubric")) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContain("@Component", "@Configuration", "@Bean");
                }
            }
        }
    }
}
