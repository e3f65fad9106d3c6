package se.trafikljus.web.report;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.web.page.Refusals;

/** Makes the reports that are ordered on a page, one at a time, in the order they were ordered. */
@Component
class ReportQueue implements SmartLifecycle {

    static final int MOST_WAITING = 20;
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(ReportQueue.class);

    /** How long a stop of the server waits for what is being made. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int ID_BYTES = 16;

    /** That nobody waits any more for what is being made. */
    private static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Ordered(Actor actor, ReportJob job) {}

    private final ReportMaking making;
    private final ReportShelf shelf;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, ReportJob> jobs = new ConcurrentHashMap<>();
    private final Deque<Ordered> waiting = new ArrayDeque<>();
    private @Nullable Thread worker;

    ReportQueue(ReportMaking making, ReportShelf shelf, Clock clock) {
        this.making = making;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        shelf.kept().forEach(job -> jobs.put(job.id(), job));
        throwAwayOld();
        Thread made = new Thread(this::work, "reports");
        made.setDaemon(true);
        worker = made;
        made.start();
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    /** After the server has answered those who asked, and before the rooms close. */
    @Override
    public int getPhase() {
        return 0;
    }

    /**
     * What is being made is made, if that takes no longer than patience; the rest waits no more.
     * The one who makes it is not interrupted, which would close the database's files.
     */
    @Override
    public void stop() {
        Thread stopped;
        List<Ordered> left;
        synchronized (this) {
            stopped = worker;
            worker = null;
            left = new ArrayList<>(waiting);
            waiting.clear();
            notifyAll();
        }
        left.forEach(one -> end(one.job(), ReportJob.Standing.of(JobState.INTERRUPTED)));
        if (stopped != null) {
            try {
                stopped.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        jobs.values().stream()
                .filter(one -> !one.standing().state().isOver())
                .forEach(one -> end(one, ReportJob.Standing.of(JobState.INTERRUPTED)));
    }

    /**
     * Takes an order.
     *
     * @param state tells the state of everything now from any other
     * @throws Problem if too many wait already, or the server is stopping
     */
    synchronized ReportJob order(Actor actor, ReportWish wish, String state) {
        throwAwayOld();
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        ReportJob job =
                new ReportJob(
                        HexFormat.of().formatHex(id),
                        actor.name(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        wish,
                        state,
                        ReportJob.Standing.of(JobState.WAITING));
        if (worker == null || waiting.size() >= MOST_WAITING) {
            throw Problem.busy("web.report.full", MOST_WAITING);
        }
        shelf.keep(job, job.standing());
        jobs.put(job.id(), job);
        waiting.add(new Ordered(actor, job));
        notifyAll();
        return job;
    }

    /** The latest job that gives the same files as an order would in that state. */
    Optional<ReportJob> atHand(ReportWish wish, String state) {
        return all().stream()
                .filter(one -> one.gives(wish, state) && shelf.isWhole(one))
                .findFirst();
    }

    /** The latest job of the same audits for which somebody wrote a text of their own. */
    Optional<ReportJob> writtenFor(ReportWish wish) {
        return all().stream()
                .filter(
                        one ->
                                one.wish().isOfTheSame(wish)
                                        && !one.wish().added().texts().isEmpty())
                .findFirst();
    }

    Optional<ReportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** All jobs, the latest first. */
    List<ReportJob> all() {
        return jobs.values().stream()
                .sorted(
                        Comparator.comparing(ReportJob::orderedAt)
                                .reversed()
                                .thenComparing(ReportJob::id))
                .toList();
    }

    /** Its number among those that wait, from 1; 0 where it waits no more. */
    synchronized int place(ReportJob job) {
        int place = 1;
        for (Ordered one : waiting) {
            if (one.job() == job) {
                return place;
            }
            place++;
        }
        return 0;
    }

    /**
     * Ends a job before it is made; one that is over stays as it is.
     *
     * @throws Problem if somebody else ordered it
     */
    synchronized void cancel(Actor actor, ReportJob job) {
        if (!job.orderedBy().equals(actor.name())) {
            throw Problem.denied("web.report.notYours", job.orderedBy());
        }
        job.leave();
        if (waiting.removeIf(one -> one.job() == job)) {
            end(job, ReportJob.Standing.of(JobState.CANCELLED));
        }
    }

    private void work() {
        try {
            for (Optional<Ordered> next = next(); next.isPresent(); next = next()) {
                make(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the next order; there is none once the server stops. */
    private synchronized Optional<Ordered> next() throws InterruptedException {
        while (worker == Thread.currentThread() && waiting.isEmpty()) {
            wait();
        }
        if (worker != Thread.currentThread()) {
            return Optional.empty();
        }
        Ordered next = waiting.remove();
        next.job().become(ReportJob.Standing.at(Message.of("web.report.step.gather"), 0));
        return Optional.of(next);
    }

    private void make(Ordered ordered) {
        ReportJob job = ordered.job();
        try {
            ReportMaking.Made made =
                    making.make(
                            ordered.actor(),
                            job.wish(),
                            shelf.folder(job),
                            step -> {
                                if (job.isUnwanted()) {
                                    throw new Unwanted();
                                }
                                job.become(ReportJob.Standing.at(step.words(), step.done()));
                            });
            if (job.isUnwanted()) {
                throw new Unwanted();
            }
            end(
                    job,
                    new ReportJob.Standing(
                            JobState.DONE,
                            language -> "",
                            made.files().size(),
                            shelf.files(job, made.files()),
                            Optional.of(made.rests()),
                            made.notes().stream().map(Said::of).toList()));
        } catch (Unwanted e) {
            end(job, ReportJob.Standing.of(JobState.CANCELLED));
        } catch (Problem problem) {
            end(job, ReportJob.Standing.failed(problem));
        } catch (RuntimeException | Error e) {
            LOG.error("Report {} could not be made", job.id(), e);
            end(
                    job,
                    Refusals.ofMemory(e)
                            .map(ReportJob.Standing::failed)
                            .orElseGet(
                                    () ->
                                            ReportJob.Standing.failed(
                                                    Message.of("web.report.broke", job.id()))));
        }
    }

    /** Ends a job, unless it is over: its files first, so that who sees the end sees them right. */
    private synchronized void end(ReportJob job, ReportJob.Standing standing) {
        if (job.standing().state().isOver()) {
            return;
        }
        try {
            if (standing.state() != JobState.DONE) {
                shelf.clear(job);
            }
            shelf.keep(job, standing);
        } catch (RuntimeException e) {
            LOG.error("Where report {} stands could not be noted", job.id(), e);
        }
        job.become(standing);
    }

    private void throwAwayOld() {
        Instant last = clock.instant().minus(KEPT);
        for (ReportJob job : all()) {
            if (job.orderedAt().isBefore(last) && job.standing().state().isOver()) {
                jobs.remove(job.id());
                shelf.remove(job);
            }
        }
    }
}
