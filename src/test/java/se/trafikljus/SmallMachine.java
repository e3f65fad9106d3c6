package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs a test's own main method in a process with the memory of a small machine. */
public final class SmallMachine {

    private static final int MOST_MINUTES = 4;

    private SmallMachine() {}

    /** Fails unless it ends well, in half a gigabyte and a few minutes. */
    public static void run(Class<?> main, Path argument) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                main.getName(),
                                argument.toString())
                        .inheritIO()
                        .start();
        try {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).isZero();
    }
}
