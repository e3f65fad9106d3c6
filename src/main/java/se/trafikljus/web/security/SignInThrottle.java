package se.trafikljus.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows whoever tries passwords: after some that were wrong, each further one of the same name or
 * from the same address must wait, longer each time. Kept in memory; a restart forgets it.
 */
@Component
public class SignInThrottle {

    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** How many names and addresses are remembered; the ones tried longest ago are forgotten. */
    private static final int REMEMBERED = 10_000;

    private record Tries(int wrong, Instant next) {}

    private final Clock clock;
    private final Map<String, Tries> tries =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > REMEMBERED;
                }
            };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins a try of all of these, unless one must wait. It counts as wrong until {@link #right}
     * says otherwise: those that are under way at once are as many tries.
     *
     * @return how long it is until they may be tried; zero if this try may go on
     */
    public synchronized Duration begin(List<String> keys) {
        Duration wait = wait(keys);
        if (wait.isZero()) {
            wrong(keys);
        }
        return wait;
    }

    private Duration wait(List<String> keys) {
        Instant now = clock.instant();
        return keys.stream()
                .map(tries::get)
                .filter(one -> one != null && one.next().isAfter(now))
                .map(one -> Duration.between(now, one.next()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void wrong(List<String> keys) {
        for (String key : keys) {
            Tries before = tries.get(key);
            int wrong = before == null ? 1 : before.wrong() + 1;
            tries.put(key, new Tries(wrong, clock.instant().plus(pause(wrong))));
        }
    }

    /** A right one forgives what was wrong before. */
    synchronized void right(List<String> keys) {
        keys.forEach(tries::remove);
    }

    /** 0 for the first few, then 1, 2, 4 seconds and so on. */
    private static Duration pause(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(wrong - FREE, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
