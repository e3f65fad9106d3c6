package se.trafikljus.web.report;

import java.util.Locale;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/**
 * A file of a report.
 *
 * @param name without a folder
 * @param bytes how large it is
 */
public record ReportFile(String name, long bytes) {

    private static final double THOUSAND = 1000;

    /** Its size in words. */
    public Localized size() {
        double kilo = Math.max(1, Math.ceil(bytes / THOUSAND));
        return kilo < THOUSAND
                ? Message.of("web.report.kilobytes", kilo)
                : Message.of("web.report.megabytes", kilo / THOUSAND);
    }

    /** What kind of file it is, such as {@code pdf}. */
    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
