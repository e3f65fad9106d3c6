package se.trafikljus.audit;

import java.sql.ResultSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Memory;

/** Many audits, read with one statement a table; a server keeps them until they are changed. */
@Component
class AuditShelf {

    /** So many audits a server keeps in memory: some 2 kB each. */
    private static final long MOST_KEPT = 20_000;

    /** So many assessments a server keeps in memory: some 1 kB each. */
    private static final long MOST_KEPT_CELLS = 80_000;

    private final JdbcClient jdbc;
    private final AuditStore store;
    private final Memory memory;
    private final Memory.Kept<String, Audit> keptAudits;
    private final Memory.Kept<String, Integer> keptScored;
    private final Memory.Kept<String, Map<String, Assessment>> keptAssessments;

    AuditShelf(JdbcClient jdbc, AuditStore store, Memory memory) {
        this.jdbc = jdbc;
        this.store = store;
        this.memory = memory;
        this.keptAudits = memory.of(MOST_KEPT, audit -> 1);
        this.keptScored = memory.of(MOST_KEPT, count -> 1);
        this.keptAssessments = memory.of(MOST_KEPT_CELLS, cells -> 1 + cells.size());
    }

    /** All there are, by id. */
    List<Audit> audits() {
        return memory.isKeeping()
                ? keptAudits.all(ids(), Audits::subject, this::readAudits).values().stream()
                        .sorted(Comparator.comparing(Audit::id))
                        .toList()
                : store.audits();
    }

    private List<String> ids() {
        return jdbc.sql("SELECT id FROM audit").query(String.class).list();
    }

    private Map<String, Audit> readAudits(List<String> ids) {
        Map<String, Audit> read = new HashMap<>();
        jdbc.sql("SELECT * FROM audit WHERE id = ANY(?)")
                .param(ids(ids))
                .query(AuditStore::audit)
                .list()
                .forEach(one -> read.put(one.id(), one));
        return read;
    }

    private static SqlArrayValue ids(List<String> ids) {
        return new SqlArrayValue("varchar", ids.toArray());
    }

    /** The assessments of several audits, each with its rubric, by audit and objective. */
    Map<String, Map<String, Assessment>> assessments(Map<String, Rubric> rubrics) {
        return keptAssessments.all(
                rubrics.keySet(), Audits::subject, audits -> readAssessments(audits, rubrics));
    }

    private Map<String, Map<String, Assessment>> readAssessments(
            List<String> audits, Map<String, Rubric> rubrics) {
        Map<String, Map<String, Assessment>> all = new HashMap<>();
        audits.forEach(audit -> all.put(audit, new LinkedHashMap<>()));
        jdbc.sql("SELECT * FROM assessment WHERE audit = ANY(?) ORDER BY audit, objective")
                .param(ids(audits))
                .query(
                        (ResultSet row) -> {
                            String audit = row.getString("audit");
                            Assessment one = AuditStore.assessment(row, rubrics.get(audit));
                            all.get(audit).put(one.objective(), one);
                        });
        return all;
    }

    /** By audit, how many of its assessments have a rating. */
    Map<String, Integer> scored(List<Audit> audits) {
        return keptScored.all(
                audits.stream().map(Audit::id).toList(), Audits::subject, this::countScored);
    }

    private Map<String, Integer> countScored(List<String> audits) {
        Map<String, Integer> scored = new HashMap<>();
        audits.forEach(audit -> scored.put(audit, 0));
        jdbc.sql(
                        "SELECT audit, COUNT(*) AS scored FROM assessment"
                                + " WHERE rating <> '' AND audit = ANY(?) GROUP BY audit")
                .param(ids(audits))
                .query(
                        (ResultSet row) -> {
                            scored.put(row.getString("audit"), row.getInt("scored"));
                        });
        return scored;
    }
}
