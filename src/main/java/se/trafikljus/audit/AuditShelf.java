package se.trafikljus.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Memory;
import se.trafikljus.workspace.Keys;

/** Many audits, read with one statement a table; a server keeps them until they are changed. */
@Component
class AuditShelf {

    /** So many assessments a server keeps in memory: some 1 kB each. */
    private static final long MOST_KEPT_CELLS = 80_000;

    private final JdbcClient jdbc;
    private final AuditStore store;
    private final Memory memory;
    private final Memory.Whole<Rows> rows;
    private final Memory.Whole<Map<String, Integer>> scored;
    private final AtomicLong stamps = new AtomicLong();
    private final Memory.Kept<String, Map<String, Assessment>> keptAssessments;

    AuditShelf(JdbcClient jdbc, AuditStore store, Memory memory) {
        this.jdbc = jdbc;
        this.store = store;
        this.memory = memory;
        this.rows = memory.whole();
        this.scored = memory.whole();
        this.keptAssessments = memory.of(MOST_KEPT_CELLS, cells -> 1 + cells.size());
    }

    /**
     * All audits at one moment.
     *
     * @param stamp another for every other list
     * @param audits by id
     */
    record Rows(long stamp, Map<String, Audit> byId, List<Audit> audits) {}

    /** One of them; of those that are kept, where any are. */
    Optional<Audit> find(String id) {
        return memory.isKeeping() ? Optional.ofNullable(rows().byId().get(id)) : store.audit(id);
    }

    /** All there are. */
    Rows rows() {
        return rows.get(() -> rowsOf(store.audits()), this::renewed);
    }

    private Rows rowsOf(List<Audit> audits) {
        return new Rows(
                stamps.incrementAndGet(),
                audits.stream().collect(Collectors.toMap(Audit::id, one -> one)),
                audits);
    }

    private Rows renewed(Rows before, Set<String> subjects) {
        Set<String> changed = ids(subjects);
        Map<String, Audit> now = read(changed);
        Map<String, Audit> then =
                before.audits().stream()
                        .filter(one -> changed.contains(one.id()))
                        .collect(Collectors.toMap(Audit::id, one -> one));
        return now.equals(then)
                ? before
                : rowsOf(
                        Stream.concat(
                                        before.audits().stream()
                                                .filter(one -> !changed.contains(one.id())),
                                        now.values().stream())
                                .sorted(Comparator.comparing(Audit::id))
                                .toList());
    }

    private static Set<String> ids(Set<String> subjects) {
        return subjects.stream()
                .filter(one -> one.startsWith(Audits.SUBJECT))
                .map(one -> one.substring(Audits.SUBJECT.length()))
                .collect(Collectors.toSet());
    }

    /** Those of some ids that there are. */
    Map<String, Audit> read(Collection<String> ids) {
        Map<String, Audit> read = new HashMap<>();
        Keys.rows(jdbc, "audit", "id", "id", ids, AuditStore::audit)
                .forEach(one -> read.put(one.id(), one));
        return read;
    }

    /** The assessments of several audits, each with its rubric, by audit and objective. */
    Map<String, Map<String, Assessment>> assessments(Map<String, Rubric> rubrics) {
        return keptAssessments.all(
                rubrics.keySet(), Audits::subject, audits -> readAssessments(audits, rubrics));
    }

    /** The same as they stand in the database now. */
    Map<String, Map<String, Assessment>> readAssessments(
            List<String> audits, Map<String, Rubric> rubrics) {
        Map<String, Map<String, Assessment>> all = new HashMap<>();
        Map<String, Map<String, Assessment>> rows = new HashMap<>();
        RowCallbackHandler reading =
                row -> {
                    String audit = row.getString("audit");
                    Rubric rubric = Objects.requireNonNull(rubrics.get(audit));
                    Assessment one = AuditStore.assessment(row, rubric);
                    rows.computeIfAbsent(audit, none -> new TreeMap<>()).put(one.objective(), one);
                };
        String sql =
                "SELECT assessment.* FROM "
                        + Keys.THOSE
                        + "assessment ON assessment.audit = those.id";
        Keys.forEach(audits, some -> jdbc.sql(sql).param(some).query(reading));
        audits.forEach(audit -> all.put(audit, rows.getOrDefault(audit, Map.of())));
        return all;
    }

    /** By audit, how many of its assessments have a rating, where any has. */
    Map<String, Integer> scored() {
        return scored.get(store::scored, this::renewed);
    }

    private Map<String, Integer> renewed(Map<String, Integer> before, Set<String> subjects) {
        Set<String> changed = ids(subjects);
        Map<String, Integer> now = new HashMap<>(before);
        now.keySet().removeAll(changed);
        RowCallbackHandler reading = row -> now.put(row.getString("audit"), row.getInt("scored"));
        String sql =
                "SELECT audit, COUNT(*) AS scored FROM "
                        + Keys.THOSE
                        + "assessment ON assessment.audit = those.id"
                        + " WHERE rating <> '' GROUP BY audit";
        Keys.forEach(changed, some -> jdbc.sql(sql).param(some).query(reading));
        return now;
    }
}
