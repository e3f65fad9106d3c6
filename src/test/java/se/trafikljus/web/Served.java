package se.trafikljus.web;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.ServiceLoader;
import se.trafikljus.Language;
import se.trafikljus.Screen;
import se.trafikljus.Server;
import se.trafikljus.Serving;
import se.trafikljus.Surroundings;
import se.trafikljus.web.start.RoomsBehind;

/** The real page, served on a free port of this machine. */
final class Served implements AutoCloseable {

    private final Server server;

    private Served(Server server) {
        this.server = server;
    }

    /** Serves a workspace that nobody else has open. */
    static Served of(Path home) {
        return of(home, "127.0.0.1", new Serving.Transport.Plain());
    }

    /** The same with the audits that ship as an example taken into it. */
    static Served filled(Path home) {
        return of(home, "127.0.0.1", new Serving.Transport.Plain(), true, Clock.systemUTC());
    }

    /** Serves by a clock of the test's own. */
    static Served by(Clock clock, Path home) {
        return of(home, "127.0.0.1", new Serving.Transport.Plain(), false, clock);
    }

    static Served of(Path home, String host, Serving.Transport transport) {
        return of(home, host, transport, false, Clock.systemUTC());
    }

    private static Served of(
            Path home, String host, Serving.Transport transport, boolean filled, Clock clock) {
        Surroundings surroundings =
                new Surroundings(
                        Map.of(),
                        InputStream.nullInputStream(),
                        new PrintStream(System.out, true, StandardCharsets.UTF_8),
                        new PrintStream(System.err, true, StandardCharsets.UTF_8),
                        home,
                        clock,
                        Screen.none());
        Server.Opener opener = ServiceLoader.load(Server.Opener.class).findFirst().orElseThrow();
        return new Served(
                opener.open(
                        surroundings, new Serving(home, host, 0, transport, Language.SV, filled)));
    }

    /** Where to go first, with the one-time link where there is one. */
    URI entrance() {
        return server.entrance();
    }

    /** The address of a page. */
    URI at(String path) {
        return server.entrance().resolve(path);
    }

    /** A room behind the page, as another process on the same database would use it. */
    <T> T room(Class<T> type) {
        return RoomsBehind.of(server, type);
    }

    @Override
    public void close() {
        server.close();
    }
}
