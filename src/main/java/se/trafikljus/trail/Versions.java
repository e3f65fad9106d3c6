package se.trafikljus.trail;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When what the trail tells of was last changed, as far as it was changed since this was made: by
 * reading at each look only the records that came since.
 */
final class Versions {

    /**
     * The version of something at one moment.
     *
     * @param history which history of the workspace it belongs to: another after a restored backup
     * @param seq the number of its last change; 0 where it was not changed since the first look
     */
    record Version(long history, long seq) {}

    /** Reading on is not worth more than this. */
    private static final long MOST_READ = 20_000;

    /** So many heads that were seen are known again. */
    private static final int MOST_HEADS = 256;

    private final Records records;
    private final Map<String, Long> changed = new HashMap<>();
    private final Map<Head, Boolean> seen =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Head, Boolean> eldest) {
                    return size() > MOST_HEADS;
                }
            };
    private Optional<Head> newest = Optional.empty();
    private long history;

    Versions(Records records) {
        this.records = records;
    }

    /**
     * The version of what several subjects together tell, at the moment that this thread reads.
     *
     * @param now the head at that moment
     * @return empty where it was changed after that moment, so that its version then is unknown
     */
    synchronized Optional<Version> of(Head now, Collection<String> subjects) {
        lookAt(now);
        long last = 0;
        for (String subject : subjects) {
            last = Math.max(last, changed.getOrDefault(subject, 0L));
        }
        return last > now.seq() ? Optional.empty() : Optional.of(new Version(history, last));
    }

    /** The history and number of a moment. */
    synchronized Version at(Head now) {
        lookAt(now);
        return new Version(history, now.seq());
    }

    /** What was changed by the records after a number, of those that were looked at. */
    synchronized Set<String> changedAfter(long seq) {
        Set<String> subjects = new HashSet<>();
        changed.forEach(
                (subject, last) -> {
                    if (last > seq) {
                        subjects.add(subject);
                    }
                });
        return subjects;
    }

    private void lookAt(Head now) {
        if (seen.containsKey(now)) {
            return;
        }
        boolean readable =
                newest.isPresent()
                        && now.seq() > newest.get().seq()
                        && now.seq() - newest.get().seq() <= MOST_READ;
        Optional<List<Records.Link>> since =
                readable ? records.between(newest.get(), now) : Optional.empty();
        if (since.isEmpty()) {
            history++;
            changed.clear();
            seen.clear();
        }
        for (Records.Link link : since.orElse(List.of())) {
            changed.put(link.subject(), link.head().seq());
            seen.put(link.head(), true);
        }
        newest = Optional.of(now);
        seen.put(now, true);
    }
}
