package se.trafikljus.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Removals;
import se.trafikljus.backup.Backups;
import se.trafikljus.backup.Progress;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Trail;

class EvidenceTest {

    private static final Actor ANNA = TestHouse.ANNA;

    @TempDir private static Path folder;
    private static TestHouse house;
    private static Evidence evidence;
    private static String audit;

    @BeforeAll
    static void open() {
        house = new TestHouse(folder.resolve("ws"));
        evidence = house.get(Evidence.class);
        audit = house.started("Vara");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Outcome<EvidenceFile> add(String objective, String name, byte[] content)
            throws IOException {
        try (Upload upload = Upload.received(name, new ByteArrayInputStream(content))) {
            return evidence.add(ANNA, audit, objective, upload, "");
        }
    }

    private static Outcome<EvidenceFile> add(String objective, String name, String text)
            throws IOException {
        return add(objective, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] read(TestHouse of, String hash) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        of.get(AttachedFiles.class).write(ANNA, hash, out);
        return out.toByteArray();
    }

    private static boolean isWhole() {
        return house.get(Trail.class).verify().isWhole();
    }

    private static byte[] noise(int size, long seed) {
        byte[] noise = new byte[size];
        new Random(seed).nextBytes(noise);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, noise, 0, 9);
        return noise;
    }

    private static byte[] zip(String entry, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void tellsKindsByContentAndNeverByName() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1};
        assertThat(add("GOV1", "a.txt", "%PDF-1.7").now().kind()).isEqualTo(EvidenceKind.PDF);
        assertThat(add("GOV1", "a.pdf", png).now().kind()).isEqualTo(EvidenceKind.PNG);
        assertThat(add("GOV1", "a.pdf", jpeg).now().kind()).isEqualTo(EvidenceKind.JPEG);
        assertThat(add("GOV1", "a", zip("[Content_Types].xml", "<x/>")).now().kind())
                .isEqualTo(EvidenceKind.OFFICE);
        String odf = "application/vnd.oasis.opendocument.text";
        assertThat(add("GOV1", "a", zip("mimetype", odf)).now().kind())
                .isEqualTo(EvidenceKind.OPEN_DOCUMENT);
        assertThat(add("GOV1", "a.exe", "Åtgärd\r\n\tklar").now().kind())
                .isEqualTo(EvidenceKind.TEXT);
        assertThat(isWhole()).isTrue();
    }

    @Test
    void refusesWhatItDoesNotKeep() throws IOException {
        for (byte[] other :
                List.of(
                        "MZ\0\0".getBytes(StandardCharsets.US_ASCII),
                        "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1),
                        zip("virus.exe", "x"),
                        zip("mimetype", "application/epub+zip"))) {
            assertThatThrownBy(() -> add("GOV2", "rapport.pdf", other))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            why -> assertThat(why.message().key()).isEqualTo("evidence.kindless"));
        }
        assertThatThrownBy(() -> add("GOV2", "tom.txt", ""))
                .isInstanceOfSatisfying(
                        Problem.class,
                        why -> assertThat(why.in(Language.SV)).startsWith("tom.txt är tom."));
        byte[] large = noise(Evidence.MOST_BYTES + 1, 1);
        assertThatThrownBy(() -> add("GOV2", "stor.pdf", large))
                .isInstanceOfSatisfying(
                        Problem.class,
                        why -> assertThat(why.in(Language.SV)).contains("större än 25 MB"));
        assertThat(files("GOV2")).isEmpty();
    }

    private static List<EvidenceFile> files(String objective) {
        return evidence.list(ANNA, audit).stream()
                .filter(one -> one.objective().equals(objective))
                .toList();
    }

    /** Packed, it is small; nobody is to wait for what it would become. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 40; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
                for (int j = 0; j < 10; j++) {
                    zip.write(zeros);
                }
            }
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        }
        return bytes.toByteArray();
    }

    @Test
    void unpacksNothingToTellWhatAZipIs() throws IOException {
        byte[] bomb = bomb();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(EvidenceKind.told(bomb)).contains(EvidenceKind.OFFICE);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
                .as("unpacked, it would be 400 MB")
                .isLessThan(Duration.ofMillis(100));
        for (int end = 0; end < 3000; end++) {
            EvidenceKind.told(Arrays.copyOfRange(bomb, 0, bomb.length - end));
        }
    }

    @Test
    void givesFilesNamesThatAnyMachineCanHave() throws IOException {
        assertThat(add("RSP1", "..", "namn 3").now().name()).isEqualTo("fil");
        assertThat(add("RSP1", "con.txt", "namn 4").now().name()).isEqualTo("fil-con.txt");
    }

    @Test
    void keepsTheNameWithoutFoldersAndControlCharacters() throws IOException {
        assertThat(add("RSP1", "C:\\Users\\Anna\\bes\u202Elut\u0007.txt", "namn 1").now().name())
                .isEqualTo("beslut.txt");
        assertThat(add("RSP1", "../../etc/passwd", "namn 2").now().name()).isEqualTo("passwd");
    }

    @Test
    void warnsWhereNameAndContentDisagree() throws IOException {
        assertThat(add("FUP2", "bad.pdf", "inte hel").notes())
                .extracting(Message::key)
                .containsExactly("evidence.notAsNamed");
        assertThat(add("FUP2", "hel.pdf", "%PDF-1.7").notes()).isEmpty();
        assertThat(add("FUP2", "anteckning.md", "# Text").notes()).isEmpty();
    }

    @Test
    void warnsOfPersonalIdentityNumbersInTextsOnly() throws IOException {
        assertThat(add("FUP1", "elev.txt", "Elev 900101-9802").notes())
                .extracting(Message::key)
                .containsExactly("evidence.personalData");
        assertThat(add("FUP1", "elev.pdf", "%PDF-1.7 900101-9802").notes()).isEmpty();
    }

    @Test
    void givesBackLargeFilesByteForByteAndNamesAlteredOnes() throws IOException {
        byte[] content = noise(2_000_000, 7);
        String hash = add("RES1", "plan.pdf", content).now().sha256();
        assertThat(hash).isEqualTo(EvidenceContents.sha256(content));
        assertThat(read(house, hash)).isEqualTo(content);
        JdbcClient sql = house.get(JdbcClient.class);
        String kept =
                sql.sql("SELECT content FROM evidence_content WHERE sha256 = ? AND piece = 2")
                        .param(hash)
                        .query(String.class)
                        .single();
        String write = "UPDATE evidence_content SET content = ? WHERE sha256 = ? AND piece = 2";
        sql.sql(write).params("AAAA" + kept.substring(4), hash).update();
        try {
            Proof proof = house.get(Trail.class).verify();
            assertThat(proof.broken()).hasSize(1);
            assertThat(proof.broken().get(0).why().in(Language.SV))
                    .contains("file/" + hash + " 2")
                    .contains("content");
            assertThatThrownBy(() -> read(house, hash))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            why -> assertThat(why.message().key()).isEqualTo("evidence.altered"));
        } finally {
            sql.sql(write).params(kept, hash).update();
        }
        assertThat(isWhole()).isTrue();
    }

    @Test
    void keepsAContentOnceUntilNothingRestsOnIt() throws IOException {
        String hash = add("MAP1", "avtal.txt", "delat").now().sha256();
        add("DOC1", "avtal igen.txt", "delat");
        assertThat(add("DOC1", "avtal igen.txt", "delat").notes())
                .extracting(Message::key)
                .containsExactly("evidence.there");
        assertThat(pieces(hash)).isEqualTo(1);
        assertThatThrownBy(() -> evidence.remove(ANNA, audit, "MAP1", "", hash, " "))
                .isInstanceOf(Problem.class);
        assertThat(evidence.remove(ANNA, audit, "MAP1", "", hash, "Fel").notes())
                .extracting(Message::key)
                .containsExactly("evidence.keptElsewhere");
        assertThat(read(house, hash)).isEqualTo("delat".getBytes(StandardCharsets.UTF_8));
        evidence.remove(ANNA, audit, "DOC1", "", hash, "Fel");
        assertThat(pieces(hash)).isZero();
        assertThatThrownBy(() -> house.get(AttachedFiles.class).get(ANNA, hash))
                .isInstanceOf(Problem.class);
        assertThat(isWhole()).isTrue();
        add("DOC1", "avtal.txt", "delat");
        assertThat(read(house, hash)).isEqualTo("delat".getBytes(StandardCharsets.UTF_8));
        assertThat(isWhole()).isTrue();
    }

    private static int pieces(String hash) {
        return house.get(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM evidence_content WHERE sha256 = ?")
                .param(hash)
                .query(Integer.class)
                .single();
    }

    @Test
    void goesWithTheDraft() throws IOException {
        String gone = house.started("Mark");
        String hash;
        try (Upload upload = Upload.received("x.txt", new ByteArrayInputStream(new byte[] {'x'}))) {
            hash = evidence.add(ANNA, gone, "RES1", upload, "Sidan 2").now().sha256();
        }
        house.get(Removals.class).remove(ANNA, gone, "Dubblett");
        assertThat(pieces(hash)).isZero();
        assertThat(isWhole()).isTrue();
    }

    @Test
    void refusesWhoeverHasAConflictOfInterest() {
        house.get(People.class).bar(ANNA, new Conflict(new Person("Jan"), "1470", "Tidigare chef"));
        assertThatThrownBy(
                        () ->
                                evidence.add(
                                        new Actor("Jan", "os", "maskin"),
                                        audit,
                                        "RES1",
                                        Upload.of(Path.of("pom.xml")),
                                        ""))
                .isInstanceOfSatisfying(
                        Problem.class,
                        why -> assertThat(why.kind()).isEqualTo(Problem.Kind.DENIED));
    }

    @Test
    void comesBackFromABackup() throws IOException {
        byte[] content = noise(900_000, 11);
        String hash = add("INT1", "sparad.pdf", content).now().sha256();
        Path zip = folder.resolve("b.zip");
        house.get(Backups.class).make(ANNA, zip, Progress.NONE);
        assertThat(Files.size(zip)).isGreaterThan(content.length);
        try (TestHouse other = new TestHouse(folder.resolve("other"))) {
            other.get(Backups.class).restore(ANNA, zip, Progress.NONE);
            assertThat(read(other, hash)).isEqualTo(content);
            assertThat(other.get(Trail.class).verify().isWhole()).isTrue();
        }
    }
}
