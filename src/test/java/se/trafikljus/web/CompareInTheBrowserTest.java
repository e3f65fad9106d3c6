package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
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
            assertThat(browser.driver().findElements(By.cssSelector("main script"))).isEmpty();
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

    private static void headsStayInViewAndLeaveTheFocusFree(Browser browser, Served served) {
        browser.resize(700, 500);
        browser.show(served.at("/compare/matrix").toString());
        browser.valueOf("document.querySelector('.matrix').scrollTo(400, 400)");
        // In one breath: the page may still be moving as a whole.
        String from =
                "document.querySelector('.matrix %1$s').getBoundingClientRect().%2$s"
                        + " - document.querySelector('.matrix').getBoundingClientRect().%2$s";
        assertThat(browser.valueOf(from.formatted("thead th:last-child", "top"))).isEqualTo("1");
        assertThat(browser.valueOf(from.formatted("tbody th", "left"))).isEqualTo("1");
        browser.valueOf("document.querySelector('.matrix tbody tr:nth-child(2) a').focus()");
        assertThat(
                        browser.valueOf(
                                "document.querySelector('.matrix thead').getBoundingClientRect()"
                                        + ".bottom <= document.activeElement.getBoundingClientRect()"
                                        + ".top"))
                .isEqualTo("true");
    }
}
