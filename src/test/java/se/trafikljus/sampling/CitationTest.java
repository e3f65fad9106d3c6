package se.trafikljus.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTest {

    @Test
    void standsAfterWhatStoodThereOrAlone() {
        assertEquals(
                new Citation("Dok 1, s. 3\nNy.", false),
                Citation.in("Dok 1, s. 3 ", List.of(), "Ny."));
        assertEquals(new Citation("Ny.", false), Citation.in(" ", List.of(), "Ny."));
    }

    @Test
    void takesThePlaceOfTheEarlierOneAndLeavesTheRest() {
        assertEquals(
                new Citation("Dok 1\nNy.\nDok 2", false),
                Citation.in("Dok 1\nGammal.\nDok 2", List.of("Gammal."), "Ny."));
    }

    @Test
    void changesNothingTheSecondTime() {
        assertEquals(
                new Citation("Dok 1\nNy.", false),
                Citation.in("Dok 1\nNy.", List.of("Ny."), "Ny."));
    }

    @Test
    void tellsWhereTheEarlierOneWasRewritten() {
        assertEquals(
                new Citation("Dok 1, omskrivet\nNy.", true),
                Citation.in("Dok 1, omskrivet", List.of("Gammal."), "Ny."));
    }

    @Test
    void leavesOneWhereTwoEarlierOnesStand() {
        assertEquals(
                new Citation("Dok 1\nNy.", false),
                Citation.in("Dok 1\nFörsta.\nAndra.", List.of("Första.", "Andra."), "Ny."));
    }
}
