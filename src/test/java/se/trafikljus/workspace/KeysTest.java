package se.trafikljus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of many rows. */
class KeysTest {

    private static List<String> asked(JdbcClient jdbc, List<String> keys) {
        List<String> found = new ArrayList<>();
        Keys.forEach(
                keys,
                some ->
                        found.addAll(
                                jdbc.sql(
                                                "SELECT tree.id FROM "
                                                        + Keys.THOSE
                                                        + "tree ON tree.id = those.id")
                                        .param(some)
                                        .query(String.class)
                                        .list()));
        return found;
    }

    /** H2 refuses an array of more than 65,535 values: a whole continent's audits are more. */
    @Test
    void areAskedForHoweverManyThereAre(@TempDir Path folder) {
        Place place = Place.of(new Workspace(folder));
        try (Database database =
                new Database(() -> place, List.of(), Optional::empty, Clock.systemUTC())) {
            JdbcClient jdbc = JdbcClient.create(new StoredRows(database));
            jdbc.sql("CREATE TABLE tree (id VARCHAR(20) PRIMARY KEY)").update();
            jdbc.sql("INSERT INTO tree VALUES ('0'), ('69999'), ('70000')").update();
            List<String> many = IntStream.range(0, 70_000).mapToObj(Integer::toString).toList();

            assertThat(asked(jdbc, many)).containsExactlyInAnyOrder("0", "69999");
            assertThat(asked(jdbc, List.of())).isEmpty();
        }
    }
}
