package se.trafikljus.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.PersonalData;

/** The numbers are made up: a date, 980 to 999 as a fictive birth number, and the check digit. */
class PersonalDataTest {

    private static Optional<String> key(String text) {
        return PersonalData.in(text).map(Message::key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "900101-9802",
                "900101+9802",
                "19900101-9802",
                "199001019802",
                "9001019802",
                "900101 9802",
                "900101 - 9802",
                "19900101 9802",
                "19 900101-9802",
                "900101–9802",
                "900101\u00a09802",
                "800101-9986",
                "050229-9993 finns inte men 800101-9986",
                "Samtal med pojken (pnr 900101-9802), som ...",
                "Ärende 12 900101-9802",
                "dnr 2016-900101-9802",
                "000229-9873",
                "900161-2390",
                "19900161-2390"
            })
    void findsAPersonalOrCoordinationNumber(String text) {
        assertEquals(Optional.of("audit.personal.number"), key(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ärende 17",
                "212000-0449",
                "16212000-0449",
                "162120000449",
                "900101-9803",
                "050229-9993",
                "991332-1239",
                "19000229-9873",
                "1900101-9802",
                "900101-98021",
                "dnr KS 2016/1234-5678",
                "2016-12-31",
                "2016-12-31 1234",
                "karlstad-kaa-2016-2017",
                "12345678901234567890",
                "anna@",
                "@vara.se",
                "a @ b",
                "§ 29:9 sl, s. 12"
            })
    void findsNoneInNumbersOfOtherKinds(String text) {
        assertEquals(Optional.empty(), key(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.andersson@vara.se",
                "Mejl från <anna+kaa@skola.vara.se>, 3 maj",
                "åsa@exempel.nu."
            })
    void findsAnEMailAddress(String text) {
        assertEquals(Optional.of("audit.personal.email"), key(text));
    }

    @Test
    void tellsBothAndRepeatsNeither() {
        Message both = PersonalData.in("900101-9802, anna@vara.se").orElseThrow();
        assertEquals("audit.personal.both", both.key());
        for (Language language : Language.values()) {
            assertFalse(both.in(language).matches(".*([0-9]|@).*"));
        }
    }

    @Test
    void looksFastThroughTheLongestTextsThatHoldNone() {
        for (String letter : new String[] {"a", "1", "a@", "1 ", "a.", "900101-"}) {
            String text = letter.repeat(Assessment.LONGEST_TEXT / letter.length());
            assertTimeout(Duration.ofSeconds(2), () -> PersonalData.in(text));
        }
        assertTrue(PersonalData.in("a".repeat(49_000) + " anna@vara.se").isPresent());
    }
}
