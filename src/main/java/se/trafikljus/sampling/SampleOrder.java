package se.trafikljus.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which cases are drawn: by the SHA-256 of {@code SEED:CASE} in UTF-8, so that anybody
 * can draw them again without this program, and a greater sample holds the smaller one.
 */
final class SampleOrder {

    private final byte[] lead;
    private final MessageDigest digest;

    private SampleOrder(String seed) {
        this.lead = (seed + ":").getBytes(StandardCharsets.UTF_8);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The first cases of 1 to {@code population} in the seed's order, sorted by number. */
    static List<Integer> first(String seed, int population, int size) {
        if (size < 1 || size > population) {
            throw new IllegalArgumentException(
                    "Of %d cases 1 to %d are drawn, not %d"
                            .formatted(population, population, size));
        }
        return size == population
                ? IntStream.rangeClosed(1, population).boxed().toList()
                : new SampleOrder(seed).first(population, size);
    }

    /** Eight bytes of each hash tell nearly all cases apart; only ties need the whole. */
    private List<Integer> first(int population, int size) {
        long[] beginnings = new long[population];
        for (int i = 0; i < population; i++) {
            beginnings[i] = ByteBuffer.wrap(hash(i + 1)).getLong() ^ Long.MIN_VALUE;
        }
        long[] sorted = beginnings.clone();
        Arrays.sort(sorted);
        long last = sorted[size - 1];
        List<Integer> chosen = new ArrayList<>();
        List<Integer> tied = new ArrayList<>();
        for (int i = 0; i < population; i++) {
            if (beginnings[i] < last) {
                chosen.add(i + 1);
            } else if (beginnings[i] == last) {
                tied.add(i + 1);
            }
        }
        Comparator<Integer> byWholeHash =
                (one, other) -> Arrays.compareUnsigned(hash(one), hash(other));
        tied.stream()
                .sorted(byWholeHash.thenComparing(Comparator.naturalOrder()))
                .limit(size - chosen.size())
                .forEach(chosen::add);
        return chosen.stream().sorted().toList();
    }

    private byte[] hash(int number) {
        digest.update(lead);
        return digest.digest(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    }
}
