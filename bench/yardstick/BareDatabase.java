import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a look into a database costs a program of the same libraries that does nothing else: {@code
 * BareDatabase FILE} opens a database, brings its one table up to date and counts its rows.
 */
final class BareDatabase {

    private BareDatabase() {}

    public static void main(String[] args) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + Path.of(args[0]).toAbsolutePath() + ";WRITE_DELAY=0");
        source.setUser("sa");
        source.setPassword("");
        migrate(source);
        System.out.println(
                JdbcClient.create(source)
                        .sql("SELECT COUNT(*) FROM thing")
                        .query(Long.class)
                        .single());
    }

    private static void migrate(DataSource source) {
        Flyway.configure().dataSource(source).locations("classpath:bare").load().migrate();
    }
}
