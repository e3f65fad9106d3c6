package se.trafikljus.rubric;

import java.util.Comparator;

/** Where something stands in a file; line and column are counted from 1. */
record Place(int line, int column) implements Comparable<Place> {

    static final Place START = new Place(1, 1);

    private static final Comparator<Place> READING_ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return READING_ORDER.compare(this, other);
    }
}
