package se.trafikljus.trail;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.workspace.Database;

/** Proves the trail: that of the database in use, as it is at one moment, or of another file. */
@Component
final class Proofs {

    private final JdbcClient jdbc;
    private final Database database;
    private final Transactions transactions;
    private final ObjectProvider<TrailSource> sources;

    Proofs(
            JdbcClient jdbc,
            Database database,
            Transactions transactions,
            ObjectProvider<TrailSource> sources) {
        this.jdbc = jdbc;
        this.database = database;
        this.transactions = transactions;
        this.sources = sources;
    }

    /** Holds the trail against itself, the head beside the database, and the tables. */
    Proof ofToday() {
        Optional<HeadFile> outside = database.place().head().map(HeadFile::new);
        // Read before: a head is told after its record is kept, so it is never ahead.
        jdbc.sql("SELECT 1").query(Integer.class).single();
        Optional<Head> beside = outside.flatMap(HeadFile::read);
        return transactions.reading(
                () ->
                        new Prover(jdbc, rooms(), database.place().embedded())
                                .prove(outside, beside));
    }

    /** The same for a database file of the same schema that is not the one in use. */
    Proof of(DataSource file) {
        return new Prover(JdbcClient.create(file), rooms(), true)
                .prove(Optional.empty(), Optional.empty());
    }

    private List<TrailSource> rooms() {
        return sources.orderedStream().toList();
    }
}
