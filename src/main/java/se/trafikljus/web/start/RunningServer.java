package se.trafikljus.web.start;

import java.net.URI;
import java.util.Objects;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import se.trafikljus.Server;
import se.trafikljus.Serving;
import se.trafikljus.web.security.OneTimeLink;
import se.trafikljus.workspace.Database;

/** The page while it answers. */
final class RunningServer implements Server {

    private final ServletWebServerApplicationContext rooms;
    private final Serving serving;
    private final Database.Held held;

    RunningServer(ServletWebServerApplicationContext rooms, Serving serving, Database.Held held) {
        this.rooms = rooms;
        this.serving = serving;
        this.held = held;
    }

    /** The rooms behind the page, for whoever tests it from within. */
    <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    @Override
    public URI entrance() {
        String scheme = serving.encrypted().isPresent() ? "https" : "http";
        String host = serving.host().contains(":") ? "[" + serving.host() + "]" : serving.host();
        int port = Objects.requireNonNull(rooms.getWebServer()).getPort();
        return URI.create(
                scheme + "://" + host + ":" + port + rooms.getBean(OneTimeLink.class).path());
    }

    @Override
    public boolean isOpen() {
        return rooms.isActive();
    }

    @Override
    public void close() {
        rooms.close();
        held.close();
    }
}
