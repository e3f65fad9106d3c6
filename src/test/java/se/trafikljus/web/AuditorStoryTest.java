package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import se.trafikljus.Actor;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.trail.Trail;

/** An auditor's whole way, in a real browser: from signing in to the report in hand. */
class AuditorStoryTest {

    private static final Actor ANNA = new Actor("Anna", new Actor.SignedIn("test"));
    private static final List<String> LEVELS = List.of("met", "partly_met", "not_met");
    private static final int OBJECTIVES = 12;
    private static final String TITLE = "Tre kommuners ungdomar";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isWalkedWithScriptsAndWithout(boolean scripted) throws Exception {
        Path home = folder.resolve("ws");
        FollowedUp.into(home);
        try (TestHouse house = new TestHouse(home)) {
            Person cilla = new Person("Cilla");
            house.get(People.class)
                    .add(TestHouse.ANNA, new User(cilla, Role.AUDITOR, "", "", false));
            house.get(Passwords.class).set(TestHouse.ANNA, cilla, FollowedUp.PASSWORD);
        }
        try (Served served = Served.of(home);
                Walker anna = Walker.of(served, scripted);
                Walker other = Walker.of(served, scripted)) {
            anna.signIn("Anna");
            String audit = starts(anna);
            scoresByKeyboard(anna, audit);
            other.signIn("Bo");
            isShownWhatAnotherWrote(anna, other, audit);
            Path file = Files.writeString(folder.resolve("plan.txt"), "Fyra tjänster");
            attaches(anna, file);
            anna.open("/audits/" + audit);
            approvedBy(other, audit);
            holds(served, audit, file);
            compares(anna);
            ordersAReport(anna);
        }
    }

    /** From the list of audits to the page of the first objective. */
    private static String starts(Walker anna) {
        assertThat(anna.path()).isEqualTo("/audits");
        anna.follow("Börja en granskning");
        anna.fill("municipality", "Tibro");
        anna.driver().findElement(By.cssSelector("option[value=kaa]")).click();
        anna.fill("body", FollowedUp.BODY);
        anna.click(By.cssSelector("main .deeds button"));
        String audit = anna.path().replaceFirst("/audits/", "");
        assertThat(audit).startsWith("tibro-kaa-");
        anna.follow("Börja bedöma");
        return audit;
    }

    private static void scoresByKeyboard(Walker anna, String audit) {
        // Past the head by its first link, then into the form.
        anna.keys(Keys.TAB);
        anna.keys(Keys.ENTER);
        anna.tabTo("rating");
        for (int i = 0; i < OBJECTIVES; i++) {
            String here = anna.path();
            int level = i % LEVELS.size();
            if (anna.isScripted()) {
                anna.browser().drawn();
                anna.keys("" + (level + 1), "m", "Motiv " + i, Keys.TAB, "Intervju " + i);
                anna.keys(Keys.ESCAPE, "n");
            } else {
                if (i > 0) {
                    anna.tabTo("rating");
                }
                anna.keys(Keys.SPACE);
                for (int down = 0; down < level; down++) {
                    anna.keys(Keys.ARROW_DOWN);
                }
                anna.tabTo("rationale");
                anna.keys("Motiv " + i);
                anna.tabTo("source");
                anna.keys("Intervju " + i);
                anna.tabTo("next");
                anna.keys(Keys.ENTER);
            }
            anna.read((i + 1) + " av 12");
            boolean last = i == OBJECTIVES - 1;
            anna.until(page -> last || !page.path().equals(here));
            anna.until(page -> last || !anna.isScripted() || page.focusedName().equals("rating"));
        }
        anna.open("/audits/" + audit);
        anna.read("12 av 12");
    }

    /** Both write at once; the one is shown what the other wrote, and takes it. */
    private static void isShownWhatAnotherWrote(Walker anna, Walker bo, String audit) {
        String page = "/audits/" + audit + "/score/RES1";
        anna.open(page);
        bo.open(page);
        bo.fill("rationale", " och Bos ord");
        bo.click(By.cssSelector("#cell .deeds .second"));
        bo.read("RES1 är sparat");
        anna.fill("rationale", " och Annas ord");
        anna.fill("finding", "Två tjänster är vakanta");
        if (!anna.isScripted()) {
            anna.click(By.cssSelector("#cell .deeds .second"));
        }
        anna.read("Bo ändrade medan du skrev");
        String told = anna.driver().findElement(By.id("alarm")).getText();
        assertThat(told).contains("Motiv 0 och Bos ord", "Motiv 0 och Annas ord");
        anna.click(By.name("take"));
        anna.read("RES1 är sparat");
    }

    private static void attaches(Walker anna, Path file) {
        anna.fill("evidence-file", file.toString());
        anna.fill("evidence-note", "Bemanningen");
        anna.press("Lägg till");
        anna.read("plan.txt är tillagd");
    }

    /** Whoever scored may not approve; a third person may. */
    private static void approvedBy(Walker other, String audit) {
        other.open("/audits/" + audit + "/approve");
        other.read("Bo har själv bedömt");
        other.read("Be kollegan öppna den här sidan");
        other.signIn("Cilla");
        other.follow("Tibro");
        other.follow("Godkänn");
        other.press("Godkänn granskningen av Tibro");
        other.read("godkänd och låst");
    }

    private static void holds(Served served, String id, Path file) throws Exception {
        ScoredAudit audit = served.room(AuditLibrary.class).seenBy(ANNA).read(id);
        assertThat(audit.audit().status().id()).isEqualTo("approved");
        assertThat(audit.audit().approvedBy()).isEqualTo("Cilla");
        List<String> ratings = new ArrayList<>();
        for (int i = 0; i < OBJECTIVES; i++) {
            Assessment cell = audit.assessment(audit.rubric().objectives().get(i).id());
            ratings.add(cell.rating().orElseThrow().id());
            assertThat(cell.rationale()).startsWith("Motiv " + i);
            assertThat(cell.source()).isEqualTo("Intervju " + i);
        }
        for (int i = 0; i < OBJECTIVES; i++) {
            assertThat(ratings.get(i)).isEqualTo(LEVELS.get(i % LEVELS.size()));
        }
        assertThat(audit.assessment("RES1").rationale()).isEqualTo("Motiv 0 och Bos ord");
        assertThat(audit.assessment("RES1").finding()).isEqualTo("Två tjänster är vakanta");
        String hash =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(Files.readAllBytes(file)));
        assertThat(served.room(Evidence.class).list(ANNA, id))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.sha256()).isEqualTo(hash);
                            assertThat(one.addedBy()).isEqualTo("Anna");
                        });
        Trail trail = served.room(Trail.class);
        List<String> deeds = new ArrayList<>();
        trail.show(
                ANNA,
                List.of("audit/" + id),
                one -> {
                    assertThat(one.actor().osUser()).isEqualTo("signed-in");
                    deeds.add(one.actor().name() + " " + one.action());
                });
        assertThat(deeds).startsWith("Anna audit.started").endsWith("Cilla audit.approved");
        assertThat(deeds).contains("Bo assessment.set").doesNotContain("Bo audit.approved");
        assertThat(deeds.stream().filter("Anna assessment.set"::equals).count())
                .isGreaterThanOrEqualTo(OBJECTIVES + 1);
        assertThat(trail.verify(ANNA).broken()).isEmpty();
    }

    private static void compares(Walker anna) {
        anna.open("/audits");
        anna.follow("Jämförelser");
        anna.fill("municipalities", "Tibro, Vara, Mark");
        anna.click(By.cssSelector("main .deed"));
        assertThat(anna.path()).isEqualTo("/compare/matrix");
        assertThat(anna.driver().findElement(By.className("matrix")).getText())
                .contains("Tibro", "Vara", "Mark");
        anna.follow("Spindel");
        assertThat(anna.path()).isEqualTo("/compare/spider");
        assertThat(anna.driver().findElement(By.cssSelector(".picture svg")).isDisplayed())
                .isTrue();
    }

    /** The order that the comparison leads to, and the file that it ends in. */
    private static void ordersAReport(Walker anna) throws Exception {
        anna.follow("Rapport");
        assertThat(anna.path()).isEqualTo("/reports");
        anna.driver().findElement(By.id("title")).clear();
        anna.fill("title", TITLE);
        anna.click(By.cssSelector("main button.deed"));
        By link = By.cssSelector("#job a[href$='.pdf']");
        anna.until(page -> !page.driver().findElements(link).isEmpty());
        String address =
                Objects.requireNonNull(anna.driver().findElement(link).getDomProperty("href"));
        try (PDDocument pdf = Loader.loadPDF(anna.download(address))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(TITLE, "Tibro", "Vara", "Mark", "Delvis uppfyllt");
        }
        assertThat(anna.browser().complaints()).isEmpty();
    }
}
