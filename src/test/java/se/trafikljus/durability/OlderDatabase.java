package se.trafikljus.durability;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.sampling.SampleDraws;
import se.trafikljus.sampling.SampleResults;
import se.trafikljus.workspace.DatabaseFile;

/** A workspace as the program before this one left it, with samples drawn in it. */
final class OlderDatabase {

    /** All are drawn, so that no draw keeps its cases: none did before. */
    private static final int POPULATION = 25;

    private OlderDatabase() {}

    /** Draws a sample for every objective of every draft; gives the cases of each. */
    static Map<String, List<Integer>> drawn(Path home) {
        try (TestHouse house = new TestHouse(home)) {
            for (String audit : GrownWorkspace.DRAFTS) {
                for (String objective : GrownWorkspace.OBJECTIVES) {
                    DrawOrder order =
                            new DrawOrder(
                                    audit,
                                    objective,
                                    POPULATION,
                                    POPULATION,
                                    Optional.empty(),
                                    List.of(),
                                    Optional.empty());
                    house.get(SampleDraws.class).draw(TestHouse.ANNA, order);
                }
            }
        }
        return cases(home);
    }

    /** The cases of every sample, as the program reads them. */
    static Map<String, List<Integer>> cases(Path home) {
        Map<String, List<Integer>> cases = new TreeMap<>();
        try (TestHouse house = new TestHouse(home)) {
            for (String audit : GrownWorkspace.DRAFTS) {
                for (String objective : GrownWorkspace.OBJECTIVES) {
                    cases.put(
                            audit + " " + objective,
                            house.get(SampleResults.class)
                                    .result(TestHouse.ANNA, audit, objective, 95)
                                    .draw()
                                    .cases());
                }
            }
        }
        return cases;
    }

    /** Takes back the last steps of the schema, with the columns that they added. */
    static void madeOf(Path home) throws SQLException {
        for (ConductField field : ConductField.values()) {
            execute(home, "ALTER TABLE audit DROP COLUMN " + field.id());
        }
        execute(
                home,
                "DROP TABLE publication_file",
                "DROP TABLE publication_content",
                "DROP TABLE publication",
                "DROP TABLE case_evidence",
                "DROP TABLE step_evidence",
                "DROP TABLE evidence",
                "DROP TABLE evidence_content",
                "DROP TABLE audit_removal",
                "DROP TABLE person_password",
                "DROP TABLE person_token",
                "DROP TABLE person_setting",
                "DROP TABLE step_draft",
                "ALTER TABLE sample_draw DROP COLUMN cases",
                "DELETE FROM \"flyway_schema_history\" WHERE \"version\" IN ('8', '9', '10', '11', '12',"
                        + " '13', '14', '15', '16')");
    }

    static void execute(Path home, String... commands) throws SQLException {
        DatabaseFile file = new DatabaseFile(home.resolve("data"));
        try (Connection connection = file.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
