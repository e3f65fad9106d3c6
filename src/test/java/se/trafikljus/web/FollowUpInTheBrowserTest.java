package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import se.trafikljus.Browser;

/** The follow-up in a real browser, for a committee and for an auditor. */
class FollowUpInTheBrowserTest {

    private static final String IN_VARA = "/improvements/vara-kaa-2026-";

    @TempDir Path folder;

    @Test
    void canBeReadAndFilledInByEverybody() throws Exception {
        Path home = folder.resolve("ws");
        FollowedUp.into(home);
        FollowedUp.moreInto(home);
        try (Browser browser = Browser.open();
                Served served = Served.of(home)) {
            signIn(browser, served, "Nora");
            draftSavesItself(browser, served);
            assertThat(
                            PageFaults.of(
                                    browser,
                                    served,
                                    List.of(
                                            "/committee",
                                            IN_VARA + "res1",
                                            IN_VARA + "fup1",
                                            IN_VARA + "doc1",
                                            IN_VARA + "doc1/receipt",
                                            "/improvements/figures")))
                    .isEmpty();
            answerByKeyboard(browser, served);
            signIn(browser, served, "Anna");
            assertThat(
                            PageFaults.of(
                                    browser,
                                    served,
                                    List.of(
                                            "/improvements",
                                            "/improvements?status=closed",
                                            "/improvements/new?audit=vara-kaa-2026",
                                            "/improvements/figures?by=theme",
                                            IN_VARA + "gov1",
                                            IN_VARA + "int1",
                                            IN_VARA + "gov2")))
                    .isEmpty();
        }
    }

    static void signIn(Browser browser, Served served, String name) {
        browser.driver().manage().deleteAllCookies();
        browser.show(served.at("/login?lang=sv").toString());
        browser.driver().findElement(By.id("name")).sendKeys(name);
        browser.driver().findElement(By.id("password")).sendKeys(FollowedUp.PASSWORD);
        browser.driver().findElement(By.cssSelector("main button")).click();
        browser.until("location.pathname !== '/login'");
    }

    /** What rests is kept; what cannot be kept is told, and kept when it can be. */
    private static void draftSavesItself(Browser browser, Served served) throws Exception {
        var driver = browser.driver();
        browser.show(served.at(IN_VARA + "res1?lang=sv").toString());
        browser.until("document.getElementById('told').innerText.includes('sparas av sig')");
        driver.findElement(By.id("answer-text")).sendKeys("Vi börjar");
        browser.until(saved("/^Utkast sparat \\d\\d\\.\\d\\d$/.test(it('.saved'))"));
        online(browser, false);
        driver.findElement(By.id("answer-dnr")).sendKeys("KS 7");
        browser.until(saved("it('.alarm').includes('servern svarar inte')"));
        online(browser, true);
        browser.until(saved("it('.alarm').includes('Nu är det sparat')"));
        browser.complaints();
        driver.manage().deleteCookieNamed("trafikljus");
        driver.findElement(By.id("answer-decision")).sendKeys("§ 5");
        browser.until(saved("it('.alarm').includes('utloggad')"));
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        signIn(browser, served, "Nora");
        driver.switchTo().window(here);
        driver.findElement(By.cssSelector("#step-answer .alarm button")).click();
        browser.until(saved("it('.alarm').includes('Nu är det sparat')"));
        browser.complaints();
        browser.show(served.at(IN_VARA + "res1?lang=sv").toString());
        assertThat(driver.findElement(By.cssSelector("#step-answer .note")).getText())
                .startsWith("Ditt utkast från");
        assertThat(browser.valueOf("document.getElementById('answer-text').value"))
                .isEqualTo("Vi börjar");
        assertThat(browser.valueOf("document.getElementById('answer-dnr').value"))
                .isEqualTo("KS 7");
        assertThat(browser.valueOf("document.getElementById('answer-decision').value"))
                .isEqualTo("§ 5");
        // Whoever leaves at once leaves what they wrote.
        driver.findElement(By.id("answer-text")).sendKeys(" nu");
        browser.show(served.at("/committee").toString());
        browser.show(served.at(IN_VARA + "res1").toString());
        assertThat(browser.valueOf("document.getElementById('answer-text').value"))
                .isEqualTo("Vi börjar nu");
    }

    private static String saved(String said) {
        return "(it => "
                + said
                + ")(what => document.querySelector('#step-answer ' + what).innerText)";
    }

    private static void online(Browser browser, boolean there) {
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                !there,
                                "latency",
                                0,
                                "downloadThroughput",
                                -1,
                                "uploadThroughput",
                                -1));
    }

    /** From the first page to the receipt without a pointer. */
    private static void answerByKeyboard(Browser browser, Served served) {
        var driver = browser.driver();
        browser.show(served.at(IN_VARA + "fup1?lang=sv").toString());
        driver.findElement(By.cssSelector("input[name=response]")).sendKeys(Keys.SPACE);
        driver.findElement(By.id("answer-text")).sendKeys("Vi gör det");
        driver.findElement(By.cssSelector("#step-answer button")).sendKeys(Keys.ENTER);
        browser.until("document.title.startsWith('Granska svaret')");
        assertThat(browser.accessibilityFaults()).isEmpty();
        driver.findElement(By.cssSelector("main button.deed")).sendKeys(Keys.ENTER);
        browser.until("document.title.startsWith('Svaret är lämnat')");
        assertThat(browser.complaints()).isEmpty();
    }
}
