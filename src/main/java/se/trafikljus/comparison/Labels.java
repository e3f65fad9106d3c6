package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The shortest prefixes of names that are unique among them (product rule 5). */
final class Labels {

    private Labels() {}

    /**
     * A label for each name, in the names' order; names that are the same keep their whole selves.
     */
    static List<String> of(List<String> names) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, names.size()).boxed().toList());
        order.sort(Comparator.comparing(names::get));
        String[] labels = new String[names.size()];
        for (int i = 0; i < order.size(); i++) {
            String name = names.get(order.get(i));
            int shared =
                    Math.max(
                            i > 0 ? shared(name, names.get(order.get(i - 1))) : 0,
                            i + 1 < order.size() ? shared(name, names.get(order.get(i + 1))) : 0);
            labels[order.get(i)] = prefix(name, shared + 1);
        }
        return List.of(labels);
    }

    /** The same, with the code behind a name that several have. */
    static List<String> of(List<String> names, List<String> codes) {
        List<String> labels = new ArrayList<>(of(names));
        Map<String, Long> times =
                names.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        for (int i = 0; i < labels.size(); i++) {
            if (times.getOrDefault(names.get(i), 0L) > 1) {
                labels.set(i, names.get(i) + " (" + codes.get(i) + ")");
            }
        }
        return List.copyOf(labels);
    }

    private static int shared(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int i = 0;
        while (i < a.length && i < b.length && a[i] == b[i]) {
            i++;
        }
        return i;
    }

    private static String prefix(String name, int letters) {
        int[] all = name.codePoints().toArray();
        int length = Math.min(letters, all.length);
        while (length < all.length && Character.isWhitespace(all[length - 1])) {
            length++;
        }
        return new String(all, 0, length);
    }
}
