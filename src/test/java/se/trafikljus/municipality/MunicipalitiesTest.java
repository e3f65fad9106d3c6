package se.trafikljus.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;

class MunicipalitiesTest {

    @TempDir Path home;
    private TestHouse house;
    private Municipalities municipalities;

    @BeforeEach
    void open() {
        house = new TestHouse(home);
        municipalities = house.get(Municipalities.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void holdsThe290WithTheirLeadingZeros() {
        assertEquals(290, municipalities.registered().size());
        assertEquals("Upplands Väsby", municipalities.get("0114").name());
        assertEquals(
                290,
                municipalities.registered().stream().map(Municipality::name).distinct().count());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Åre,           2321
                    A\u030Are,     2321
                    \u212Bre,      2321
                    ÅRE,           2321
                    114,           0114
                    0114,          0114
                    karlstad,      1780
                    Marks kommun,  1463
                    Vara kommun,   1470
                    """)
    void forgivesCaseAndTheWayLettersAreComposed(String written, String code) {
        assertEquals(code, municipalities.get(written).code());
    }

    @Test
    void suggestsTheNearestNames() {
        Problem refused = assertThrows(Problem.class, () -> municipalities.get("Vargarda"));
        assertTrue(refused.in(Language.SV).contains("Menade du Vårgårda"), refused.in(Language.SV));
    }

    @Test
    void refusesANameThatIsLikeNoOther() {
        Problem refused = assertThrows(Problem.class, () -> municipalities.get("Xyzzyplugh"));
        assertEquals("municipality.unknown", refused.message().key());
    }

    @Test
    void standsInSwedishAlphabeticalOrder() {
        List<String> names = municipalities.all().stream().map(Municipality::name).toList();
        assertEquals("Ale", names.get(0));
        List<String> some = List.of("Vara", "Vårgårda", "Åre", "Älmhult", "Öckerö", "Östersund");
        assertEquals(some, names.stream().filter(some::contains).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0410le", "Mаrk"})
    void warnsOfALookAlike(String name) {
        assertTrue(municipalities.lookAlike(name).isPresent());
    }

    @Test
    void takesPlacesFromElsewhereAlong() {
        Municipality oslo = new Municipality("NO-0301", "Oslo", "Oslo", "", "");
        house.get(TransactionTemplate.class)
                .executeWithoutResult(s -> municipalities.bring(TestHouse.ANNA, oslo));
        assertEquals("NO-0301", municipalities.get("oslo").code());
        assertEquals(291, municipalities.all().size());
    }

    @Test
    void refusesAnotherNameForAKnownCode() {
        Municipality wrong = new Municipality("1780", "Kalmar", "", "", "");
        assertThrows(Problem.class, () -> municipalities.bring(TestHouse.ANNA, wrong));
    }

    @Test
    void givesTheGroupOfTheYear() {
        Municipality lysekil = municipalities.get("Lysekil");
        assertEquals("Lågpendlingskommun nära större stad", lysekil.groupIn(2022));
        assertEquals("Landsbygdskommun", lysekil.groupIn(2023));
    }
}
