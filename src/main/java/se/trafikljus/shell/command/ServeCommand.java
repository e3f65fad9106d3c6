package se.trafikljus.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Folders;
import se.trafikljus.Message;
import se.trafikljus.Passing;
import se.trafikljus.Server;
import se.trafikljus.Serving;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.invocation.WrongUsage;

/** Serves the page until it is asked to stop. */
@Component
class ServeCommand {

    /** The launcher's word that the server is only to load what it will need. */
    private static final String REHEARSE = "trafikljus.rehearse";

    private static final int USUAL_PORT = 8080;
    private static final long GLANCE_MILLIS = 200;

    /** As long as saves under way and a report may take to end. */
    private static final Duration TO_END = Duration.ofSeconds(25);

    @Command(name = "serve", group = "program")
    void serve(
            Invocation invocation,
            @Option(longName = "port") @Nullable Integer port,
            @Option(longName = "host") @Nullable String host,
            @Option(longName = "tls-certificate") @Nullable Path certificate,
            @Option(longName = "tls-key") @Nullable Path key,
            @Option(longName = "behind-proxy") boolean behindProxy,
            @Option(longName = "demo") boolean demo)
            throws InterruptedException, IOException {
        if (port != null && (port < 0 || port > 65_535)) {
            throw WrongUsage.because("shell.serve.noPort", Integer.toString(port));
        }
        Path throwAway = demo ? Passing.folder() : null;
        try {
            serve(
                    invocation,
                    new Serving(
                            throwAway == null ? invocation.home() : throwAway,
                            host == null ? "127.0.0.1" : host.strip(),
                            port == null ? USUAL_PORT : port,
                            transport(certificate, key, behindProxy),
                            invocation.language(),
                            demo));
        } finally {
            if (throwAway != null) {
                Folders.remove(throwAway);
            }
        }
    }

    private static void serve(Invocation invocation, Serving serving)
            throws InterruptedException, IOException {
        invocation.stopping().endsWithin(TO_END);
        try (Server server = opener().open(invocation.surroundings(), serving)) {
            invocation.print(server.entrance().toString());
            if (Boolean.getBoolean(REHEARSE)) {
                Rehearsal.of(server.entrance());
                return;
            }
            invocation.note(Message.of("shell.serve.until"));
            while (server.isOpen() && !invocation.cancelled()) {
                TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
            }
        }
        invocation.note(Message.of("shell.serve.stopped"));
    }

    private static Serving.Transport transport(
            @Nullable Path certificate, @Nullable Path key, boolean behindProxy) {
        if ((certificate == null) != (key == null) || (certificate != null && behindProxy)) {
            throw WrongUsage.because("shell.serve.certificateAndKey");
        }
        if (certificate != null && key != null) {
            return new Serving.Transport.Encrypted(
                    certificate.toAbsolutePath(), key.toAbsolutePath());
        }
        return behindProxy ? new Serving.Transport.Proxied() : new Serving.Transport.Plain();
    }

    private static Server.Opener opener() {
        return ServiceLoader.load(Server.Opener.class, ServeCommand.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No server is registered"));
    }
}
