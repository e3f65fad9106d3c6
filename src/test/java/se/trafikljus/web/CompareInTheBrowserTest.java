package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;

/** The comparison's pages in a real browser, of few and of many. */
class CompareInTheBrowserTest {

    private static final String FEW = "?municipalities=Vara,Mark,Karlstad";

    private static final String HOSTILE = "<script>alert(1)</script> & \"Ö'nämnd\"";

    private static final List<String> PAGES =
            List.of(
                    "/compare/matrix" + FEW,
                    "/compare/matrix",
                    "/compare/spider?lift=1470",
                    "/compare/findings" + FEW,
                    "/compare/objectives/RES1" + FEW,
                    "/compare/municipalities/1470" + FEW);

    @TempDir Path folder;

    @Test
    void canBeReadByEverybody() throws Exception {
        try (Browser browser = Browser.open();
                Served served = Served.filled(folder.resolve("ws"))) {
            for (String town : List.of("Habo", "Tibro", "Kil", "Falköping", "Skara", "Lidköping")) {
                start(served, town);
            }
            browser.show(served.entrance().toString());
            laysMoreThanTwelveDownwards(browser, served);
            headsStayInViewAndLeaveTheFocusFree(browser, served);
            isOneStopOfTheKeyboardWithACard(browser, served);
            liftsALine(browser, served);
            assertThat(PageFaults.of(browser, served, PAGES)).isEmpty();
            bodiesAreComparedWhateverTheyAreCalled(browser, served);
        }
    }

    private static void start(Served served, String town, String... bodies) {
        served.room(Drafts.class)
                .start(
                        TestHouse.ANNA,
                        new NewAudit(
                                town,
                                "kaa",
                                List.of(bodies),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                ""));
    }

    private static void bodiesAreComparedWhateverTheyAreCalled(Browser browser, Served served) {
        start(served, "Grums", "Socialnämnden");
        start(served, "Grums", HOSTILE);
        String bodies = "?municipalities=Grums&by=body&lang=sv";
        for (String page : List.of("/compare/matrix", "/compare/spider", "/compare/findings")) {
            browser.show(served.at(page + bodies).toString());
            assertThat(browser.driver().findElements(By.cssSelector("main script:not([src])")))
                    .isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
        browser.show(served.at("/compare/matrix" + bodies).toString());
        assertThat(browser.driver().findElement(By.className("matrix")).getText())
                .contains(HOSTILE + " utkast");
        browser.driver().findElement(By.linkText("Socialnämnden")).click();
        browser.until("location.pathname.startsWith('/compare/municipalities/')");
        assertThat(browser.driver().getCurrentUrl())
                .contains("/compare/municipalities/1764/socialnamnden?");
        assertThat(browser.driver().findElement(By.tagName("h1")).getText())
                .isEqualTo("Socialnämnden");
    }

    private static void laysMoreThanTwelveDownwards(Browser browser, Served served) {
        browser.show(served.at("/compare/matrix").toString());
        var driver = browser.driver();
        assertThat(driver.findElements(By.cssSelector(".matrix tbody th[scope=row]"))).hasSize(13);
        assertThat(driver.findElement(By.cssSelector("tbody th[scope=row]")).getText())
                .isEqualTo("Falköping utkast");
        assertThat(driver.findElements(By.cssSelector(".matrix td a"))).isEmpty();
        assertThat(driver.findElements(By.cssSelector("tfoot td.count"))).hasSize(3 * 12);
        browser.show(served.at("/compare/spider").toString());
        assertThat(driver.findElements(By.cssSelector("[name=show]"))).hasSize(13);
        assertThat(driver.findElements(By.cssSelector("[name=show]:checked"))).isEmpty();
        assertThat(driver.getPageSource()).contains("medianen och kvartilerna för 13 kommuner");
    }

    private static void isOneStopOfTheKeyboardWithACard(Browser browser, Served served) {
        browser.resize(1280, 900);
        browser.show(served.at("/compare/matrix" + FEW + "&lang=sv").toString());
        var driver = browser.driver();
        assertThat(browser.valueOf("document.querySelectorAll('.matrix [tabindex=\"0\"]').length"))
                .isEqualTo("1");
        assertThat(browser.valueOf("document.querySelector('.matrix table').getAttribute('role')"))
                .isEqualTo("grid");
        driver.findElement(By.cssSelector(".matrix [tabindex='0']")).sendKeys(Keys.ARROW_UP);
        assertThat(driver.switchTo().activeElement().getTagName()).isEqualTo("a");
        driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        var active = driver.switchTo().activeElement();
        assertThat(active.getTagName()).as("the first cell under a head").isEqualTo("td");
        browser.until("!document.querySelector('.card').hidden");
        String card = driver.findElement(By.className("card")).getText();
        assertThat(card).contains("RES1", "Källa");
        assertThat(browser.accessibilityFaults()).isEmpty();
        active.sendKeys(Keys.ESCAPE);
        browser.until("document.querySelector('.card').hidden");
        active.sendKeys(Keys.ARROW_RIGHT);
        browser.until("!document.querySelector('.card').hidden");
        assertThat(driver.findElement(By.className("card")).getText()).isNotEqualTo(card);
        assertThat(browser.valueOf("document.querySelectorAll('.matrix [tabindex=\"0\"]').length"))
                .isEqualTo("1");
        staysWhileThePointerIsOnIt(browser);
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.until("location.pathname.startsWith('/compare/municipalities/')");
        assertThat(browser.valueOf("location.hash")).isEqualTo("#RES1");
        assertThat(browser.valueOf("document.querySelector(':target').tagName"))
                .isEqualTo("ARTICLE");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void liftsALine(Browser browser, Served served) {
        browser.show(served.at("/compare/spider" + FEW).toString());
        var driver = browser.driver();
        String lifted =
                "[...new Set([...document.querySelectorAll('.lifting .lifted')]"
                        + ".map(one => one.dataset.code))].join()";
        assertThat(browser.valueOf(lifted)).isEmpty();
        browser.valueOf("document.querySelector('.values a').focus()");
        assertThat(browser.valueOf(lifted))
                .isEqualTo(
                        browser.valueOf(
                                "document.querySelector('.values a').pathname.split('/')[3]"));
        browser.valueOf("document.activeElement.blur()");
        assertThat(browser.valueOf(lifted)).isEmpty();
        new Actions(driver)
                .moveToElement(driver.findElements(By.cssSelector(".values tbody td")).get(1))
                .perform();
        browser.until(
                lifted
                        + " === document.querySelectorAll('.values thead a')[1]"
                        + ".pathname.split('/')[3]");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void staysWhileThePointerIsOnIt(Browser browser) {
        var driver = browser.driver();
        var cell = driver.findElements(By.cssSelector(".matrix tbody td[class^=rating]")).get(5);
        new Actions(driver).moveToElement(cell).perform();
        browser.until(
                "document.querySelector('.matrix [aria-describedby=cell-card]') ==="
                        + " document.querySelectorAll('.matrix tbody td[class^=rating]')[5]"
                        + " && !document.querySelector('.card').hidden");
        var card = driver.findElement(By.className("card"));
        new Actions(driver).moveToElement(card).pause(Duration.ofMillis(900)).perform();
        assertThat(card.isDisplayed()).isTrue();
        new Actions(driver).moveToElement(driver.findElement(By.tagName("h1"))).perform();
        browser.until("document.querySelector('.card').hidden");
    }

    private static void headsStayInViewAndLeaveTheFocusFree(Browser browser, Served served) {
        browser.resize(700, 500);
        browser.show(served.at("/compare/matrix").toString());
        browser.until("document.querySelector('.matrix').classList.contains('wider')");
        assertThat(
                        browser.valueOf(
                                "document.querySelector('.matrix').previousElementSibling.hidden"))
                .isEqualTo("false");
        browser.valueOf("document.querySelector('.matrix').scrollTo(400, 0)");
        // In one breath: the page may still be moving as a whole.
        String from =
                "document.querySelector('.matrix tbody th').getBoundingClientRect().left"
                        + " - document.querySelector('.matrix').getBoundingClientRect().left";
        assertThat(browser.valueOf(from)).isEqualTo("1");
        browser.resize(1400, 500);
        browser.show(served.at("/compare/matrix").toString());
        browser.until("document.querySelector('.matrix').classList.contains('whole')");
        browser.valueOf("document.querySelector('.matrix tbody:last-of-type').scrollIntoView()");
        assertThat(
                        browser.valueOf(
                                "document.querySelector('.matrix thead th').getBoundingClientRect()"
                                        + ".top"))
                .as("the heads stick to the window")
                .isEqualTo("0");
        browser.valueOf("document.querySelector('.matrix tbody tr:nth-child(2) a').focus()");
        assertThat(
                        browser.valueOf(
                                "document.querySelector('.matrix thead').getBoundingClientRect()"
                                        + ".bottom <= document.activeElement.getBoundingClientRect()"
                                        + ".top"))
                .isEqualTo("true");
    }
}
