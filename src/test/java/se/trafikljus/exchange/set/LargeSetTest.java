package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Statements;
import se.trafikljus.trail.Change;

/** Large sets: read in one pass, in whatever order their rows stand. */
class LargeSetTest {

    private static final List<String> OBJECTIVES =
            List.of(
                    "RES1", "GOV1", "GOV2", "RSP1", "FUP1", "FUP2", "MAP1", "DOC1", "INT1", "INT2",
                    "INT3", "COL1");

    @TempDir Path folder;

    private Path set(int audits, List<String> objectives, boolean byObjective, String rationale) {
        StringBuilder places = new StringBuilder("code,name\n");
        StringBuilder heads = new StringBuilder("audit,municipality,rubric,title\n");
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < audits; i++) {
            places.append("X%d,Ort nummer %d%n".formatted(i, i));
            heads.append("o%d-kaa,X%d,kaa,Granskning %d%n".formatted(i, i, i));
        }
        for (int k = 0; k < audits * objectives.size(); k++) {
            int audit = byObjective ? k % audits : k / objectives.size();
            String objective = objectives.get(byObjective ? k / audits : k % objectives.size());
            cells.add("o%d-kaa,%s,met,%s %d%n".formatted(audit, objective, rationale, audit));
        }
        return new SetOnDisk(folder)
                .with("municipalities.csv", places.toString())
                .with("audits.csv", heads.toString())
                .with(
                        "assessments.csv",
                        "audit,objective,rating,rationale\n" + String.join("", cells))
                .folder();
    }

    /** By subject, the changes that the trail tells of its audits. */
    private static Map<String, List<Change>> told(Desk desk) {
        Map<String, List<Change>> told = new TreeMap<>();
        desk.trail()
                .show(
                        Optional.empty(),
                        one -> {
                            if (one.subject().startsWith("audit/")) {
                                told.merge(
                                        one.subject(),
                                        one.changes(),
                                        (before, more) -> {
                                            throw new AssertionError("Told twice");
                                        });
                            }
                        });
        return told;
    }

    /**
     * The sets of which more than 50,000 assessments wait for others are read back for the trail.
     */
    @Test
    void theTrailTellsTheSameInWhateverOrderTheRowsStand(@TempDir Path one, @TempDir Path other) {
        int audits = 4_600;
        try (Desk byAudit = Desk.in(one);
                Desk byObjective = Desk.in(other)) {
            byAudit.take(set(audits, OBJECTIVES, false, "Beslut"));
            byObjective.take(set(audits, OBJECTIVES, true, "Beslut"));
            assertThat(byAudit.trail().verify().broken()).isEmpty();
            assertThat(byObjective.trail().verify().broken()).isEmpty();
            Map<String, List<Change>> told = told(byObjective);
            assertThat(told).hasSize(audits).isEqualTo(told(byAudit));
            assertThat(told.get("audit/o7-kaa")).hasSize(1 + OBJECTIVES.size());
        }
    }

    @Test
    void auditsThatAreNotRatedThroughoutAreToldToo(@TempDir Path home) {
        try (Desk desk = Desk.in(home)) {
            desk.take(set(700, OBJECTIVES.subList(0, 3), false, "Beslut"));
            assertThat(desk.trail().verify().broken()).isEmpty();
            assertThat(told(desk))
                    .hasSize(700)
                    .allSatisfy((audit, all) -> assertThat(all).hasSize(4));
        }
    }

    /**
     * Places, audits, assessments and records, each with a statement for many; and looking ahead.
     */
    @Test
    void fewStatementsAreAsked(@TempDir Path home) {
        try (Desk desk = Desk.in(home);
                Statements statements = new Statements()) {
            Path many = set(1_000, OBJECTIVES, false, "Beslut");
            statements.sinceLast();
            desk.take(many);
            assertThat(statements.sinceLast()).hasSizeLessThan(30);

            assertThat(desk.audits().all().list()).hasSize(1_000);
            assertThat(statements.sinceLast()).hasSizeLessThan(6);

            desk.export(folder.resolve("out"));
            assertThat(statements.sinceLast()).hasSizeLessThan(24);

            Path changed = set(1_000, OBJECTIVES, false, "Beslut");
            desk.replaceBy(changed);
            assertThat(statements.sinceLast()).hasSizeLessThan(60);
            assertThat(desk.trail().verify().broken()).isEmpty();
        }
    }
}
