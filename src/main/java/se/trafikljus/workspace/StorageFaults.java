package se.trafikljus.workspace;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import se.trafikljus.Action;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;

/** Tells faults of the storage from faults of the program. */
final class StorageFaults {

    /** What can go wrong with the storage. */
    enum Kind {
        /** No room on the disk. */
        FULL,
        /** Written to where only reading is allowed. */
        READ_ONLY,
        /** The server answers, but does not let its user do this. */
        NOT_PERMITTED,
        /** The file holds what the database engine cannot make sense of. */
        DAMAGED,
        /** The file could not be read or written. */
        UNUSABLE,
        /** A table or column that the program knows is not there. */
        OTHER_TABLES,
        /** Others are changing the same. */
        BUSY,
        /** All connections that this program may have to the server are in use. */
        CROWDED,
        /** The server does not answer, or went away. */
        GONE
    }

    private static final List<String> FULL =
            List.of("no space left", "disk quota", "not enough space", "disk full");
    private static final Set<Integer> UNUSABLE =
            Set.of(
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.TRACE_FILE_ERROR_2);
    private static final Set<Integer> DAMAGED =
            Set.of(
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.GENERAL_ERROR_1,
                    // A value of another kind than its column's; no statement of ours converts.
                    ErrorCode.DATA_CONVERSION_ERROR_1,
                    ErrorCode.TYPES_ARE_NOT_COMPARABLE_2,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.DESERIALIZATION_FAILED_1,
                    ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1,
                    ErrorCode.ROW_NOT_FOUND_IN_PRIMARY_INDEX);

    private static final Set<Integer> BUSY =
            Set.of(ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1);

    /** No lock in time, two that wait for each other, two changes of the same. */
    private static final Set<String> BUSY_ON_SERVER = Set.of("55P03", "40P01", "40001");

    private static final Set<Integer> OTHER_TABLES =
            Set.of(
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
                    ErrorCode.COLUMN_NOT_FOUND_1);

    private StorageFaults() {}

    /** What kind of trouble with the storage a fault tells of; empty if it is of another kind. */
    static Optional<Kind> kind(SQLException fault, Place place) {
        return place.embedded() ? kindEmbedded(fault) : kindOnServer(fault);
    }

    private static Optional<Kind> kindEmbedded(SQLException fault) {
        if (tellsOfFullDisk(fault)) {
            return Optional.of(Kind.FULL);
        }
        int code = fault.getErrorCode();
        if (BUSY.contains(code)) {
            return Optional.of(Kind.BUSY);
        }
        if (code == ErrorCode.DATABASE_IS_READ_ONLY) {
            return Optional.of(Kind.READ_ONLY);
        }
        if (DAMAGED.contains(code)) {
            return Optional.of(Kind.DAMAGED);
        }
        if (OTHER_TABLES.contains(code)) {
            return Optional.of(Kind.OTHER_TABLES);
        }
        return UNUSABLE.contains(code) ? Optional.of(Kind.UNUSABLE) : Optional.empty();
    }

    /**
     * Classes of SQLSTATE: 08 connection, 57P the server stops, 25006 read-only, 42501 not
     * permitted, 53100 disk, 42P01 and 42703 no such table or column.
     */
    private static Optional<Kind> kindOnServer(SQLException fault) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        if (state.isEmpty() && fault instanceof SQLTransientConnectionException) {
            return Optional.of(Kind.CROWDED);
        }
        if (state.equals("53100")) {
            return Optional.of(Kind.FULL);
        }
        if (BUSY_ON_SERVER.contains(state)) {
            return Optional.of(Kind.BUSY);
        }
        if (state.equals("25006")) {
            return Optional.of(Kind.READ_ONLY);
        }
        if (state.equals("42501")) {
            return Optional.of(Kind.NOT_PERMITTED);
        }
        if (state.startsWith("XX00")) {
            return Optional.of(Kind.DAMAGED);
        }
        if (state.equals("42P01") || state.equals("42703")) {
            return Optional.of(Kind.OTHER_TABLES);
        }
        boolean gone = state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
        return gone ? Optional.of(Kind.GONE) : Optional.empty();
    }

    static boolean tellsOfFullDisk(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the database is of no more use after a fault, and has to be opened anew. One in this
     * process closes itself when memory runs out.
     */
    static boolean endsIt(SQLException fault, Place place) {
        return kind(fault, place).filter(StorageFaults::endsIt).isPresent()
                || (place.embedded() && fault.getErrorCode() == ErrorCode.OUT_OF_MEMORY);
    }

    private static boolean endsIt(Kind kind) {
        return switch (kind) {
            case FULL, DAMAGED, UNUSABLE, GONE -> true;
            case READ_ONLY, NOT_PERMITTED, OTHER_TABLES, BUSY, CROWDED -> false;
        };
    }

    /** Why nothing can be changed there. */
    static Problem readOnly(Place place) {
        return Problem.conflict(
                place.embedded() ? "workspace.readOnly" : "workspace.readOnlyServer",
                place.shown());
    }

    static Problem problem(Kind kind, Place place, SQLException fault) {
        return switch (kind) {
            case FULL -> Problem.conflict("workspace.full", place.shown());
            case READ_ONLY -> readOnly(place);
            case NOT_PERMITTED ->
                    Problem.conflict("workspace.notPermitted", place.shown(), reason(fault));
            case DAMAGED -> damaged(place, fault);
            case UNUSABLE ->
                    Problem.conflict("workspace.ioTrouble", place.shown(), reason(fault))
                            .remedy(Action.VERIFY_TRAIL);
            case OTHER_TABLES ->
                    Problem.conflict("workspace.alteredSchema", place.shown(), reason(fault))
                            .remedy(Action.RESTORE_BACKUP)
                            .remedy(Action.PUT_TABLES_BACK);
            case BUSY -> Problem.busy("workspace.busy");
            case CROWDED -> Problem.busy("workspace.crowded", place.address());
            case GONE -> unreachable(place, fault);
        };
    }

    static Problem damaged(Place place, Exception fault) {
        return place.folder()
                .map(
                        folder ->
                                Problem.conflict(
                                                "workspace.damaged",
                                                new DatabaseFile(folder).path(),
                                                reason(fault))
                                        .remedy(Action.PUT_WHOLE_DATABASE_BACK)
                                        .remedy(new OwnCopies(folder).restore())
                                        .remedy(Action.BEGIN_ANEW))
                .orElseGet(
                        () ->
                                Problem.conflict(
                                                "workspace.damagedServer",
                                                place.shown(),
                                                reason(fault))
                                        .remedy(Action.ASK_WHO_RUNS_THE_SERVER)
                                        .remedy(Action.RESTORE_BACKUP));
    }

    /** What to tell where work on the database's files failed. */
    static Problem cannot(Place place, Exception fault) {
        return tellsOfFullDisk(fault)
                ? Problem.conflict("workspace.full", place.shown())
                : Problem.conflict(
                                "workspace.ioTrouble",
                                place.shown(),
                                fault instanceof IOException io
                                        ? new FileTrouble(io)
                                        : reason(fault))
                        .remedy(Action.VERIFY_TRAIL);
    }

    static Problem unreachable(Place place, Exception fault) {
        return Problem.busy("workspace.cannotConnect", place.address(), reason(fault));
    }

    /** The first line of what the database says, without advice that is none for our users. */
    static String reason(Exception fault) {
        return String.valueOf(fault.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.? Possible solution: .*| \\[[0-9]+-[0-9]+]$", "");
    }
}
