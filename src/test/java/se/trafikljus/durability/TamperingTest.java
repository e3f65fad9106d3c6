package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.durability.Schemata.Column;
import se.trafikljus.durability.Schemata.Table;
import se.trafikljus.trail.Broken;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Trail;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.Schema;

/**
 * Alters every column of every table by SQL, each in several ways, and takes rows, columns and
 * tables away: the proof must name each, and no command that reads may break on it.
 *
 * <p>Whoever writes the trail anew throughout, and the head file and the tables to go with it, is
 * not found out; docs/trail.md says so, and what helps against it.
 */
class TamperingTest {

    private static final String URL = "jdbc:h2:mem:tampering;DB_CLOSE_DELAY=-1";
    private static final Map<String, String> ENVIRONMENT =
            Map.of("TRAFIKLJUS_DB_URL", URL, "TRAFIKLJUS_DB_USER", "sa");

    /** How a column is called in the trail, where it is not by its own name. */
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("place_code", "municipality"),
                    Map.entry("rubric_hash", "rubric"),
                    Map.entry("bodies", "body"),
                    Map.entry("noted_on", "date"),
                    Map.entry("noted_by", "by"),
                    Map.entry("taken_on", "date"),
                    Map.entry("taken_by", "by"),
                    Map.entry("removed_on", "date"),
                    Map.entry("removed_by", "by"),
                    Map.entry("sample_size", "size"),
                    Map.entry("hash", "password"),
                    Map.entry("set_at", "set"),
                    Map.entry("digest", "token"),
                    Map.entry("again_reason", "again"),
                    Map.entry("size_in_bytes", "size"),
                    Map.entry("removed_reason", "reason"),
                    Map.entry("group_name", "group"));

    @TempDir private static Path folder;
    private static TestHouse house;
    private static Commands commands;
    private static Connection sql;
    private static Tampered database;
    private static int tried;
    private static int refusedByTheDatabase;

    /** Whether the commands that read are tried after each tampering; it takes some minutes. */
    private static final boolean EVERYTHING = Boolean.getBoolean("tamperings.everything");

    private final List<String> overlooked = new ArrayList<>();

    /** Whether the commands that read are tried after the next. */
    private boolean reading = true;

    /** Goes round, so that after each kind of alteration the commands are tried somewhere. */
    private int turn;

    @BeforeAll
    static void build() throws Exception {
        Path home = folder.resolve("ws");
        RichWorkspace.in(home, ENVIRONMENT);
        commands = new Commands(home, ENVIRONMENT);
        house =
                new TestHouse(
                        home,
                        Clock.systemUTC(),
                        Map.of("trafikljus.db.url", URL, "trafikljus.db.user", "sa"));
        sql = DriverManager.getConnection(URL, "sa", "");
        database = new Tampered(sql);
    }

    @AfterAll
    static void tell() throws SQLException {
        System.out.printf(
                "%d tamperings; %d more were refused by the database itself%n",
                tried, refusedByTheDatabase);
        commands.close();
        house.close();
        try (var statement = sql.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    @AfterEach
    void nothingWasOverlooked() {
        assertThat(overlooked).isEmpty();
        assertThat(house.get(Trail.class).verify().isWhole()).isTrue();
    }

    @Test
    void everyTableHasRowsAndEveryColumnAValue() throws SQLException {
        List<String> poor = new ArrayList<>();
        for (Table table : mirrored()) {
            if (!table.name().equals("TRAIL_HEAD") && Schemata.count(sql, "*", table) < 2) {
                poor.add(table + ": fewer than two rows");
            }
            for (Column column : table.columns()) {
                if (Schemata.count(sql, "NULLIF(CAST(" + column + " AS VARCHAR), '')", table)
                        == 0) {
                    poor.add(table + "." + column + ": nothing in any row");
                }
            }
        }
        assertThat(poor).isEmpty();
    }

    @Test
    void namesEveryAlteredValue() throws Exception {
        for (Table table : mirrored()) {
            for (Column column : table.columns()) {
                List<Alteration> alterations = Alteration.of(column);
                turn++;
                for (Alteration alteration : alterations) {
                    reading = EVERYTHING || isTurnOf(alteration, alterations);
                    tamper(
                            table,
                            Optional.of(column),
                            alteration.name(),
                            database.altered(table, column, alteration));
                }
                reading = EVERYTHING;
                tamper(
                        table,
                        Optional.of(column),
                        "swapped between two rows",
                        database.swapped(table, List.of(column)));
            }
        }
    }

    @Test
    void namesRowsThatWereTakenAwayPutInOrMoved() throws Exception {
        for (Table table : mirrored()) {
            tamper(table, Optional.empty(), "a row deleted", database.withoutRow(table));
            tamper(table, Optional.empty(), "every row deleted", database.withoutRows(table));
            tamper(table, Optional.empty(), "keys swapped", database.swapped(table, table.keys()));
            for (Column key : table.keys()) {
                tamper(table, Optional.empty(), "a row copied", database.copied(table, key));
            }
        }
    }

    @Test
    void namesTablesAndColumnsThatAreGone() throws Exception {
        for (Table table : mirrored()) {
            reading = true;
            tamper(table, Optional.empty(), "the table dropped", database.dropped(table));
            Column last = table.columns().get(table.columns().size() - 1);
            tamper(table, Optional.empty(), last + " dropped", database.dropped(table, last));
            reading = EVERYTHING;
            for (Column column : table.columns()) {
                tamper(
                        table,
                        Optional.empty(),
                        column + " renamed",
                        database.renamed(table, column));
            }
        }
    }

    @Test
    void namesARecordWhoseChangesWereWrittenAnotherWay() throws Exception {
        Rechained chain = new Rechained(sql);
        assertThat(chain.isTheChainThereIs()).isTrue();
        Table trail = table("TRAIL");
        for (Map.Entry<String, UnaryOperator<String>> way : waysToWriteChanges().entrySet()) {
            reading = true;
            for (long seq : chain.recordsWith("rating")) {
                Optional<Tampered.Change> left = chain.changes(seq, way.getValue(), false);
                tamper(trail, Optional.empty(), way.getKey() + ", hash left", left);
                reading = EVERYTHING;
                Optional<Tampered.Change> anew = chain.changes(seq, way.getValue(), true);
                tamper(trail, Optional.empty(), way.getKey() + ", hashes anew", anew);
            }
        }
    }

    @Test
    void namesAColumnOfARecordThoughAllHashesAfterItWereMadeAnew() throws Exception {
        Rechained chain = new Rechained(sql);
        Table trail = table("TRAIL");
        reading = EVERYTHING;
        for (Column column : trail.columns()) {
            if (column.isText() && !List.of("PREVIOUS", "HASH").contains(column.name())) {
                for (Alteration alteration : Alteration.of(column)) {
                    tamper(
                            trail,
                            Optional.empty(),
                            column + " " + alteration.name() + ", hashes anew",
                            chain.then(database.altered(trail, column, alteration)));
                }
            }
        }
        tamper(
                trail,
                Optional.empty(),
                "a row deleted, hashes anew",
                chain.then(database.withoutRow(trail)));
    }

    private static Map<String, UnaryOperator<String>> waysToWriteChanges() {
        return Map.ofEntries(
                Map.entry(
                        "before and after swapped",
                        text ->
                                text.replace("\"before\":", "\"x\":")
                                        .replace("\"after\":", "\"before\":")
                                        .replace("\"x\":", "\"after\":")),
                Map.entry("another key", text -> text.replace("\"rating\":", "\"ratin\":")),
                Map.entry("another part", text -> text.replaceFirst("\"part\":\"", "$0x")),
                Map.entry("a blank after a comma", text -> text.replaceFirst(",", ", ")),
                Map.entry("a blank first", text -> " " + text),
                Map.entry("a line break last", text -> text + "\n"),
                Map.entry(
                        "a key twice",
                        text -> text.replaceFirst("\"rating\":\"", "\"rating\":\"not_met\",$0")),
                Map.entry("text after the array", text -> text + "x"),
                Map.entry("a second array", text -> text + "[]"),
                Map.entry("a letter by its number", text -> text.replaceFirst("F", "\\\\u0046")),
                Map.entry("a letter by its number, r", text -> text.replaceFirst("r", "\\\\u0072")),
                Map.entry("a NULL byte last", text -> text + "\0"),
                Map.entry("a NULL byte inside", text -> text.replaceFirst("met", "m\0et")),
                Map.entry("an empty text", text -> ""),
                Map.entry("an empty array", text -> "[]"),
                Map.entry("a change of nothing", text -> "[{}]"),
                Map.entry("no JSON", text -> "changes"),
                Map.entry("null", text -> "null"),
                Map.entry("cut off", text -> text.substring(0, text.length() / 2)));
    }

    @Test
    void refusesAnotherHeadBesideTheDatabase() throws Exception {
        Path head;
        try (Stream<Path> files = Files.list(folder.resolve("ws/data"))) {
            head =
                    files.filter(f -> f.getFileName().toString().startsWith("trail-head"))
                            .findFirst()
                            .orElseThrow();
        }
        String kept = Files.readString(head, StandardCharsets.UTF_8);
        long seq = Long.parseLong(kept.substring(0, kept.indexOf(' ')));
        List<String> others =
                List.of(
                        "",
                        "x",
                        "\0",
                        kept.replace(' ', '\t'),
                        (seq + 1) + kept.substring(kept.indexOf(' ')),
                        (seq - 1) + kept.substring(kept.indexOf(' ')),
                        kept.substring(0, kept.length() - 2) + "x",
                        seq + " " + "0".repeat(64),
                        "9".repeat(18) + kept.substring(kept.indexOf(' ')));
        try {
            for (String other : others) {
                Files.writeString(head, kept, StandardCharsets.UTF_8);
                house.get(Trail.class).length();
                Files.writeString(head, other, StandardCharsets.UTF_8);
                judge("head file: " + other, Optional.empty(), Optional.empty());
            }
        } finally {
            Files.writeString(head, kept, StandardCharsets.UTF_8);
        }
    }

    /**
     * The list of steps that the schema has taken tells nothing of an audit, so most of it is free:
     * who took a step, when, and how long it took. A program that met an unknown or later step
     * would write to tables it does not know; that is refused on opening.
     */
    @Test
    void refusesAListOfStepsThatItDoesNotKnow() throws Exception {
        for (String version : List.of("99", "x", "7.1", "", "-", "999999999999")) {
            database.run(
                    "UPDATE \""
                            + Schema.HISTORY
                            + "\" SET \"version\" = '"
                            + version
                            + "' WHERE \"version\" = '3'");
            tried++;
            house.get(Database.class).reopen();
            Optional<String> why = refusal();
            if (why.isEmpty()) {
                overlooked.add("step " + version);
            }
            database.run(
                    "UPDATE \""
                            + Schema.HISTORY
                            + "\" SET \"version\" = '3' WHERE \"version\" = '"
                            + version
                            + "'");
        }
        house.get(Database.class).reopen();
    }

    /** For every third column: garbage in every other of those, in the rest each in turn. */
    private boolean isTurnOf(Alteration alteration, List<Alteration> all) {
        if (turn % 3 != 0) {
            return false;
        }
        return turn % 2 == 0
                ? alteration.name().equals("garbage") || all.size() == 1
                : alteration.equals(all.get(turn / 6 % all.size()));
    }

    private static Optional<String> refusal() {
        try {
            house.get(Trail.class).length();
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(refused.message().key());
        }
    }

    private static Stream<Table> all() throws SQLException {
        return Schemata.tables(sql).stream();
    }

    /** What is nobody's deed stands in no trail: docs/decisions/0028. */
    private static final Set<String> UNPROVEN =
            Set.of(Schema.HISTORY, "STEP_DRAFT", "PERSON_SETTING");

    private static List<Table> mirrored() throws SQLException {
        return all().filter(table -> !UNPROVEN.contains(table.name())).toList();
    }

    private static Table table(String name) throws SQLException {
        return all().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    /** Makes a change if there is one to make, judges it, and undoes it. */
    private void tamper(
            Table table, Optional<Column> column, String how, Optional<Tampered.Change> change)
            throws SQLException, IOException {
        if (change.isEmpty()) {
            return;
        }
        String what = table + column.map(c -> "." + c).orElse("") + ", " + how;
        house.get(Trail.class).length(); // so that the proof finds it open
        boolean done = database.make(change.get());
        if (done) {
            tried++;
            judge(what, Optional.of(table), column);
        } else {
            refusedByTheDatabase++;
        }
        database.undo(change.get());
        house.get(Database.class).reopen();
    }

    private void judge(String what, Optional<Table> table, Optional<Column> column) {
        try {
            Proof proof = house.get(Trail.class).verify();
            if (proof.isWhole()) {
                overlooked.add(what + ": whole");
            } else if (table.isPresent() && !isNamed(proof, table.get(), column)) {
                overlooked.add(what + ": only said " + said(proof));
            }
        } catch (Problem refused) {
            overlooked.add(what + ": the proof itself was refused: " + refused.getMessage());
        } catch (RuntimeException fault) {
            overlooked.add(what + ": " + fault);
        }
        house.get(Database.class).reopen();
        try {
            house.get(Trail.class).length();
        } catch (Problem refused) {
            // That is what a check on opening is for.
        } catch (RuntimeException fault) {
            overlooked.add(what + ": opened anew: " + fault);
        }
        for (String line : reading ? RichWorkspace.READING : List.<String>of()) {
            Commands.Answer answer = commands.say(line);
            if (!answer.isPlain()) {
                overlooked.add(what + ": " + line + ": " + answer.code() + " " + answer.err());
            }
        }
    }

    private static String said(Proof proof) {
        return proof.broken().stream()
                .map(one -> one.seq() + ": " + one.why().in(Language.EN))
                .toList()
                .toString();
    }

    private static boolean isNamed(Proof proof, Table table, Optional<Column> column) {
        return proof.broken().stream()
                        .anyMatch(
                                one ->
                                        names(one, table)
                                                && column.filter(c -> !c.key())
                                                        .filter(c -> isField(table))
                                                        .map(c -> namesField(one, c))
                                                        .orElse(true))
                && proof.broken().stream().allMatch(one -> one.seq() >= 1);
    }

    /** The trail's own tables are named by the record, and rubric texts by their rubric. */
    private static boolean isField(Table table) {
        return !List.of("TRAIL", "TRAIL_HEAD", "RUBRIC_TEXT").contains(table.name());
    }

    private static boolean names(Broken one, Table table) {
        return !isField(table)
                || one.why().in(Language.EN).contains(table.name().toLowerCase(Locale.ROOT))
                || one.why().key().equals("trail.stateMissing");
    }

    private static boolean namesField(Broken one, Column column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        return one.why()
                .in(Language.EN)
                .matches("(?s).*[:,] " + FIELDS.getOrDefault(name, name) + "[,)].*");
    }
}
