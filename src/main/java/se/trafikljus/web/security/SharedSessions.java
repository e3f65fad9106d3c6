package se.trafikljus.web.security;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.Place;

/**
 * Sessions in the database, where that is a server's: then several processes share them, and nobody
 * is signed out when one of those ends. They are no part of the workspace: no backup has them.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(SharedSessions.OnServer.class)
@EnableSpringHttpSession
class SharedSessions implements DisposableBean {

    /**
     * Connections of their own: whoever writes a session while a page is shown must not wait for
     * one that the page holds.
     */
    private static final int CONNECTIONS = 4;

    /** By which processes that start at once agree who makes the tables. */
    private static final long LOCK = 7_317_446_902_115L;

    private static final String TABLES = "org/springframework/session/jdbc/schema-postgresql.sql";

    /**
     * That the database is a server's, and sessions can be written there. In front of a copy that
     * only follows, or as a user who may only read, they are in memory, and end with the process.
     */
    static final class OnServer implements Condition {

        private static final String TAKES_SESSIONS =
                """
                SELECT NOT pg_is_in_recovery() AND COALESCE(
                    has_table_privilege(to_regclass('spring_session'), 'INSERT'),
                    has_schema_privilege(current_schema(), 'CREATE'))
                """;

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
            Environment settings = context.getEnvironment();
            String url = settings.getProperty("trafikljus.db.url", "");
            return url.startsWith("jdbc:postgresql:") && takesSessions(url, settings);
        }

        /** A server that cannot be asked is told of where the database is opened. */
        private static boolean takesSessions(String url, Environment settings) {
            DriverManagerDataSource source =
                    new DriverManagerDataSource(
                            url,
                            settings.getProperty("trafikljus.db.user", ""),
                            settings.getProperty("trafikljus.db.password", ""));
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(TAKES_SESSIONS)) {
                return row.next() && row.getBoolean(1);
            } catch (SQLException unasked) {
                return true;
            }
        }
    }

    private final HikariDataSource connections;

    SharedSessions(Database database) {
        Place place = database.place();
        this.connections = new HikariDataSource();
        connections.setPoolName("trafikljus-sessions");
        connections.setDataSource(
                new DriverManagerDataSource(place.url(), place.user(), place.password()));
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(0);
        connections.setInitializationFailTimeout(-1);
    }

    @Bean
    JdbcIndexedSessionRepository storedSessions(Environment settings) throws SQLException {
        makeTables(connections);
        JdbcIndexedSessionRepository sessions =
                new JdbcIndexedSessionRepository(
                        new JdbcTemplate(connections),
                        new TransactionTemplate(new JdbcTransactionManager(connections)));
        sessions.setDefaultMaxInactiveInterval(
                settings.getRequiredProperty("trafikljus.session", Duration.class));
        return sessions;
    }

    private static void makeTables(DataSource connections) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            boolean there;
            try (ResultSet row = statement.executeQuery("SELECT to_regclass('spring_session')")) {
                there = row.next() && row.getObject(1) != null;
            }
            if (!there) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource(TABLES));
            }
            connection.commit();
        }
    }

    /** The same cookie as where sessions are in memory. */
    @Bean
    CookieSerializer sessionCookie(Environment settings) {
        String cookie = "server.servlet.session.cookie.";
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(settings.getRequiredProperty(cookie + "name"));
        serializer.setSameSite("Lax");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(
                settings.getProperty(cookie + "secure", Boolean.class, false));
        return serializer;
    }

    @Bean
    SessionRegistry sharedRegistry(JdbcIndexedSessionRepository sessions) {
        return registry(sessions, new JdbcTemplate(connections));
    }

    private static <S extends Session> SessionRegistry registry(
            FindByIndexNameSessionRepository<S> sessions, JdbcTemplate jdbc) {
        return new SpringSessionBackedSessionRegistry<>(sessions) {

            /** Their names. */
            @Override
            public List<Object> getAllPrincipals() {
                return List.copyOf(
                        jdbc.queryForList(
                                "SELECT DISTINCT PRINCIPAL_NAME FROM SPRING_SESSION"
                                        + " WHERE PRINCIPAL_NAME IS NOT NULL",
                                String.class));
            }
        };
    }

    @Override
    public void destroy() {
        connections.close();
    }
}
