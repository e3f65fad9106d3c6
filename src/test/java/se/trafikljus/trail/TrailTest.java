package se.trafikljus.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.Problem;
import se.trafikljus.Statements;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Scorings;
import se.trafikljus.rubric.SpecialRating;

class TrailTest {

    @TempDir Path home;

    private static String started(TestHouse house) {
        Scorings scorings = house.get(Scorings.class);
        String id = house.started("Vara");
        for (String objective : List.of("RES1", "GOV1", "GOV2")) {
            scorings.save(
                    TestHouse.BO,
                    id,
                    CellChange.to(
                            Assessment.unscored(objective)
                                    .rated(SpecialRating.NOT_IN_SCOPE, "", "")));
        }
        return id;
    }

    @Test
    void isWholeAfterOrdinaryChangesAndAfterTheDatabaseWasClosed() {
        try (TestHouse house = new TestHouse(home)) {
            started(house);
            assertTrue(house.get(Trail.class).verify().isWhole());
        }
        try (TestHouse house = new TestHouse(home)) {
            Trail trail = house.get(Trail.class);
            assertTrue(trail.verify().isWhole());
            assertEquals(4, trail.length());
        }
    }

    @Test
    void movesItsHeadOnceInATransactionAndTellsWhereItIsMeanwhile() {
        try (TestHouse house = new TestHouse(home);
                Statements statements = new Statements()) {
            Trail trail = house.get(Trail.class);
            Change change = new Change("part", Map.of(), Map.of("name", "Ek"));
            house.get(TransactionTemplate.class)
                    .executeWithoutResult(
                            open -> {
                                for (int i = 1; i <= 5; i++) {
                                    trail.add(
                                            TestHouse.BO,
                                            "tree.planted",
                                            "tree/" + i,
                                            List.of(change));
                                    assertEquals(i, trail.length());
                                    house.get(JdbcClient.class)
                                            .sql("SELECT COUNT(*) FROM audit")
                                            .query(Long.class)
                                            .single();
                                }
                            });
            assertEquals(
                    1,
                    statements.sinceLast().stream()
                            .filter(sent -> sent.contains("UPDATE trail_head"))
                            .count());
            assertEquals(5, trail.length());
        }
    }

    @Test
    void tellsWhoDidWhatWithTheOldAndTheNew() {
        try (TestHouse house = new TestHouse(home)) {
            String id = started(house);
            List<TrailRecord> records = new ArrayList<>();
            house.get(Trail.class).show(Optional.of(Audits.subject(id)), records::add);
            TrailRecord last = records.get(3);
            assertEquals("Bo", last.actor().name());
            assertEquals("assessment.set", last.action());
            assertEquals("GOV2", last.changes().get(0).part());
            assertEquals(Map.of(), last.changes().get(0).before());
            assertEquals("not_in_scope", last.changes().get(0).after().get("rating"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    a row edited;               UPDATE assessment SET rating = 'met' WHERE objective = 'GOV1';                 3
                    a row deleted;              DELETE FROM assessment WHERE objective = 'GOV2';                               4
                    a row inserted;             INSERT INTO assessment SELECT audit, 'MAP1', rating, finding, rationale, as_formulated, source, quote, success, remark, scored_by, scored_at FROM assessment WHERE objective = 'GOV1'; 4
                    a record edited;            UPDATE trail SET person = 'Eva' WHERE seq = 2;                                 2
                    a change edited;            UPDATE trail SET changes = REPLACE(changes, 'not_in_scope', 'met') WHERE seq = 3; 3
                    a record deleted;           DELETE FROM trail WHERE seq = 2;                                               2
                    the last record deleted;    DELETE FROM trail WHERE seq = 4;                                               4
                    two records swapped;        UPDATE trail SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE seq IN (2, 3); 1
                    """)
    void namesTheFirstBrokenRecord(String what, String sql, long expected) {
        try (TestHouse house = new TestHouse(home)) {
            started(house);
            house.get(JdbcClient.class).sql(sql).update();
            house.get(JdbcClient.class).sql("UPDATE trail SET seq = -seq WHERE seq < 0").update();
            Optional<Broken> broken = house.get(Trail.class).verify().first();
            assertTrue(broken.isPresent(), what);
            if (!what.startsWith("two")) {
                assertEquals(expected, broken.get().seq(), what);
            }
        }
    }

    @Test
    void noticesThatTheTextOfARubricWasChanged() {
        try (TestHouse house = new TestHouse(home)) {
            started(house);
            house.get(JdbcClient.class)
                    .sql(
                            "UPDATE rubric_text SET yaml = REPLACE(yaml, 'Tillräckliga resurser', 'Otillräckliga resurser')")
                    .update();
            assertEquals(1, house.get(Trail.class).verify().first().orElseThrow().seq());
        }
        try (TestHouse house = new TestHouse(home)) {
            Audits audits = house.get(Audits.class);
            String id = audits.all().ids().get(0);
            Problem refused = assertThrows(Problem.class, () -> audits.all().read(id));
            assertEquals("audit.rubricAltered", refused.message().key());
        }
    }

    @Test
    void refusesADatabaseThatIsNoDatabase() throws Exception {
        try (TestHouse house = new TestHouse(home)) {
            started(house);
        }
        Files.writeString(
                home.resolve("data/trafikljus.mv.db"), "x".repeat(9000), StandardCharsets.UTF_8);
        try (TestHouse house = new TestHouse(home)) {
            Problem refused = assertThrows(Problem.class, () -> house.get(Trail.class).length());
            assertEquals("workspace.damaged", refused.message().key());
        }
    }

    @Test
    void keepsItsFilesForTheirOwnerAlone() throws Exception {
        try (TestHouse house = new TestHouse(home)) {
            started(house);
            for (String file : List.of("trafikljus.mv.db", "trail-head", "lock")) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("data").resolve(file))),
                        file);
            }
        }
    }

    @Test
    void noticesAnAuditThatWasRemovedWhole() {
        try (TestHouse house = new TestHouse(home)) {
            started(house);
            house.get(JdbcClient.class).sql("DELETE FROM assessment").update();
            house.get(JdbcClient.class).sql("DELETE FROM audit").update();
            assertEquals(
                    "trail.stateMissing",
                    house.get(Trail.class).verify().first().orElseThrow().why().key());
        }
    }

    @Test
    void refusesADatabaseOlderThanItsHead() throws Exception {
        Path database = home.resolve("data/trafikljus.mv.db");
        try (TestHouse house = new TestHouse(home)) {
            started(house);
        }
        byte[] old = Files.readAllBytes(database);
        try (TestHouse house = new TestHouse(home)) {
            house.get(Scorings.class)
                    .save(
                            TestHouse.BO,
                            house.get(Audits.class).all().ids().get(0),
                            CellChange.to(
                                    Assessment.unscored("MAP1")
                                            .rated(SpecialRating.NOT_ASSESSABLE, "", "")));
        }
        Files.write(database, old);
        try (TestHouse house = new TestHouse(home)) {
            Problem refused = assertThrows(Problem.class, () -> house.get(Trail.class).length());
            assertEquals("trail.older", refused.message().key());
        }
    }

    @Test
    void takesADatabaseAheadOfItsHeadAndBringsTheHeadUp() throws Exception {
        Path head = home.resolve("data/trail-head");
        try (TestHouse house = new TestHouse(home)) {
            started(house);
        }
        String now = Files.readString(head, StandardCharsets.UTF_8);
        try (TestHouse house = new TestHouse(home)) {
            List<TrailRecord> records = new ArrayList<>();
            house.get(Trail.class).show(Optional.empty(), records::add);
            Files.writeString(head, "2 " + records.get(1).hash() + "\n", StandardCharsets.UTF_8);
        }
        try (TestHouse house = new TestHouse(home)) {
            assertTrue(house.get(Trail.class).verify().isWhole());
        }
        assertEquals(now, Files.readString(head, StandardCharsets.UTF_8));
    }

    @Test
    void neverOpensAMissingOrEmptyDatabaseAsANewOne() throws Exception {
        Path database = home.resolve("data/trafikljus.mv.db");
        try (TestHouse house = new TestHouse(home)) {
            started(house);
        }
        Files.write(database, new byte[0]);
        try (TestHouse house = new TestHouse(home)) {
            Problem refused = assertThrows(Problem.class, () -> house.get(Trail.class).length());
            assertEquals("workspace.databaseEmpty", refused.message().key());
        }
        Files.delete(database);
        try (TestHouse house = new TestHouse(home)) {
            Problem refused = assertThrows(Problem.class, () -> house.get(Trail.class).length());
            assertEquals("workspace.databaseMissing", refused.message().key());
        }
    }

    @Test
    void leavesNothingBehindWhenTheChangeIsRolledBack() {
        try (TestHouse house = new TestHouse(home)) {
            started(house);
            Trail trail = house.get(Trail.class);
            house.get(TransactionTemplate.class)
                    .executeWithoutResult(
                            status -> {
                                trail.add(
                                        TestHouse.ANNA,
                                        "test",
                                        "test/x",
                                        List.of(new Change("", Map.of(), Map.of("a", "b"))));
                                status.setRollbackOnly();
                            });
            assertEquals(4, trail.length());
            assertTrue(trail.verify().isWhole());
        }
    }

    @Test
    void refusesARecordOutsideATransaction() {
        try (TestHouse house = new TestHouse(home)) {
            Trail trail = house.get(Trail.class);
            List<Change> change = List.of(new Change("", Map.of(), Map.of("a", "b")));
            assertThrows(
                    IllegalStateException.class,
                    () -> trail.add(TestHouse.ANNA, "test", "test/x", change));
        }
    }

    @Test
    void keepsEveryCharacterOfAChange() {
        List<Change> hostile =
                List.of(
                        new Change(
                                "RES1",
                                Map.of("finding", "a\"b\\c\n\r\t\u0001\u2028åäö\uD83D\uDE00"),
                                Map.of("rationale", "</script>")));
        assertEquals(Optional.of(hostile), Canonical.strictly(Canonical.text(hostile)));
    }
}
