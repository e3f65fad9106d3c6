package se.trafikljus.rubric;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A rubric's version, ordered by its numbers: 1.10.0 is newer than 1.9.0. */
record Version(String written) implements Comparable<Version> {

    static final Pattern FORM = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,4}");

    Version {
        if (!FORM.matcher(written).matches()) {
            throw new IllegalArgumentException("A version is digits and dots, was " + written);
        }
    }

    /** By the numbers, of which a lacking one comes before 0; then as written. */
    @Override
    public int compareTo(Version other) {
        int byNumbers = Arrays.compare(numbers(), other.numbers());
        return byNumbers != 0 ? byNumbers : written.compareTo(other.written);
    }

    private int[] numbers() {
        return Arrays.stream(written.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
