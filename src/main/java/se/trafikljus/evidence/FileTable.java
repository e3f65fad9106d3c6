package se.trafikljus.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.trail.Mirror;

/** One of the tables that tell which files belong to what; its rows stay when a file is removed. */
final class FileTable<T extends AttachedFile> {

    /** Makes what a row tells of. */
    interface Reader<T> {
        T read(ResultSet row, KeptFile file) throws SQLException;
    }

    private static final String HASH = "sha256";

    private final JdbcClient jdbc;
    private final String table;
    private final List<String> keys;
    private final Function<T, List<Object>> place;
    private final Reader<T> reader;

    /**
     * @param keys the columns that tell what a file belongs to
     * @param place what stands in them
     */
    FileTable(
            JdbcClient jdbc,
            String table,
            List<String> keys,
            Function<T, List<Object>> place,
            Reader<T> reader) {
        this.jdbc = jdbc;
        this.table = table;
        this.keys = List.copyOf(keys);
        this.place = place;
        this.reader = reader;
    }

    /** What is there of one owner, the first of the columns, by place and time. */
    List<T> of(String owner) {
        return there(keys.get(0), owner);
    }

    /** Wherever a content is told of. */
    List<T> with(String sha256) {
        return there(HASH, sha256);
    }

    /** The owners of which anything is there. */
    Set<String> owners() {
        return Set.copyOf(
                jdbc.sql(
                                "SELECT DISTINCT "
                                        + keys.get(0)
                                        + " FROM "
                                        + table
                                        + " WHERE removed_at = ''")
                        .query(String.class)
                        .list());
    }

    private List<T> there(String column, String value) {
        return jdbc.sql(all() + " WHERE removed_at = '' AND " + column + " = ?" + order())
                .param(value)
                .query((row, number) -> read(row))
                .list();
    }

    /** What was removed from one owner, in the order in which it was. */
    List<RemovedFile> removedFrom(String owner) {
        return jdbc.sql(
                        all()
                                + " WHERE removed_at <> '' AND "
                                + keys.get(0)
                                + " = ? ORDER BY removed_at, sha256")
                .param(owner)
                .query(
                        (row, number) ->
                                new RemovedFile(
                                        row.getString("name"),
                                        row.getString("removed_by"),
                                        row.getString("removed_at"),
                                        row.getString("removed_reason")))
                .list();
    }

    /** The file itself, as it is kept. */
    Optional<T> find(T wanted) {
        return with(wanted.sha256()).stream()
                .filter(one -> place.apply(one).equals(place.apply(wanted)))
                .findFirst();
    }

    /** What the trail last said of a row, there or removed; empty for none. */
    Map<String, String> told(T one) {
        return jdbc.sql(all() + where())
                .params(key(one))
                .query((row, number) -> fields(row))
                .optional()
                .orElse(Map.of());
    }

    /** Every row of an owner as the trail tells of it, by the part that it is. */
    List<Map.Entry<String, Map<String, String>>> allTold(String owner) {
        return jdbc.sql(all() + " WHERE " + keys.get(0) + " = ?" + order())
                .param(owner)
                .query((row, number) -> Map.entry(read(row).part(), fields(row)))
                .list();
    }

    void put(T one) {
        jdbc.sql("DELETE FROM " + table + where()).params(key(one)).update();
        KeptFile file = one.file();
        List<Object> values = new ArrayList<>(key(one));
        values.addAll(
                List.of(
                        file.name(),
                        file.note(),
                        file.kind().id(),
                        file.size(),
                        file.addedBy(),
                        file.addedAt()));
        jdbc.sql(
                        "INSERT INTO "
                                + table
                                + " ("
                                + String.join(", ", keys)
                                + ", sha256, name, note, kind, size_in_bytes, added_by, added_at,"
                                + " removed_by, removed_at, removed_reason) VALUES ("
                                + String.join(", ", Collections.nCopies(values.size(), "?"))
                                + ", '', '', '')")
                .params(values)
                .update();
    }

    void remove(T one, String by, String at, String reason) {
        List<Object> values = new ArrayList<>(List.of(by, at, reason));
        values.addAll(key(one));
        jdbc.sql(
                        "UPDATE "
                                + table
                                + " SET removed_by = ?, removed_at = ?, removed_reason = ?"
                                + where())
                .params(values)
                .update();
    }

    /** Removes every row of an owner that is removed itself. */
    void removeAll(String owner) {
        jdbc.sql("DELETE FROM " + table + " WHERE " + keys.get(0) + " = ?").param(owner).update();
    }

    /**
     * How its rows stand in the trail.
     *
     * @param subject under which a row stands, from its keys
     * @param part as which part of it, from its keys
     */
    Mirror mirror(Function<Mirror.Row, String> subject, Function<Mirror.Row, String> part) {
        List<String> all = new ArrayList<>(keys);
        all.add(HASH);
        return Mirror.of(table, all, subject, part)
                .with("name", "note", "kind")
                .named("size_in_bytes", "size")
                .with("added_by", "added_at", "removed_at")
                .named("removed_by", "by")
                .named("removed_reason", "reason");
    }

    private String all() {
        return "SELECT * FROM " + table;
    }

    private String where() {
        return keys.stream().collect(Collectors.joining(" = ? AND ", " WHERE ", " = ?"))
                + " AND sha256 = ?";
    }

    private String order() {
        return " ORDER BY " + String.join(", ", keys) + ", added_at, sha256";
    }

    private List<Object> key(T one) {
        List<Object> key = new ArrayList<>(place.apply(one));
        key.add(one.sha256());
        return key;
    }

    private Map<String, String> fields(ResultSet row) throws SQLException {
        KeptFile file = file(row);
        String removedAt = row.getString("removed_at");
        return removedAt.isEmpty()
                ? file.fields()
                : file.fields(
                        row.getString("removed_by"), removedAt, row.getString("removed_reason"));
    }

    private T read(ResultSet row) throws SQLException {
        return reader.read(row, file(row));
    }

    private static KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(
                row.getString(HASH),
                row.getString("name"),
                row.getString("note"),
                EvidenceKind.of(row.getString("kind")),
                row.getInt("size_in_bytes"),
                row.getString("added_by"),
                row.getString("added_at"));
    }
}
