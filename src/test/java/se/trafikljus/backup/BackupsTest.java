package se.trafikljus.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Scorings;
import se.trafikljus.rubric.SpecialRating;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.LeftBehind;
import se.trafikljus.trail.Losses;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Trail;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.DatabaseFile;
import se.trafikljus.workspace.Schema;

class BackupsTest {

    private static final long SEED = Long.getLong("restores.seed", 20261129);

    /** A step of the schema that is not the last. */
    private static final int EARLIER = 12;

    private static final int RESTORES = Integer.getInteger("restores", 5);
    private static final int ALTERATIONS = 60;

    @TempDir Path folder;

    private Path home() {
        return folder.resolve("ws");
    }

    private Path zip(String name) {
        return folder.resolve(name);
    }

    private static void score(TestHouse house, String audit, String objective, String why) {
        house.get(Scorings.class)
                .save(
                        TestHouse.ANNA,
                        audit,
                        CellChange.to(
                                Assessment.unscored(objective)
                                        .rated(SpecialRating.NOT_ASSESSABLE, why, "källa")));
    }

    /** As a later program writes it down when it has brought the database on. */
    static final String NEWER =
            """
            INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type",
                "script", "installed_by", "execution_time", "success")
            VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, TRUE)
            """;

    private static Backups backups(TestHouse house) {
        return house.get(Backups.class);
    }

    /** By table, what it holds. */
    private static Map<String, String> content(Connection connection) throws SQLException {
        Map<String, String> content = new TreeMap<>();
        Tables tables = new Tables(connection, Schema.latest());
        for (String table : tables.names()) {
            Fingerprint one = tables.fingerprint(table, tables.columns(table));
            content.put(table, one.rows() + " " + one.text());
        }
        return content;
    }

    private static Map<String, String> content(TestHouse house) throws SQLException {
        try (Connection connection = house.get(Database.class).getConnection()) {
            return content(connection);
        }
    }

    @Test
    void isForItsOwnerAloneAndProvesItself() throws IOException {
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            Path file = zip("b.zip");
            Backups.Summary made =
                    backups(house).make(TestHouse.ANNA, file, Progress.NONE).summary();
            assertThat(made.head()).isEqualTo(house.get(Trail.class).head());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(backups(house).verify(file, Progress.NONE)).isEqualTo(made);
            assertThatThrownBy(() -> backups(house).make(TestHouse.ANNA, file, Progress.NONE))
                    .hasMessageContaining("exists already");
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left.map(one -> one.getFileName().toString()))
                        .containsExactlyInAnyOrder("ws", "b.zip");
            }
        }
    }

    @Test
    void leavesOutWhatOthersKeepAmongItsTables() throws Exception {
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            execute(house, "CREATE TABLE left_over (id INT)");
            execute(house, "INSERT INTO left_over VALUES (1)");
            Path file = zip("b.zip");
            Backups.Summary made =
                    backups(house).make(TestHouse.ANNA, file, Progress.NONE).summary();
            assertThat(backups(house).verify(file, Progress.NONE)).isEqualTo(made);
            backups(house).restore(TestHouse.BO, file, Progress.NONE);
            assertThat(house.get(Audits.class).all().ids()).hasSize(1);
        }
    }

    @Test
    void isNotMadeOfADatabaseThatLacksATable() throws Exception {
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            execute(house, "DROP TABLE sample_record");
            Path file = zip("b.zip");
            assertThatThrownBy(() -> backups(house).make(TestHouse.ANNA, file, Progress.NONE))
                    .isInstanceOf(Problem.class);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void isNotPutInThePlaceOfWhatANewerProgramWrote() throws Exception {
        Path file = zip("b.zip");
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            backups(house).make(TestHouse.ANNA, file, Progress.NONE);
            execute(house, NEWER);
        }
        byte[] before = Files.readAllBytes(home().resolve("data/trafikljus.mv.db"));
        try (TestHouse house = new TestHouse(home())) {
            assertThatThrownBy(() -> backups(house).restore(TestHouse.BO, file, Progress.NONE))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("newer version");
        }
        assertThat(Files.readAllBytes(home().resolve("data/trafikljus.mv.db"))).isEqualTo(before);
    }

    @Test
    void aDatabaseThatTookAStepInPartIsRefusedUntilABackupIsRestored() throws Exception {
        Path file = zip("b.zip");
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            backups(house).make(TestHouse.ANNA, file, Progress.NONE);
            execute(
                    house,
                    "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = '"
                            + Schema.latest()
                            + "'");
        }
        try (TestHouse house = new TestHouse(home())) {
            assertThatThrownBy(() -> house.get(Trail.class).length())
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("only in part");
            backups(house).restore(TestHouse.BO, file, Progress.NONE);
            assertThat(house.get(Audits.class).all().ids()).hasSize(1);
        }
    }

    private static void execute(TestHouse house, String sql) throws SQLException {
        try (Connection connection = house.get(Database.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void putsBackWhatItHeldAndTellsOfBothHeads() throws Exception {
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            Map<String, String> then = content(house);
            Path file = zip("b.zip");
            Backups.Summary made =
                    backups(house).make(TestHouse.ANNA, file, Progress.NONE).summary();
            house.started("Karlstad");
            var left = house.get(Trail.class).head();
            Backups.Restored restored = backups(house).restore(TestHouse.BO, file, Progress.NONE);
            assertThat(restored.left()).contains(LeftBehind.at(left));
            assertThat(house.get(Audits.class).all().ids()).hasSize(1);
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
            Setback told = house.get(Trail.class).setbacks().get(0);
            assertThat(told.restored()).isTrue();
            assertThat(told.left()).contains(LeftBehind.at(left));
            assertThat(told.kept()).isEqualTo(made.head());
            Map<String, String> now = content(house);
            List.of("trail", "trail_head").forEach(now::remove);
            List.of("trail", "trail_head").forEach(then::remove);
            assertThat(now).isEqualTo(then);
            Path kept = restored.kept().orElseThrow();
            assertThat(backups(house).verify(kept, Progress.NONE).head()).isEqualTo(left);
        }
    }

    @Test
    void tellsHowFarTheTrailHadComeAtLeastWhereTheHeadIsGone() throws Exception {
        Path file = zip("b.zip");
        Head left;
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            backups(house).make(TestHouse.ANNA, file, Progress.NONE);
            house.started("Karlstad");
            left = house.get(Trail.class).head();
        }
        Files.delete(home().resolve("data/trail-head"));
        try (TestHouse house = new TestHouse(home())) {
            Backups.Restored restored = backups(house).restore(TestHouse.BO, file, Progress.NONE);
            assertThat(restored.left()).contains(LeftBehind.atLeast(left));
            Setback told = house.get(Trail.class).setbacks().get(0);
            assertThat(told.left()).contains(LeftBehind.atLeast(left));
            assertThat(told.told().in(Language.EN)).contains("to record 2 at least");
            assertThat(told.mayHaveLeft(99)).isTrue();
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        }
    }

    @Test
    void sweepsWhatACutShortRestoreLeftAndTells() throws Exception {
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
        }
        Path left = Files.createDirectories(home().resolve("data/restoring"));
        Files.writeString(left.resolve("trafikljus.mv.db"), "halv", StandardCharsets.UTF_8);
        try (TestHouse house = new TestHouse(home())) {
            assertThat(house.get(Audits.class).all().ids()).hasSize(1);
            assertThat(house.get(Database.class).news())
                    .extracting(Message::key)
                    .containsExactly("workspace.restoreCutShort");
        }
        assertThat(Files.exists(left)).isFalse();
    }

    @Test
    void sweepsTheBackupThatACutShortProcessHadHalfWritten() throws Exception {
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
        }
        Path kept = Files.createDirectories(home().resolve("data/backups"));
        Path left = Files.writeString(kept.resolve(".before-restore-2026.zip.new"), "halv");
        Path whole = Files.writeString(kept.resolve("before-restore-2026.zip"), "hel");
        try (TestHouse house = new TestHouse(home())) {
            assertThat(house.get(Audits.class).all().ids()).hasSize(1);
        }
        assertThat(left).doesNotExist();
        assertThat(whole).exists();
    }

    @Test
    void keepsOnTellingOfALossThatWasAcceptedSinceTheBackup() throws Exception {
        Path file = zip("b.zip");
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            backups(house).make(TestHouse.ANNA, file, Progress.NONE);
        }
        Files.delete(home().resolve("data/trail-head"));
        try (TestHouse house = new TestHouse(home())) {
            Setback accepted = house.get(Losses.class).accept(TestHouse.ANNA, "Filen försvann");
            backups(house).restore(TestHouse.BO, file, Progress.NONE);
            List<Setback> told = house.get(Trail.class).setbacks();
            assertThat(told).hasSize(2);
            assertThat(told.get(0).restored()).isFalse();
            assertThat(told.get(0).at()).isEqualTo(accepted.at());
            assertThat(told.get(0).by().name()).isEqualTo("Anna");
            assertThat(told.get(0).reason()).isEqualTo("Filen försvann");
            backups(house).restore(TestHouse.BO, file, Progress.NONE);
            assertThat(house.get(Trail.class).setbacks()).hasSize(3);
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        }
    }

    @Test
    void movesAWorkspaceToAnotherMachine() throws Exception {
        Path file = zip("b.zip");
        Path own = home().resolve("rubrics/eget.yaml");
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            Files.copy(home().resolve("rubrics/kaa.yaml"), own);
            Files.writeString(
                    own,
                    Files.readString(own, StandardCharsets.UTF_8)
                            .replace("rubric: kaa", "rubric: eget"),
                    StandardCharsets.UTF_8);
            backups(house).make(TestHouse.ANNA, file, Progress.NONE);
        }
        Path there = folder.resolve("there");
        try (TestHouse house = new TestHouse(there)) {
            Backups.Restored restored = backups(house).restore(TestHouse.BO, file, Progress.NONE);
            assertThat(restored.rubricsAdded()).containsExactly("eget.yaml");
            assertThat(restored.rubricsDiffering()).isEmpty();
            assertThat(house.get(Audits.class).all().ids()).hasSize(1);
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        }
        assertThat(Files.readString(there.resolve("rubrics/eget.yaml"), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(own, StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatWasCutOffOrAltered() throws Exception {
        Path file = zip("b.zip");
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            backups(house).make(TestHouse.ANNA, file, Progress.NONE);
            house.started("Karlstad");
            Map<String, String> before = content(house);
            byte[] whole = Files.readAllBytes(file);
            Random random = new Random(SEED);
            Path other = zip("other.zip");
            for (int i = 0; i < ALTERATIONS; i++) {
                byte[] altered = whole.clone();
                if (i % 3 == 0) {
                    altered = Arrays.copyOf(altered, random.nextInt(altered.length));
                } else {
                    altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(other, altered);
                Backups backups = backups(house);
                assertThatThrownBy(() -> backups.restore(TestHouse.BO, other, Progress.NONE))
                        .as("alteration %d of seed %d", i, SEED)
                        .isInstanceOf(Problem.class);
            }
            assertThat(content(house)).isEqualTo(before);
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        }
    }

    /**
     * Somebody who can write a right digest can still not write a right trail without its hashes.
     */
    @Test
    void refusesContentThatDisagreesWithItsOwnTrail() throws Exception {
        Path file = zip("b.zip");
        try (TestHouse house = new TestHouse(home())) {
            String audit = house.started("Vara");
            score(house, audit, "RES1", "så är det");
            try (Connection connection = house.get(Database.class).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE assessment SET rationale = 'så var det inte'");
            }
            Backups backups = backups(house);
            assertThat(backups.make(TestHouse.ANNA, file, Progress.NONE).broken()).isPresent();
            assertThatThrownBy(() -> backups.restore(TestHouse.BO, file, Progress.NONE))
                    .hasMessageContaining("does not agree with its own trail");
            assertThatThrownBy(() -> backups.verify(file, Progress.NONE))
                    .hasMessageContaining("does not agree with its own trail");
        }
    }

    @Test
    void refusesWhatIsNoBackupOrNotThere() throws IOException {
        Path text = Files.writeString(zip("text.zip"), "hej", StandardCharsets.UTF_8);
        try (TestHouse house = new TestHouse(home())) {
            Backups backups = backups(house);
            for (Path file : List.of(text, zip("nowhere.zip"), folder)) {
                assertThatThrownBy(() -> backups.restore(TestHouse.BO, file, Progress.NONE))
                        .isInstanceOf(Problem.class);
            }
        }
    }

    /** While one scores, another makes backups; each is one moment, and comes back as it was. */
    @Test
    void comesBackAsItWasThoughOthersWroteMeanwhile() throws Exception {
        Path other = folder.resolve("other");
        try (TestHouse house = new TestHouse(home());
                TestHouse there = new TestHouse(other)) {
            String audit = house.started("Vara");
            AtomicBoolean enough = new AtomicBoolean();
            List<Throwable> failed = new ArrayList<>();
            Thread writer =
                    new Thread(
                            () -> {
                                try {
                                    for (int i = 0; !enough.get(); i++) {
                                        score(
                                                house,
                                                audit,
                                                i % 2 == 0 ? "RES1" : "GOV1",
                                                "nr " + i);
                                    }
                                } catch (RuntimeException e) {
                                    failed.add(e);
                                }
                            });
            writer.start();
            try {
                for (int i = 0; i < RESTORES; i++) {
                    Path file = zip("b" + i + ".zip");
                    Backups.Summary made =
                            backups(house).make(TestHouse.ANNA, file, Progress.NONE).summary();
                    Backups.Restored restored =
                            backups(there).restore(TestHouse.BO, file, Progress.NONE);
                    assertThat(restored.from()).isEqualTo(made);
                    assertThat(there.get(Trail.class).verify().broken()).isEmpty();
                    assertThat(there.get(Trail.class).find(made.head().hash()))
                            .as("restore %d", i)
                            .isPresent();
                    assertThat(there.get(Trail.class).head().seq())
                            .as("the earlier restores are told of, and this one")
                            .isEqualTo(made.head().seq() + i + 1);
                }
            } finally {
                enough.set(true);
                writer.join();
            }
            assertThat(failed).isEmpty();
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        }
    }

    @Test
    void keepsTheLastFiveOfItsOwn() throws Exception {
        Path file = zip("b.zip");
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
            backups(house).make(TestHouse.ANNA, file, Progress.NONE);
            for (int i = 0; i < 7; i++) {
                backups(house).restore(TestHouse.BO, file, Progress.NONE);
            }
            try (Stream<Path> kept = Files.list(home().resolve("data/backups"))) {
                assertThat(kept.toList()).hasSize(5);
            }
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        }
    }

    @Test
    void isMadeByItselfBeforeAMigration() throws Exception {
        Path data = Files.createDirectories(home().resolve("data"));
        DatabaseFile old = new DatabaseFile(data);
        old.build(EARLIER);
        try (TestHouse house = new TestHouse(home())) {
            assertThat(house.get(Audits.class).all().ids()).isEmpty();
            assertThat(house.get(Database.class).news())
                    .anyMatch(news -> news.key().equals("backup.beforeMigration"));
            try (Stream<Path> kept = Files.list(data.resolve("backups"))) {
                Path backup = kept.findFirst().orElseThrow();
                assertThat(BackupFile.open(backup, "x").manifest().schema()).isEqualTo(EARLIER);
                backups(house).verify(backup, Progress.NONE);
            }
        }
    }

    @Test
    void aNewerDatabaseIsRefused() throws Exception {
        try (TestHouse house = new TestHouse(home())) {
            house.started("Vara");
        }
        DatabaseFile file = new DatabaseFile(home().resolve("data"));
        try (Connection connection = file.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" = '"
                            + Schema.latest()
                            + "'");
        }
        byte[] before = Files.readAllBytes(file.path());
        try (TestHouse house = new TestHouse(home())) {
            Trail trail = house.get(Trail.class);
            assertThatThrownBy(trail::length).hasMessageContaining("newer version");
        }
        assertThat(Files.readAllBytes(file.path())).isEqualTo(before);
    }

    @Test
    void aFileOfAnotherEngineIsWrittenAnewAndTheOldOneKept() throws Exception {
        Path data = Files.createDirectories(home().resolve("data"));
        try (var in = new java.util.zip.GZIPInputStream(resource(".mv.db.gz"))) {
            Files.copy(in, data.resolve("trafikljus.mv.db"));
        }
        try (var in = resource(".trail-head")) {
            Files.copy(in, data.resolve("trail-head"));
        }
        byte[] old = Files.readAllBytes(data.resolve("trafikljus.mv.db"));
        try (TestHouse house = new TestHouse(home())) {
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
            assertThat(house.get(Trail.class).length()).isEqualTo(2);
            assertThat(house.get(Audits.class).all().ids()).containsExactly("vargarda-kaa-2026");
            assertThat(house.get(Database.class).news())
                    .anyMatch(news -> news.key().equals("backup.rewritten"));
        }
        try (Stream<Path> kept = Files.list(data.resolve("backups"))) {
            Path file =
                    kept.filter(one -> one.toString().endsWith(".mv.db")).findFirst().orElseThrow();
            assertThat(Files.size(file)).isEqualTo(old.length);
        }
        try (TestHouse house = new TestHouse(home())) {
            assertThat(house.get(Trail.class).length()).isEqualTo(2);
            assertThat(house.get(Database.class).news()).isEmpty();
        }
    }

    private static java.io.InputStream resource(String ending) {
        return java.util.Objects.requireNonNull(
                BackupsTest.class.getResourceAsStream(
                        "/durability/written-by-h2-2.5.252" + ending));
    }
}
