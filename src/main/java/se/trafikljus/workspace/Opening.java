package se.trafikljus.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.trafikljus.Action;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;

/**
 * Opens a database: looks at it without changing a byte, refuses what must not be used, keeps a
 * copy of what it brings up to date, and only then lets anybody write.
 */
final class Opening {

    /** Who is asked on the way, and where what happened is told. */
    record Helpers(
            List<OpeningCheck> checks,
            Supplier<Optional<Caretaker>> caretaker,
            Clock clock,
            News news) {}

    private final Place place;
    private final Inspection inspection;

    private Opening(Place place, Helpers helpers) {
        this.place = place;
        this.inspection = new Inspection(place, helpers);
    }

    /**
     * Opens a database.
     *
     * @throws Problem if it cannot or must not be used; nothing is held then
     */
    static Opened of(Place place, Helpers helpers) {
        Opening opening = new Opening(place, helpers);
        try {
            Optional<Path> folder = place.folder();
            return folder.isPresent()
                    ? FileOpening.of(place, new DatabaseFile(folder.get()), helpers)
                    : opening.openedWithoutFile();
        } catch (SQLException e) {
            throw opening.trouble(e);
        } catch (FlywayException e) {
            throw opening.inspection.cannotMigrate(e);
        } catch (UncheckedIOException e) {
            throw opening.trouble(Objects.requireNonNull(e.getCause()));
        } catch (DataAccessException e) {
            throw e.getMostSpecificCause() instanceof SQLException fault
                    ? opening.trouble(fault)
                    : opening.cannotBeUsed(e);
        } catch (IOException e) {
            throw opening.trouble(e);
        }
    }

    private Problem trouble(SQLException e) {
        return StorageFaults.kind(e, place)
                .map(kind -> StorageFaults.problem(kind, place, e))
                .orElseGet(() -> cannotBeUsed(e));
    }

    private Problem trouble(IOException e) {
        return StorageFaults.tellsOfFullDisk(e)
                ? Problem.conflict("workspace.full", place.shown())
                : Problem.conflict("workspace.ioTrouble", place.shown(), new FileTrouble(e))
                        .remedy(Action.VERIFY_TRAIL);
    }

    private Problem cannotBeUsed(Exception e) {
        return place.embedded()
                ? StorageFaults.damaged(place, e)
                : StorageFaults.unreachable(place, e);
    }

    /** On a server, or in memory. */
    private Opened openedWithoutFile() throws SQLException {
        DataSource source =
                place.embedded()
                        ? DatabaseFile.embedded(place.url())
                        : new DriverManagerDataSource(place.url(), place.user(), place.password());
        try (Connection connection = source.getConnection()) {
            OptionalInt step = inspection.look(connection);
            inspection.keepCopyIfOld(connection, step);
            inspection.bringUpToDate(source, step);
            if (step.isEmpty()) {
                // A server may be empty because somebody put an empty one there.
                inspection.look(connection);
            }
            inspection.show(connection);
        }
        return new Opened(
                place,
                place.embedded() ? source : ServerDatabase.pool(source, ServerDatabase.CONNECTIONS),
                Access.WRITABLE,
                null,
                null);
    }
}
