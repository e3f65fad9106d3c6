package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Words;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.document.Share;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.SpecialRating;

/** Table cells that show ratings: a symbol on its colour, and the word for those who listen. */
public final class Lights {

    /** Marks a cell whose objective was worded otherwise. */
    static final String INCOMPARABLE = "†";

    /** Marks a reconstructed rating, on the same line as the symbol or word before it. */
    private static final String RECONSTRUCTED = "\u00a0(R)";

    private Lights() {}

    public static Block.Cell of(ReportContext m, Cell cell) {
        if (cell.rating().isEmpty()) {
            return blank(m);
        }
        Rating rating = cell.rating().get();
        boolean marked = !cell.comparable() && rating.counts();
        String spoken =
                m.say(rating.label())
                        + (marked ? ", " + m.say("worded-otherwise") : "")
                        + (cell.isReconstructed() ? ", " + m.say("reconstructed") : "");
        return Block.Cell.light(
                rating.symbol() + (marked ? INCOMPARABLE : "") + mark(cell),
                spoken,
                rating.shade());
    }

    /** What stands after a reconstructed rating; nothing after any other. */
    public static String mark(Cell cell) {
        return cell.isReconstructed() ? RECONSTRUCTED : "";
    }

    /** How many ratings of all those compared stand on each light; unscored cells count nowhere. */
    public static List<Share> strip(ReportContext m) {
        List<Share> strip = new ArrayList<>();
        for (Rating rating : m.comparison().ratingsUsed()) {
            long count =
                    m.comparison().rubric().objectives().stream()
                            .flatMap(
                                    objective ->
                                            m.comparison().municipalities().stream()
                                                    .flatMap(
                                                            one ->
                                                                    m
                                                                            .comparison()
                                                                            .cell(
                                                                                    objective.id(),
                                                                                    one.code())
                                                                            .rating()
                                                                            .stream()))
                            .filter(rating::equals)
                            .count();
            if (count > 0) {
                Block.Cell light =
                        Block.Cell.light(rating.symbol(), m.say(rating.label()), rating.shade());
                strip.add(new Share(light, (int) count, Words.figure(m.language(), count)));
            }
        }
        return strip;
    }

    private static Block.Cell blank(ReportContext m) {
        return new Block.Cell(
                List.of(new Run.Plain(" ")),
                Scope.DATA,
                1,
                Optional.empty(),
                m.say("unscored"),
                true);
    }

    /** The symbol and the word, where there is room for both. */
    public static Block.Cell inWords(ReportContext m, Cell cell) {
        Block.Cell light = of(m, cell);
        String symbol = light.runs().get(0).text().replace(RECONSTRUCTED, "");
        String word = cell.rating().map(rating -> m.say(rating.label())).orElse(light.spoken());
        return new Block.Cell(
                List.of(new Run.Plain((symbol + " " + word).strip() + mark(cell))),
                Scope.DATA,
                1,
                light.shade(),
                light.spoken(),
                false);
    }

    /** The same for a rating of another audit. */
    public static Block.Cell inWords(ReportContext m, Optional<Rating> rating) {
        return rating.map(
                        one ->
                                new Block.Cell(
                                        List.of(
                                                new Run.Plain(
                                                        one.symbol() + " " + m.say(one.label()))),
                                        Scope.DATA,
                                        1,
                                        Optional.of(one.shade()),
                                        m.say(one.label()),
                                        false))
                .orElseGet(() -> blank(m));
    }

    /** An area's light; blank where something in it is still to be rated. */
    public static Block.Cell of(ReportContext m, Area area, Compared one) {
        return of(m, area, one, false);
    }

    /** The same with the area's value. */
    public static Block.Cell inFigures(ReportContext m, Area area, Compared one) {
        return of(m, area, one, true);
    }

    private static Block.Cell of(ReportContext m, Area area, Compared one, boolean figures) {
        Optional<AreaValue> value = m.comparison().area(area.id(), one.code());
        boolean unscored =
                area.objectives().stream()
                        .map(objective -> m.comparison().cell(objective.id(), one.code()))
                        .anyMatch(cell -> cell.rating().isEmpty());
        return value.isEmpty() && unscored ? blank(m) : of(m, value, figures);
    }

    private static Block.Cell of(ReportContext m, Optional<AreaValue> value, boolean figures) {
        if (value.isEmpty()) {
            Rating none = SpecialRating.NOT_IN_SCOPE;
            return Block.Cell.light(none.symbol(), m.say("not-counted"), none.shade());
        }
        AreaValue area = value.get();
        if (!figures) {
            return Block.Cell.light(
                    area.light().symbol(), m.say(area.light().label()), area.light().shade());
        }
        String figure = Figures.value(m.language(), area.value());
        return Block.Cell.light(
                area.light().symbol() + " " + figure,
                m.say("light", area.light().label(), figure),
                area.light().shade());
    }
}
