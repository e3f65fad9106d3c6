package se.trafikljus.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditStatus.Reopening;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.workspace.RowWriter;
import se.trafikljus.workspace.RowWriter.Table;

/** The tables of audits, assessments and the rubric texts they were made with. */
@Component
class AuditStore {

    private static final Table AUDIT =
            Table.of(
                    "audit",
                    "place_code, rubric_hash, status, title, question, bodies, period_from, period_to,"
                            + " report_date, auditor, dnr, approved_by, approved_at, published_at,"
                            + " unfounded_reason, conclusion, follows, source, "
                            + String.join(", ", ConductField.ids())
                            + ", id");

    private static final Table ASSESSMENT =
            AUDIT.then(
                    "assessment",
                    "audit, objective, rating, finding, rationale, as_formulated, source, quote,"
                            + " success, remark, scored_by, scored_at");

    private final JdbcClient jdbc;
    private final RowWriter rows;

    /** A text never changes under its hash, so it is read once. */
    private final Map<String, Rubric> readRubrics = new HashMap<>();

    AuditStore(JdbcClient jdbc, RowWriter rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<Audit> audit(String id) {
        return jdbc.sql("SELECT * FROM audit WHERE id = ?")
                .param(id)
                .query(AuditStore::audit)
                .optional();
    }

    /** Sorted here, for databases differ in where they put a hyphen. */
    List<Audit> audits() {
        return jdbc.sql("SELECT * FROM audit").query(AuditStore::audit).list().stream()
                .sorted(Comparator.comparing(Audit::id))
                .toList();
    }

    Map<String, Assessment> assessments(String audit, Rubric rubric) {
        Map<String, Assessment> all = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM assessment WHERE audit = ? ORDER BY objective")
                .param(audit)
                .query((row, number) -> assessment(row, rubric))
                .list()
                .forEach(one -> all.put(one.objective(), one));
        return all;
    }

    /** By audit, how many of its assessments have a rating, where any has. */
    Map<String, Integer> scored() {
        Map<String, Integer> scored = new HashMap<>();
        jdbc.sql(
                        "SELECT audit, COUNT(*) AS scored FROM assessment WHERE rating <> '' GROUP BY audit")
                .query((row, number) -> Map.entry(row.getString("audit"), row.getInt("scored")))
                .list()
                .forEach(one -> scored.put(one.getKey(), one.getValue()));
        return scored;
    }

    Assessment assessment(String audit, String objective, Rubric rubric) {
        return jdbc.sql("SELECT * FROM assessment WHERE audit = ? AND objective = ?")
                .params(audit, objective)
                .query((row, number) -> assessment(row, rubric))
                .optional()
                .orElse(Assessment.unscored(objective));
    }

    synchronized Rubric rubric(String hash) {
        return readRubrics.computeIfAbsent(
                hash,
                wanted -> {
                    Rubric stored = rubricAsStoredNow(wanted);
                    if (!stored.hash().equals(wanted)) {
                        throw Problem.conflict("audit.rubricAltered", stored.id(), stored.version())
                                .remedy(Action.VERIFY_TRAIL)
                                .remedy(Action.RESTORE_BACKUP);
                    }
                    return stored;
                });
    }

    /** The text that stands under a hash, whether or not it still has that hash. */
    private Rubric rubricAsStoredNow(String hash) {
        return RubricReader.read(
                jdbc.sql("SELECT yaml FROM rubric_text WHERE hash = ?")
                        .param(hash)
                        .query(String.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        Problem.conflict("audit.rubricGone", hash)
                                                .remedy(Action.VERIFY_TRAIL)
                                                .remedy(Action.RESTORE_BACKUP)),
                hash);
    }

    /** The hash of the text that stands under an id and version. */
    Optional<String> rubricHash(String id, String version) {
        return jdbc.sql("SELECT hash FROM rubric_text WHERE id = ? AND version = ?")
                .params(id, version)
                .query(String.class)
                .optional();
    }

    void insert(Rubric rubric) {
        jdbc.sql("INSERT INTO rubric_text (hash, id, version, yaml) VALUES (?, ?, ?, ?)")
                .params(rubric.hash(), rubric.id(), rubric.version(), rubric.yaml())
                .update();
    }

    void insert(Audit audit) {
        rows.insert(AUDIT, columns(audit).toArray());
    }

    void update(Audit audit) {
        jdbc.sql(AUDIT.update()).params(columns(audit)).update();
    }

    private static List<Object> columns(Audit audit) {
        List<Object> columns = new ArrayList<>(ownColumns(audit));
        for (ConductField field : ConductField.values()) {
            columns.add(audit.conduct().text(field));
        }
        columns.add(audit.id());
        return columns;
    }

    private static List<Object> ownColumns(Audit audit) {
        return List.of(
                audit.place(),
                audit.rubricHash(),
                audit.status().id(),
                audit.title(),
                audit.question(),
                String.join(Fields.BETWEEN_BODIES, audit.bodies()),
                Fields.date(audit.periodFrom()),
                Fields.date(audit.periodTo()),
                Fields.date(audit.reportDate()),
                audit.auditor(),
                audit.dnr(),
                audit.approvedBy(),
                audit.approvedAt(),
                audit.publishedAt(),
                audit.unfoundedReason(),
                audit.conclusion(),
                audit.follows(),
                audit.source());
    }

    /** Puts an assessment in the place of what was there; one without any content leaves no row. */
    void put(String audit, Assessment assessment) {
        jdbc.sql("DELETE FROM assessment WHERE audit = ? AND objective = ?")
                .params(audit, assessment.objective())
                .update();
        insert(audit, assessment);
    }

    void insert(String audit, Assessment assessment) {
        if (assessment.isEmpty()) {
            return;
        }
        rows.insert(
                ASSESSMENT,
                audit,
                assessment.objective(),
                assessment.rating().map(Rating::id).orElse(""),
                assessment.finding(),
                assessment.rationale(),
                assessment.asFormulated(),
                assessment.source(),
                assessment.quote(),
                assessment.success(),
                assessment.remark(),
                assessment.scoredBy(),
                assessment.scoredAt());
    }

    /** Each time that an audit was opened again, the first first. */
    List<Reopening> reopenings(String audit) {
        return jdbc.sql("SELECT * FROM audit_reopening WHERE audit = ? ORDER BY number")
                .param(audit)
                .query(
                        (row, number) ->
                                new Reopening(
                                        row.getString("audit"),
                                        row.getInt("number"),
                                        row.getString("reason"),
                                        row.getString("reopened_by"),
                                        row.getString("reopened_at")))
                .list();
    }

    void insert(Reopening one) {
        jdbc.sql(
                        """
                        INSERT INTO audit_reopening (audit, number, reason, reopened_by, reopened_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(one.audit(), one.number(), one.reason(), one.by(), one.at())
                .update();
    }

    static Assessment assessment(ResultSet row, Rubric rubric) throws SQLException {
        return new Assessment(
                row.getString("objective"),
                rubric.rating(row.getString("rating")),
                row.getString("finding"),
                row.getString("rationale"),
                row.getString("as_formulated"),
                row.getString("source"),
                row.getString("quote"),
                row.getBoolean("success"),
                row.getString("remark"),
                row.getString("scored_by"),
                row.getString("scored_at"));
    }

    static Audit audit(ResultSet row, int number) throws SQLException {
        String bodies = row.getString("bodies");
        return new Audit(
                row.getString("id"),
                row.getString("place_code"),
                row.getString("rubric_hash"),
                AuditStatus.of(row.getString("status")).orElseThrow(),
                row.getString("title"),
                row.getString("question"),
                bodies.isEmpty() ? List.of() : List.of(bodies.split(" \\| ", -1)),
                date(row.getString("period_from")),
                date(row.getString("period_to")),
                date(row.getString("report_date")),
                row.getString("auditor"),
                row.getString("dnr"),
                row.getString("approved_by"),
                row.getString("approved_at"),
                row.getString("published_at"),
                row.getString("unfounded_reason"),
                row.getString("conclusion"),
                row.getString("follows"),
                row.getString("source"),
                conduct(row));
    }

    private static Conduct conduct(ResultSet row) throws SQLException {
        Map<ConductField, String> texts = new EnumMap<>(ConductField.class);
        for (ConductField field : ConductField.values()) {
            texts.put(field, row.getString(field.id()));
        }
        return Conduct.of(field -> texts.getOrDefault(field, ""));
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
