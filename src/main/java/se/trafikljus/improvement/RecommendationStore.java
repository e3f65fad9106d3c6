package se.trafikljus.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.workspace.Keys;

/** The table of recommendations. */
@Component
class RecommendationStore {

    private final JdbcClient jdbc;

    RecommendationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Recommendation> find(String audit, int number) {
        return jdbc.sql("SELECT * FROM recommendation WHERE audit = ? AND number = ?")
                .params(audit, number)
                .query(RecommendationStore::recommendation)
                .optional();
    }

    List<Recommendation> of(String audit) {
        return jdbc.sql("SELECT * FROM recommendation WHERE audit = ? ORDER BY number")
                .param(audit)
                .query(RecommendationStore::recommendation)
                .list();
    }

    /** The same of several audits, by audit, where they have any. */
    Map<String, List<Recommendation>> of(Collection<String> audits) {
        return Keys.rows(
                        jdbc,
                        "recommendation",
                        "audit",
                        "number",
                        audits,
                        RecommendationStore::recommendation)
                .stream()
                .collect(Collectors.groupingBy(Recommendation::audit));
    }

    void put(Recommendation one) {
        jdbc.sql("DELETE FROM recommendation WHERE audit = ? AND number = ?")
                .params(one.audit(), one.number())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO recommendation (audit, number, recommendation, objective, body, due, priority)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.audit(),
                        one.number(),
                        one.text(),
                        one.objective(),
                        one.body(),
                        Fields.date(one.due()),
                        one.priority())
                .update();
    }

    void remove(String audit) {
        jdbc.sql("DELETE FROM recommendation WHERE audit = ?").param(audit).update();
    }

    private static Recommendation recommendation(ResultSet row, int number) throws SQLException {
        String due = row.getString("due");
        return new Recommendation(
                row.getString("audit"),
                row.getInt("number"),
                row.getString("recommendation"),
                row.getString("objective"),
                row.getString("body"),
                due.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(due)),
                row.getString("priority"));
    }
}
