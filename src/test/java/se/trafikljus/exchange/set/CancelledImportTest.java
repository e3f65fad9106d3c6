package se.trafikljus.exchange.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Audits;
import se.trafikljus.trail.Trail;

class CancelledImportTest {

    private static final Path SAMPLE = Path.of("sample-audits/kaa-2016-2017");
    private static final int ASKED_IN_ALL = 7 + 84 + 1;

    @TempDir Path home;

    /**
     * Someone who wants it no more presses Ctrl-C: at the first row, in the middle, and right
     * before the end.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 40, ASKED_IN_ALL})
    void leavesNothingBehindWheneverItIsCancelled(int at) {
        try (TestHouse house = new TestHouse(home)) {
            AtomicInteger asked = new AtomicInteger();
            ImportWatch wantedUntil =
                    () -> {
                        if (asked.incrementAndGet() == at) {
                            throw new IllegalStateException("cancelled");
                        }
                    };
            AuditSets sets = house.get(AuditSets.class);
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            sets.take(
                                    TestHouse.ANNA,
                                    Upload.of(SAMPLE),
                                    ImportMode.ADD,
                                    wantedUntil));
            assertEquals(List.of(), house.get(Audits.class).all().ids());
            assertEquals(0, house.get(Trail.class).length());
            assertTrue(house.get(Trail.class).verify().isWhole());
        }
    }

    /** Each table tells its rows, and the last that all is read, but for what takes two bytes. */
    @Test
    void tellsHowFarItHasCome() {
        try (TestHouse house = new TestHouse(home)) {
            List<Long> rows = new ArrayList<>();
            List<Double> shares = new ArrayList<>();
            List<Long> kept = new ArrayList<>();
            house.get(AuditSets.class)
                    .take(
                            TestHouse.ANNA,
                            Upload.of(SAMPLE),
                            ImportMode.ADD,
                            new ImportWatch() {
                                @Override
                                public void goOn() {}

                                @Override
                                public void at(long soFar, double share) {
                                    rows.add(soFar);
                                    shares.add(share);
                                }

                                @Override
                                public void keeps(long all) {
                                    kept.add(all);
                                }
                            });
            assertEquals(List.of(7L, 7L + 84L), rows);
            assertEquals(List.of(7L + 84L), kept);
            assertTrue(shares.get(0) > 0.01 && shares.get(0) < 0.5, shares::toString);
            assertTrue(shares.get(1) > 0.9 && shares.get(1) <= 1, shares::toString);
        }
    }
}
