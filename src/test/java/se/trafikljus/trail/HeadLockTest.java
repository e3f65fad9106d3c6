package se.trafikljus.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A server keeps no more than the beginning of who is at work. */
class HeadLockTest {

    @Test
    void tellsNoHalfLetterWhereverTheNameWasCut() {
        String name = "Åsa Öberg från 𝔸bo";
        String sent = URLEncoder.encode(name, StandardCharsets.UTF_8);
        for (int end = 0; end <= sent.length(); end++) {
            String told = HeadLock.decoded(sent.substring(0, end));
            assertThat(name).startsWith(told);
            assertThat(told).doesNotContain("\uFFFD");
        }
        assertThat(HeadLock.decoded(sent)).isEqualTo(name);
    }

    @Test
    void leavesANameOfAnotherProgramAsItIs() {
        assertThat(HeadLock.decoded("%zz top")).isEqualTo("%zz top");
    }
}
