package se.trafikljus.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import se.trafikljus.Problem;

/** Several people who begin at the same moment. */
final class Crowd {

    private static final int LONGEST_MINUTES = 5;

    /**
     * What came of one's work.
     *
     * @param refused in words; a fault of the program is thrown instead
     */
    record Came<T>(Optional<T> done, Optional<Problem> refused) {

        String key() {
            return refused.map(problem -> problem.message().key()).orElse("");
        }
    }

    private Crowd() {}

    /**
     * Lets all work at once.
     *
     * @throws Exception what one of them met that was no refusal in words
     */
    static <T> List<Came<T>> atOnce(List<? extends Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        try {
            List<Future<Came<T>>> under = new ArrayList<>();
            for (Callable<T> one : work) {
                under.add(
                        people.submit(
                                () -> {
                                    start.await(1, TimeUnit.MINUTES);
                                    return came(one);
                                }));
            }
            List<Came<T>> all = new ArrayList<>();
            for (Future<Came<T>> one : under) {
                all.add(one.get(LONGEST_MINUTES, TimeUnit.MINUTES));
            }
            return all;
        } finally {
            people.shutdownNow();
        }
    }

    private static <T> Came<T> came(Callable<T> work) throws Exception {
        try {
            return new Came<>(Optional.of(work.call()), Optional.empty());
        } catch (Problem problem) {
            return new Came<>(Optional.empty(), Optional.of(problem));
        }
    }
}
