package se.trafikljus.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;

/** The table of second ratings. */
@Component
class SecondStore {

    private final JdbcClient jdbc;

    SecondStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SecondScoring of(ScoredAudit audit) {
        return new SecondScoring(audit, all(audit.audit().id(), audit.rubric()));
    }

    Map<String, SecondAssessment> all(String audit, Rubric rubric) {
        Map<String, SecondAssessment> all = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM second_assessment WHERE audit = ? ORDER BY objective")
                .param(audit)
                .query((row, number) -> read(row, rubric))
                .list()
                .forEach(one -> all.put(one.objective(), one));
        return all;
    }

    void put(String audit, SecondAssessment one) {
        jdbc.sql("DELETE FROM second_assessment WHERE audit = ? AND objective = ?")
                .params(audit, one.objective())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO second_assessment (audit, objective, rating, rationale, scored_by,
                            scored_at, first_rating, agreed_rating, note, agreed_by, agreed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        audit,
                        one.objective(),
                        one.rating().id(),
                        one.rationale(),
                        one.scoredBy(),
                        one.scoredAt(),
                        one.consensus().map(agreed -> agreed.first().id()).orElse(""),
                        one.consensus().map(agreed -> agreed.agreed().id()).orElse(""),
                        one.consensus().map(SecondAssessment.Consensus::note).orElse(""),
                        one.consensus().map(SecondAssessment.Consensus::by).orElse(""),
                        one.consensus().map(SecondAssessment.Consensus::at).orElse(""))
                .update();
    }

    private static SecondAssessment read(ResultSet row, Rubric rubric) throws SQLException {
        SecondAssessment alone =
                new SecondAssessment(
                        row.getString("objective"),
                        rubric.rating(row.getString("rating")).orElseThrow(),
                        row.getString("rationale"),
                        row.getString("scored_by"),
                        row.getString("scored_at"),
                        Optional.empty());
        Optional<Rating> agreed = rubric.rating(row.getString("agreed_rating"));
        return agreed.isEmpty()
                ? alone
                : alone.agreed(
                        new SecondAssessment.Consensus(
                                rubric.rating(row.getString("first_rating")).orElseThrow(),
                                agreed.get(),
                                row.getString("note"),
                                row.getString("agreed_by"),
                                row.getString("agreed_at")));
    }
}
