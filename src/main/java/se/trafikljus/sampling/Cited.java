package se.trafikljus.sampling;

/**
 * What came of citing a result.
 *
 * @param sentences what stands in the cell's source now
 * @param changed whether anything had to be written
 * @param lostEarlier whether an earlier citation was no longer found there, so that it may stand
 *     beside this one in other words
 */
public record Cited(String sentences, boolean changed, boolean lostEarlier) {}
