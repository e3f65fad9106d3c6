package se.trafikljus.exchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.RatingWords;
import se.trafikljus.rubric.Rubric;

/**
 * What a fill colour means under a rubric: the nearest colour that is known, unless it is too far
 * off, or one of another rating is nearly as near. Known are the rubric's own colours, and those
 * that Excel and LibreOffice offer and people take for green, yellow, orange, red and grey; which
 * rating that is, the rubric's words tell.
 */
final class KnownColours {

    /** How far off, in CIEDE2000, a colour may be from the known one that it is taken for. */
    static final double REACH = 9;

    /** The same for greys and white, which pale colours are near. */
    static final double REACH_OF_GREYS = 4;

    /** How much farther off any colour of another rating must be. */
    static final double MARGIN = 3;

    private static final double CHROMA_OF_GREYS = 6;
    private static final int WHITE = 0xFFFFFF;

    /** A family is named by words; the first that the rubric knows tells its rating. */
    private enum Family {
        GREEN(List.of("grön", "green")),
        LIGHT_GREEN(List.of("ljusgrön", "light green", "grön", "green")),
        YELLOW(List.of("gul", "yellow")),
        ORANGE(List.of("orange")),
        RED(List.of("röd", "red")),
        GREY(List.of("grå", "grey", "gray"));

        private final List<String> words;

        Family(List<String> words) {
            this.words = words;
        }

        private Optional<Rating> under(RatingWords known) {
            return words.stream().flatMap(word -> known.find(word).stream()).findFirst();
        }
    }

    /** Excel's standard colours, its styles, old palette and themes; then LibreOffice's palette. */
    private static final Map<List<Family>, String> OFFERED = new LinkedHashMap<>();

    static {
        OFFERED.put(
                List.of(Family.GREEN),
                "00B050 00FF00 008000 339966 63BE7B 70AD47 548235 9BBB59 76933C 4EA72E"
                        + " 00A933 069A2E 127622 3FAF46");
        OFFERED.put(List.of(Family.LIGHT_GREEN), "92D050 81D41A");
        OFFERED.put(
                List.of(Family.GREEN, Family.LIGHT_GREEN),
                "C6EFCE CCFFCC 99CC00 A9D08E C6E0B4 E2EFDA C4D79B D8E4BC EBF1DE 8ED973 B5E6A2"
                        + " DAF2D0 77BC65 AFD095 DDE8CB 5EB91E");
        OFFERED.put(
                List.of(Family.YELLOW),
                "FFFF00 FFEB9C FFEB84 FFD966 FFE699 FFF2CC BF8F00 FFFF99 FFFFCC FFCC00"
                        + " FFFF38 FFFF6D FFFFA6 FFFFD7 E6E905 FFD428 FFDE59 FFE994 FFF5CE E8A202");
        OFFERED.put(List.of(Family.YELLOW, Family.ORANGE), "FFC000 FFBF00");
        OFFERED.put(
                List.of(Family.ORANGE),
                "FF9900 FFCC99 FF6600 ED7D31 F4B084 F8CBAD FCE4D6 C65911 F79646 FABF8F FCD5B4"
                        + " FDE9D9 E97132 F1A983 F7C7AC FBE2D5 FF8000 FF860D FF972F FFB66C FFDBB6"
                        + " EA7500");
        OFFERED.put(
                List.of(Family.RED),
                "C00000 FF0000 FFC7CE F8696B 800000 C0504D DA9694 E6B8B7 F2DCDB 963634 C9211E"
                        + " F10D0C FF3838 FF6D6D FFA6A6 FFD7D7");
        OFFERED.put(
                List.of(Family.GREY),
                "D9D9D9 BFBFBF A6A6A6 808080 7F7F7F C0C0C0 969696 A5A5A5 C9C9C9 DBDBDB 7B7B7B"
                        + " EDEDED E7E6E6 D0CECE AEAAAA E8E8E8 D1D1D1 ADADAD EEEEEE DDDDDD CCCCCC"
                        + " B2B2B2 999999 666666");
        // LibreOffice's lighter limes lie between, and nobody can say which is meant.
        OFFERED.put(
                List.of(Family.GREEN, Family.LIGHT_GREEN, Family.YELLOW),
                "BBE33D D4EA6B E8F2A1 F6F9D4");
    }

    /** What the program's own tables had each time before its colours were chosen anew. */
    private static final Map<String, List<String>> EARLIER =
            Map.of(
                    "met", List.of("3B9B7E", "05765D"),
                    "largely_met", List.of("003642", "7DB58B"),
                    "not_in_scope", List.of("E6E6E6"),
                    "not_assessable", List.of("7554C0", "9286B4"));

    /**
     * A colour, and the rating that it means.
     *
     * @param rating empty for white, which is no fill at all
     */
    private record Known(Lab colour, Optional<Rating> rating) {

        private double reach() {
            return Math.hypot(colour.a(), colour.b()) < CHROMA_OF_GREYS ? REACH_OF_GREYS : REACH;
        }
    }

    /**
     * What a colour was taken for.
     *
     * @param rating empty for white, and where nothing known is near
     * @param known whether something known is near
     * @param rivals the ratings that it lies between, an empty one for white; none if it is clear
     */
    record Meaning(Optional<Rating> rating, boolean known, List<Optional<Rating>> rivals) {}

    private final List<Known> colours = new ArrayList<>();

    KnownColours(Rubric rubric) {
        RatingWords words = rubric.words();
        colours.add(new Known(Lab.of(WHITE), Optional.empty()));
        words.ratings().forEach(rating -> add(rating.shade().background().substring(1), rating));
        words.ratings()
                .forEach(
                        rating ->
                                EARLIER.getOrDefault(rating.id(), List.of())
                                        .forEach(hex -> add(hex, rating)));
        OFFERED.forEach(
                (families, offered) ->
                        families.stream()
                                .flatMap(family -> family.under(words).stream())
                                .distinct()
                                .forEach(
                                        rating ->
                                                Stream.of(offered.split(" ", -1))
                                                        .forEach(hex -> add(hex, rating))));
    }

    private void add(String hex, Rating rating) {
        colours.add(new Known(Lab.of(Integer.parseInt(hex, 16)), Optional.of(rating)));
    }

    /**
     * @param rgb {@code 0xRRGGBB}
     */
    Meaning of(int rgb) {
        Lab colour = Lab.of(rgb);
        Map<Optional<Rating>, Double> nearest = new LinkedHashMap<>();
        Map<Optional<Rating>, Double> within = new LinkedHashMap<>();
        for (Known one : colours) {
            double distance = colour.distance(one.colour());
            nearest.merge(one.rating(), distance, Math::min);
            if (distance <= one.reach()) {
                within.merge(one.rating(), distance, Math::min);
            }
        }
        Optional<Map.Entry<Optional<Rating>, Double>> best =
                within.entrySet().stream().min(Map.Entry.comparingByValue());
        if (best.isEmpty()) {
            return new Meaning(Optional.empty(), false, List.of());
        }
        List<Optional<Rating>> rivals =
                nearest.entrySet().stream()
                        .filter(one -> one.getValue() < best.get().getValue() + MARGIN)
                        .sorted(Comparator.comparing(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .toList();
        return rivals.size() > 1
                ? new Meaning(Optional.empty(), true, rivals)
                : new Meaning(best.get().getKey(), true, List.of());
    }
}
