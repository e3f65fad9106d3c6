package se.trafikljus.together;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Waits a moment whenever it is asked, which every change does midway: so two are at work at once.
 */
final class SlowClock extends Clock {

    private static final long MOMENT = 60;

    @Override
    public Instant instant() {
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
