package se.trafikljus;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the days of Swedish public bodies are counted, wherever the program runs. */
public final class Sweden {

    public static final ZoneId TIME = ZoneId.of("Europe/Stockholm");

    private Sweden() {}

    /** The day in Sweden. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), TIME);
    }
}
