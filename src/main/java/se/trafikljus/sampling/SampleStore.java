package se.trafikljus.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of draws and of what was found in their cases. */
@Component
class SampleStore {

    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The draws of an objective, the latest last. */
    List<Draw> draws(String audit, String objective) {
        return jdbc.sql(
                        "SELECT * FROM sample_draw WHERE audit = ? AND objective = ? ORDER BY draw_number")
                .params(audit, objective)
                .query(SampleStore::draw)
                .list();
    }

    Optional<Draw> latest(String audit, String objective) {
        List<Draw> draws = draws(audit, objective);
        return draws.isEmpty() ? Optional.empty() : Optional.of(draws.get(draws.size() - 1));
    }

    /** The objectives of an audit that have draws. */
    List<String> objectives(String audit) {
        return jdbc
                .sql("SELECT DISTINCT objective FROM sample_draw WHERE audit = ?")
                .param(audit)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    void put(Draw draw) {
        int updated =
                jdbc.sql(
                                """
                                UPDATE sample_draw SET sample_size = ?, attributes = ?, cited = ?, cases = ?
                                WHERE audit = ? AND objective = ? AND draw_number = ?
                                """)
                        .params(
                                draw.size(),
                                String.join(Names.BETWEEN, draw.attributes()),
                                draw.cited(),
                                draw.kept(),
                                draw.audit(),
                                draw.objective(),
                                draw.number())
                        .update();
        if (updated == 0) {
            insert(draw);
        }
    }

    private void insert(Draw draw) {
        jdbc.sql(
                        """
                        INSERT INTO sample_draw (audit, objective, draw_number, population, sample_size,
                            seed, attributes, again_reason, drawn_by, drawn_at, cited, cases)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        draw.audit(),
                        draw.objective(),
                        draw.number(),
                        draw.population(),
                        draw.size(),
                        draw.seed(),
                        String.join(Names.BETWEEN, draw.attributes()),
                        draw.again(),
                        draw.drawnBy(),
                        draw.drawnAt(),
                        draw.cited(),
                        draw.kept())
                .update();
    }

    /** What was found in the cases of a draw, by case and attribute. */
    List<CaseRecord> records(Draw draw) {
        return jdbc
                .sql(
                        "SELECT * FROM sample_record WHERE audit = ? AND objective = ? AND draw_number = ?")
                .params(draw.audit(), draw.objective(), draw.number())
                .query(SampleStore::record)
                .list()
                .stream()
                .sorted(
                        Comparator.comparing(CaseRecord::number)
                                .thenComparing(CaseRecord::attribute))
                .toList();
    }

    void put(Draw draw, CaseRecord one) {
        jdbc.sql(
                        """
                        DELETE FROM sample_record WHERE audit = ? AND objective = ? AND draw_number = ?
                            AND case_number = ? AND attribute = ?
                        """)
                .params(
                        draw.audit(),
                        draw.objective(),
                        draw.number(),
                        one.number(),
                        one.attribute())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO sample_record (audit, objective, draw_number, case_number, attribute,
                            outcome, note, recorded_by, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        draw.audit(),
                        draw.objective(),
                        draw.number(),
                        one.number(),
                        one.attribute(),
                        one.outcome().id(),
                        one.note(),
                        one.recordedBy(),
                        one.recordedAt())
                .update();
    }

    private static Draw draw(ResultSet row, int number) throws SQLException {
        String attributes = row.getString("attributes");
        return new Draw(
                row.getString("audit"),
                row.getString("objective"),
                row.getInt("draw_number"),
                row.getInt("population"),
                row.getInt("sample_size"),
                row.getString("seed"),
                attributes.isEmpty() ? List.of() : List.of(attributes.split(Names.BETWEEN)),
                row.getString("again_reason"),
                row.getString("drawn_by"),
                row.getString("drawn_at"),
                row.getString("cited"),
                row.getString("cases"));
    }

    private static CaseRecord record(ResultSet row, int number) throws SQLException {
        return new CaseRecord(
                row.getInt("case_number"),
                row.getString("attribute"),
                CaseOutcome.of(row.getString("outcome")),
                row.getString("note"),
                row.getString("recorded_by"),
                row.getString("recorded_at"));
    }
}
