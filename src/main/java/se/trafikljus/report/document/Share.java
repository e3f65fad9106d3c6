package se.trafikljus.report.document;

/**
 * A light with how many ratings stand on it.
 *
 * @param light with its symbol, colours and spoken word
 * @param count at least 1
 * @param figure the same as it is written: "1 086"
 */
public record Share(Block.Cell light, int count, String figure) {
    public Share {
        if (count < 1) {
            throw new IllegalArgumentException("A share is of at least 1, was " + count);
        }
    }
}
