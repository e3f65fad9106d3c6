package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.AuditLibrary;

/** The pages in a real browser: by keyboard alone, in both languages, light and dark, and small. */
class PagesInTheBrowserTest {

    private static final List<String> PAGES =
            List.of(
                    "/audits",
                    "/audits/vara-kaa-2026",
                    "/audits/vara-kaa-2026/score/RES1",
                    "/audits/vara-kaa-2026/score/all",
                    "/audits/vara-kaa-2026/approve",
                    "/compare",
                    "/accessibility",
                    "/about",
                    "/rubrics",
                    "/rubrics/internal-control",
                    "/nowhere");

    @TempDir Path folder;

    @Test
    void canBeReadAndFilledInByEverybody() throws IOException {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
        }
        try (Browser browser = Browser.open();
                Served served = Served.of(home)) {
            browser.show(served.entrance().toString());
            scoreByKeyboard(browser);
            assertThat(
                            served.room(AuditLibrary.class)
                                    .seenBy(TestHouse.ANNA)
                                    .read("vara-kaa-2026")
                                    .assessment("RES1")
                                    .finding())
                    .isEqualTo("Två tjänster");
            assertThat(PageFaults.of(browser, served, PAGES)).isEmpty();
        }
    }

    /** From the first page to a saved cell without a pointer. */
    private static void scoreByKeyboard(Browser browser) {
        var driver = browser.driver();
        driver.findElement(By.partialLinkText("Börja bedöma")).sendKeys(Keys.ENTER);
        browser.until("document.querySelector('input[name=rating]') !== null");
        driver.findElement(By.cssSelector("input[name=rating]")).sendKeys(Keys.SPACE);
        driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        driver.switchTo().activeElement().sendKeys("Två tjänster" + Keys.TAB);
        driver.switchTo().activeElement().sendKeys("Räcker inte" + Keys.TAB);
        driver.switchTo().activeElement().sendKeys("Intervju 3");
        driver.findElement(By.name("next")).sendKeys(Keys.ENTER);
        browser.until("location.pathname.endsWith('/score/GOV1')");
        assertThat(driver.findElement(By.className("saved")).getText()).contains("RES1 är sparat");
    }
}
