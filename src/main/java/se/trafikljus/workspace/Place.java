package se.trafikljus.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a database lives.
 *
 * @param url the JDBC address
 * @param folder the folder of an embedded database; empty for a server or a database in memory
 * @param head the file beside it that tells how far its trail had come; empty in memory
 */
public record Place(
        String url, String user, String password, Optional<Path> folder, Optional<Path> head) {

    /** The embedded database of a workspace. */
    public static Place of(Workspace workspace) {
        Path data = workspace.data();
        return new Place(
                new DatabaseFile(data).url(),
                DatabaseFile.USER,
                "",
                Optional.of(data),
                Optional.of(data.resolve(Workspace.HEAD)));
    }

    /** A database on a server, as a workspace uses it. */
    public static Place at(Workspace workspace, String url, String user, String password) {
        Place place = new Place(url, user, password, Optional.empty(), Optional.empty());
        String name = Workspace.HEAD + "-" + Integer.toHexString(place.address().hashCode());
        return new Place(
                url, user, password, Optional.empty(), Optional.of(workspace.data().resolve(name)));
    }

    /** A fresh database in memory, which nobody else sees. */
    static Place inMemory() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return new Place(
                url + DatabaseFile.SETTINGS,
                DatabaseFile.USER,
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is the embedded database, in a file or in memory. */
    public boolean embedded() {
        return url.startsWith("jdbc:h2:");
    }

    /** The address without what may hold a password. */
    public String address() {
        return url.replaceFirst("[?;].*", "");
    }

    /** Where it is, for people: the folder, or the server's address. */
    public String shown() {
        return folder.map(Path::toString).orElseGet(this::address);
    }
}
