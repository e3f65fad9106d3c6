package se.trafikljus.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import se.trafikljus.Browser;

/** Somebody who goes through the pages in a browser, by what is seen, with scripts or without. */
final class Walker implements AutoCloseable {

    /** More stops than any page here has before its forms. */
    private static final int MOST_STOPS = 120;

    private final Browser browser;
    private final Served served;
    private final boolean scripted;

    private Walker(Browser browser, Served served, boolean scripted) {
        this.browser = browser;
        this.served = served;
        this.scripted = scripted;
    }

    /** Starts a browser that has scripts, or has them switched off. */
    static Walker of(Served served, boolean scripted) {
        Browser browser = scripted ? Browser.open() : Browser.withoutScripts();
        browser.resize(1280, 900);
        return new Walker(browser, served, scripted);
    }

    boolean isScripted() {
        return scripted;
    }

    Browser browser() {
        return browser;
    }

    ChromeDriver driver() {
        return browser.driver();
    }

    void open(String path) {
        browser.show(served.at(path).toString());
    }

    /** Signs in by the page, whoever was signed in before by its button out. */
    void signIn(String name) {
        if (!driver().findElements(By.cssSelector(".who button")).isEmpty()) {
            click(By.cssSelector(".who button"));
        }
        open("/login?lang=sv");
        fill("name", name);
        driver().findElement(By.id("password")).sendKeys(FollowedUp.PASSWORD + Keys.ENTER);
        until(page -> !path().equals("/login"));
    }

    /** The path of the page that is shown. */
    String path() {
        return URI.create(String.valueOf(driver().getCurrentUrl())).getPath();
    }

    /** What is read on the page. */
    String words() {
        return driver().findElement(By.tagName("body")).getText();
    }

    /** Waits until the page says something. */
    void read(String words) {
        until(page -> words().contains(words));
    }

    /** Waits until something is so, whatever page comes meanwhile. */
    void until(Predicate<Walker> so) {
        new WebDriverWait(driver(), Duration.ofSeconds(30), Duration.ofMillis(50))
                .withMessage(() -> path() + ": " + words())
                .ignoring(WebDriverException.class)
                .until(driver -> so.test(this));
    }

    /** Clicks on a link by its words, wherever it leads. */
    void follow(String words) {
        click(By.linkText(words));
    }

    /** Clicks on a button by its words. */
    void press(String words) {
        click(By.xpath("//main//button[normalize-space()='" + words + "']"));
    }

    /** Clicks, and waits until another page is there. */
    void click(By where) {
        WebElement before = driver().findElement(By.tagName("html"));
        driver().findElement(where).click();
        until(page -> isGone(before) && !words().isEmpty());
    }

    private static boolean isGone(WebElement one) {
        try {
            one.getTagName();
            return false;
        } catch (StaleElementReferenceException | NoSuchElementException gone) {
            return true;
        }
    }

    /** Writes into a field that is empty. */
    void fill(String id, String text) {
        driver().findElement(By.id(id)).sendKeys(text);
    }

    /** What has the focus. */
    WebElement focused() {
        return driver().switchTo().activeElement();
    }

    /** The name of the field or button that has the focus; empty without one. */
    String focusedName() {
        String name = focused().getDomAttribute("name");
        return name == null ? "" : name;
    }

    /** Presses keys, wherever the focus is. */
    void keys(CharSequence... keys) {
        new Actions(driver()).sendKeys(keys).perform();
    }

    /** Goes by the tabulator to the next field or button of a name. */
    void tabTo(String name) {
        for (int i = 0; i < MOST_STOPS; i++) {
            keys(Keys.TAB);
            if (focusedName().equals(name)) {
                return;
            }
        }
        throw new AssertionError(path() + ": no tabulator leads to " + name);
    }

    /** What an address gives to whoever is signed in here. */
    byte[] download(String address) throws Exception {
        String cookie =
                "trafikljus="
                        + Objects.requireNonNull(driver().manage().getCookieNamed("trafikljus"))
                                .getValue();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    @Override
    public void close() {
        browser.close();
    }
}
