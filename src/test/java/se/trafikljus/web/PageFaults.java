package se.trafikljus.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.trafikljus.Browser;

/**
 * What is wrong with pages for anybody: what axe-core finds, what the browser complains of, and
 * what does not fit the screen, in both languages, light and dark, from a desk's width to the
 * narrowest.
 */
final class PageFaults {

    /** The narrowest screen that WCAG asks for. */
    private static final int NARROWEST = 320;

    private PageFaults() {}

    /** A line for each fault, with the page, its language and look. */
    static List<String> of(Browser browser, Served served, List<String> pages) throws IOException {
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
            for (String language : languages(look)) {
                for (String page : pages) {
                    faults.addAll(faults(browser, served, page, language, look));
                }
            }
        }
        return faults;
    }

    /**
     * What a page's colours are does not hang on its language: each is looked at once, unless all
     * is asked for by {@code -Dpages.all=true}.
     */
    private static List<String> languages(String look) {
        return Boolean.getBoolean("pages.all")
                ? List.of("sv", "en")
                : List.of(look.equals("light") ? "sv" : "en");
    }

    private static List<String> faults(
            Browser browser, Served served, String page, String language, String look)
            throws IOException {
        String where = page + " " + language + " " + look;
        List<String> faults = new ArrayList<>();
        browser.resize(1280, 900);
        browser.show(
                served.at(page + (page.contains("?") ? "&" : "?") + "lang=" + language).toString());
        for (int width : new int[] {1280, 375, NARROWEST}) {
            browser.resize(width, 900);
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
                    String.join("-", page.replaceAll("[/?&=]", "_"), language, look, "" + width)
                            + ".png";
            Files.write(folder.resolve(name), browser.picture());
        }
    }
}
