package se.trafikljus.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Days that somebody wrote down, as a date or as a time. */
final class Written {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private Written() {}

    /** The Swedish day of a date or a time; empty for any other text. */
    static Optional<LocalDate> day(String text) {
        String written = text.strip();
        try {
            return Optional.of(
                    written.contains("T")
                            ? OffsetDateTime.parse(written).atZoneSameInstant(SWEDEN).toLocalDate()
                            : LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
