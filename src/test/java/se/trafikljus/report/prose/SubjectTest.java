package se.trafikljus.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;

/** What begins small within a sentence, and what keeps its capital. */
class SubjectTest {

    @ParameterizedTest
    @CsvSource({
        "Kommunala aktivitetsansvaret, kommunala aktivitetsansvaret",
        "Intern kontroll i PwC, intern kontroll i PwC",
        "IT-revisor, IT-revisor",
        "PwC, PwC",
        "KAA 2026, KAA 2026",
        "'', ''"
    })
    void keepsAbbreviationsAndBrands(String title, String within) {
        assertThat(Subject.lowered(Language.SV, title)).isEqualTo(within);
    }
}
