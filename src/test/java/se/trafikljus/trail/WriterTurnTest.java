package se.trafikljus.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;

class WriterTurnTest {

    private static String refused(boolean naming) throws Exception {
        WriterTurn turn = new WriterTurn(Clock.systemUTC(), Duration.ofMillis(50), naming);
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(
                        () ->
                                turn.of(
                                        new Actor("Nora", "os", "maskin"),
                                        () -> {
                                            atWork.countDown();
                                            await(done);
                                            return "";
                                        }));
        atWork.await();
        try {
            return turn.of(new Actor("Olle", "os", "maskin"), () -> "not refused");
        } catch (Problem busy) {
            return busy.in(Language.SV);
        } finally {
            done.countDown();
            other.get();
        }
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsAtADeskWhoIsAtWork() throws Exception {
        assertThat(refused(true)).startsWith("Nora ändrar i databasen");
    }

    @Test
    void tellsNobodyOfAnotherWhereManyAreServed() throws Exception {
        assertThat(refused(false)).startsWith("Andra ändrar").doesNotContain("Nora");
    }
}
