package se.trafikljus.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationResultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Stickprov: 12 av 1 200 ärenden, dragna slumpvis (slumpfrö 42). plan: …      | true
                    Stickprov: 3 av 9 ärenden, dragna slumpvis (slumpfrö x; urval nr 2, draget på nytt; skäl: fel lista). | true
                    Sample: 12 of 120 cases, drawn at random (seed 42). plan: met in 9 of 12 …  | true
                    Granskning av samtliga 12 ärenden. plan: uppfyllt i 9 …                     | true
                    All 12 cases were examined. plan: met in 9 …                                | true
                    Stickprov av tio ärenden, enligt promemoria                                 | false
                    Enligt rapport: Stickprov: 1 av 2 ärenden, dragna slumpvis (slumpfrö 1).    | false
                    Granskning av samtliga skolor                                               | false
                    """)
    void isKnownByHowItBegins(String line, boolean known) {
        assertEquals(known, CitationResult.isLikeThat(line));
    }
}
