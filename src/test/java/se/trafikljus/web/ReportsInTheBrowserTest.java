package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;

/** A report that is ordered in a browser: its page tells how it goes, and has the file at last. */
class ReportsInTheBrowserTest {

    @TempDir Path folder;

    @Test
    void comeWithoutThePageBeingFetchedAgain() {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
        }
        try (Browser browser = Browser.open();
                Served served = Served.of(home)) {
            browser.show(served.entrance().toString());
            browser.show(served.at("/reports?kind=audit&audit=vara-kaa-2026").toString());
            browser.driver().findElement(By.cssSelector("main button.deed")).click();
            browser.until("document.getElementById('job') !== null");
            browser.driver().executeScript("window.same = true");
            browser.until("document.querySelector('#job a[href$=\".pdf\"]') !== null");
            assertThat(browser.valueOf("window.same")).isEqualTo("true");
            assertThat(browser.valueOf("document.getElementById('job').hasAttribute('hx-get')"))
                    .isEqualTo("false");
            browser.until("document.getElementById('job-said').textContent === 'klar'");
            assertThat(browser.accessibilityFaults()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
