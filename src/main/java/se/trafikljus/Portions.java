package se.trafikljus;

import java.util.ArrayList;
import java.util.List;

/** A list that is taken some at a time. */
public final class Portions {

    private Portions() {}

    /**
     * The list in pieces, in its order; none of an empty one.
     *
     * @param most how many stand in each but the last, above 0
     */
    public static <T> List<List<T>> of(List<T> all, int most) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            portions.add(all.subList(from, Math.min(from + most, all.size())));
        }
        return portions;
    }
}
