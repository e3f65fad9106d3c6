package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.Comparisons;
import se.trafikljus.comparison.Names;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;

/**
 * What is done grows with what it is done to, and no faster: of four times as much no more than
 * four times as many bytes are asked for, but a fifth for what does not grow so evenly. Bytes are
 * counted and no time is taken, for a busy machine asks for as many as an idle one.
 */
class GrowthTest {

    private static final int FEW = 250;
    private static final int MANY = 4 * FEW;
    private static final double FAIR = 4 * 1.2;

    private static final List<String> OBJECTIVES =
            List.of("RES1", "GOV1", "GOV2", "RSP1", "FUP1", "FUP2", "MAP1", "DOC1", "INT1", "COL1");

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final AtomicInteger sets = new AtomicInteger();

    @TempDir Path folder;

    /** Of each municipality two audits, the second following up the first. */
    private Path set(int municipalities) throws IOException {
        Path set = Files.createDirectories(folder.resolve("set" + sets.incrementAndGet()));
        List<String> places = new ArrayList<>(List.of("code,name,county,group"));
        List<String> audits =
                new ArrayList<>(List.of("audit,municipality,rubric,period_from,period_to,follows"));
        List<String> cells = new ArrayList<>(List.of("audit,objective,rating,rationale,source"));
        for (int i = 0; i < municipalities; i++) {
            places.add("X%d,Ort nummer %d,Län %d,Grupp %d".formatted(i, i, i % 20, i % 9));
            for (int year : List.of(2021, 2025)) {
                String audit = "o" + i + "-kaa-" + year;
                audits.add(
                        "%s,X%d,kaa,%d-01-01,%d-12-31,%s"
                                .formatted(
                                        audit,
                                        i,
                                        year,
                                        year,
                                        year == 2025 ? "o" + i + "-kaa-2021" : ""));
                for (String objective : OBJECTIVES) {
                    int height = (i * 7 + objective.hashCode() + year) % 3;
                    String rating = List.of("met", "partly_met", "not_met").get(Math.abs(height));
                    cells.add(audit + "," + objective + "," + rating + ",Beslut " + i + ",s. " + i);
                }
            }
        }
        Files.write(set.resolve("municipalities.csv"), places);
        Files.write(set.resolve("audits.csv"), audits);
        Files.write(set.resolve("assessments.csv"), cells);
        return set;
    }

    private TestHouse house(int municipalities) throws IOException {
        TestHouse house = new TestHouse(folder.resolve("home" + sets.incrementAndGet()));
        take(house, set(municipalities));
        return house;
    }

    private static void take(TestHouse house, Path set) {
        house.get(AuditSets.class).take(TestHouse.ANNA, Upload.of(set), ImportMode.ADD);
    }

    /** How many bytes this thread asks for meanwhile. */
    private static long bytes(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void compare(TestHouse house) {
        Selection selection =
                new Selection(Optional.empty(), List.of(), List.of(), Optional.of(2025));
        assertThat(
                        house.get(Comparisons.class)
                                .of(TestHouse.ANNA, selection, Names.STRENGTHS)
                                .now()
                                .municipalities())
                .isNotEmpty();
    }

    private static void export(TestHouse house) {
        List<String> ids = house.get(AuditLibrary.class).seenBy(TestHouse.ANNA).ids();
        try (OutputStream out = new ByteArrayOutputStream()) {
            house.get(AuditSets.class).write(TestHouse.ANNA, ids, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anImportGrowsWithItsRows() throws IOException {
        Path few = set(FEW);
        Path many = set(MANY);
        try (TestHouse first = new TestHouse(folder.resolve("first"));
                TestHouse one = new TestHouse(folder.resolve("one"));
                TestHouse other = new TestHouse(folder.resolve("other"))) {
            take(first, few);
            long ofFew = bytes(() -> take(one, few));
            long ofMany = bytes(() -> take(other, many));

            assertThat((double) ofMany / ofFew).isBetween(2.5, FAIR);
            long cells = 2L * MANY * OBJECTIVES.size();
            assertThat(ofMany / cells).as("bytes for an assessment").isBetween(2_000L, 25_000L);
        }
    }

    @Test
    void aComparisonGrowsWithItsCells() throws IOException {
        try (TestHouse few = house(FEW);
                TestHouse many = house(MANY)) {
            compare(few);
            compare(many);
            long ofFew = bytes(() -> compare(few));
            long ofMany = bytes(() -> compare(many));

            assertThat((double) ofMany / ofFew).isBetween(2.5, FAIR);
        }
    }

    @Test
    void anExportGrowsWithItsRows() throws IOException {
        try (TestHouse few = house(FEW);
                TestHouse many = house(MANY)) {
            export(few);
            long ofFew = bytes(() -> export(few));
            long ofMany = bytes(() -> export(many));

            assertThat((double) ofMany / ofFew).isBetween(2.5, FAIR);
        }
    }
}
