package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Audits;
import se.trafikljus.backup.Backups;
import se.trafikljus.backup.Progress;
import se.trafikljus.trail.Losses;
import se.trafikljus.trail.Trail;
import se.trafikljus.workspace.Keys;
import se.trafikljus.workspace.RowWriter;

/** What is promised holds on a server as well. */
class ServerDatabaseTest {

    private static EmbeddedPostgres server;
    private static int databases;

    @TempDir Path folder;
    private String url;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void freshDatabase() throws SQLException {
        String name = "d" + ++databases;
        execute("postgres", "CREATE DATABASE " + name);
        url = server.getJdbcUrl("postgres", name);
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private TestHouse house(String home) {
        return house(home, url);
    }

    private TestHouse house(String home, String address) {
        return new TestHouse(
                folder.resolve(home),
                Clock.systemUTC(),
                Map.of(
                        "trafikljus.db.url", address,
                        "trafikljus.db.user", "postgres",
                        "trafikljus.db.password", "postgres"));
    }

    @Test
    void keepsTheHeadInTheWorkspaceOfWhoeverUsesIt() throws Exception {
        try (TestHouse house = house("anna")) {
            house.started("Vara");
            house.started("Mark");
        }
        try (Stream<Path> files = Files.list(folder.resolve("anna/data"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("trail-head-"));
        }
        try (TestHouse house = house("bo")) {
            assertThat(house.get(Trail.class).length()).isEqualTo(2);
        }
        String database = "d" + databases;
        execute(database, "DELETE FROM trail WHERE seq = 2");
        execute(database, "DELETE FROM audit WHERE id LIKE 'mark%'");
        execute(
                database,
                "UPDATE trail_head SET seq = 1, hash = (SELECT hash FROM trail WHERE seq = 1)");
        try (TestHouse house = house("anna")) {
            Trail trail = house.get(Trail.class);
            assertThatThrownBy(trail::length).hasMessageContaining("older");
            house.get(Losses.class).accept(TestHouse.BO, "Servern lades tillbaka");
            assertThat(trail.verify().broken()).isEmpty();
            assertThat(trail.setbacks()).hasSize(1);
        }
        try (TestHouse house = house("bo")) {
            Trail trail = house.get(Trail.class);
            assertThat(trail.verify().isWhole()).isTrue();
        }
    }

    /**
     * An import looks for keys again and again while it fills the tables, which nobody has looked
     * at since they were empty.
     */
    @Test
    void looksForKeysByTheTableAsItIs() {
        RowWriter.Table tree = RowWriter.Table.of("tree", "id, name");
        try (TestHouse house = house("anna")) {
            JdbcClient jdbc = house.get(JdbcClient.class);
            RowWriter rows = house.get(RowWriter.class);
            house.get(TransactionTemplate.class)
                    .executeWithoutResult(
                            open -> {
                                jdbc.sql(
                                                "CREATE TEMPORARY TABLE tree (id VARCHAR(64)"
                                                        + " PRIMARY KEY, name VARCHAR(20000))")
                                        .update();
                                for (int i = 1; i <= 30_000; i++) {
                                    rows.insert(tree, "k" + i, "Ek");
                                    if (i % 1000 == 0) {
                                        assertThat(trees(jdbc)).hasSize(1000);
                                    }
                                }
                                assertThat(
                                                jdbc.sql(
                                                                "SELECT seq_tup_read"
                                                                        + " + COALESCE(idx_tup_fetch, 0)"
                                                                        + " FROM"
                                                                        + " pg_stat_xact_user_tables"
                                                                        + " WHERE relname = 'tree'")
                                                        .query(Long.class)
                                                        .single())
                                        .as("rows looked at for 30 times 1,000 keys")
                                        .isLessThan(100_000);
                            });
        }
    }

    private static List<String> trees(JdbcClient jdbc) {
        List<String> keys = IntStream.rangeClosed(1, 1000).mapToObj(n -> "k" + n).toList();
        return Keys.rows(jdbc, "tree", "id", "id", keys, (row, number) -> row.getString("id"));
    }

    @Test
    void refusesChangesOnceANewerProgramHasBroughtItOn() throws Exception {
        try (TestHouse house = house("anna")) {
            house.started("Vara");
            execute(
                    "d" + databases,
                    """
                    INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type",
                        "script", "installed_by", "execution_time", "success")
                    VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, TRUE)
                    """);
            assertThatThrownBy(() -> house.started("Mark"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("newer version");
            assertThat(house.get(Trail.class).length()).isEqualTo(1);
        }
    }

    @Test
    void takesABackupOfAFileAndGivesOneThatAFileTakes() throws Exception {
        Path fromFile = folder.resolve("fromfile.zip");
        Path fromServer = folder.resolve("fromserver.zip");
        try (TestHouse embedded = new TestHouse(folder.resolve("file"))) {
            embedded.started("Karlstad");
            embedded.get(Backups.class).make(TestHouse.ANNA, fromFile, Progress.NONE);
        }
        try (TestHouse house = house("anna")) {
            house.started("Vara");
            house.started("Mark");
            Backups backups = house.get(Backups.class);
            Backups.Restored restored = backups.restore(TestHouse.BO, fromFile, Progress.NONE);
            assertThat(restored.left().orElseThrow().head().seq()).isEqualTo(2);
            assertThat(house.get(Audits.class).all().ids()).hasSize(1);
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
            house.started("Vara");
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
            backups.verify(restored.kept().orElseThrow(), Progress.NONE);
            backups.make(TestHouse.ANNA, fromServer, Progress.NONE);
        }
        try (TestHouse house = house("anna")) {
            assertThat(house.get(Trail.class).length()).isEqualTo(3);
        }
        try (TestHouse embedded = new TestHouse(folder.resolve("other"))) {
            embedded.get(Backups.class).restore(TestHouse.BO, fromServer, Progress.NONE);
            assertThat(embedded.get(Audits.class).all().ids()).hasSize(2);
            assertThat(embedded.get(Trail.class).verify().broken()).isEmpty();
        }
    }

    @Test
    void aServerThatWentAwayIsAProblemAndARetryWorks() throws Exception {
        EmbeddedPostgres own = EmbeddedPostgres.builder().setPort(0).start();
        int port = own.getPort();
        Path another = Files.createDirectories(folder.resolve("pg"));
        Path backup = folder.resolve("b.zip");
        String address = own.getJdbcUrl("postgres", "postgres");
        try (TestHouse house = house("anna", address)) {
            house.started("Vara");
            house.get(Backups.class).make(TestHouse.ANNA, backup, Progress.NONE);
            own.close();
            assertThatThrownBy(() -> house.started("Mark"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("does not answer");
            assertThatThrownBy(() -> house.get(Audits.class).all().ids())
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("does not answer");
            try (EmbeddedPostgres again =
                    EmbeddedPostgres.builder().setPort(port).setDataDirectory(another).start()) {
                assertThat(again.getPort()).isEqualTo(port);
                // A new, empty server: the workspace has seen more than it holds.
                assertThatThrownBy(() -> house.get(Audits.class).all().ids())
                        .isInstanceOf(Problem.class)
                        .hasMessageContaining("older");
                house.get(Backups.class).restore(TestHouse.BO, backup, Progress.NONE);
                assertThat(house.get(Audits.class).all().ids()).hasSize(1);
                house.started("Mark");
                assertThat(house.get(Trail.class).verify().broken()).isEmpty();
            }
        }
    }
}
