package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.WebDriverWait;
import se.trafikljus.Actor;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Scorings;
import se.trafikljus.people.OwnSettings;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.Settings;
import se.trafikljus.people.User;
import se.trafikljus.trail.Trail;

/** What is written saves itself, and the page says "saved" only of what the database holds. */
class AutosaveTest {

    private static final String PASSWORD = "fyra ord på rad";
    private static final String AUDIT = "vara-kaa-2026";
    private static final Actor BO = new Actor("Bo", new Actor.SignedIn("test"));

    @TempDir Path folder;
    private Browser browser;
    private Served served;

    @BeforeEach
    void open() {
        browser = Browser.open();
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
            for (String name : List.of("Anna", "Bo")) {
                Person person = new Person(name);
                house.get(People.class)
                        .add(TestHouse.ANNA, new User(person, Role.AUDITOR, "", "", false));
                house.get(Passwords.class).set(TestHouse.ANNA, person, PASSWORD);
            }
        }
        served = Served.of(home);
        browser.show(served.at("/login").toString());
        signIn();
        open("RES1");
    }

    @AfterEach
    void close() {
        if (served != null) {
            served.close();
        }
        browser.close();
    }

    private void signIn() {
        find("name").sendKeys("Anna");
        find("password").sendKeys(PASSWORD + Keys.ENTER);
        browser.until("location.pathname === '/audits'");
    }

    private void open(String objective) {
        browser.show(served.at("/audits/" + AUDIT + "/score/" + objective).toString());
    }

    private WebElement find(String name) {
        return browser.driver().findElement(By.name(name));
    }

    private void untilSaved() {
        browser.until(
                "/^[0-9].*Sparat \\d\\d\\.\\d\\d/.test(document.getElementById('saved').innerText)");
    }

    /** Waits for what the database holds, which the page can tell a moment too early of before. */
    private void untilHeld(BooleanSupplier held) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> held.getAsBoolean());
    }

    private String alarm() {
        return browser.driver().findElement(By.id("alarm")).getText();
    }

    private Assessment cell(String objective) {
        return served.room(AuditLibrary.class)
                .seenBy(new Actor("Anna", new Actor.SignedIn("test")))
                .read(AUDIT)
                .assessment(objective);
    }

    private void network(boolean there) {
        network(there, 0);
    }

    private void network(boolean there, int latency) {
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                !there,
                                "latency",
                                latency,
                                "downloadThroughput",
                                -1,
                                "uploadThroughput",
                                -1));
    }

    @Test
    void savesRatingsByKeyAndTextsWhenTheyAreLeft() {
        WebElement rating = find("rating");
        rating.sendKeys("2");
        untilSaved();
        assertThat(cell("RES1").rating().orElseThrow().id()).isEqualTo("partly_met");
        rating.sendKeys("m");
        WebElement rationale = browser.driver().switchTo().activeElement();
        rationale.sendKeys("Räcker inte", Keys.ESCAPE);
        browser.until("document.activeElement.name === 'rating'");
        untilHeld(() -> cell("RES1").rationale().equals("Räcker inte"));
        browser.driver().switchTo().activeElement().sendKeys("j");
        browser.until("location.pathname.endsWith('/GOV1')");
        find("rating").sendKeys("-");
        untilSaved();
        browser.driver().switchTo().activeElement().sendKeys("n");
        browser.until("!location.pathname.endsWith('/GOV1')");
        assertThat(cell("GOV1").rating().orElseThrow().id()).isEqualTo("not_in_scope");
    }

    @Test
    void keysDoNothingForWhoeverSwitchedThemOff() {
        served.room(Settings.class)
                .keep(
                        new Actor("Anna", new Actor.SignedIn("test")),
                        new OwnSettings(OwnSettings.Theme.DARK, false, Optional.empty()));
        open("RES1");
        assertThat(browser.valueOf("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(15, 24, 27)");
        assertThat(browser.valueOf("getComputedStyle(document.querySelector('kbd')).display"))
                .isEqualTo("none");
        find("rating").sendKeys("2", "m");
        assertThat(browser.valueOf("document.activeElement.name")).isEqualTo("rating");
        assertThat(browser.driver().findElements(By.cssSelector("input[name=rating]:checked")))
                .isEmpty();
    }

    @Test
    void savesOnlyTheRatingThatArrowsRestOn() {
        find("rating").sendKeys(Keys.SPACE);
        untilSaved();
        // Two arrows faster than any machine is slow.
        browser.driver()
                .executeScript(
                        """
                        const radios = document.querySelectorAll('input[name=rating]');
                        for (const place of [1, 2]) {
                          radios[place - 1].dispatchEvent(
                            new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true}));
                          radios[place].click();
                        }
                        """);
        untilHeld(() -> cell("RES1").rating().orElseThrow().id().equals("not_met"));
        List<String> ratings = new ArrayList<>();
        served.room(Trail.class)
                .show(
                        List.of("audit/" + AUDIT),
                        one ->
                                one.changes().stream()
                                        .filter(change -> one.action().equals("assessment.set"))
                                        .map(change -> change.after().get("rating"))
                                        .forEach(ratings::add));
        assertThat(ratings).containsExactly("met", "not_met");
    }

    @Test
    void shownWhatAnotherWroteNothingSavesItselfUntilThePersonHasChosen() {
        served.room(Scorings.class)
                .save(BO, AUDIT, CellChange.in("RES1").rating("met").rationale("Bos motivering"));
        find("rationale").sendKeys("Annas motivering");
        find("finding").sendKeys("Annas iakttagelse");
        browser.until("document.getElementById('alarm').innerText.includes('Bos motivering')");
        assertThat(alarm()).contains("Annas motivering");
        find("source").sendKeys("Intervju", Keys.TAB);
        assertThat(cell("RES1").rationale()).isEqualTo("Bos motivering");
        assertThat(cell("RES1").source()).isEmpty();
        find("take").click();
        browser.until("document.getElementById('saved').innerText.includes('RES1 är sparat')");
        Assessment now = cell("RES1");
        assertThat(now.rationale()).isEqualTo("Bos motivering");
        assertThat(now.finding()).isEqualTo("Annas iakttagelse");
        assertThat(now.source()).isEqualTo("Intervju");
        assertThat(find("rationale").getAttribute("value")).isEqualTo("Bos motivering");
    }

    @Test
    void triesAgainWhenTheNetworkIsBack() {
        network(false);
        find("rationale").sendKeys("Skrivet utan nät", Keys.TAB);
        browser.until("document.getElementById('alarm').innerText.includes('servern svarar inte')");
        assertThat(cell("RES1").rationale()).isEmpty();
        network(true);
        browser.until("document.getElementById('alarm').innerText === 'Nu är det sparat.'");
        assertThat(cell("RES1").rationale()).isEqualTo("Skrivet utan nät");
    }

    @Test
    void waitsWithTheFormUntilASaveUnderWayIsOver() {
        network(true, 2000);
        find("rationale").sendKeys("Halvt");
        find("rating").sendKeys("2");
        browser.until("document.getElementById('saved').innerText.includes('Sparar')");
        find("rationale").sendKeys(" och helt");
        find("next").click();
        browser.until("location.pathname.endsWith('/GOV1')");
        assertThat(cell("RES1").rationale()).isEqualTo("Halvt och helt");
    }

    @Test
    void keepsTheTextOfWhomTheServerHasSignedOut() {
        browser.driver().manage().deleteCookieNamed("trafikljus");
        find("rationale").sendKeys("Skrivet utloggad", Keys.TAB);
        browser.until("document.getElementById('alarm').innerText.includes('utloggad')");
        assertThat(cell("RES1").rationale()).isEmpty();
        String here = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.driver().get(served.at("/login").toString());
        signIn();
        browser.driver().switchTo().window(here);
        browser.driver().findElement(By.xpath("//*[@id='alarm']//button[.='Spara igen']")).click();
        untilSaved();
        assertThat(cell("RES1").rationale()).isEqualTo("Skrivet utloggad");
    }

    @Test
    void waitsWithALinkUntilWhatWasWrittenIsKept() {
        find("rationale").sendKeys("Just skrivet");
        browser.driver().findElement(By.cssSelector("a[rel=next]")).click();
        browser.until("location.pathname.endsWith('/GOV1')");
        assertThat(cell("RES1").rationale()).isEqualTo("Just skrivet");
    }
}
