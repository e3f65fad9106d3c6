package se.trafikljus;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulithic;

/** Starts everything. */
// Each room makes what it needs by itself. What Spring Boot would configure in its place is a stock
// shell that cannot run one command, and an empty database in memory wherever ours is missing; and
// looking for it would cost every command its time.
@Modulithic
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "se.trafikljus.audit",
            "se.trafikljus.backup",
            "se.trafikljus.comparison",
            "se.trafikljus.evidence",
            "se.trafikljus.exchange",
            "se.trafikljus.improvement",
            "se.trafikljus.municipality",
            "se.trafikljus.people",
            "se.trafikljus.publication",
            "se.trafikljus.report",
            "se.trafikljus.sampling",
            "se.trafikljus.shell",
            "se.trafikljus.start",
            "se.trafikljus.trail",
            "se.trafikljus.workspace"
        })
public class Trafikljus {

    private static final long TO_END_SECONDS = 5;

    /** Runs one command, a script from standard input, or the prompt; ends with the exit code. */
    public static void main(String[] args) {
        start(args, Trafikljus.class);
    }

    static void start(String[] args, Class<?>... sources) {
        Program program =
                program(
                        surroundings(
                                System.getenv(),
                                System.in,
                                utf8(new ResultStream(new FileOutputStream(FileDescriptor.out))),
                                utf8(new FileOutputStream(FileDescriptor.err)),
                                Screen.ofThisProcess(System.getenv())),
                        sources);
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program, code), "stop"));
        code.complete(program.run(List.of(args)));
        System.exit(code.join());
    }

    /**
     * The code of a signal says that all was rolled back, so that a command that had come too far
     * for that ends with 0, where nothing was to come after it.
     */
    private static void stop(Program program, CompletableFuture<Integer> code) {
        if (program.stop()) {
            try {
                if (code.get(TO_END_SECONDS, TimeUnit.SECONDS) == 0) {
                    Runtime.getRuntime().halt(0);
                }
            } catch (ExecutionException | TimeoutException e) {
                // Then the code is that of the signal.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The same inside another program, with its own world outside; returns the exit code. */
    public static int run(
            String[] args,
            Map<String, String> environment,
            InputStream in,
            PrintStream out,
            PrintStream err) {
        Program program =
                program(surroundings(environment, in, out, err, Screen.none()), Trafikljus.class);
        try {
            return program.run(List.of(args));
        } finally {
            program.stop();
        }
    }

    private static Surroundings surroundings(
            Map<String, String> environment,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Screen screen) {
        return new Surroundings(environment, in, out, err, Path.of(""), Clock.systemUTC(), screen);
    }

    private static Program program(Surroundings surroundings, Class<?>... sources) {
        return ServiceLoader.load(Program.Opener.class, Trafikljus.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No program is registered"))
                .open(surroundings, sources);
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(new BufferedOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
