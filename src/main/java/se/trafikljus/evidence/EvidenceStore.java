package se.trafikljus.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table that tells which files assessments rest on. */
@Component
class EvidenceStore {

    private static final String THERE = "SELECT * FROM evidence WHERE removed_at = ''";
    private static final String ORDER = " ORDER BY audit, objective, added_at, sha256";

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is there of an audit, by objective and time. */
    List<EvidenceFile> of(String audit) {
        return jdbc.sql(THERE + " AND audit = ?" + ORDER)
                .param(audit)
                .query(EvidenceStore::file)
                .list();
    }

    /** Wherever a content is told of. */
    List<EvidenceFile> with(String sha256) {
        return jdbc.sql(THERE + " AND sha256 = ?" + ORDER)
                .param(sha256)
                .query(EvidenceStore::file)
                .list();
    }

    Optional<EvidenceFile> find(String audit, String objective, String sha256) {
        return with(sha256).stream()
                .filter(one -> one.audit().equals(audit) && one.objective().equals(objective))
                .findFirst();
    }

    /** What the trail last said of a row, there or removed; empty for none. */
    Map<String, String> told(String audit, String objective, String sha256) {
        return jdbc.sql("SELECT * FROM evidence WHERE audit = ? AND objective = ? AND sha256 = ?")
                .params(audit, objective, sha256)
                .query((row, number) -> fields(row))
                .optional()
                .orElse(Map.of());
    }

    /** Every row of an audit as the trail tells of it, by the part that it is. */
    List<Map.Entry<String, Map<String, String>>> allTold(String audit) {
        return jdbc.sql("SELECT * FROM evidence WHERE audit = ?" + ORDER)
                .param(audit)
                .query(
                        (row, number) ->
                                Map.entry(
                                        row.getString("objective") + "/" + row.getString("sha256"),
                                        fields(row)))
                .list();
    }

    void put(EvidenceFile one) {
        jdbc.sql("DELETE FROM evidence WHERE audit = ? AND objective = ? AND sha256 = ?")
                .params(one.audit(), one.objective(), one.sha256())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO evidence (audit, objective, sha256, name, note, kind, size_in_bytes,
                            added_by, added_at, removed_by, removed_at, removed_reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '')
                        """)
                .params(
                        one.audit(),
                        one.objective(),
                        one.sha256(),
                        one.name(),
                        one.note(),
                        one.kind().id(),
                        one.size(),
                        one.addedBy(),
                        one.addedAt())
                .update();
    }

    void remove(EvidenceFile one, String by, String at, String reason) {
        jdbc.sql(
                        """
                        UPDATE evidence SET removed_by = ?, removed_at = ?, removed_reason = ?
                        WHERE audit = ? AND objective = ? AND sha256 = ?
                        """)
                .params(by, at, reason, one.audit(), one.objective(), one.sha256())
                .update();
    }

    /** Removes every row of an audit that is removed itself. */
    void removeAll(String audit) {
        jdbc.sql("DELETE FROM evidence WHERE audit = ?").param(audit).update();
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        EvidenceFile one = file(row, 0);
        String removedAt = row.getString("removed_at");
        return removedAt.isEmpty()
                ? one.fields()
                : one.fields(
                        row.getString("removed_by"), removedAt, row.getString("removed_reason"));
    }

    private static EvidenceFile file(ResultSet row, int number) throws SQLException {
        return new EvidenceFile(
                row.getString("audit"),
                row.getString("objective"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("note"),
                EvidenceKind.of(row.getString("kind")),
                row.getInt("size_in_bytes"),
                row.getString("added_by"),
                row.getString("added_at"));
    }
}
