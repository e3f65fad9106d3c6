package se.trafikljus.web.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.people.Person;

/** Files that somebody sent and has yet to take in or to drop: for an hour, and not very many. */
@Component
class ReceivedFiles implements DisposableBean {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 20;
    private static final int BYTES = 16;

    /**
     * A file that was sent.
     *
     * @param owner who alone may take it in
     */
    record Received(Person owner, Upload file, Intake.Reading reading, Instant at) {}

    private final Map<String, Received> all = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    ReceivedFiles(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps a file.
     *
     * @return by what it is found again
     * @throws Problem if too many are kept already
     */
    synchronized String keep(Person owner, Upload file, Intake.Reading reading) {
        Instant now = clock.instant();
        for (Iterator<Received> each = all.values().iterator(); each.hasNext(); ) {
            Received one = each.next();
            if (one.at().plus(KEPT).isBefore(now)) {
                each.remove();
                drop(one);
            }
        }
        if (all.size() >= MOST) {
            throw Problem.busy("web.import.tooMany");
        }
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        all.put(name, new Received(owner, file, reading, now));
        return name;
    }

    /** A file that is kept for somebody. */
    synchronized Optional<Received> find(Person owner, String id) {
        return Optional.ofNullable(all.get(id)).filter(one -> one.owner().equals(owner));
    }

    /** Throws a file of somebody's away. */
    synchronized void drop(Person owner, String id) {
        find(owner, id)
                .ifPresent(
                        one -> {
                            all.remove(id);
                            drop(one);
                        });
    }

    private static void drop(Received one) {
        try {
            one.file().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void destroy() {
        all.values().forEach(ReceivedFiles::drop);
        all.clear();
    }
}
