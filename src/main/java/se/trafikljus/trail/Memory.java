package se.trafikljus.trail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.trafikljus.Serving;
import se.trafikljus.workspace.OfTransaction;

/**
 * Keeps, while a server answers, what takes long to read or to reckon, until what it rests on is
 * changed. The trail tells of every change, whichever process made it.
 */
@Component
public class Memory {

    private final Records records;
    private final Versions versions;
    private final OfTransaction<Head> heads = new OfTransaction<>();
    private final boolean keeps;

    Memory(JdbcClient jdbc, ObjectProvider<Serving> serving) {
        this.records = new Records(jdbc);
        this.versions = new Versions(records);
        this.keeps = serving.getIfAvailable() != null;
    }

    /**
     * A place for values of one kind.
     *
     * @param most how much may be kept, above 0; what was not asked for lately goes first
     * @param weight how much of that a value takes, at least 0; one heavier than all is not kept
     */
    public <K, V> Kept<K, V> of(long most, ToIntFunction<V> weight) {
        return new Kept<>(most, weight);
    }

    /**
     * Whether this thread reads one moment of the workspace in a server, so that what it reads is
     * kept: see {@link Transactions#readingFromNow}. Within a change, and in a command, nothing is.
     */
    public boolean isKeeping() {
        return moment().isPresent();
    }

    private Optional<Head> moment() {
        return keeps && isMoment() ? Optional.of(heads.get(records::head)) : Optional.empty();
    }

    /** Whether all that this thread reads now is of one moment. */
    private static boolean isMoment() {
        return OfTransaction.isUnderWay()
                && TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private Optional<Versions.Version> version(Collection<String> subjects) {
        return moment().flatMap(head -> versions.of(head, subjects));
    }

    /** Values of one kind, by what they are of. */
    public final class Kept<K, V> {

        private record Key<K>(K of, Versions.Version version) {}

        private final Optional<Cache<Key<K>, V>> cache;

        private Kept(long most, ToIntFunction<V> weight) {
            // Commands, which keep nothing, are not to wait for it.
            this.cache =
                    keeps
                            ? Optional.of(
                                    Caffeine.newBuilder()
                                            .maximumWeight(most)
                                            .weigher((Key<K> key, V one) -> weight.applyAsInt(one))
                                            .build())
                            : Optional.empty();
        }

        /**
         * A value, from before where what it rests on is unchanged; several who ask at once wait
         * for one of them to reckon it.
         *
         * @param subjects what the value rests on, by its names in the trail; it rests on nothing
         *     else that can change
         * @param reckoning asks for nothing that is kept in the same place
         */
        public V get(K of, Collection<String> subjects, Supplier<V> reckoning) {
            Optional<Versions.Version> version = version(subjects);
            return version.isEmpty()
                    ? reckoning.get()
                    : cache.orElseThrow().get(new Key<>(of, version.get()), key -> reckoning.get());
        }

        /**
         * The values of several, each resting on one subject; those that are not kept are read at
         * once.
         *
         * @param reading gives the values of those it is asked for; whom it leaves out has none
         */
        public Map<K, V> all(
                Collection<K> wanted,
                Function<K, String> subject,
                Function<List<K>, Map<K, V>> reading) {
            Map<K, V> found = new LinkedHashMap<>();
            List<K> missing = new ArrayList<>();
            Map<K, Key<K>> keys = new LinkedHashMap<>();
            for (K one : wanted) {
                version(List.of(subject.apply(one)))
                        .ifPresent(version -> keys.put(one, new Key<>(one, version)));
                Optional<V> kept =
                        Optional.ofNullable(keys.get(one))
                                .flatMap(
                                        key ->
                                                Optional.ofNullable(
                                                        cache.orElseThrow().getIfPresent(key)));
                kept.ifPresentOrElse(value -> found.put(one, value), () -> missing.add(one));
            }
            if (!missing.isEmpty()) {
                Map<K, V> read = reading.apply(missing);
                found.putAll(read);
                read.forEach(
                        (one, value) -> {
                            if (keys.containsKey(one)) {
                                cache.orElseThrow().put(keys.get(one), value);
                            }
                        });
            }
            return found;
        }
    }

    /**
     * A place for one value that rests on all subjects of a kind, and is brought up to date by
     * reading only what was changed.
     */
    public <V> Whole<V> whole() {
        return new Whole<>();
    }

    /** One value that rests on much. */
    public final class Whole<V> {

        private record State<V>(Versions.Version version, V value) {}

        private final AtomicReference<@Nullable State<V>> last = new AtomicReference<>();
        private final OfTransaction<V> ofMoment = new OfTransaction<>();

        private Whole() {}

        /**
         * The value at the moment that this thread reads.
         *
         * @param reading reads all of it
         * @param renewing makes today's value of an earlier one and the subjects changed since, by
         *     their names in the trail; gives the earlier one itself where it is the same
         */
        public V get(Supplier<V> reading, BiFunction<V, Set<String>, V> renewing) {
            Optional<Head> moment = moment();
            if (moment.isEmpty()) {
                return isMoment() ? ofMoment.get(reading) : reading.get();
            }
            Versions.Version now = versions.at(moment.get());
            State<V> before = last.get();
            if (before == null || before.version().history() != now.history()) {
                return keep(new State<>(now, reading.get()));
            }
            if (before.version().seq() > now.seq()) {
                return reading.get();
            }
            Set<String> changed = versions.changedAfter(before.version().seq());
            return changed.isEmpty()
                    ? before.value()
                    : keep(new State<>(now, renewing.apply(before.value(), changed)));
        }

        private V keep(State<V> state) {
            last.set(state);
            return state.value();
        }
    }
}
