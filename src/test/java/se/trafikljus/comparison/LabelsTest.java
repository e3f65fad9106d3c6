package se.trafikljus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Karlstad Lysekil Mark Svenljunga Trollhättan Vara Vårgårda; K L M S T Va Vå
                    Mark Markaryd;                                              Mark Marka
                    Vara;                                                       V
                    Åre Ånge;                                                   År Ån
                    """)
    void areTheShortestUniquePrefixes(String names, String labels) {
        assertEquals(
                Arrays.asList(labels.split(" ", -1)),
                Labels.of(Arrays.asList(names.split(" ", -1))));
    }

    @Test
    void neverEndInABlank() {
        assertEquals(
                List.of("Östra G", "Östra R"), Labels.of(List.of("Östra Göinge", "Östra Ryd")));
        assertEquals(
                List.of("Upplands V", "Upplands-"),
                Labels.of(List.of("Upplands Väsby", "Upplands-Bro")));
    }

    @Test
    void tellNamesakesApartByTheirCodes() {
        assertEquals(
                List.of("Herøy (NO1515)", "Herøy (NO1818)", "K"),
                Labels.of(
                        List.of("Herøy", "Herøy", "Karlstad"),
                        List.of("NO1515", "NO1818", "1780")));
    }

    @Test
    void all290DifferFromEachOther() throws Exception {
        List<String> names = new ArrayList<>();
        try (var lines =
                Files.lines(Path.of("src/main/resources/municipality/municipalities.csv"))) {
            lines.skip(1).map(line -> line.split(",", -1)[1]).forEach(names::add);
        }
        List<String> labels = Labels.of(names);
        assertEquals(290, new HashSet<>(labels).size());
        for (int i = 0; i < labels.size(); i++) {
            assertFalse(labels.get(i).endsWith(" "), labels.get(i));
            for (int j = 0; j < names.size(); j++) {
                boolean whole = labels.get(i).equals(names.get(i));
                if (i != j && !whole) {
                    assertFalse(
                            names.get(j).startsWith(labels.get(i)),
                            labels.get(i) + " / " + names.get(j));
                }
            }
        }
    }

    @Test
    void anonymousLettersNeverBeginOneAnother() {
        assertEquals("A", Anonymous.letters(0, 7));
        assertEquals("G", Anonymous.letters(6, 7));
        assertEquals("AA", Anonymous.letters(0, 27));
        assertEquals("BA", Anonymous.letters(26, 290));
    }
}
