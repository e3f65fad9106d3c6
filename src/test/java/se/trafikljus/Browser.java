package se.trafikljus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window, for tests of what people meet on a page. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** It warns at each start that it lacks a protocol version which nothing here uses. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it; where there is none, the test that asks is skipped, and says so. */
    public static Browser open() {
        return open(options());
    }

    /** The same, of somebody who has switched scripts off. */
    public static Browser withoutScripts() {
        ChromeOptions options = options();
        options.setExperimentalOption(
                "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        return open(options);
    }

    private static Browser open(ChromeOptions options) {
        for (Path needed : List.of(CHROMIUM, DRIVER)) {
            assumeTrue(
                    Files.isExecutable(needed),
                    () ->
                            "SKIPPED: there is no "
                                    + needed
                                    + ". Install Debian's chromium and chromium-driver.");
        }
        SELENIUM.setLevel(Level.SEVERE);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        return options;
    }

    /** For what this class does not offer. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Goes to a file or an address; what was asked and told before is forgotten. */
    public void show(String address) {
        requests();
        complaints();
        driver.get(address);
    }

    /** Makes the page this many CSS pixels wide, narrower than a window can be. */
    public void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The addresses asked for since {@link #show} or the last call, the page's own included. */
    public List<String> requests() {
        return entries(LogType.PERFORMANCE)
                .map(entry -> new Json().<Map<String, Object>>toType(entry.getMessage(), Map.class))
                .map(entry -> child(entry, "message"))
                .filter(message -> "Network.requestWillBeSent".equals(message.get("method")))
                .map(message -> child(child(message, "params"), "request"))
                .map(request -> String.valueOf(request.get("url")))
                .toList();
    }

    /**
     * What the browser wrote on its console since {@link #show} or the last call. A page's lines
     * come after it, and one by one, in two streams that keep no order between them: what scripts
     * write, and what the browser itself has to say, of a refused picture for one. A line of ours
     * is written behind the others in each and waited for, or one could be missed.
     */
    public List<String> complaints() {
        // Short: the browser cuts what it quotes after sixteen characters.
        String last = "end-" + UUID.randomUUID().toString().substring(0, 8);
        driver.executeCdpCommand(
                "Runtime.evaluate",
                Map.of(
                        "expression",
                        "document.createElementNS('http://www.w3.org/2000/svg', 'rect')"
                                + ".setAttribute('width', '%1$s'); console.error('%1$s')"
                                        .formatted(last)));
        List<String> lines = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (lines.stream().filter(line -> line.contains(last)).count() < 2) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The console told nothing: " + lines);
            }
            entries(LogType.BROWSER).map(LogEntry::getMessage).forEach(lines::add);
        }
        lines.removeIf(line -> line.contains(last));
        return lines;
    }

    /** What axe-core finds wrong with the page for readers with disabilities, a line a fault. */
    public List<String> accessibilityFaults() {
        driver.executeScript(axe());
        Object found =
                driver.executeAsyncScript(
                        """
                        const done = arguments[0];
                        axe.run(document).then(
                          result => done(result.violations.flatMap(rule => rule.nodes.map(
                            node => rule.id + ": " + rule.help + " at " + node.html))),
                          fault => done(["axe-core failed: " + fault]));
                        """);
        return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
    }

    /** The value of an expression on the page. */
    public String valueOf(String expression) {
        return String.valueOf(driver.executeScript("return " + expression));
    }

    /**
     * Waits until something is so, on the page that is there by then: a key or a click may lead to
     * another page, which comes when it comes.
     *
     * @param condition an expression of the page's own language
     */
    public void until(String condition) {
        new WebDriverWait(driver, Duration.ofSeconds(30))
                .withMessage(() -> condition + " on " + valueOf("document.body.innerText"))
                .ignoring(WebDriverException.class)
                .until(
                        page ->
                                Boolean.TRUE.equals(
                                        driver.executeScript(
                                                "return document.readyState === 'complete' && ("
                                                        + condition
                                                        + ")")));
    }

    /**
     * The page as its printer would get it, a PDF, on the paper that the page asks for. It is drawn
     * first: printed before, it fails or has a page too few, once in some sixty times.
     */
    public byte[] print() {
        drawn();
        Map<String, Object> printed =
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
        return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    }

    /** Waits until the page is drawn; a key pressed before may be lost. */
    public void drawn() {
        driver.executeAsyncScript(
                """
                const done = arguments[0];
                document.fonts.ready.then(() =>
                  requestAnimationFrame(() => requestAnimationFrame(() => done())));
                """);
    }

    /** What is seen of the page, as PNG. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }

    private Stream<LogEntry> entries(String log) {
        return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(key), key);
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script, "axe.min.js").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
