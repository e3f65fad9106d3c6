package se.trafikljus.report.prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import se.trafikljus.Sweden;

/** Days that somebody wrote down, as a date or as a time. */
public final class Written {

    private Written() {}

    /** The Swedish day of a date or a time; empty for any other text. */
    public static Optional<LocalDate> day(String text) {
        String written = text.strip();
        try {
            return Optional.of(
                    written.contains("T")
                            ? OffsetDateTime.parse(written)
                                    .atZoneSameInstant(Sweden.TIME)
                                    .toLocalDate()
                            : LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
