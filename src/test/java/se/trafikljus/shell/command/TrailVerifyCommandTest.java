package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.report.pdf.reading.Carrying;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;
import se.trafikljus.trail.Transactions;

/** {@code trail verify} of what was printed earlier. */
class TrailVerifyCommandTest {

    @TempDir Path folder;

    private @Nullable Play play;

    private Said run(String... words) {
        return play().said(List.of("--lang", "en"), words);
    }

    private Play play() {
        Play open = play;
        if (open == null) {
            open = new Play(folder);
            play = open;
        }
        return open;
    }

    /** The rooms of the same workspace, which one program at a time can use. */
    private TestHouse house() {
        leave();
        return new TestHouse(folder.resolve("ws"));
    }

    @AfterEach
    void leave() {
        if (play != null) {
            play.close();
            play = null;
        }
    }

    private void done(String... words) {
        Said said = run(words);
        assertThat(said.code()).as(said.err()).isZero();
    }

    /** An audit with a rating: two records. */
    private void begun() {
        done("audit", "start", "Vara", "--rubric", "kaa", "--to", "2026-12-31");
        score("RES1");
    }

    private void score(String objective) {
        done("--as", "Anna", "score", "set", "vara-kaa-2026", objective, "gul");
    }

    private Path report(String format) {
        done("report", "audit", "vara-kaa-2026", "--out", folder + "/ut", "--formats", format);
        return folder.resolve("ut/audit-vara-kaa-2026." + format);
    }

    private List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        try (TestHouse house = house()) {
            house.get(Trail.class)
                    .show(Optional.empty(), (TrailRecord one) -> heads.add(head(one)));
        }
        return heads;
    }

    private static Head head(TrailRecord one) {
        return new Head(one.seq(), one.hash());
    }

    private Said verified(Path report) {
        return run("trail", "verify", "--report", report.toString());
    }

    private static void refused(Said said, String... says) {
        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().replaceAll("\\s+", " ")).contains(says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "json"})
    void aReportIsHeldAgainstTheTrailThatWentOnFromIt(String format) {
        begun();
        Path report = report(format);
        score("GOV1");
        score("GOV2");

        Said said = verified(report);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .startsWith("The trail is whole: 4 records.")
                .contains(
                        "The report was printed when the trail had 2 records; today it has 4, and"
                                + " goes on from it.");
    }

    @Test
    void everyReportOfAWorkspaceTellsWhereItsTrailStood() throws IOException {
        begun();
        done("report", "comparison", "--names", "none", "--out", folder + "/ut");
        String head = heads().get(1).hash();

        assertThat(verified(folder.resolve("ut/comparison.pdf")).code()).isZero();
        assertThat(verified(folder.resolve("ut/comparison.json")).code()).isZero();
        assertThat(folder.resolve("ut/comparison.html")).content().containsOnlyOnce(head);
        assertThat(Files.readString(report("html"))).containsOnlyOnce(head);
        assertThat(run("compare", "--format", "json").out()).doesNotContain("\"trail\"");
    }

    @Test
    void aPrintedChecksumIsTakenInEitherCaseWithBlanksOrInPart() {
        begun();
        score("GOV1");
        String hash = heads().get(1).hash();
        for (String typed :
                List.of(
                        hash,
                        hash.toUpperCase(Locale.ROOT),
                        hash.substring(0, 12),
                        " " + hash.substring(0, 40) + "\n" + hash.substring(40) + ".")) {
            Said said = run("trail", "verify", "--head", typed);
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.out())
                    .contains("when the trail had 2 records; today it has 3, and goes on from it.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789a", "0123456789ag", "audit", " "})
    void whatIsNoChecksumIsRefused(String typed) {
        begun();
        refused(run("trail", "verify", "--head", typed), "is no checksum", "first 12");
        refused(run("trail", "verify", "--head", "a".repeat(65)), "is no checksum");
    }

    @Test
    void aBeginningThatSeveralShareIsRefused() {
        begun();
        String digits = "0123456789ab";
        try (TestHouse house = house()) {
            Trail trail = house.get(Trail.class);
            for (long seq : List.of(1L, 2L)) {
                house.get(JdbcClient.class)
                        .sql("UPDATE trail SET hash = ? WHERE seq = ?")
                        .params(digits + "0".repeat(51) + seq, seq)
                        .update();
            }
            assertThat(trail.beginningWith(TestHouse.ANNA, digits)).hasSize(2);
            assertThat(trail.beginningWith(TestHouse.ANNA, digits + "0".repeat(51) + 2)).hasSize(1);
            assertThat(trail.beginningWith(TestHouse.ANNA, "f".repeat(12))).isEmpty();
            Proof proof = new Proof(trail.head(), List.of(), false, List.of());
            assertThatThrownBy(() -> HeldHead.typed(digits).against(trail, TestHouse.ANNA, proof))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Give more of its digits");
        }
    }

    @Test
    void bothAtOnceAreWrongUsage() {
        begun();
        Said said =
                run("trail", "verify", "--head", "a".repeat(64), "--report", report("pdf") + "");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("either --head or --report");
    }

    @Test
    void aReportWhoseHeadWasAlteredIsRefused() throws IOException {
        begun();
        score("GOV1");
        Path report = report("json");
        String json = Files.readString(report);
        String hash = heads().get(2).hash();
        String other = (hash.charAt(0) == '0' ? '1' : '0') + hash.substring(1);

        Files.writeString(report, json.replace(hash, other));
        refused(verified(report), "none of its 3 records has the checksum " + other);
        Files.writeString(report, json.replace("\"records\": 3", "\"records\": 2"));
        refused(
                verified(report),
                "the trail had 2 records, but the record with its checksum is number 3: the report"
                        + " was altered");
        Files.writeString(report, json.replace("\"trail\"", "\"spår\""));
        refused(verified(report), "does not tell where the trail stood");
    }

    @Test
    void aPdfMadeUpWithAHeadOfItsOwnDoesNotHold() throws IOException {
        begun();
        Head head = heads().get(1);
        Path report = folder.resolve("rapport.pdf");

        assertThat(verified(Carrying.head(head, report)).code()).isZero();
        refused(
                verified(Carrying.head(new Head(2, "0".repeat(63) + "1"), report)),
                "does not go on from there");
        refused(
                verified(Carrying.head(new Head(1, head.hash()), report)),
                "the record with its checksum is number 2");
    }

    @Test
    void anAlteredPdfIsRefusedBeforeItIsRead() throws IOException {
        begun();
        Path report = report("pdf");
        byte[] bytes = Files.readAllBytes(report);
        bytes[bytes.length / 2] ^= 1;
        Files.write(report, bytes);
        refused(verified(report), "has been altered", "trail verify --head CHECKSUM");
    }

    @Test
    void whatTellsNoHeadIsRefusedInWords() throws IOException {
        done("demo");
        begun();
        Path reports = folder.resolve("ws/reports/demo");
        refused(verified(reports.resolve("comparison.pdf")), "was written by demo");
        refused(verified(reports.resolve("comparison.json")), "was written by demo");
        refused(verified(reports.resolve("comparison.docx")), "does not tell where");
        refused(verified(folder.resolve("borta.pdf")), "borta.pdf", "could not be read");
        refused(verified(folder), "could not be read");
    }

    @Test
    void aReportOfAnotherWorkspaceIsRefusedWithWhatToDo() {
        begun();
        Path report = report("json");
        String other = folder + "/annan";
        Play there = play();
        there.run("--home", other, "audit", "start", "Mark", "--rubric", "kaa");
        int code =
                there.afresh()
                        .run(
                                "--lang",
                                "en",
                                "--home",
                                other,
                                "trail",
                                "verify",
                                "--report",
                                report.toString());
        refused(
                new Said(code, there.out(), there.err()),
                "its one record does not have the checksum",
                "from another workspace: give that one with --home",
                "the trail has been rewritten since");
    }

    @Test
    void aBrokenTrailIsToldBeforeAnythingElse() {
        begun();
        Path report = report("pdf");
        try (TestHouse house = house()) {
            house.get(JdbcClient.class)
                    .sql("UPDATE trail SET person = 'Eva' WHERE seq = 1")
                    .update();
        }
        refused(verified(report), "The trail is broken at record 1");
    }

    @Test
    void aReportThatALossLeftBehindIsToldWithTheLoss() throws IOException {
        begun();
        Path kept = Files.copy(report("json"), folder.resolve("kept.json"));
        Path database = folder.resolve("ws/data/trafikljus.mv.db");
        leave();
        byte[] old = Files.readAllBytes(database);
        score("GOV1");
        Path within = Files.copy(report("json"), folder.resolve("within.json"));
        score("GOV2");
        Path last = report("json");
        List<Head> heads = heads();
        Files.write(database, old);
        try (TestHouse house = house()) {
            house.get(se.trafikljus.trail.Losses.class)
                    .accept(TestHouse.ANNA, "Disken gick sönder.");
        }
        String loss = "Anna accepted a loss (record 3). Work went on from record 2.";

        Said fine = verified(kept);
        assertThat(fine.code()).as(fine.err()).isZero();
        assertThat(fine.out()).contains("had 2 records; today it has 3, and goes on from it.");
        assertThat(fine.err()).contains(loss);
        for (Said said : List.of(verified(last), verify(heads.get(3)))) {
            refused(said, "The trail ended with that record when this happened: On", loss);
            assertThat(said.err())
                    .containsOnlyOnce("accepted a loss")
                    .contains("A backup or a copy")
                    .doesNotContain("rewritten");
        }
        for (Said said : List.of(verified(within), verify(heads.get(2)))) {
            refused(said, "may be one of those that were left behind here: On", loss);
            assertThat(said.err()).contains("another workspace").doesNotContain("rewritten");
        }
        Files.writeString(
                within, Files.readString(within).replace("\"records\": 3", "\"records\": 5"));
        refused(verified(within), "the trail has been rewritten since");
    }

    private Said verify(Head head) {
        return run("trail", "verify", "--head", head.hash());
    }

    @Test
    void aReportThatARestoredBackupLeftBehindIsToldWithIt() {
        begun();
        Head left = new Head(9, "0123456789abcdef".repeat(4));
        Head kept = heads().get(1);
        try (TestHouse house = house()) {
            house.get(Transactions.class)
                    .changing(
                            TestHouse.ANNA,
                            () -> {
                                house.get(Trail.class)
                                        .add(
                                                TestHouse.BO,
                                                "workspace.restored",
                                                "workspace",
                                                List.of(
                                                        new Change(
                                                                "", fields(left), fields(kept))));
                                return 0;
                            });
        }

        refused(
                verify(left),
                "The trail ended with that record when this happened: On",
                "Bo restored a backup (record 3).");
        assertThat(verify(kept).code()).isZero();
        assertThat(run("--lang", "sv", "trail", "verify", "--head", kept.hash()).out())
                .contains(
                        "Kontrollsumman trycktes när ändringsloggen hade 2 poster; i dag har den 3,"
                                + " och den fortsätter därifrån.");
    }

    private static Map<String, String> fields(Head head) {
        return Map.of("records", Long.toString(head.seq()), "head", head.hash());
    }
}
