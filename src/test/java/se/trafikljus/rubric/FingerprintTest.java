package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes two versions of an objective the same question (product rule 11). */
class FingerprintTest {

    @Test
    void isTheHashOfTheDocumentedBytes() throws Exception {
        String canonical =
                "Nämnden har gjort en riskanalys\u001F"
                        + "met\u001FDokumenterad och beslutad\u001F"
                        + "not_met\u001FIngen riskanalys\u001F";
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(canonical.getBytes(StandardCharsets.UTF_8));

        assertThat(hash(GoodRubric.TEXT)).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sv: Nämnden har gjort en | sv: Na\u0308mnden  har gjort⏎            en
                    en: The committee has    | en: The committee may have
                    weight: 2.5              | weight: 1
                    weight: 2.5              | short: {sv: En riskanalys}
                    sv: När gjordes den?     | sv: Vem gjorde den?
                    sv: Gör en riskanalys.   | sv: Gör om den.
                    note: Gäller även bolag. | note: Gäller inte bolag.
                    version: 1.2.0           | version: 2.0.0
                    """)
    void staysWhereTheQuestionStays(String piece, String instead) {
        assertThat(hash(GoodRubric.with(piece, instead))).isEqualTo(hash(GoodRubric.TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sv: Nämnden har gjort en    | sv: Nämnden har gjort minst en
                    sv: Nämnden har gjort en    | sv: nämnden har gjort en
                    sv: Ingen riskanalys        | sv: Ingen riskanalys alls
                    sv: Dokumenterad och        | sv: Dokumenterad eller
                    not_met:⏎            sv     | largely_met:⏎            sv
                    """)
    void changesWithTheSwedishTextAndCriteria(String piece, String instead) {
        assertThat(hash(GoodRubric.with(piece, instead))).isNotEqualTo(hash(GoodRubric.TEXT));
    }

    @Test
    void takesTheOnlyLanguageThereIs() {
        String english =
                GoodRubric.with(
                        "sv: Nämnden har gjort en riskanalys⏎          en: The committee has made a"
                                + " risk analysis",
                        "en: Nämnden har gjort en riskanalys");

        assertThat(hash(english)).isEqualTo(hash(GoodRubric.TEXT));
    }

    private static String hash(String yaml) {
        return RubricReader.read(yaml, "x").objective("RISK1").orElseThrow().hash();
    }
}
