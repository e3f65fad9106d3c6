package se.trafikljus.workspace;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import se.trafikljus.Problem;

/** What a database must be before anybody uses it, and what is made of an older one. */
final class Inspection {

    private final Place place;
    private final Opening.Helpers helpers;

    Inspection(Place place, Opening.Helpers helpers) {
        this.place = place;
        this.helpers = helpers;
    }

    /**
     * Looks at a database without changing it.
     *
     * @return the last step that its schema has taken; empty for one without tables
     * @throws Problem if it must not be used
     */
    OptionalInt look(Connection connection) throws SQLException {
        OptionalInt step = Schema.of(connection);
        if (step.isPresent()) {
            Schema.refuseNewer(step.getAsInt(), place.shown());
            Schema.refuseHalfTaken(connection);
            for (OpeningCheck check : helpers.checks()) {
                check.check(connection, place);
            }
        }
        return step;
    }

    /** Keeps a copy of one that is about to be brought up to date. */
    void keepCopyIfOld(Connection connection, OptionalInt step) {
        if (step.isPresent() && step.getAsInt() < Schema.latest()) {
            Path data =
                    place.folder()
                            .or(() -> place.head().map(Path::getParent))
                            .orElseThrow(() -> new IllegalStateException("No place for a copy"));
            caretaker().beforeMigration(connection, data, helpers.news());
        }
    }

    void bringUpToDate(DataSource source, OptionalInt step) {
        if (step.isPresent() && step.getAsInt() == Schema.latest()) {
            return;
        }
        try {
            Schema.bring(source, Schema.latest());
        } catch (FlywayException e) {
            throw cannotMigrate(e);
        }
    }

    Problem cannotMigrate(FlywayException e) {
        return StorageFaults.tellsOfFullDisk(e)
                ? Problem.conflict("workspace.full", place.shown())
                : Problem.conflict(
                        "workspace.cannotMigrate", place.address(), StorageFaults.reason(e));
    }

    /** Lets the other rooms see a database that is ready. */
    void show(Connection connection) throws SQLException {
        for (OpeningCheck check : helpers.checks()) {
            check.opened(connection, place, helpers.news());
        }
    }

    /** Writes a file anew that another version of the engine made. */
    void rewrite(Connection source, DatabaseFile file) {
        caretaker().rewrite(source, file, helpers.news());
    }

    private Caretaker caretaker() {
        return helpers.caretaker()
                .get()
                .orElseThrow(() -> new IllegalStateException("Nobody can keep a copy"));
    }
}
