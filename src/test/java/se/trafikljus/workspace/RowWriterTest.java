package se.trafikljus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.Statements;

/** Rows that wait are seen by nobody to have waited. */
class RowWriterTest {

    private static final RowWriter.Table TREE = RowWriter.Table.of("tree", "id, name");
    private static final RowWriter.Table LEAF = TREE.then("leaf", "tree, number");

    private Database database;
    private StoredRows stored;
    private RowWriter rows;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;

    @BeforeEach
    void make(@TempDir Path folder) {
        Place place = Place.of(new Workspace(folder));
        database = new Database(() -> place, List.of(), Optional::empty, Clock.systemUTC());
        stored = new StoredRows(database);
        rows = stored.writer();
        jdbc = JdbcClient.create(stored);
        transactions = new TransactionTemplate(new StoredTransactions(database));
        jdbc.sql("CREATE TABLE tree (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL)").update();
        jdbc.sql("CREATE TABLE leaf (tree INTEGER REFERENCES tree (id), number INTEGER)").update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    @Test
    void whatWaitsIsThereForWhoeverReadsInTheSameTransaction() {
        transactions.executeWithoutResult(
                status -> {
                    rows.insert(TREE, 1, "Ek");
                    assertThat(count("tree")).isEqualTo(1);
                    rows.insert(TREE, 2, "Ask");
                    jdbc.sql("UPDATE tree SET name = 'Alm' WHERE id = 2").update();
                });
        assertThat(jdbc.sql("SELECT name FROM tree ORDER BY id").query(String.class).list())
                .containsExactly("Ek", "Alm");
    }

    @Test
    void whatOthersReferToGoesFirstInWhateverOrderItCame() {
        transactions.executeWithoutResult(
                status -> {
                    rows.insert(TREE, 1, "Ek");
                    rows.insert(LEAF, 1, 1);
                    rows.insert(TREE, 2, "Ask");
                    rows.insert(LEAF, 2, 1);
                });
        assertThat(count("leaf")).isEqualTo(2);
    }

    @Test
    void manyRowsAreWrittenWithFewStatements() {
        try (Statements statements = new Statements()) {
            transactions.executeWithoutResult(
                    status -> {
                        IntStream.range(0, 2_500).forEach(i -> rows.insert(TREE, i, "Ek"));
                    });
            assertThat(statements.sinceLast()).hasSize(1);
        }
        assertThat(count("tree")).isEqualTo(2_500);
    }

    @Test
    void whatCannotBeWrittenIsToldNoLaterThanAtTheEndAndLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                transactions.executeWithoutResult(
                                        status -> {
                                            rows.insert(TREE, 1, "Ek");
                                            rows.insert(TREE, 1, "Ask");
                                        }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(count("tree")).isZero();
    }

    @Test
    void whatIsUndoneWasNeverThere() {
        transactions.executeWithoutResult(
                status -> {
                    rows.insert(TREE, 1, "Ek");
                    status.setRollbackOnly();
                });
        transactions.executeWithoutResult(status -> rows.insert(TREE, 2, "Ask"));
        assertThat(jdbc.sql("SELECT name FROM tree").query(String.class).list())
                .containsExactly("Ask");
    }

    @Test
    void outsideATransactionARowIsWrittenAtOnce() {
        rows.insert(TREE, 1, "Ek");
        assertThat(jdbc.sql("SELECT name FROM tree").query(String.class).list())
                .containsExactly("Ek");
    }
}
