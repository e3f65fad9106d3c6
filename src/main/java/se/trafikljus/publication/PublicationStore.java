package se.trafikljus.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Language;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.TrailSource;

/** The tables of what is published, and of its files. */
@Component
class PublicationStore implements TrailSource {

    static final String FILE = "file/";

    private static final String SUBJECT = "publication/";

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The subject under which something published stands in the trail. */
    static String subject(String id) {
        return SUBJECT + id;
    }

    static boolean isSubject(String subject) {
        return subject.startsWith(SUBJECT);
    }

    Optional<Publication> find(String id) {
        return jdbc.sql("SELECT * FROM publication WHERE id = ?")
                .param(id)
                .query(PublicationStore::publication)
                .optional();
    }

    /** Those whose id begins so, the latest published first. */
    List<Publication> beginning(String with) {
        return jdbc
                .sql("SELECT * FROM publication ORDER BY published_at DESC, id")
                .query(PublicationStore::publication)
                .list()
                .stream()
                .filter(one -> one.id().startsWith(with))
                .toList();
    }

    void put(Publication one) {
        List<Object> values = new ArrayList<>(one.columns().values());
        boolean isNew = find(one.id()).isEmpty();
        String columns = String.join(", ", one.columns().keySet());
        values.add(one.id());
        jdbc.sql(
                        isNew
                                ? "INSERT INTO publication ("
                                        + columns
                                        + ", id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                : "UPDATE publication SET "
                                        + columns.replace(",", " = ?,")
                                        + " = ? WHERE id = ?")
                .params(values)
                .update();
    }

    /** The files of something published, in the order of the formats. */
    List<PublishedFile> files(String id) {
        return jdbc.sql("SELECT * FROM publication_file WHERE publication = ? ORDER BY name")
                .param(id)
                .query(
                        (row, number) ->
                                new PublishedFile(
                                        row.getString("name"),
                                        row.getString("sha256"),
                                        row.getInt("size_in_bytes")))
                .list();
    }

    void put(String id, PublishedFile file) {
        jdbc.sql(
                        "INSERT INTO publication_file (publication, name, sha256, size_in_bytes) VALUES (?, ?, ?, ?)")
                .params(id, file.name(), file.sha256(), file.size())
                .update();
    }

    void removeFiles(String id) {
        jdbc.sql("DELETE FROM publication_file WHERE publication = ?").param(id).update();
    }

    /** Whether something that is not withdrawn has a file with that content. */
    boolean isNeeded(String sha256) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM publication_file f JOIN publication p ON p.id = f.publication"
                                        + " WHERE f.sha256 = ? AND p.withdrawn_at = ''")
                        .param(sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getString("id"),
                row.getString("title"),
                Language.of(row.getString("language")),
                LocalDate.parse(row.getString("report_date")),
                Stream.of(row.getString("audits").split(",")).filter(id -> !id.isEmpty()).toList(),
                row.getString("naming").equals("named"),
                Access.of(row.getString("access")),
                row.getString("published_by"),
                row.getString("published_at"),
                new Publication.Withdrawal(
                        row.getString("withdrawn_by"),
                        row.getString("withdrawn_at"),
                        row.getString("withdrawn_reason")));
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(
                Mirror.of("publication", List.of("id"), row -> subject(row.get("id")), row -> "")
                        .with("title", "language", "report_date", "audits", "naming", "access")
                        .with("published_by", "published_at")
                        .with("withdrawn_by", "withdrawn_at", "withdrawn_reason"),
                Mirror.of(
                                "publication_file",
                                List.of("publication", "name"),
                                row -> subject(row.get("publication")),
                                row -> FILE + row.get("name"))
                        .with("sha256")
                        .named("size_in_bytes", "size"));
    }
}
