package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Golden;
import se.trafikljus.TestHouse;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** Recommendations and weak ratings followed from the shell, on 1 January 2027. */
class ImprovementCommandsTest {

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
        play = new Play(folder, Map.of("COLUMNS", "80"), "");
        done("audit", "import", Path.of("sample-audits/kaa-2016-2017").toAbsolutePath().toString());
    }

    @AfterEach
    void verify() {
        assertThat(run("trail", "verify").code()).isZero();
        play.close();
    }

    private Said run(String... words) {
        return play.said(List.of("--as", "Anna"), words);
    }

    private Said done(String... words) {
        Said said = run(words);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private Said refused(String... words) {
        Said said = run(words);
        assertThat(said.code()).as(said.out()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        return said;
    }

    private void added() {
        Said added =
                done(
                        "improvement",
                        "add",
                        "--audit",
                        "karlstad-kaa-2016",
                        "--objective",
                        "gov1",
                        "--body",
                        "Gymnasienämnden");
        assertThat(added.out()).isEqualTo(ID + "\n");
    }

    private void sent() {
        added();
        done("improvement", "send", ID, "--due", "2027-01-01");
    }

    @Test
    void followsAWeakRatingUntilItIsVerified() {
        added();
        assertThat(refused("--as", "Nora", "improvement", "show", ID).err())
                .contains("Det finns inget förbättringsområde ”" + ID + "”");
        assertThat(refused("improvement", "send", ID).err()).contains("--due");
        assertThat(refused("improvement", "send", ID, "--due", "2026-12-31").err())
                .contains("2026-12-31, som har passerat; i dag är det 2027-01-01");
        assertThat(done("improvement", "send", ID, "--due", "2027-03-31").err())
                .contains(
                        "report committee --municipality Karlstad --body Gymnasienämnden",
                        "improvement answer " + ID);
        assertThat(refused("--as", "Nora", "improvement", "send", ID).err()).contains("nämnd");
        assertThat(refused("--as", "Nora", "improvement", "plan", ID, "--activities", "x").err())
                .contains(ID + " är skickat och kan inte planeras nu", "improvement answer " + ID);
        assertThat(refused("improvement", "answer", ID, "kanske", "--text", "x").err())
                .contains("godtas (även: accepted, antas, godkänns)");
        done(
                "--as",
                "Nora",
                "improvement",
                "answer",
                ID,
                "delvis",
                "--text",
                "Vi håller med om det mesta.",
                "--decision",
                "§ 12",
                "--dnr",
                "GN 2027/45");
        done(
                "--as",
                "Nora",
                "improvement",
                "plan",
                ID,
                "--activities",
                "Skriva om riktlinjerna",
                "--resources",
                "En tjänst",
                "--long-term",
                "Fler unga i studier eller arbete",
                "--due",
                "2027-06-30");
        assertThat(
                        done(
                                        "--as",
                                        "Nora",
                                        "improvement",
                                        "progress",
                                        ID,
                                        "Utkast finns",
                                        "--share",
                                        "60")
                                .err())
                .contains(ID + " pågår nu. Nästa steg");
        assertThat(run("improvement", "done", ID, "Beslutade", "--text", "Beslutade").code())
                .isEqualTo(2);
        done("--as", "Nora", "improvement", "done", ID, "--text", "Beslutade i nämnden");
        assertThat(
                        refused("--as", "Nora", "improvement", "verify", ID, "done", "--text", "Ja")
                                .err())
                .contains("revisor");
        done("--as", "Rut", "improvement", "verify", ID, "delvis", "--text", "Riktlinjerna finns");
        Golden.assertSame("shell/improvement-show-sv.txt", done("improvement", "show", ID).out());
        Golden.assertSame(
                "shell/improvement-show.json",
                done("improvement", "show", ID, "--format", "json").out());
        Golden.assertSame(
                "shell/improvement-figures-sv.txt",
                done("improvement", "figures", "--by", "theme").out());
        assertThat(done("trail", "show").out())
                .contains(
                        "verifierade förbättringsområdet",
                        "Steg 6 – Steg: rapporterat som klart",
                        "Genomförd andel: 60",
                        "Status: pågår → rapporterat som klart");
    }

    @Test
    void aCommitteeSeesItsOwnAndAReaderWhatIsPublished() {
        added();
        assertThat(done("improvement", "list").out()).contains("tillagt");
        assertThat(done("--as", "Nora", "improvement", "list").out()).doesNotContain("gov1");
        done("improvement", "send", ID, "--due", "2027-03-31");
        assertThat(done("--as", "Nora", "improvement", "list").out()).contains("gov1");
        assertThat(done("--as", "Lage", "improvement", "list", "--format", "csv").out())
                .contains(ID);
        assertThat(done("--as", "Nora", "improvement", "export").out()).contains(ID);
        assertThat(
                        refused(
                                        "--as",
                                        "Lage",
                                        "improvement",
                                        "answer",
                                        ID,
                                        "accepted",
                                        "--text",
                                        "x")
                                .err())
                .contains("läsare");
    }

    @Test
    void listsWithinEightyColumnsAndByFilter() {
        sent();
        done(
                "improvement",
                "add",
                "--municipality",
                "Linköping",
                "--title",
                "En lång rubrik om hur samverkan med andra ska se ut framöver");
        Said list = done("improvement", "list");
        assertThat(list.out().lines())
                .allMatch(line -> line.length() <= 80)
                .anyMatch(line -> line.contains("Gymnasienämnden"))
                .anyMatch(line -> line.contains("2027-01-01"));
        Golden.assertSame("shell/improvement-list-sv.txt", list.out());
        for (String filter :
                new String[] {
                    "--municipality karlstad",
                    "--body GYMNASIENÄMNDEN",
                    "--status sent",
                    "--due 2027-01-01",
                    "--theme governance",
                    "--audit karlstad-kaa-2016"
                }) {
            String[] words = ("improvement list --format markdown " + filter).split(" ", -1);
            assertThat(done(words).out().lines()).as(filter).hasSize(3);
        }
        Said none = done("improvement", "list", "--status", "overdue", "--format", "json");
        assertThat(none.out().strip()).isEqualTo("[ ]");
        assertThat(none.err()).contains("Inga förbättringsområden");
        assertThat(refused("improvement", "list", "--theme", "nix").err()).contains("governance");
        assertThat(done("improvement", "list", "--status", "försenat").out()).isEmpty();
        assertThat(done("improvement", "list", "--status", "Skickat").out()).contains("gov1");
        Said unknown = run("improvement", "list", "--status", "sänt");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("tillagt, skickat, besvarat");
    }

    @Test
    void marksWhatIsOverdueInItsStatus() throws IOException {
        sent();
        String set = folder + "/set";
        done("audit", "export", set, "--audits", "karlstad-kaa-2016");
        rewrite(Path.of(set, "improvements.csv"));
        rewrite(Path.of(set, "steps.csv"));
        done("audit", "import", set, "--replace");
        assertThat(done("improvement", "list", "--status", "overdue").out())
                .contains("x-1", "! försenat")
                .doesNotContain("gov1");
        assertThat(done("improvement", "show", "x-1").out()).contains("! försenat (skickat)");
    }

    /** As if it had been sent a year before, under another id. */
    private static void rewrite(Path file) throws IOException {
        Files.writeString(file, Files.readString(file).replace(ID, "x-1").replace("2027", "2026"));
    }

    @Test
    void addsFromARecommendationMadeInADraftAndSendsItOnlyWhenPublished() {
        done(
                "audit",
                "start",
                "Vara",
                "--rubric",
                "kaa",
                "--to",
                "2026-12-31",
                "--body",
                "N1 | N2");
        Said number =
                done(
                        "audit",
                        "recommend",
                        "vara-kaa-2026",
                        "Se över rutinerna",
                        "--objective",
                        "gov2",
                        "--due",
                        "2027-05-01",
                        "--priority",
                        "hög");
        assertThat(number.out()).isEqualTo("1\n");
        assertThat(done("audit", "recommend", "vara-kaa-2026", "Mer").out()).isEqualTo("2\n");
        assertThat(refused("audit", "recommend", "karlstad-kaa-2016", "Mer").err())
                .contains("publicerad och därmed låst");
        assertThat(refused("--as", "Nora", "audit", "recommend", "vara-kaa-2026", "Mer").err())
                .contains("revisor");
        assertThat(
                        refused(
                                        "improvement",
                                        "add",
                                        "--audit",
                                        "vara-kaa-2026",
                                        "--recommendation",
                                        "1")
                                .err())
                .contains("N1, N2", "--body");
        String[] add = {
            "improvement",
            "add",
            "--audit",
            "vara-kaa-2026",
            "--recommendation",
            "1",
            "--body",
            "n1"
        };
        assertThat(done(add).out()).isEqualTo("vara-kaa-2026-r1\n");
        assertThat(refused(add).err()).contains("vara-kaa-2026-r1 gäller redan samma sak");
        add[add.length - 1] = "N1 | N2";
        assertThat(refused(add).err()).contains("exakt en");
        add[add.length - 1] = "N3";
        Said second = done(add);
        assertThat(second.out()).isEqualTo("vara-kaa-2026-r1-2\n");
        assertThat(second.err()).contains("N3 hör inte till", "De är: N1, N2");
        assertThat(refused("audit", "recommend", "vara-kaa-2026", "x", "--body", "A | B").err())
                .contains("exakt en");
        assertThat(done("audit", "recommend", "vara-kaa-2026", "x", "--body", "N3").err())
                .contains("De är: N1, N2");
        assertThat(refused("improvement", "send", "--audit", "vara-kaa-2026").err())
                .contains("audit publish vara-kaa-2026", "vara-kaa-2026-r1-2");
        assertThat(done("improvement", "show", "vara-kaa-2026-r1", "--format", "json").out())
                .contains("\"N1\"", "\"2027-05-01\"", "\"hög\"", "\"GOV2\"");
    }

    private void addedFor(String objective, String body) {
        done(
                "improvement",
                "add",
                "--audit",
                "lysekil-kaa-2016",
                "--objective",
                objective,
                "--body",
                body,
                "--due",
                "2027-03-31");
    }

    private String body(String id) {
        return done("improvement", "list", "--format", "csv", "--audit", "lysekil-kaa-2016")
                .out()
                .lines()
                .filter(line -> line.startsWith(id + ","))
                .map(line -> line.split(",", -1)[3])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sendsTheWholeOfAnAuditWithoutTakingPointsFromThoseTheyAreAddressedTo() throws IOException {
        addedFor("RES1", "Kommunstyrelsen");
        addedFor("MAP1", "Utbildningsnämnden");
        addedFor("GOV2", "Räddningsnämnden");
        Path set = folder.resolve("set");
        done("audit", "export", set.toString(), "--audits", "lysekil-kaa-2016");
        Path areas = set.resolve("improvements.csv");
        Files.writeString(areas, Files.readString(areas).replace("Räddningsnämnden", ""));
        done("audit", "import", set.toString(), "--replace");
        Said sent =
                done(
                        "improvement",
                        "send",
                        "--audit",
                        "lysekil-kaa-2016",
                        "--body",
                        "utbildningsnämnden");
        assertThat(body("lysekil-kaa-2016-res1")).isEqualTo("Kommunstyrelsen");
        assertThat(body("lysekil-kaa-2016-map1")).isEqualTo("Utbildningsnämnden");
        assertThat(body("lysekil-kaa-2016-gov2")).isEqualTo("Utbildningsnämnden");
        assertThat(sent.err())
                .contains(
                        "lysekil-kaa-2016-res1 är skickat till Kommunstyrelsen.",
                        "lysekil-kaa-2016-gov2 är skickat till Utbildningsnämnden.",
                        "redan var riktat till: lysekil-kaa-2016-res1.\n")
                .doesNotContain("i stället för");
    }

    @Test
    void tellsBothNamesWhereOnePointIsSentToAnotherThanItWasAddressedTo() {
        addedFor("RES1", "Kommunstyrelsen");
        addedFor("MAP1", "Kommunstyrelsen");
        addedFor("MAP1", "Utbildningsnämnden");
        assertThat(
                        done(
                                        "improvement",
                                        "send",
                                        "lysekil-kaa-2016-res1",
                                        "--body",
                                        "Utbildningsnämnden")
                                .err())
                .contains(
                        "lysekil-kaa-2016-res1 är skickat till Utbildningsnämnden, i stället för"
                                + " till Kommunstyrelsen som det var riktat till.");
        assertThat(
                        refused(
                                        "improvement",
                                        "send",
                                        "lysekil-kaa-2016-map1",
                                        "--body",
                                        "Utbildningsnämnden")
                                .err())
                .contains("lysekil-kaa-2016-map1-2 gäller redan samma sak");
    }

    @Test
    void changesAndTakesBackWhatWasNotSentAndKeepsItInTheRecord() {
        added();
        assertThat(run("improvement", "change", ID).code()).isEqualTo(2);
        assertThat(
                        done(
                                        "improvement",
                                        "change",
                                        ID,
                                        "--title",
                                        "Riktlinjer",
                                        "--body",
                                        "Kommunstyrelsen",
                                        "--due",
                                        "2027-04-01")
                                .err())
                .contains(
                        "→ Riktlinjer",
                        "Till: Gymnasienämnden → Kommunstyrelsen",
                        "Senast: (tomt) → 2027-04-01",
                        "Kommunstyrelsen hör inte till",
                        ID + " är ändrat. Nästa steg tar en revisor: improvement send " + ID);
        done("improvement", "remove", ID, "--reason", "Hör till en annan granskning");
        assertThat(refused("improvement", "show", ID).err())
                .contains("togs bort 2027-01-01 av Anna", "”Hör till en annan granskning”");
        assertThat(done("trail", "show").out().replaceAll("\\s+", " "))
                .contains(
                        "ändrade förbättringsområdet: " + ID,
                        "Anna tog bort förbättringsområdet: " + ID,
                        "Borttagning – Skäl: Hör till en annan granskning",
                        "Titel: Riktlinjer → (tomt)",
                        "Steg 1 – Steg: tillagt → (tomt)");
        sentAnew();
        assertThat(refused("improvement", "remove", ID + "-2", "--reason", "x").err())
                .contains(ID + "-2 är skickat och kan inte tas bort nu. Nästa steg tar nämnden");
        assertThat(refused("improvement", "change", ID + "-2", "--title", "x").err())
                .contains("kan inte ändras nu");
    }

    private void sentAnew() {
        String[] add = {
            "improvement", "add", "--audit", "karlstad-kaa-2016", "--objective", "gov1"
        };
        assertThat(done(add).out()).isEqualTo(ID + "-2\n");
        done("improvement", "send", ID + "-2", "--due", "2027-03-31");
    }

    @Test
    void refusesWhatIsNoGroundForAnImprovementArea() {
        assertThat(run("improvement", "add", "--audit", "karlstad-kaa-2016").code()).isEqualTo(2);
        assertThat(
                        run("improvement", "add", "--municipality", "Vara", "--objective", "RES1")
                                .code())
                .isEqualTo(2);
        assertThat(refused("improvement", "add", "--municipality", "Vara").err())
                .contains("--title");
        assertThat(
                        refused(
                                        "improvement",
                                        "add",
                                        "--audit",
                                        "karlstad-kaa-2016",
                                        "--objective",
                                        "RES1")
                                .err())
                .contains("Uppfyllt");
        assertThat(
                        refused(
                                        "improvement",
                                        "add",
                                        "--audit",
                                        "karlstad-kaa-2016",
                                        "--recommendation",
                                        "7")
                                .err())
                .contains("audit recommend");
        assertThat(run("improvement", "send").code()).isEqualTo(2);
    }

    @Test
    void exportsInEachFormatBeforeAndAfterTheCommand() throws Exception {
        sent();
        String ics = done("improvement", "export", "--format", "ics").out();
        assertThat(Biweekly.parse(ics).first().getEvents()).hasSize(1);
        assertThat(done("--format", "ics", "improvement", "export").out()).isEqualTo(ics);
        assertThat(done("--format=ics", "improvement", "export").out()).isEqualTo(ics);
        assertThat(done("improvement", "--format", "csv", "export").out())
                .isEqualTo(done("improvement", "export").out())
                .startsWith("id,municipality,title");
        assertThat(run("improvement", "export", "--format", "xlsx").err()).contains("--out");
        Path book = folder.resolve("ut/b.xlsx");
        String[] xlsx = {"--format", "xlsx", "improvement", "export", "--out", book.toString()};
        assertThat(done(xlsx).out()).isEqualTo(book + "\n");
        byte[] first = Files.readAllBytes(book);
        done(xlsx);
        assertThat(book).hasBinaryContent(first);
        Path calendar = folder.resolve("ut/k.ics");
        done("improvement", "export", "--format", "ics", "--out", calendar.toString());
        assertThat(Files.readString(calendar, StandardCharsets.UTF_8)).isEqualTo(ics);
        for (String[] wrong :
                new String[][] {
                    {"improvement", "export", "--format", "json"},
                    {"improvement", "list", "--format", "xlsx"},
                    {"--format", "ics", "improvement", "list"},
                    {"--format", "xlsx", "audit", "list"},
                    {"--format", "ics"},
                    {"--format", "csv", "improvement", "export", "--format", "ics"}
                }) {
            assertThat(run(wrong).code()).as(String.join(" ", wrong)).isEqualTo(2);
        }
        assertThat(done("improvement", "export", "--help").out())
                .contains("--format csv|xlsx|ics")
                .doesNotContain("--format text|csv|json|markdown");
    }

    @Test
    void endsWhatWasDeclinedAndSaysWhyOnTheSheet() throws IOException {
        sent();
        done("--as", "Nora", "improvement", "answer", ID, "avvisas", "--text", "Nej.");
        assertThat(refused("--as", "Nora", "improvement", "close", ID, "--reason", "x").err())
                .contains("Nora");
        assertThat(refused("improvement", "close", ID, "--reason", " ").err()).contains("--reason");
        assertThat(done("improvement", "close", ID, "--reason", "Bedömningen är rättad").err())
                .contains(ID + " är nu avslutat. Inget mer återstår.");
        assertThat(done("improvement", "list", "--status", "avslutat").out())
                .contains(ID, "avslutat");
        assertThat(done("improvement", "show", ID).out())
                .contains("avslutat av Anna\n", "2027-01-01 Anna: Bedömningen är rättad");
        assertThat(done("improvement", "figures").out())
                .contains("Avslutade av revisorerna: 1 av 1 skickade", "Hörsammade: 0 av 1");
        Said calendar = done("improvement", "export", "--format", "ics");
        assertThat(Biweekly.parse(calendar.out()).first().getEvents())
                .singleElement()
                .matches(event -> event.getStatus().isCancelled());
        assertThat(calendar.err()).isEmpty();
        assertThat(done("trail", "show").out())
                .contains("avslutade förbättringsområdet", "Status: besvarat → avslutat");
        assertThat(sheet())
                .contains(
                        "Klart och avslutat",
                        "Revisorerna har avslutat punkten: Bedömningen är rättad.")
                .doesNotContain("Väntar på ert svar", "Noterat den");
        String[] anew = {
            "improvement",
            "add",
            "--audit",
            "karlstad-kaa-2016",
            "--objective",
            "gov1",
            "--body",
            "Gymnasienämnden"
        };
        assertThat(done(anew).out()).isEqualTo(ID + "-2\n");
    }

    private String sheet() throws IOException {
        String[] words = {
            "report",
            "committee",
            "--municipality",
            "Karlstad",
            "--body",
            "Gymnasienämnden",
            "--formats",
            "html",
            "--out",
            folder.resolve("blad").toString()
        };
        return Files.readString(Path.of(done(words).out().strip()), StandardCharsets.UTF_8);
    }

    @Test
    void saysOnTheSheetThatAPlanIsWantedAndHowToSendIt() throws IOException {
        sent();
        done("improvement", "answer", ID, "godtas", "--text", "Ja.");
        assertThat(sheet())
                .contains(
                        "En plan önskas för en punkt: vad som ska göras och när",
                        "Skicka en plan till revisorerna i Karlstad")
                .doesNotContain("Inget svar väntas", "Ni behöver inte svara");
    }

    @Test
    void takesAClosedOneOutAndInAgainWithoutLosingALetter() {
        sent();
        done("improvement", "close", ID, "--reason", "Fel");
        Path first = folder.resolve("forst");
        done("audit", "export", first.toString());
        try (Play other = new Play(folder.resolve("annan"), Map.of("COLUMNS", "80"), "")) {
            Path second = folder.resolve("sedan");
            for (String[] words :
                    new String[][] {
                        {"audit", "import", first.toString()},
                        {"audit", "export", second.toString()}
                    }) {
                Said said = other.said(List.of("--as", "Anna"), words);
                assertThat(said.code()).as(said.err()).isZero();
            }
            for (String file : List.of("improvements.csv", "notes.csv", "steps.csv")) {
                assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
            }
            assertThat(second.resolve("steps.csv"))
                    .content(StandardCharsets.UTF_8)
                    .contains(ID + ",close,2027-01-01,,Anna");
        }
    }

    @Test
    void asksInTheWordsOfTheRubricsRecommendation() {
        String[] add = {
            "improvement", "add", "--audit", "karlstad-kaa-2016", "--objective", "gov1"
        };
        done(add);
        assertThat(done("improvement", "show", ID).out().replaceAll("\\s+", " "))
                .contains("Rubrik: Nämnden bör besluta om mätbara mål för aktivitetsansvaret,");
    }
}
