package se.trafikljus.web.start;

import se.trafikljus.Server;

/** A way for tests into the rooms behind a page that is being served. */
public final class RoomsBehind {

    private RoomsBehind() {}

    public static <T> T of(Server server, Class<T> type) {
        return ((RunningServer) server).room(type);
    }
}
