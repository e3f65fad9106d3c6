package se.trafikljus;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where the days of Swedish public bodies are counted, wherever the program runs. */
public final class Sweden {

    public static final ZoneId TIME = ZoneId.of("Europe/Stockholm");

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(TIME);

    private static final DateTimeFormatter IN_FILE_NAMES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT).withZone(TIME);

    private Sweden() {}

    /** The day in Sweden. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), TIME);
    }

    /** The day and the time in Sweden, to the second, for the name of a file. */
    public static String inFileNames(Instant instant) {
        return IN_FILE_NAMES.format(instant);
    }

    /** The day and the time in Sweden, to the second, as people read them. */
    public static String told(Instant instant) {
        return TO_THE_SECOND.format(instant);
    }
}
