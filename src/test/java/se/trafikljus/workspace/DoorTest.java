package se.trafikljus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.trafikljus.Problem;

@Timeout(30)
class DoorTest {

    private static final int MANY = 8;

    private final ExecutorService people = Executors.newFixedThreadPool(MANY);
    private final AtomicInteger openings = new AtomicInteger();
    private final CountDownLatch mayOpen = new CountDownLatch(1);

    @AfterEach
    void stop() {
        people.shutdownNow();
    }

    private static Opened opened() {
        Place place = Place.inMemory();
        return new Opened(place, DatabaseFile.embedded(place.url()), Access.WRITABLE, null, null);
    }

    /** An opening that ends when it may. */
    private Door door(Supplier<Opened> comes) {
        return new Door(
                () -> {
                    openings.incrementAndGet();
                    await(mayOpen);
                    return comes.get();
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<Future<T>> many(Callable<T> work) {
        List<Future<T>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(people.submit(work));
        }
        return all;
    }

    private static String refusal(Door door) {
        try {
            door.open();
            return "";
        } catch (Problem problem) {
            return problem.message().key();
        }
    }

    @Test
    void isOpenedOnceForAllWhoWantIn() throws Exception {
        Door door = door(DoorTest::opened);
        List<Future<Opened>> all = many(door::open);
        TimeUnit.MILLISECONDS.sleep(200);
        mayOpen.countDown();
        for (Future<Opened> one : all) {
            assertThat(one.get()).isSameAs(door.now().orElseThrow());
        }
        assertThat(openings).hasValue(1);
    }

    /** Each would wait for as long again. */
    @Test
    void tellsAllWhoWaitedThatAnotherProcessIsAtWork() throws Exception {
        Door door =
                door(
                        () -> {
                            throw Problem.busy("workspace.heldByUnknown", "data");
                        });
        List<Future<String>> all = many(() -> refusal(door));
        TimeUnit.MILLISECONDS.sleep(200);
        mayOpen.countDown();
        for (Future<String> one : all) {
            assertThat(one.get()).isEqualTo("workspace.heldByUnknown");
        }
        assertThat(openings).hasValue(1);
    }

    /** One of them may be there to accept the loss. */
    @Test
    void whatElseIsWrongEachMeetsForHimself() throws Exception {
        Door door =
                door(
                        () -> {
                            throw Problem.conflict("trail.older");
                        });
        mayOpen.countDown();
        List<Future<String>> all = many(() -> refusal(door));
        for (Future<String> one : all) {
            assertThat(one.get()).isEqualTo("trail.older");
        }
        assertThat(openings).hasValue(MANY);
    }

    @Test
    void whoLooksAtWhatIsOpenWaitsForNobodyWhoDoesNotCloseIt() throws Exception {
        Door door = new Door(DoorTest::opened);
        Opened open = door.open();
        assertThat(open.lend(fault -> {}, () -> {})).isNotNull();
        CountDownLatch asked = new CountDownLatch(1);
        Future<Boolean> closed =
                people.submit(
                        () ->
                                door.closeIdle(
                                        any -> {
                                            asked.countDown();
                                            return true;
                                        }));
        await(asked);
        assertThat(closed.get()).isFalse();
        assertThat(door.open()).isSameAs(open);
    }

    @Test
    void whoeverWantsInWaitsWhileWorkIsDoneOnTheClosedFile() throws Exception {
        Door door = new Door(DoorTest::opened);
        Opened before = door.open();
        CountDownLatch atWork = new CountDownLatch(1);
        Future<String> work =
                people.submit(
                        () ->
                                door.whileClosed(
                                                () -> {
                                                    atWork.countDown();
                                                    await(mayOpen);
                                                    return "done";
                                                })
                                        .orElseThrow());
        await(atWork);
        Future<Opened> waiting = people.submit(door::open);
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(waiting.isDone()).isFalse();
        mayOpen.countDown();
        assertThat(work.get()).isEqualTo("done");
        assertThat(waiting.get()).isNotSameAs(before);
        assertThat(before.end()).as("the first was closed").isFalse();
        assertThat(waiting.get().end()).as("the second is open").isTrue();
    }

    @Test
    void nothingIsClosedThatSomebodyHasAConnectionOf() throws Exception {
        Door door = new Door(DoorTest::opened);
        AtomicInteger back = new AtomicInteger();
        Connection lent =
                Objects.requireNonNull(door.open().lend(fault -> {}, back::incrementAndGet));
        assertThat(door.closeIdle(any -> true)).isFalse();
        assertThat(door.whileClosed(() -> "done")).isEmpty();
        lent.close();
        lent.close();
        assertThat(back).hasValue(1);
        assertThat(door.closeIdle(any -> true)).isTrue();
        assertThat(door.now()).isEmpty();
    }
}
