package se.trafikljus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Problem;

/** A file that a process left behind which was killed while it saved a large change. */
@Timeout(180)
class SettledSourceTest {

    /** So many that the engine cannot end their transaction in memory. */
    private static final int ROWS = 200_000;

    private static final int AT_ONCE = 1_000;
    private static final int INTO_THE_COMMIT = 250;

    @TempDir Path folder;

    /** Begins to save many rows, and tells so. */
    public static void main(String[] arguments) throws Exception {
        DatabaseFile file = new DatabaseFile(Path.of(arguments[0]));
        try (Connection connection = file.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE leaf (id VARCHAR(20) PRIMARY KEY, text VARCHAR(200))");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO leaf VALUES (?, ?)")) {
                for (int i = 1; i <= ROWS; i++) {
                    insert.setString(1, "leaf " + i * 7919L % 1_000_003);
                    insert.setString(2, "A leaf that is like the others, but for its number " + i);
                    insert.addBatch();
                    if (i % AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                }
            }
            System.out.println("saving");
            connection.commit();
            System.out.println("saved");
        }
    }

    private DatabaseFile leftBehind() throws Exception {
        DatabaseFile file = new DatabaseFile(Files.createDirectory(folder.resolve("data")));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SettledSourceTest.class.getName(),
                                file.folder().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader said = process.inputReader();
        try {
            assertThat(said.readLine()).isEqualTo("saving");
            assertThat(process.waitFor(INTO_THE_COMMIT, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            // Process.destroyForcibly would close what it said.
            process.toHandle().destroyForcibly();
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(said.readLine()).as("it was killed before it had saved").isNull();
        return file;
    }

    private static int rows(DatabaseFile file) throws Exception {
        try (Connection connection = file.readOnlySource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM leaf")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void isReadWithAllOfItOrNothing() throws Exception {
        assertThat(rows(leftBehind())).isIn(0, ROWS);
    }

    @Test
    void isRefusedInWordsWhereItMayNotBeWritten() throws Exception {
        DatabaseFile left = leftBehind();
        assertThat(left.folder().toFile().setWritable(false)).isTrue();
        assumeFalse(left.isWritable(), "This user may write everything");
        try {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> rows(left))
                    .satisfies(
                            told ->
                                    assertThat(told.in(Language.EN))
                                            .contains("the right to write"));
        } finally {
            assertThat(left.folder().toFile().setWritable(true)).isTrue();
        }
    }
}
