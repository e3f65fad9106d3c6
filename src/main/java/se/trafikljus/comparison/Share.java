package se.trafikljus.comparison;

import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Sayable;
import se.trafikljus.Words;

/**
 * "Five of seven municipalities", in words.
 *
 * @param k from 0 to n
 * @param n at least 1
 * @param everywhere whether n is all that are compared; otherwise it is said that it is those where
 *     the objective was rated
 */
public record Share(int k, int n, boolean everywhere) implements Sayable {

    public Share {
        if (k < 0 || n < 1 || k > n) {
            throw new IllegalArgumentException(k + " of " + n + " is no share");
        }
    }

    @Override
    public String in(Language language) {
        return Message.of(
                        key() + (everywhere ? "" : ".rated"),
                        Words.number(language, k),
                        Words.number(language, n))
                .in(language);
    }

    private String key() {
        if (n == 1) {
            return k == 1 ? "comparison.share.only" : "comparison.share.notOnly";
        }
        if (k == 0) {
            return n == 2 ? "comparison.share.neither" : "comparison.share.none";
        }
        if (k == n) {
            return n == 2 ? "comparison.share.both" : "comparison.share.all";
        }
        return "comparison.share.some";
    }
}
