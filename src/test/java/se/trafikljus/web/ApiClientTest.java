package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.TestHouse;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.Tokens;
import se.trafikljus.people.User;

/**
 * A client that the build makes from the description, as others make theirs, does what it is for.
 */
class ApiClientTest {

    private static final Path MADE = Path.of("target/generated-client/src/main/java");
    private static final Path TRIAL = Path.of("src/test/resources/web/ClientTrial.java.txt");

    @TempDir Path folder;

    @Test
    void aClientMadeFromTheDescriptionRatesAndIsToldOfOthers() throws Exception {
        Path home = folder.resolve("ws");
        String token;
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
            house.get(People.class)
                    .add(TestHouse.ANNA, new User(new Person("Anna"), Role.AUDITOR, "", "", false));
            token =
                    house.get(Tokens.class)
                            .make(TestHouse.ANNA, new Person("Anna"), "", 1)
                            .secret();
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes);
        try (Served served = Served.of(home);
                URLClassLoader client =
                        new URLClassLoader(
                                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            String address = served.at("/").toString().replaceAll("/$", "");
            List<?> told =
                    (List<?>)
                            client.loadClass("client.ClientTrial")
                                    .getMethod("of", String.class, String.class)
                                    .invoke(null, address, token);
            assertThat(told).hasSize(4);
            assertThat(told.get(0)).asString().matches("vara-kaa-\\d{4} draft 0");
            assertThat(told.get(1)).isEqualTo("rating null");
            assertThat(told.get(2)).isEqualTo("rating partly_met");
            assertThat(told.get(3))
                    .asString()
                    .startsWith("412 ")
                    .contains("precondition_failed", "\"met\"", "partly_met", "Anna");
        }
    }

    private void compile(Path classes) throws IOException {
        assertThat(MADE).as("mvn generate-test-resources makes the client").isDirectory();
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> all = Files.walk(MADE)) {
            all.filter(one -> one.toString().endsWith(".java")).forEach(sources::add);
        }
        sources.add(Files.copy(TRIAL, folder.resolve("ClientTrial.java")));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean done =
                    compiler.getTask(
                                    said,
                                    files,
                                    null,
                                    List.of(
                                            "-proc:none",
                                            "-nowarn",
                                            "-d",
                                            classes.toString(),
                                            "-cp",
                                            System.getProperty("java.class.path")),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }
}
