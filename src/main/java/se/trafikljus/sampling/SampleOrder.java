package se.trafikljus.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The order in which cases are drawn: by the SHA-256 of {@code SEED:CASE} in UTF-8, so that anybody
 * can draw them again without this program, and a greater sample holds the smaller one.
 */
final class SampleOrder {

    /**
     * A case with the beginning of its hash, as a number that sorts as the hash does. Eight bytes
     * tell nearly all cases apart; only ties need the whole.
     */
    private record Ticket(long beginning, int number) {}

    private final byte[] lead;
    private final MessageDigest digest;
    private final Comparator<Ticket> order =
            Comparator.comparingLong(Ticket::beginning)
                    .thenComparing(Ticket::number, this::byWholeHash)
                    .thenComparingInt(Ticket::number);

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

    /** Keeps no more than are wanted, the last of them at hand, for most cases come after it. */
    private List<Integer> first(int population, int size) {
        PriorityQueue<Ticket> first = new PriorityQueue<>(size, order.reversed());
        for (int number = 1; number <= population; number++) {
            Ticket one = new Ticket(beginning(number), number);
            if (first.size() < size) {
                first.add(one);
            } else if (order.compare(one, first.element()) < 0) {
                first.remove();
                first.add(one);
            }
        }
        return first.stream().map(Ticket::number).sorted().toList();
    }

    private long beginning(int number) {
        return ByteBuffer.wrap(hash(number)).getLong() ^ Long.MIN_VALUE;
    }

    private int byWholeHash(int one, int other) {
        return Arrays.compareUnsigned(hash(one), hash(other));
    }

    private byte[] hash(int number) {
        digest.update(lead);
        return digest.digest(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    }
}
