package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
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
