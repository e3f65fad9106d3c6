package se.trafikljus.comparison;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The order of versions: by numbers, so that 1.10 comes after 1.9. */
final class Versions {

    static final Comparator<String> ORDER = Versions::compare;

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private Versions() {}

    private static int compare(String one, String other) {
        List<BigInteger> a = numbers(one);
        List<BigInteger> b = numbers(other);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            int order = at(a, i).compareTo(at(b, i));
            if (order != 0) {
                return order;
            }
        }
        return one.compareTo(other);
    }

    private static BigInteger at(List<BigInteger> numbers, int i) {
        return i < numbers.size() ? numbers.get(i) : BigInteger.ZERO;
    }

    private static List<BigInteger> numbers(String version) {
        return NO_DIGITS
                .splitAsStream(version)
                .filter(part -> !part.isEmpty())
                .map(BigInteger::new)
                .toList();
    }
}
