import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the embedded database takes in by itself: {@code BareBatch FOLDER ROWS} puts rows of one
 * table in with JDBC batches of 1,000 in one transaction, and prints how many a second. The table
 * has the columns of an assessment, and neither a key nor a trail.
 */
final class BareBatch {

    private static final String TEXT =
            "Arbetssättet är beslutat, men tillämpas olika, enligt nämndens protokoll § %d. Underlaget"
                    + " är %d ärenden från året.";

    private BareBatch() {}

    public static void main(String[] args) throws SQLException {
        String url =
                "jdbc:h2:file:" + Path.of(args[0]).toAbsolutePath().resolve("bare") + ";WRITE_DELAY=0";
        int rows = Integer.parseInt(args[1]);
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE cell (audit VARCHAR(120), objective VARCHAR(100), rating VARCHAR(100),"
                            + " rationale VARCHAR(50000), source VARCHAR(50000), scored_by VARCHAR(200),"
                            + " scored_at VARCHAR(40))");
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < rows; i++) {
                    insert.setString(1, "p" + i / 12 + "-kaa-2025");
                    insert.setString(2, "FUP" + i % 12);
                    insert.setString(3, "partly_met");
                    insert.setString(4, TEXT.formatted(i % 397, i % 30));
                    insert.setString(5, "s. " + i % 59);
                    insert.setString(6, "Bedömare");
                    insert.setString(7, "2025-12-31T09:00:00Z");
                    insert.addBatch();
                    if (i % 1_000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
            System.out.println(Math.round(rows / ((System.nanoTime() - begun) / 1e9)));
        }
    }
}
