package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import se.trafikljus.Browser;

/** What no checker of rules finds: the keyboard, 400 % zoom, forced colours, wide text. */
class BeyondAxeTest {

    /** More stops than any of these pages has. */
    private static final int MOST_STOPS = 250;

    private static final int FEW = 5;

    private static final String AREA = "/improvements/" + FollowedUp.SENT;
    private static final String DRAFT = "/audits/habo-kaa-2026";

    /** The pages that each meets most; without a name, whoever has not signed in. */
    private static final Map<String, List<String>> PAGES = pages();

    private static Browser browser;
    private static Served served;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browser = Browser.open();
        Path home = folder.resolve("ws");
        FollowedUp.into(home);
        FollowedUp.moreInto(home);
        served = Served.of(home);
    }

    @AfterAll
    static void close() {
        if (served != null) {
            served.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private static Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("", List.of("/login", "/published"));
        pages.put(
                "Anna",
                List.of(
                        "/audits",
                        DRAFT,
                        DRAFT + "/score/RES1",
                        DRAFT + "/score/all",
                        "/compare/matrix",
                        "/compare/spider",
                        "/reports",
                        AREA,
                        "/account"));
        pages.put("Nora", List.of("/committee", AREA));
        return pages;
    }

    /** What is done with a page, and the faults that it shows. */
    private interface Look {
        List<String> at(String page);
    }

    private static List<String> everywhere(Look look) {
        List<String> faults = new ArrayList<>();
        PAGES.forEach(
                (who, pages) -> {
                    browser.driver().manage().deleteAllCookies();
                    if (!who.isEmpty()) {
                        FollowUpInTheBrowserTest.signIn(browser, served, who);
                    }
                    for (String page : pages) {
                        browser.show(served.at(page + "?lang=sv").toString());
                        look.at(page).forEach(fault -> faults.add(who + " " + page + ": " + fault));
                    }
                });
        return faults;
    }

    private static List<String> found(String script, Object... arguments) {
        Object found = browser.driver().executeScript(script, arguments);
        return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
    }

    private static void emulate(String feature, String value) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    private static void press(Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    /** The browser may lose a key that comes while a page is new. */
    private static void firstStop() {
        browser.drawn();
        for (int i = 0; i < FEW && nothingHasTheFocus(); i++) {
            press(Keys.TAB);
        }
    }

    private static boolean nothingHasTheFocus() {
        return browser.valueOf("document.activeElement === document.body").equals("true");
    }

    /** Goes from stop to stop until there are no more, as somebody without a pointer does. */
    private static List<String> walk(String page) {
        List<String> faults = new ArrayList<>();
        firstStop();
        String kind = "0";
        int stops = 0;
        for (; stops < MOST_STOPS && !kind.isEmpty() && !kind.equals("trap"); stops++) {
            if (stops > 0) {
                press(Keys.TAB);
            }
            List<String> met = found(PageScripts.STOP);
            kind = met.get(0);
            faults.addAll(met.subList(1, met.size()));
        }
        String left =
                browser.valueOf(
                        """
                        [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                          .filter(one => one.tabIndex >= 0 && one.checkVisibility() && !one.disabled
                            && !window.stops.includes(one)
                            && !(one.type === 'radio' && window.stops.some(stop => stop.name === one.name)))
                          .map(one => one.outerHTML.slice(0, 80)).join('; ')
                        """);
        if (!left.isEmpty()) {
            faults.add("never reached after " + stops + " stops: " + left);
        }
        return faults;
    }

    @Test
    void theKeyboardReachesAllInOrderAndSeesWhereItIs() {
        browser.resize(1280, 700);
        assertThat(everywhere(BeyondAxeTest::walk)).isEmpty();
    }

    @Test
    void theFirstStopLeadsPastTheHead() {
        browser.resize(1280, 700);
        assertThat(
                        everywhere(
                                page -> {
                                    firstStop();
                                    boolean seen =
                                            browser.valueOf("document.activeElement.className")
                                                    .equals("skip");
                                    press(Keys.ENTER);
                                    browser.until("location.hash === '#main'");
                                    press(Keys.TAB);
                                    boolean past =
                                            browser.valueOf(
                                                            "document.activeElement.closest('header') === null")
                                                    .equals("true");
                                    return seen && past ? List.of() : List.of("no way past");
                                }))
                .isEmpty();
    }

    @Test
    void fitsAFifthOfTheScreenWhichIsFourHundredPercentOfIt() {
        browser.resize(320, 256);
        assertThat(everywhere(page -> found(PageScripts.CUT))).isEmpty();
    }

    @Test
    void bearsTheSpacingThatAReaderNeeds() {
        assertThat(
                        everywhere(
                                page -> {
                                    browser.driver().executeScript(PageScripts.SPACED);
                                    List<String> faults = new ArrayList<>();
                                    for (int width : new int[] {1280, 320}) {
                                        browser.resize(width, 900);
                                        faults.addAll(found(PageScripts.CUT));
                                    }
                                    return faults;
                                }))
                .isEmpty();
    }

    @Test
    void saysTheSameWhereColoursAreForced() {
        browser.resize(1280, 900);
        emulate("forced-colors", "active");
        try {
            assertThat(everywhere(page -> found(PageScripts.FORCED))).isEmpty();
        } finally {
            emulate("forced-colors", "none");
        }
    }

    @Test
    void nothingMovesForWhoeverAskedForStillness() {
        emulate("prefers-reduced-motion", "reduce");
        try {
            assertThat(everywhere(page -> found(PageScripts.STILL))).isEmpty();
        } finally {
            emulate("prefers-reduced-motion", "");
        }
    }
}
