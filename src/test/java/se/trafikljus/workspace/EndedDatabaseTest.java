package se.trafikljus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that closes itself in the middle of a change, as it does when memory runs out. */
@Timeout(60)
class EndedDatabaseTest {

    private final AtomicInteger checks = new AtomicInteger();
    private Database database;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;

    @BeforeEach
    void make(@TempDir Path folder) {
        Place place = Place.of(new Workspace(folder));
        OpeningCheck check = (connection, where) -> checks.incrementAndGet();
        database = new Database(() -> place, List.of(check), Optional::empty, Clock.systemUTC());
        jdbc = JdbcClient.create(new StoredRows(database));
        transactions = new TransactionTemplate(new StoredTransactions(database));
        jdbc.sql("CREATE TABLE tree (id INTEGER PRIMARY KEY)").update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void change(Error fault) {
        transactions.executeWithoutResult(
                status -> {
                    jdbc.sql("INSERT INTO tree VALUES (1)").update();
                    jdbc.sql("SHUTDOWN IMMEDIATELY").update();
                    throw fault;
                });
    }

    @Test
    void isToldByWhatClosedItAndNotByWhatWasLeftToUndo() {
        Error fault = new OutOfMemoryError("Java heap space");
        assertThatThrownBy(() -> change(fault)).isSameAs(fault);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM tree").query(Integer.class).single()).isZero();
    }

    @Test
    void isOpenedAndCheckedAnewAfterMemoryRanOut() throws Exception {
        int before = checks.get();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
            SQLException fault =
                    new SQLException(
                            "Out of memory.", "HY000", ErrorCode.OUT_OF_MEMORY, new Error());
            assertThat(database.trouble(fault)).as("The command tells of it").isEmpty();
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM tree").query(Integer.class).single()).isZero();
        assertThat(checks).as("Checks when it was opened anew").hasValue(before + 1);
    }
}
