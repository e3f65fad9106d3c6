package se.trafikljus.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.trafikljus.SmallMachine;
import se.trafikljus.TestHouse;
import se.trafikljus.Trafikljus;
import se.trafikljus.workspace.Database;

/** A trail that is longer than a small machine's memory holds. */
class LongTrailTest {

    private static final int RECORDS = 100_000;

    /** As long as an auditor's finding at times: all of them together are 200 MB. */
    private static final String FINDING = "Funnet. ".repeat(250);

    private static final int AT_ONCE = 1000;

    @Test
    void isShownPieceByPiece(@TempDir Path folder) throws Exception {
        SmallMachine.run(LongTrailTest.class, folder);
    }

    /** Runs with half a gigabyte. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]).resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
            grow(house);
        }
        Counting counting = new Counting();
        PrintStream out = new PrintStream(counting, false, StandardCharsets.UTF_8);
        int code =
                Trafikljus.run(
                        new String[] {
                            "--home", home.toString(), "trail", "show", "--format", "json"
                        },
                        Map.of("HOME", home.toString(), "TRAFIKLJUS_USER", "Anna"),
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        System.err);
        out.flush();
        assertThat(code).isZero();
        assertThat(counting.bytes).isGreaterThan((long) RECORDS * FINDING.length());
    }

    /** Adds records as the trail itself does, many at a time. */
    private static void grow(TestHouse house) {
        JdbcTemplate jdbc = new JdbcTemplate(house.get(Database.class));
        List<String> who = List.of("Anna", "anna", "m");
        String at = "2026-11-29T08:00:00.000Z";
        Head head = house.get(Trail.class).head();
        List<Object[]> rows = new ArrayList<>();
        while (head.seq() < RECORDS) {
            long seq = head.seq() + 1;
            String changes =
                    Canonical.text(
                            List.of(
                                    new Change(
                                            "RES1", Map.of(), Map.of("finding", FINDING + seq))));
            String hash =
                    Canonical.hash(seq, at, who, "assessment.set", "audit/v", changes, head.hash());
            rows.add(
                    new Object[] {
                        seq,
                        at,
                        "Anna",
                        "anna",
                        "m",
                        "assessment.set",
                        "audit/v",
                        changes,
                        head.hash(),
                        hash
                    });
            head = new Head(seq, hash);
            if (rows.size() == AT_ONCE || seq == RECORDS) {
                jdbc.batchUpdate(
                        "INSERT INTO trail ("
                                + StoredRecord.COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        rows);
                rows.clear();
            }
        }
        jdbc.update(
                "UPDATE trail_head SET seq = ?, hash = ? WHERE id = 1", head.seq(), head.hash());
    }

    /** Keeps nothing of what is printed. */
    private static final class Counting extends FilterOutputStream {

        private long bytes;

        Counting() {
            super(OutputStream.nullOutputStream());
        }

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            bytes += length;
        }
    }
}
