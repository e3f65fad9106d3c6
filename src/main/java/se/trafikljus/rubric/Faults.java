package se.trafikljus.rubric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.trafikljus.Message;

/** The faults of one file, told in the order in which they stand there. */
final class Faults {

    /** So that a file of nothing but faults is still refused at once, and can be read. */
    private static final int MOST_TOLD = 200;

    private final List<Fault> found = new ArrayList<>();
    private final List<Fault> warned = new ArrayList<>();

    void add(Place place, String key, Object... arguments) {
        found.add(new Fault(place.line(), place.column(), Message.of(key, arguments)));
    }

    /** What does not stop the file from being used, but should be looked at. */
    void warn(Place place, String key, Object... arguments) {
        warned.add(new Fault(place.line(), place.column(), Message.of(key, arguments)));
    }

    List<Fault> warnings() {
        return List.copyOf(warned);
    }

    int count() {
        return found.size();
    }

    List<Fault> told() {
        List<Fault> inOrder =
                found.stream()
                        .sorted(Comparator.comparingInt(Fault::line).thenComparing(Fault::column))
                        .toList();
        if (inOrder.size() <= MOST_TOLD) {
            return inOrder;
        }
        List<Fault> told = new ArrayList<>(inOrder.subList(0, MOST_TOLD));
        Fault next = inOrder.get(MOST_TOLD);
        told.add(
                new Fault(
                        next.line(),
                        next.column(),
                        Message.of("rubric.more-faults", inOrder.size() - MOST_TOLD)));
        return List.copyOf(told);
    }
}
