package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kultur- och fritidsnämnden",
                "  kultur-  och\tfritidsnämnden ",
                "KULTUR- OCH FRITIDSNÄMNDEN",
                "Kultur- och\u00a0fritidsna\u0308mnden",
                "Kultur och fritids\u2011nämnden",
                "Kultur\u2013 och fritids\u00adnämnden"
            })
    void takesTheWaysOfWritingOneNameForOne(String name) {
        assertThat(BodyName.areSame("Kultur- och fritidsnämnden", name)).isTrue();
    }

    @Test
    void tellsNamesApartHoweverLongTheyAre() {
        String name = "n".repeat(1_000);
        assertThat(BodyName.areSame(name, name + "ä")).isFalse();
        assertThat(BodyName.key(" \u00a0")).isEmpty();
    }
}
