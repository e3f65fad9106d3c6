package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.TestHouse;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** What is refused about improvement areas, and which way on is told; on 1 January 2027. */
class ImprovementWaysOnTest {

    private static final String ID = "karlstad-kaa-2016-gov1";

    @TempDir private Path folder;

    private Play play;

    @BeforeEach
    void begin() {
        try (TestHouse house = new TestHouse(folder.resolve("ws"))) {
            People people = house.get(People.class);
            people.add(
                    TestHouse.ANNA,
                    new User(new Person("Nora"), Role.COMMITTEE, "1780", "Gymnasienämnden", false));
            people.add(TestHouse.ANNA, new User(new Person("Lage"), Role.READER, "", "", false));
        }
        play = new Play(folder, Map.of(), "");
        done("audit", "import", Path.of("sample-audits/kaa-2016-2017").toAbsolutePath().toString());
        done("improvement add --audit karlstad-kaa-2016 --objective gov1 --body Gymnasienämnden");
    }

    @AfterEach
    void close() {
        play.close();
    }

    private Said run(String... words) {
        String[] split = words.length == 1 ? words[0].split(" ") : words;
        return play.said(List.of("--as", "Anna"), split);
    }

    private Said done(String... words) {
        Said said = run(words);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private String refused(String... words) {
        Said said = run(words);
        assertThat(said.code()).as(said.out()).isEqualTo(1);
        return said.err();
    }

    @Test
    void whatWasNeverSentIsRemovedAndWhatWasSentIsClosed() {
        assertThat(refused("improvement close " + ID + " --reason Fel"))
                .contains(
                        "Ta bort det om det inte behövs: improvement remove "
                                + ID
                                + " --reason SKÄL");
        done("improvement send " + ID + " --due 2027-03-31");
        assertThat(refused("improvement remove " + ID + " --reason Fel"))
                .contains(
                        "Ska det inte göras, avsluta det: improvement close "
                                + ID
                                + " --reason SKÄL");
        done("improvement close " + ID + " --reason Fel");
        assertThat(refused("improvement remove " + ID + " --reason Fel"))
                .contains("är avslutat och kan inte tas bort nu. Inget mer återstår.")
                .doesNotContain("improvement close");
    }

    @Test
    void aDateThatHasPassedIsRefusedAtTheDoor() {
        String add =
                "improvement add --audit karlstad-kaa-2016 --objective gov1 --body Skolnämnden";
        assertThat(refused(add + " --due 2026-12-31"))
                .contains("2026-12-31, som har passerat; i dag är det 2027-01-01", "--due");
        done(add + " --due 2027-01-01");
        done("audit start Vara --rubric kaa --to 2026-12-31");
        assertThat(refused("audit recommend vara-kaa-2026 Mer --due 2026-12-31"))
                .contains("2026-12-31, som har passerat; i dag är det 2027-01-01", "--due");
        assertThat(done("audit recommend vara-kaa-2026 Mer --due 2027-01-01").out())
                .isEqualTo("1\n");
    }

    @Test
    void anAuditThatIsNotThereIsRefusedAndABodyWithNothingIsNamed() {
        assertThat(refused("improvement list --audit nope"))
                .contains("Det finns ingen granskning ”nope”");
        assertThat(refused("improvement figures --audit nope")).contains("”nope”");
        done("audit start Vara --rubric kaa --to 2026-12-31");
        assertThat(refused("--as Lage improvement list --audit vara-kaa-2026"))
                .contains("”vara-kaa-2026”");
        assertThat(done("improvement list --audit vara-kaa-2026").err())
                .contains("Inga förbättringsområden motsvarar urvalet.");
        assertThat(done("improvement list --body Nope").err())
                .contains(
                        "Inget förbättringsområde är riktat till Nope. Det finns till: Gymnasienämnden.");
        assertThat(done("--as Lage improvement list --body Nope").err())
                .contains("Inga förbättringsområden motsvarar urvalet.")
                .doesNotContain("Gymnasienämnden");
    }

    @Test
    void whoeverMayNotTakeAWayOnIsNotToldIt() {
        assertThat(refused("--as Nora improvement show " + ID))
                .contains("Det finns inget förbättringsområde", "improvement list")
                .doesNotContain("Lägg till");
        done("improvement send " + ID + " --due 2027-03-31");
        done("--as Nora improvement answer " + ID + " avvisas --text Nej");
        assertThat(refused("--as Nora improvement plan " + ID + " --activities x --due 2027-06-30"))
                .contains("En revisor kan avsluta det.", "improvement answer " + ID)
                .doesNotContain("improvement close");
        assertThat(refused("improvement plan " + ID + " --activities x --due 2027-06-30"))
                .contains("improvement close " + ID);
        assertThat(done("--as Lage improvement show " + ID).out().replaceAll("\\s+", " "))
                .contains("En revisor kan avsluta det.")
                .doesNotContain("improvement close", "improvement answer");
        assertThat(done("improvement show " + ID).out().replaceAll("\\s+", " "))
                .contains("improvement close " + ID);
    }

    @Test
    void aReaderIsNotToldToStartAnAudit(@TempDir Path other) {
        try (TestHouse house = new TestHouse(other.resolve("ws"))) {
            house.get(People.class)
                    .add(TestHouse.ANNA, new User(new Person("Lage"), Role.READER, "", "", false));
        }
        assertThat(Play.once(other, "--as", "Lage", "audit", "show", "x").err())
                .contains("x")
                .doesNotContain("audit start");
        assertThat(Play.once(other, "--as", "Anna", "audit", "show", "x").err())
                .contains("audit start");
    }

    @Test
    void tellsWhatADateAndAPlanReplaced() {
        done("improvement change " + ID + " --due 2027-02-28");
        assertThat(done("improvement send " + ID + " --due 2027-03-31").err())
                .contains("Svar väntas senast 2027-03-31", "Senast, tidigare: 2027-02-28");
        done("improvement answer " + ID + " godtas --text Ja");
        assertThat(done("improvement plan " + ID + " --activities Ett --due 2027-06-30").err())
                .doesNotContain("tidigare");
        assertThat(done("improvement plan " + ID + " --activities Två --due 2027-07-31").err())
                .contains("Aktiviteter, tidigare: Ett", "Senast, tidigare: 2027-06-30");
    }

    @Test
    void anIdIsFoundWhateverItsCase() {
        String shouted = ID.toUpperCase(Locale.ROOT);
        assertThat(done("improvement show " + shouted).out()).contains(ID);
        assertThat(done("improvement send " + shouted + " --due 2027-03-31").err())
                .contains(ID + " är skickat");
        done("improvement close " + shouted + " --reason Fel");
    }

    @Test
    void aFileNameThatSaysAnotherFormatIsRefused() {
        Said said = run("improvement export --format csv --out x.xlsx");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("x.xlsx säger xlsx, men formatet är csv", "--format xlsx");
        assertThat(folder.resolve("x.xlsx")).doesNotExist();
        done("improvement export --format csv --out " + folder.resolve("lista.2027"));
    }

    @Test
    void aDoubleIsNotedAndTaken() {
        String[] add = {
            "improvement",
            "add",
            "--municipality",
            "Vara",
            "--title",
            "Egen kontroll",
            "--body",
            "Kommunstyrelsen"
        };
        assertThat(done(add).err()).doesNotContain("Observera");
        assertThat(done(add).err())
                .contains(
                        "Observera: vara-egen-kontroll har redan samma rubrik",
                        "improvement show vara-egen-kontroll");
        done("audit start Vara --rubric kaa --to 2026-12-31");
        assertThat(done("audit recommend vara-kaa-2026 Mer").err()).doesNotContain("Observera");
        assertThat(done("audit recommend vara-kaa-2026 mer").err())
                .contains("Observera: rekommendation 1 i vara-kaa-2026 har redan samma text");
    }

    @Test
    void aLineHasAnEnd() {
        String title = "r".repeat(301);
        assertThat(refused("improvement change " + ID + " --title " + title))
                .contains("Texten under ”Titel” har 301 tecken; högst 300 får plats.", "--title");
        done("improvement change " + ID + " --title " + title.substring(1));
        String body = "n".repeat(501);
        assertThat(refused("improvement send " + ID + " --due 2027-03-31 --body " + body))
                .contains("Texten under ”Revisionsobjekt” har 501 tecken; högst 500 får plats.");
        assertThat(refused("audit start Vara --rubric kaa --to 2026-12-31 --body " + body))
                .contains("högst 500");
        done("audit start Vara --rubric kaa --to 2026-12-31");
        assertThat(refused("audit recommend vara-kaa-2026 Mer --body " + body))
                .contains("högst 500");
        assertThat(refused("audit change vara-kaa-2026 --title " + title)).contains("högst 300");
    }
}
