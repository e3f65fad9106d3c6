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

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0114 Upplands Väsby,           0114
                    114 Upplands Väsby,            0114
                    0114 - upplands väsby,         0114
                    Upplands Väsby (0114),         0114
                    Upplands Väsby 0114,           0114
                    Göteborgs Stad,                1480
                    Malmö stad,                    1280
                    Borås Stad,                    1490
                    Region Gotland,                0980
                    Gotlands kommun,               0980
                    Falu kommun,                   2080
                    Kommunen Mark,                 1463
                    Strängnäs kommun,              0486
                    Upplands\u00A0Väsby,           0114
                    Upplands\u2009Väsby,           0114
                    Vår\u00ADgårda,                1442
                    V\u200Bårgårda\uFEFF,          1442
                    Malung\u2011Sälen,             2023
                    Malung\u2013Sälen,             2023
                    'Malung-\nSälen',              2023
                    'Vår-\ngårda kommun',          1442
                    'Upplands\nVäsby',             0114
                    'Upplands-\nBro',              0139
                    """)
    void readsANameHoweverItIsWrittenAndSet(String written, String code) {
        assertEquals(code, municipalities.get(written).code());
    }

    @Test
    void knowsNoWayOfCallingAMunicipalityThatIsAlsoAnothers() {
        NamedPlaces places = new NamedPlaces(municipalities.registered());
        for (Municipality one : municipalities.registered()) {
            String name = one.name();
            for (String form :
                    List.of(
                            name,
                            "Kommunen " + name,
                            name + " kommun",
                            name + "s kommun",
                            name + " stad",
                            name + "s stad")) {
                assertEquals(List.of(one), places.called(form), form);
            }
        }
        assertEquals("2080", places.called("Falu kommun").get(0).code());
        assertEquals("0980", places.called("Region Gotland").get(0).code());
    }

    @Test
    void namesAllPlacesThatAreCalledTheSame() {
        NamedPlaces places =
                new NamedPlaces(
                        List.of(
                                new Municipality("X1", "Vik", "", "", ""),
                                new Municipality("X2", "Viks", "", "", ""),
                                new Municipality("X3", "Vik", "", "", "")));

        assertEquals(
                List.of("X1", "X3"),
                places.called("vik").stream().map(Municipality::code).toList());
        assertEquals(
                List.of("X2", "X1", "X3"),
                places.called("Viks kommun").stream().map(Municipality::code).toList());
    }

    @Test
    void refusesACodeWithTheNameOfAnother() {
        assertEquals(
                "”0114 Vara”: 0114 är koden för Upplands Väsby, inte för den kommun som nämns."
                        + " Skriv bara namnet, eller rätt kod.",
                refused("0114 Vara"));
        assertTrue(refused("Vara 2023").contains("2023 är koden för Malung-Sälen"));
        assertTrue(refused("Plan 2023").startsWith("Det finns ingen kommun ”Plan 2023”"));
    }

    @Test
    void namesACharacterThatCannotBeSeen() {
        assertTrue(refused("Vara\u200E").contains("ett tecken som inte syns (U+200E)"));
    }

    private String refused(String name) {
        return assertThrows(Problem.class, () -> municipalities.get(name)).in(Language.SV);
    }

    @Test
    void refusesANameThatSeveralPlacesHave() {
        bring(new Municipality("NO1515", "Herøy", "Møre og Romsdal", "", ""));
        bring(new Municipality("NO1818", "Herøy", "Nordland", "", ""));
        bring(new Municipality("AX-V", "Vara", "", "", ""));
        assertEquals(
                "Flera orter heter ”herøy”: NO1515 (Møre og Romsdal), NO1818 (Nordland)."
                        + " Skriv koden i stället för namnet.",
                refused("herøy"));
        assertTrue(refused("Vara kommun").contains("1470 (Västra Götalands län), AX-V"));
        assertEquals("NO1818", municipalities.get("NO1818").code());
        assertEquals("NO1818", municipalities.get("Herøy (NO1818)").code());
    }

    private void bring(Municipality place) {
        house.get(TransactionTemplate.class)
                .executeWithoutResult(s -> municipalities.bring(TestHouse.ANNA, place));
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
        assertTrue(NamedPlaces.lookAlike(name).isPresent());
    }

    @Test
    void takesPlacesFromElsewhereAlong() {
        Municipality oslo = new Municipality("NO-0301", "Oslo", "Oslo", "", "");
        bring(oslo);
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
