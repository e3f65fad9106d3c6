package se.trafikljus.web.published;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.audit.AuditFilter;
import se.trafikljus.audit.AuditLine;

/**
 * Which of the published audits somebody wants to see; whatever is empty does not choose.
 *
 * @param municipality name or code
 * @param year in which the period ends, in four digits; any other text does not choose
 */
public record PublishedChoice(String municipality, String year) {

    private static final String YEAR = "\\d{4}";

    /** Anything but a year is none. */
    public PublishedChoice {
        year = year.matches(YEAR) ? year : "";
    }

    /** Whether nothing is chosen. */
    public boolean isEverything() {
        return municipality.isEmpty() && year.isEmpty();
    }

    AuditFilter filter() {
        return new AuditFilter(
                Optional.of(municipality).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(year).filter(text -> !text.isEmpty()).map(Integer::valueOf));
    }

    /** The municipalities that can be chosen, as Swedish sorts them. */
    static List<String> municipalities(List<AuditLine> all) {
        return all.stream()
                .map(one -> one.municipality().name())
                .distinct()
                .sorted(Collator.getInstance(Locale.forLanguageTag("sv")))
                .toList();
    }

    /** The years that can be chosen, the latest first. */
    static List<String> years(List<AuditLine> all) {
        return all.stream()
                .flatMap(one -> one.audit().periodTo().stream())
                .map(day -> Integer.toString(day.getYear()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
