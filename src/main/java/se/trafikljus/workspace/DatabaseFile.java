package se.trafikljus.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/**
 * The file of an embedded database.
 *
 * @param folder the folder in which it lies
 */
public record DatabaseFile(Path folder) {

    /**
     * WRITE_DELAY=0: with H2's default, a killed process loses changes it had acknowledged.
     * OPTIMIZE_REUSE_RESULTS=0: else a prepared EXISTS over a join gives stale answers inside a
     * transaction. TRACE_LEVEL_FILE=0: no second file that repeats what is confidential. See
     * docs/decisions/0013.
     */
    static final String SETTINGS =
            ";COMPRESS=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=0;TRACE_LEVEL_FILE=0";

    static final String USER = "sa";
    private static final String NAME = "trafikljus";
    private static final long LEAST_ROOM = 1L << 20;
    private static final String MAKING = "new";
    private static final String RESTORING = "restoring";
    private static final String REWRITING = "rewriting";
    private static final String ANEW = "anew";
    private static final List<String> IN_THE_MAKING = List.of(MAKING, RESTORING, REWRITING, ANEW);
    private static final Pattern REPORT =
            Pattern.compile("(comparison|audit-.+|committee-.+)\\.(pdf|html|docx|xlsx|csv|json)");

    /** The file itself. */
    public Path path() {
        return folder.resolve(NAME + ".mv.db");
    }

    String url() {
        return "jdbc:h2:file:" + folder.resolve(NAME) + SETTINGS;
    }

    /** Opens the file for reading and writing. */
    public DataSource source() {
        return source("");
    }

    /**
     * Opens the file without changing a byte of it, unless a killed process left so much half done
     * that the engine must write to end it.
     */
    public DataSource readOnlySource() {
        return new SettledSource(this, source(";ACCESS_MODE_DATA=r"));
    }

    private DataSource source(String more) {
        return embedded(url() + more);
    }

    static DataSource embedded(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(USER);
        source.setPassword("");
        return source;
    }

    /** Whether this process may write the file, and beside it. */
    boolean isWritable() {
        return Files.isWritable(folder)
                && isWritableOrMissing(path())
                && isWritableOrMissing(folder.resolve(Holder.LOCK));
    }

    private static boolean isWritableOrMissing(Path file) {
        return !Files.exists(file) || Files.isWritable(file);
    }

    /**
     * Makes a database with no content. It appears under its name only when it has its tables, so
     * that a kill leaves none or a whole one.
     */
    void makeEmpty() throws IOException, SQLException {
        DatabaseFile making = new DatabaseFile(folder.resolve(MAKING));
        try {
            making.makeAlone();
            making.moveTo(this);
        } catch (FlywayException e) {
            throw isRoomFor(LEAST_ROOM) ? e : Problem.conflict("workspace.full", folder);
        } finally {
            discard(making.folder());
        }
    }

    /** Whether the disk has room for more; what was closed for want of room does not always say. */
    private boolean isRoomFor(long bytes) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() >= bytes;
    }

    /** Makes a database with no content, alone in its folder. */
    public void makeAlone() throws IOException, SQLException {
        discard(folder);
        Workspace.preparedData(folder);
        build(Schema.latest());
    }

    /** Where a backup becomes a database, before that takes this one's place. */
    public DatabaseFile restoring() {
        return new DatabaseFile(folder.resolve(RESTORING));
    }

    /** Where what this file holds is written anew, before that takes its place. */
    public DatabaseFile rewriting() {
        return new DatabaseFile(folder.resolve(REWRITING));
    }

    /** Where an empty database is made, before it takes this one's place. */
    public DatabaseFile beginning() {
        return new DatabaseFile(folder.resolve(ANEW));
    }

    /** Removes what was half made when a former process was cut short, and tells of a restore. */
    void sweep(News news) throws IOException {
        for (String name : IN_THE_MAKING) {
            Path left = folder.resolve(name);
            if (Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
                discard(left);
                if (name.equals(RESTORING)) {
                    news.add(Message.of("workspace.restoreCutShort"));
                }
            }
        }
        new OwnCopies(folder).sweep();
    }

    /**
     * Takes the steps that the schema has not taken yet, in a copy that then takes this one's
     * place: the engine takes a step in parts, and whoever is cut short between them has neither
     * the old tables nor the new ones. Nobody may have the file open.
     *
     * @throws FlywayException if a step fails; the file is then as it was
     */
    void bringUpToDateBeside() throws IOException, SQLException {
        DatabaseFile making = rewriting();
        try {
            discard(making.folder());
            Workspace.preparedData(making.folder());
            Files.copy(path(), making.path());
            making.build(Schema.latest());
            making.moveTo(this);
        } finally {
            discard(making.folder());
        }
    }

    /** Makes the tables, as they were after a step. */
    public void build(int step) throws IOException, SQLException {
        DataSource source = source();
        try (Connection keptOpen = source.getConnection()) {
            Schema.bring(source, step);
            keptOpen.getMetaData();
        }
        Workspace.keepForOwner(folder);
    }

    /**
     * What tells the file under this name from another that is put there later; empty if there is
     * none, or the file system has no such thing (there an open file cannot be removed).
     */
    Optional<Object> identity() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(path(), BasicFileAttributes.class).fileKey());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** Puts this file, closed and written through, in the place of another. */
    public void moveTo(DatabaseFile place) throws IOException {
        try (FileChannel file = FileChannel.open(path(), StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(
                path(),
                place.path(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Workspace.keepForOwner(place.folder());
    }

    /** Removes a folder that holds nothing but a database in the making; fine if there is none. */
    public static void discard(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /**
     * Refuses to begin with nothing where there was something.
     *
     * @throws Problem naming what tells of it, and the ways on
     */
    void refuseIfLost() throws IOException {
        if (!Files.exists(path())) {
            Path trace = trace();
            if (trace != null) {
                throw lost(Problem.conflict("workspace.databaseMissing", path(), trace));
            }
        } else if (Files.size(path()) == 0) {
            throw lost(Problem.conflict("workspace.databaseEmpty", path()));
        }
    }

    private Problem lost(Problem problem) {
        return problem.remedy(Action.PUT_DATABASE_BACK)
                .remedy(new OwnCopies(folder).restore())
                .remedy(Action.BEGIN_ANEW);
    }

    /** What tells that this workspace has had a database; null if nothing does. */
    private @Nullable Path trace() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                Path left =
                        files.filter(file -> isTrace(String.valueOf(file.getFileName())))
                                .findFirst()
                                .orElse(null);
                if (left != null) {
                    return left;
                }
            }
        }
        if (Holder.isMarked(folder)) {
            return folder.resolve(Holder.LOCK);
        }
        Path home = folder.getParent();
        Path reports = home == null ? folder : home.resolve("reports");
        if (!Files.isDirectory(reports)) {
            return null;
        }
        try (Stream<Path> files = Files.walk(reports, 2)) {
            return files.filter(file -> !file.startsWith(reports.resolve("demo")))
                    .filter(DatabaseFile::isReport)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The lock, and what was half made when the first start was cut short, tell of nothing. */
    private static boolean isTrace(String name) {
        return (name.startsWith(Workspace.HEAD) && !name.startsWith(Workspace.HEAD + "-"))
                || name.equals(Workspace.BACKUPS)
                || name.startsWith(NAME + ".mv.db");
    }

    private static boolean isReport(Path file) {
        return Files.isRegularFile(file)
                && REPORT.matcher(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))
                        .matches();
    }
}
