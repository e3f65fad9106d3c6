package se.trafikljus.together;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import se.trafikljus.TestHouse;

/** Both databases that people work in at once. */
enum Storage {
    /** In the workspace, used by one process. */
    H2 {
        @Override
        Map<String, Object> settings() {
            return Map.of();
        }
    },
    /** On a real server. */
    POSTGRESQL {
        @Override
        Map<String, Object> settings() throws SQLException {
            return Map.of(
                    "trafikljus.db.url", Server.fresh(),
                    "trafikljus.db.user", "postgres",
                    "trafikljus.db.password", "postgres");
        }
    };

    /** What leads to a fresh database. */
    abstract Map<String, Object> settings() throws SQLException;

    TestHouse house(Path home, Clock clock) throws SQLException {
        return new TestHouse(home, clock, settings());
    }

    TestHouse house(Path home) throws SQLException {
        return house(home, Clock.systemUTC());
    }

    /** The server, once for all tests; it stops with the tests. */
    static final class Server {

        private static final EmbeddedPostgres RUNNING = started();
        private static final AtomicInteger DATABASES = new AtomicInteger();

        private Server() {}

        private static EmbeddedPostgres started() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The address of a fresh database. */
        static String fresh() throws SQLException {
            String name = "together" + DATABASES.incrementAndGet();
            try (Connection connection =
                            RUNNING.getDatabase("postgres", "postgres").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return RUNNING.getJdbcUrl("postgres", name);
        }
    }
}
