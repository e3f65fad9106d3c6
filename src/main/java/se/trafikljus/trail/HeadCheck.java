package se.trafikljus.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Sweden;
import se.trafikljus.workspace.News;
import se.trafikljus.workspace.OpeningCheck;
import se.trafikljus.workspace.OwnCopies;
import se.trafikljus.workspace.Place;

/**
 * Refuses a database that does not go on from the head beside it, unless somebody accepts the loss,
 * which then stands in the trail; takes one that is ahead, and brings the head up.
 */
@Component
class HeadCheck implements OpeningCheck {

    /** Somebody's word that what is missing is given up. */
    record Acceptance(Actor actor, String reason) {}

    /** A loss that was seen and accepted, and is about to be put down. */
    private record Seen(Acceptance acceptance, Optional<Head> left, Head kept) {}

    private final Clock clock;
    private final AtomicReference<@Nullable Acceptance> accepting = new AtomicReference<>();
    private final AtomicBoolean passing = new AtomicBoolean();
    private @Nullable Seen seen;

    HeadCheck(ObjectProvider<Clock> clock) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** While the work is done, a loss is accepted instead of refused. */
    void accepting(Acceptance acceptance, Runnable work) {
        accepting.set(acceptance);
        try {
            work.run();
        } finally {
            accepting.set(null);
        }
    }

    /** While the work is done, which puts another database in its place, any database will do. */
    <T> T passing(Supplier<T> work) {
        passing.set(true);
        try {
            return work.get();
        } finally {
            passing.set(false);
        }
    }

    @Override
    public void check(Connection connection, Place place) throws SQLException {
        seen = null;
        if (place.head().isEmpty() || passing.get()) {
            return;
        }
        HeadFile file = new HeadFile(place.head().get());
        Records records = Records.on(connection);
        Head inside = records.head();
        Optional<Head> beside = file.read();
        Optional<Problem> trouble = trouble(place, file, records, inside);
        Acceptance word = accepting.get();
        if (trouble.isPresent() && word == null) {
            throw trouble.get();
        }
        if (word != null) {
            if (trouble.isEmpty()) {
                throw Problem.conflict("trail.nothingLost", place.shown());
            }
            seen = new Seen(word, beside, inside);
        }
    }

    private static Optional<Problem> trouble(
            Place place, HeadFile file, Records records, Head inside) {
        Optional<Head> beside = file.read();
        if (beside.isEmpty()) {
            // Whoever comes to a server for the first time has seen no head yet.
            boolean known = place.embedded() || file.exists();
            return inside.seq() == 0 || !known
                    ? Optional.empty()
                    : Optional.of(
                            Problem.conflict(
                                            file.exists()
                                                    ? "trail.headUnreadable"
                                                    : "trail.headMissing",
                                            file.path(),
                                            Long.toString(inside.seq()),
                                            time(records, inside.seq()))
                                    .remedy(Action.PUT_HEAD_BACK)
                                    .remedy(Action.ACCEPT_LOST_HEAD)
                                    .remedy(Action.PUT_LATEST_DATABASE_BACK)
                                    .remedy(copies(place).restore()));
        }
        Head outside = beside.get();
        if (toldAsSetback(records, outside) || goesOnFrom(records, outside, inside)) {
            return Optional.empty();
        }
        return Optional.of(
                inside.seq() < outside.seq()
                        ? Problem.conflict(
                                        "trail.older",
                                        place.shown(),
                                        Long.toString(inside.seq()),
                                        time(records, inside.seq()),
                                        Long.toString(outside.seq()),
                                        time(file.path()))
                                .remedy(Action.PUT_LATER_DATABASE_BACK)
                                .remedy(copies(place).restore())
                                .remedy(Action.ACCEPT_LOST_RECORDS, inside.seq())
                        : Problem.conflict(
                                        "trail.another",
                                        place.shown(),
                                        Long.toString(outside.seq()))
                                .remedy(Action.PUT_RIGHT_DATABASE_BACK)
                                .remedy(copies(place).restore())
                                .remedy(Action.ACCEPT_OTHER_DATABASE));
    }

    private static OwnCopies copies(Place place) {
        return new OwnCopies(
                Objects.requireNonNull(place.head().orElseThrow().toAbsolutePath().getParent()));
    }

    /** Whether the records from the one outside on are a chain that ends with the one inside. */
    private static boolean goesOnFrom(Records records, Head outside, Head inside) {
        if (outside.seq() > inside.seq()) {
            return false;
        }
        if (outside.seq() > 0
                && records.find(outside.seq())
                        .filter(record -> record.hash().equals(outside.hash()))
                        .isEmpty()) {
            return false;
        }
        Chain chain = new Chain(outside);
        records.each(List.of(), outside.seq(), chain::take);
        return chain.broken().isEmpty() && chain.head().equals(inside);
    }

    /** Whether the trail itself tells that the head outside was left behind. */
    private static boolean toldAsSetback(Records records, Head outside) {
        return Setbacks.in(records).stream()
                .anyMatch(one -> one.left().map(LeftBehind::head).equals(Optional.of(outside)));
    }

    private static Message time(Records records, long seq) {
        return records.find(seq)
                .map(record -> Message.of("trail.at", TrailRecord.told(record.at())))
                .orElse(Message.of("trail.atUnknown"));
    }

    private static Message time(Path file) {
        try {
            return Message.of("trail.at", Sweden.told(Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException e) {
            return Message.of("trail.atUnknown");
        }
    }

    @Override
    public void opened(Connection connection, Place place, News news) throws SQLException {
        if (place.head().isEmpty()) {
            return;
        }
        HeadFile file = new HeadFile(place.head().get());
        Seen loss = seen;
        seen = null;
        Head head =
                loss == null
                        ? Records.on(connection).head()
                        : Records.appendAlone(
                                connection,
                                loss.acceptance().actor(),
                                Setback.LOSS_ACCEPTED,
                                Setback.SUBJECT,
                                Setbacks.told(
                                        loss.left().map(LeftBehind::at),
                                        loss.kept(),
                                        Setbacks.because(loss.acceptance().reason())),
                                clock);
        try {
            file.put(head);
            file.sweep();
        } catch (IOException e) {
            if (file.exists()) {
                news.add(Message.of("trail.headNotBroughtUp", file.path()));
            } else {
                throw new UncheckedIOException(e);
            }
        }
    }
}
