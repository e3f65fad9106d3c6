package se.trafikljus.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;

/**
 * How far two people agreed who rated the same objectives without sight of each other.
 *
 * @param pairs the objectives that both rated
 * @param onLevels how many of the pairs have a level on both sides: kappa is over these
 * @param kappa Cohen's weighted kappa, 1 for full agreement and 0 for what chance would give, the
 *     weight of a disagreement being the difference between the levels' values (J. Cohen, Weighted
 *     kappa, Psychological Bulletin 70, 1968); empty where both used one and the same level only,
 *     or there is no such pair
 */
public record Agreement(List<Pair> pairs, int onLevels, Optional<Double> kappa) {

    /** With fewer pairs than this, a kappa says little. */
    public static final int FEW_PAIRS = 30;

    /** What two people rated one objective. */
    public record Pair(String objective, Rating first, Rating second) {

        /** Whether both gave the same rating. */
        public boolean isSame() {
            return first.equals(second);
        }
    }

    public Agreement {
        pairs = List.copyOf(pairs);
    }

    static Agreement of(List<Pair> pairs) {
        List<Values> values = pairs.stream().flatMap(pair -> Values.of(pair).stream()).toList();
        return new Agreement(pairs, values.size(), kappa(values));
    }

    /** In how many pairs both gave the same rating. */
    public int same() {
        return (int) pairs.stream().filter(Pair::isSame).count();
    }

    /** Whether there are too few pairs for the kappa to say much. */
    public boolean isSmall() {
        return onLevels < FEW_PAIRS;
    }

    /** In how many objectives the two agreed, in a sentence. */
    public Localized share() {
        return Message.of(
                "audit.agreement.share",
                (Localized) language -> Words.number(language, same()),
                (Localized) language -> Words.number(language, pairs.size()));
    }

    /** The kappa, rounded to two decimals, with what it is over and how little it may say. */
    public Localized chanceCorrected() {
        Localized counted = language -> Words.number(language, onLevels);
        return kappa.<Localized>map(
                        value ->
                                Message.of(
                                        isSmall()
                                                ? "audit.agreement.kappaOfFew"
                                                : "audit.agreement.kappa",
                                        BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP),
                                        counted))
                .orElse(Message.of("audit.agreement.noKappa"));
    }

    private record Values(double first, double second) {

        static Optional<Values> of(Pair pair) {
            return pair.first() instanceof Level one && pair.second() instanceof Level other
                    ? Optional.of(new Values(one.value(), other.value()))
                    : Optional.empty();
        }
    }

    /** One less the disagreement there is by the disagreement that chance would give. */
    private static Optional<Double> kappa(List<Values> pairs) {
        double observed = 0;
        double byChance = 0;
        for (Values pair : pairs) {
            observed += Math.abs(pair.first() - pair.second());
            for (Values other : pairs) {
                byChance += Math.abs(pair.first() - other.second());
            }
        }
        return byChance == 0
                ? Optional.empty()
                : Optional.of(1 - observed * pairs.size() / byChance);
    }
}
