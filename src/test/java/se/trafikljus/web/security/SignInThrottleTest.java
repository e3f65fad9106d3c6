package se.trafikljus.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final List<String> KEYS = List.of("name anna", "address 127.0.0.1");

    private final SignInThrottle throttle =
            new SignInThrottle(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void countsTriesThatAreUnderWayAtOnce() {
        assertThat(IntStream.range(0, 40).filter(any -> throttle.begin(KEYS).isZero()).count())
                .isEqualTo(SignInThrottle.FREE);
    }

    @Test
    void forgivesWhoeverSignsIn() {
        for (int i = 0; i < 40; i++) {
            assertThat(throttle.begin(KEYS)).isZero();
            throttle.right(KEYS);
        }
    }
}
