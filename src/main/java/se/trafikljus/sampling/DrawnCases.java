package se.trafikljus.sampling;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of drawn cases as they are kept beside the draw. */
final class DrawnCases {

    private static final String BETWEEN = ", ";

    /** What there is room for; some seven thousand cases of a million. */
    private static final int LONGEST = 50_000;

    private DrawnCases() {}

    /** As a text; empty where they are all there are, or too many to keep. */
    static String kept(List<Integer> cases, int population) {
        if (cases.size() == population || (long) cases.size() * BETWEEN.length() > LONGEST) {
            return "";
        }
        String text = cases.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        return text.length() > LONGEST ? "" : text;
    }

    static List<Integer> read(String kept) {
        return Stream.of(kept.split(BETWEEN)).map(Integer::valueOf).toList();
    }
}
