package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("audit list", "audit import", "compare");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    comapre,     compare
                    compar,      compare
                    comp,        compare
                    audit lst,   audit list
                    audit imprt, audit import
                    """)
    void findsWhatWasMeant(String word, String meant) {
        assertThat(Nearest.to(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "serve", "''", "backup"})
    void keepsQuietWhereNothingIsNear(String word) {
        assertThat(Nearest.to(word, KNOWN)).isEmpty();
    }
}
