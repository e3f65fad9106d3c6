package se.trafikljus.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.report.Format;
import se.trafikljus.report.Report;
import se.trafikljus.web.compare.Chosen;

/** Jobs from order to end: in turn, left, refused, broken off by a stop, and thrown away. */
class ReportQueueTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final ReportWish WISH =
            new ReportWish(
                    "comparison",
                    new Chosen(Map.of("municipalities", "Vara, Mark")),
                    "",
                    List.of(Format.CSV, Format.JSON),
                    Language.SV,
                    "Rubrik = med tecken \\n",
                    new Additions(
                            true,
                            true,
                            "2026-11-30",
                            Map.of("auditor", "Anna"),
                            Map.of("summary", "En \\ rad\noch en till")));

    @TempDir Path folder;

    /** How many steps may be done; a test lets more go. */
    private final Semaphore steps = new Semaphore(0);

    private ReportQueue queue;

    private ReportQueue opened(Instant now) {
        return new ReportQueue(this::make, shelf(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private ReportShelf shelf() {
        return new ReportShelf(folder.resolve("web")) {
            @Override
            void clear(ReportJob job) {
                slowly();
                super.clear(job);
            }

            @Override
            void keep(ReportJob job, ReportJob.Standing standing) {
                slowly();
                super.keep(job, standing);
            }
        };
    }

    /** A disk takes its time: who sees a job's end before its files are right would be found. */
    private static void slowly() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void open() {
        queue = opened(NOW);
    }

    private void started() {
        queue.start();
    }

    @AfterEach
    void letAllGo() {
        steps.release(1000);
        queue.stop();
    }

    private ReportMaking.Made make(
            Actor actor, ReportWish wish, Path to, Consumer<ReportMaking.Step> told) {
        for (Format format : wish.formats()) {
            steps.acquireUninterruptibly();
            told.accept(new ReportMaking.Step(Message.of("web.report.step.gather"), 0));
            try {
                Files.writeString(to.resolve("r." + format.extension()), "abc");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (wish.title().equals("fel")) {
            throw Problem.conflict("web.report.noAudit");
        }
        if (wish.title().equals("brott")) {
            throw new IllegalStateException("broken");
        }
        return new ReportMaking.Made(
                List.of("r.csv", "r.json"),
                new Report.Basis(40, 2, List.of("vara-kaa-2016"), List.of("vara-kaa-2012")),
                List.of(Message.of("web.report.noFormat")));
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 500 && !done.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static boolean is(ReportJob job, JobState state) {
        return job.standing().state() == state;
    }

    @Test
    void makesOneAtATimeAndTellsThePlaceInTheQueue() throws Exception {
        started();
        ReportJob first = queue.order(TestHouse.ANNA, WISH, "1");
        until(() -> is(first, JobState.RUNNING));
        ReportJob second = queue.order(TestHouse.BO, WISH, "1");
        ReportJob third = queue.order(TestHouse.ANNA, WISH, "1");
        assertThat(List.of(queue.place(first), queue.place(second), queue.place(third)))
                .containsExactly(0, 1, 2);
        assertThat(second.standing().state()).isEqualTo(JobState.WAITING);
        steps.release(2);
        until(() -> is(first, JobState.DONE) && is(second, JobState.RUNNING));
        assertThat(queue.place(third)).isEqualTo(1);
        assertThat(first.standing().files())
                .containsExactly(new ReportFile("r.csv", 3), new ReportFile("r.json", 3));
        assertThat(first.standing().rests())
                .hasValue(
                        new Report.Basis(
                                40, 2, List.of("vara-kaa-2016"), List.of("vara-kaa-2012")));
        assertThat(Files.getPosixFilePermissions(folder.resolve("web")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void refusesMoreThanTwentyWhoWait() throws Exception {
        started();
        ReportJob running = queue.order(TestHouse.ANNA, WISH, "1");
        until(() -> is(running, JobState.RUNNING));
        for (int i = 0; i < 20; i++) {
            queue.order(TestHouse.ANNA, WISH, "1");
        }
        assertThatThrownBy(() -> queue.order(TestHouse.ANNA, WISH, "1"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("20 reports are waiting");
    }

    @Test
    void oneThatWaitsOrIsBeingMadeCanBeLeftByWhoOrderedIt() throws Exception {
        started();
        ReportJob running = queue.order(TestHouse.ANNA, WISH, "1");
        until(() -> is(running, JobState.RUNNING));
        ReportJob waiting = queue.order(TestHouse.ANNA, WISH, "1");
        assertThatThrownBy(() -> queue.cancel(TestHouse.BO, waiting))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Only Anna");
        queue.cancel(TestHouse.ANNA, waiting);
        assertThat(waiting.standing().state()).isEqualTo(JobState.CANCELLED);
        steps.release(1);
        until(() -> Files.exists(folder.resolve("web/" + running.id() + "/r.csv")));
        queue.cancel(TestHouse.ANNA, running);
        steps.release(1);
        until(() -> is(running, JobState.CANCELLED));
        assertThat(folder.resolve("web/" + running.id() + "/r.csv")).doesNotExist();
    }

    @Test
    void saysWhyItFailed() throws Exception {
        started();
        steps.release(4);
        ReportJob refused = queue.order(TestHouse.ANNA, titled("fel"), "1");
        ReportJob broken = queue.order(TestHouse.ANNA, titled("brott"), "1");
        until(() -> is(refused, JobState.FAILED) && is(broken, JobState.FAILED));
        assertThat(refused.standing().said().get(0).in(Language.SV)).contains("Skriv beteckningen");
        assertThat(broken.standing().said().get(0).in(Language.SV)).contains(broken.id());
    }

    private static ReportWish titled(String title) {
        return new ReportWish(
                WISH.kind(), WISH.chosen(), "", WISH.formats(), Language.SV, title, Additions.NONE);
    }

    @Test
    void aStopLetsTheRunningOneEndAndTheOthersAreInterrupted() throws Exception {
        started();
        ReportJob running = queue.order(TestHouse.ANNA, WISH, "1");
        until(() -> is(running, JobState.RUNNING));
        ReportJob waiting = queue.order(TestHouse.ANNA, WISH, "1");
        Thread stop = new Thread(queue::stop);
        stop.start();
        until(() -> is(waiting, JobState.INTERRUPTED));
        assertThat(running.standing().state()).isEqualTo(JobState.RUNNING);
        steps.release(2);
        stop.join();
        assertThat(running.standing().state()).isEqualTo(JobState.DONE);
        assertThatThrownBy(() -> queue.order(TestHouse.ANNA, WISH, "1"))
                .isInstanceOf(Problem.class);

        ReportQueue next = opened(NOW.plus(Duration.ofDays(29)));
        next.start();
        next.stop();
        ReportJob kept = next.find(running.id()).orElseThrow();
        assertThat(kept.wish()).isEqualTo(WISH);
        assertThat(kept.orderedBy()).isEqualTo("Anna");
        assertThat(kept.standing().files()).isEqualTo(running.standing().files());
        assertThat(kept.standing().rests())
                .hasValue(
                        new Report.Basis(
                                40, 2, List.of("vara-kaa-2016"), List.of("vara-kaa-2012")));
        assertThat(kept.standing().said().get(0).in(Language.EN)).contains("at least one format");
        assertThat(next.find(waiting.id()).orElseThrow().standing().state())
                .isEqualTo(JobState.INTERRUPTED);
    }

    @Test
    void aServerThatFellLeavesItsJobsInterrupted() {
        ReportJob job =
                new ReportJob(
                        "0123456789abcdef0123456789abcdef",
                        "Anna",
                        NOW,
                        WISH,
                        "1",
                        ReportJob.Standing.of(JobState.WAITING));
        shelf().keep(job, job.standing());
        started();
        assertThat(queue.find(job.id()).orElseThrow().standing().state())
                .isEqualTo(JobState.INTERRUPTED);
    }

    @Test
    void throwsAwayWhatIsOlderThanThirtyDays() throws Exception {
        started();
        steps.release(2);
        ReportJob job = queue.order(TestHouse.ANNA, WISH, "1");
        until(() -> is(job, JobState.DONE));
        queue.stop();
        queue = opened(NOW.plus(Duration.ofDays(31)));
        queue.start();
        assertThat(queue.find(job.id())).isEmpty();
        assertThat(folder.resolve("web/" + job.id())).doesNotExist();
    }
}
