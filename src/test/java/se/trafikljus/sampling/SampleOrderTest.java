package se.trafikljus.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases expected were found with sha256sum and sort, see the documentation. */
class SampleOrderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    42;        120;     12; [1, 13, 41, 45, 53, 54, 64, 84, 86, 88, 106, 114]
                    42;        120;      5; [1, 45, 53, 88, 114]
                    42;        7;        3; [1, 4, 6]
                    42;        1;        1; [1]
                    Vara-2026; 30;       6; [5, 11, 19, 28, 29, 30]
                    42;        1000000;  6; [137522, 317676, 459996, 510991, 553105, 949198]
                    """)
    void drawsTheCasesWhoseHashesComeFirst(String seed, int population, int size, String cases) {
        assertEquals(cases, SampleOrder.first(seed, population, size).toString());
    }

    @Test
    void aGreaterSampleHoldsTheSmallerOne() {
        for (int size = 1; size < 60; size++) {
            assertTrue(
                    SampleOrder.first("7", 60, size + 1)
                            .containsAll(SampleOrder.first("7", 60, size)));
        }
    }

    @Test
    void drawsEachCaseOnceAndAllWhereAllAreWanted() {
        List<Integer> half = SampleOrder.first("7", 100_000, 50_000);
        assertEquals(50_000, half.stream().distinct().count());
        assertEquals(
                IntStream.rangeClosed(1, 100).boxed().toList(), SampleOrder.first("any", 100, 100));
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "10, 11", "0, 0"})
    void refusesWhatCannotBeDrawn(int population, int size) {
        assertThrows(
                IllegalArgumentException.class, () -> SampleOrder.first("1", population, size));
    }
}
