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

/** A client that the build makes from the description, as others make theirs. */
final class MadeClient {

    private static final Path MADE = Path.of("target/generated-client/src/main/java");
    private static final Path TRIAL = Path.of("src/test/resources/web/ClientTrial.java.txt");

    private MadeClient() {}

    /**
     * Compiles it, lists the drafts with it, and rates one, the second time with an old mark.
     *
     * @return a line for each thing that was done
     */
    static List<String> tried(Path folder, Served served, String token) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(folder, classes);
        try (URLClassLoader client =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, MadeClient.class.getClassLoader())) {
            String address = served.at("/").toString().replaceAll("/$", "");
            List<?> told =
                    (List<?>)
                            client.loadClass("client.ClientTrial")
                                    .getMethod("of", String.class, String.class)
                                    .invoke(null, address, token);
            return told.stream().map(String::valueOf).toList();
        }
    }

    private static void compile(Path folder, Path classes) throws IOException {
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
