package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                    "/audits/vara-kaa-2026/approve",
                    "/compare",
                    "/nowhere");

    /** The narrowest screen that WCAG asks for. */
    private static final int NARROWEST = 320;

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
            List<String> faults = new ArrayList<>();
            for (String look : List.of("light", "dark")) {
                browser.driver()
                        .executeCdpCommand(
                                "Emulation.setEmulatedMedia",
                                Map.of(
                                        "features",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        "prefers-color-scheme",
                                                        "value",
                                                        look))));
                for (String language : List.of("sv", "en")) {
                    for (String page : PAGES) {
                        faults.addAll(faults(browser, served, page, language, look));
                    }
                }
            }
            assertThat(faults).isEmpty();
        }
    }

    /** From the first page to a saved cell without a pointer. */
    private static void scoreByKeyboard(Browser browser) {
        var driver = browser.driver();
        driver.findElement(By.partialLinkText("Börja bedöma")).sendKeys(Keys.ENTER);
        driver.findElement(By.cssSelector("input[name=rating]")).sendKeys(Keys.SPACE);
        driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        driver.switchTo().activeElement().sendKeys("Två tjänster" + Keys.TAB);
        driver.switchTo().activeElement().sendKeys("Räcker inte" + Keys.TAB);
        driver.switchTo().activeElement().sendKeys("Intervju 3");
        driver.findElement(By.name("next")).sendKeys(Keys.ENTER);
        assertThat(driver.getCurrentUrl()).endsWith("/score/GOV1");
        assertThat(driver.findElement(By.className("saved")).getText()).contains("RES1 är sparat");
    }

    private static List<String> faults(
            Browser browser, Served served, String page, String language, String look)
            throws IOException {
        String where = page + " " + language + " " + look;
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {1280, 375, NARROWEST}) {
            browser.resize(width, 900);
            browser.show(served.at(page + "?lang=" + language).toString());
            keep(browser, page, language, look, width);
            String wide = browser.valueOf("document.documentElement.scrollWidth");
            if (Integer.parseInt(wide) > width) {
                faults.add(where + ": " + wide + " wide at " + width);
            }
        }
        browser.accessibilityFaults().forEach(fault -> faults.add(where + ": " + fault));
        browser.complaints().stream()
                .filter(one -> !(page.equals("/nowhere") && one.contains("404")))
                .forEach(one -> faults.add(where + ": " + one));
        return faults;
    }

    /** For whoever wants to look: {@code -Dpages.to=FOLDER}. */
    private static void keep(Browser browser, String page, String language, String look, int width)
            throws IOException {
        String to = System.getProperty("pages.to", "");
        if (!to.isEmpty()) {
            Path folder = Files.createDirectories(Path.of(to));
            String name =
                    String.join("-", page.replace('/', '_'), language, look, "" + width) + ".png";
            Files.write(folder.resolve(name), browser.picture());
        }
    }
}
