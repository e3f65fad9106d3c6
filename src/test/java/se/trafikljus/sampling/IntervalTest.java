package se.trafikljus.sampling;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against whole numbers without end, counted here, not against the library. */
class IntervalTest {

    /** A tail as a fraction: 1/40 for 95 per cent. */
    private record Tail(long part, long whole) {}

    private static final Tail OF_95 = new Tail(1, 40);

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    /** How many samples have from {@code from} to {@code to} of the cases that are counted. */
    private static BigInteger samples(int population, int having, int sampled, int from, int to) {
        BigInteger sum = BigInteger.ZERO;
        for (int x = from; x <= to; x++) {
            sum = sum.add(choose(having, x).multiply(choose(population - having, sampled - x)));
        }
        return sum;
    }

    private static boolean exceeds(BigInteger samples, int population, int sampled, Tail tail) {
        return samples.multiply(BigInteger.valueOf(tail.whole()))
                        .compareTo(
                                choose(population, sampled)
                                        .multiply(BigInteger.valueOf(tail.part())))
                > 0;
    }

    private static boolean lowEnough(int population, int having, int sampled, int found, Tail t) {
        return exceeds(
                samples(population, having, sampled, found, sampled), population, sampled, t);
    }

    private static boolean highEnough(int population, int having, int sampled, int found, Tail t) {
        return exceeds(samples(population, having, sampled, 0, found), population, sampled, t);
    }

    /** Every number of cases is tried, one after another, also those that cannot be. */
    private static Interval counted(int population, int sampled, int found, Tail tail) {
        int lowest = 0;
        while (!lowEnough(population, lowest, sampled, found, tail)) {
            lowest++;
        }
        int highest = population;
        while (!highEnough(population, highest, sampled, found, tail)) {
            highest--;
        }
        return new Interval(population, lowest, highest);
    }

    @ParameterizedTest(name = "{2} of {1} sampled of {0} at {3} per cent")
    @CsvSource(
            textBlock =
                    """
                      1,   1,   0, 95,   1,   40
                      1,   1,   1, 95,   1,   40
                      2,   1,   1, 95,   1,   40
                     40,   1,   1, 95,   1,   40
                     40,   1,   0, 95,   1,   40
                     41,   1,   1, 95,   1,   40
                     10,  10,   4, 95,   1,   40
                     20,   5,   0, 95,   1,   40
                     20,   5,   5, 95,   1,   40
                     20,  19,  19, 95,   1,   40
                     20,  19,   0, 95,   1,   40
                     50,  12,   9, 95,   1,   40
                    120,  12,   9, 95,   1,   40
                    120,  12,   0, 95,   1,   40
                    120,  12,  12, 95,   1,   40
                    120,  12,   9, 90,   1,   20
                    120,  12,   9, 99,   1,  200
                    120,  12,   9, 50,   1,    4
                    200,  60,  31, 95,   1,   40
                    200, 199,  31, 95,   1,   40
                    300,  25,   1, 99.9, 1, 2000
                    500,  59,   0, 90,   1,   20
                    700, 100,  97, 95,   1,   40
                    """)
    void isWhatCountingEverySampleGives(
            int population, int sampled, int found, double confidence, long part, long whole) {
        assertEquals(
                counted(population, sampled, found, new Tail(part, whole)),
                Interval.of(population, sampled, found, confidence));
    }

    @Test
    void isWhatCountingGivesForEverySampleOfEverySmallPopulation() {
        for (int population = 1; population <= 24; population++) {
            for (int sampled = 1; sampled <= population; sampled++) {
                for (int found = 0; found <= sampled; found++) {
                    String which = found + " of " + sampled + " of " + population;
                    assertEquals(
                            counted(population, sampled, found, OF_95),
                            Interval.of(population, sampled, found, 95),
                            which);
                    assertEquals(
                            counted(population, sampled, found, new Tail(1, 20)),
                            Interval.of(population, sampled, found, 90),
                            which);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1000000,  30,  0
                    1000000,  30, 30
                    1000000,  60, 45
                    1000000, 120,  1
                     999983,  97, 50
                    """)
    void turnsWhereCountingTurnsInAGreatPopulation(int population, int sampled, int found) {
        Interval interval = Interval.of(population, sampled, found, 95);
        int low = interval.lowest();
        int high = interval.highest();
        assertAll(
                () -> assertTrue(lowEnough(population, low, sampled, found, OF_95)),
                () -> assertTrue(highEnough(population, high, sampled, found, OF_95)),
                () -> assertFalse(low > 0 && lowEnough(population, low - 1, sampled, found, OF_95)),
                () ->
                        assertFalse(
                                high < population
                                        && highEnough(
                                                population, high + 1, sampled, found, OF_95)));
    }

    /** A tail of exactly 2.5 per cent: 1 of 40 is 0.025, and not more. */
    @Test
    void leavesOutACountWhoseTailIsExactlyAsGreatAsAllowed() {
        assertEquals(new Interval(40, 2, 40), Interval.of(40, 1, 1, 95));
        assertEquals(new Interval(40, 0, 38), Interval.of(40, 1, 0, 95));
    }

    @Test
    void isAPointWhereEveryCaseWasLookedAt() {
        Interval point = Interval.of(17, 17, 11, 95);
        assertTrue(point.isPoint());
        assertEquals(11.0 / 17, point.low());
        assertEquals(11.0 / 17, point.high());
    }

    @Test
    void beginsAtNoneWhereNoneWasFoundAndEndsAtAllWhereAllWere() {
        assertEquals(0, Interval.of(1000, 20, 0, 95).lowest());
        assertEquals(1000, Interval.of(1000, 20, 20, 95).highest());
    }

    @Test
    void isTheSameSeenFromTheOtherSide() {
        Interval passed = Interval.of(133, 21, 8, 95);
        Interval failed = Interval.of(133, 21, 13, 95);
        assertEquals(133 - failed.highest(), passed.lowest());
        assertEquals(133 - failed.lowest(), passed.highest());
    }

    @Test
    void isFoundFastInAPopulationOfAMillion() {
        assertTimeout(Duration.ofSeconds(20), () -> Interval.of(1_000_000, 10_000, 5_000, 95));
    }

    @ParameterizedTest
    @CsvSource({"10, 11, 1", "10, 5, 6", "10, 0, 0", "10, 5, -1"})
    void refusesASampleThatCannotBe(int population, int sampled, int found) {
        assertThrows(
                IllegalArgumentException.class, () -> Interval.of(population, sampled, found, 95));
    }
}
