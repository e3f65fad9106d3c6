package se.trafikljus.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/**
 * What a sample shows, attribute by attribute; said, it is what a cell cites as its evidence.
 *
 * @param confidence of the intervals, in per cent
 * @param tallies in the order of the draw's attributes
 */
public record Result(Draw draw, double confidence, List<Tally> tallies) implements Localized {

    public Result {
        tallies = List.copyOf(tallies);
    }

    /** Whether every drawn case has been looked at for every attribute. */
    public boolean isComplete() {
        return !tallies.isEmpty() && tallies.stream().allMatch(tally -> tally.pending() == 0);
    }

    @Override
    public String in(Language language) {
        List<String> sentences = new ArrayList<>();
        sentences.add(drawn().in(language));
        for (Tally tally : tallies) {
            sentences.add(share(language, tally).in(language));
            caveats(tally).forEach(caveat -> sentences.add(caveat.in(language)));
        }
        method().ifPresent(method -> sentences.add(method.in(language)));
        return String.join(" ", sentences);
    }

    /** How many cases were drawn of how many, and how. */
    public Message drawn() {
        String number = Integer.toString(draw.number());
        if (draw.size() == draw.population()) {
            return draw.again().isEmpty()
                    ? Message.of("sampling.cite.all", draw.population())
                    : Message.of("sampling.cite.allAgain", draw.population(), number, draw.again());
        }
        return draw.again().isEmpty()
                ? Message.of("sampling.cite.drawn", draw.size(), draw.population(), draw.seed())
                : Message.of(
                        "sampling.cite.drawnAgain",
                        draw.size(),
                        draw.population(),
                        draw.seed(),
                        number,
                        draw.again());
    }

    /** What was found of an attribute, with its counts and its interval. */
    public Localized found(Tally tally) {
        return language -> share(language, tally).in(language);
    }

    private Message share(Language language, Tally tally) {
        Optional<Interval> interval = tally.interval();
        if (interval.isEmpty() && tally.notApplicable() == 0) {
            return Message.of("sampling.cite.unseen", tally.attribute());
        }
        if (interval.isEmpty()) {
            return Message.of("sampling.cite.none", tally.attribute());
        }
        String share = percent(language, tally.share().orElseThrow());
        return tally.applicable() == tally.population()
                ? Message.of(
                        "sampling.cite.whole",
                        tally.attribute(),
                        tally.passed(),
                        tally.applicable(),
                        share)
                : Message.of(
                        "sampling.cite.share",
                        tally.attribute(),
                        tally.passed(),
                        tally.applicable(),
                        share,
                        level(language),
                        percent(language, interval.get().low()),
                        percent(language, interval.get().high()),
                        interval.get().lowest(),
                        interval.get().highest(),
                        tally.population());
    }

    /** What must be known to read an attribute's figures rightly. */
    public List<Message> caveats(Tally tally) {
        List<Message> caveats = new ArrayList<>();
        if (tally.notApplicable() > 0) {
            caveats.add(
                    tally.interval().isPresent() && tally.applicable() < tally.population()
                            ? Message.of(
                                    "sampling.cite.notApplicable",
                                    tally.notApplicable(),
                                    tally.population(),
                                    draw.population())
                            : Message.of("sampling.cite.notApplicableOnly", tally.notApplicable()));
        }
        if (tally.isSmall()) {
            caveats.add(Message.of("sampling.cite.small", Tally.FEW));
        }
        if (tally.pending() > 0) {
            caveats.add(Message.of("sampling.cite.pending", tally.pending()));
        }
        return caveats;
    }

    /** How the intervals were found; empty where there are none, or only points. */
    public Optional<Message> method() {
        return tallies.stream()
                        .anyMatch(
                                tally ->
                                        tally.applicable() > 0
                                                && tally.applicable() < tally.population())
                ? Optional.of(Message.of("sampling.method"))
                : Optional.empty();
    }

    /** The confidence without needless decimals. */
    public String level(Language language) {
        return figures(language, 0, 3).format(BigDecimal.valueOf(confidence));
    }

    /** A share of 0 to 1 in per cent with one decimal, without the sign. */
    public static String percent(Language language, double share) {
        return figures(language, 1, 1).format(BigDecimal.valueOf(share).movePointRight(2));
    }

    private static NumberFormat figures(Language language, int fewest, int most) {
        NumberFormat figures = NumberFormat.getNumberInstance(language.locale());
        figures.setMinimumFractionDigits(fewest);
        figures.setMaximumFractionDigits(most);
        figures.setRoundingMode(RoundingMode.HALF_UP);
        return figures;
    }
}
