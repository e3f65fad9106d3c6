package se.trafikljus.comparison;

import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/**
 * "Five of seven municipalities", in words.
 *
 * @param k from 0 to n
 * @param n at least 1
 * @param basis who the n are
 * @param words what they are called
 */
public record Share(int k, int n, Basis basis, UnitWords words) implements Localized {

    /** Of whom a share is told. */
    public enum Basis {
        /** All that are compared. */
        COMPARED(""),
        /** Those where the objective was rated on a level. */
        RATED(".rated"),
        /** Those whose rating can be held against that of their previous audit. */
        TWICE_AUDITED(".twice");

        private final String key;

        Basis(String key) {
            this.key = key;
        }
    }

    public Share {
        if (k < 0 || n < 1 || k > n) {
            throw new IllegalArgumentException(k + " of " + n + " is no share");
        }
    }

    @Override
    public String in(Language language) {
        return words.in(
                        Message.of(
                                key() + basis.key,
                                words.number(language, k),
                                words.number(language, n)))
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
