package se.trafikljus.exchange.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.exchange.workbook.CellFill;
import se.trafikljus.exchange.workbook.IncomingBook;
import se.trafikljus.exchange.workbook.RatingText;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Shown;

/** The cells of a table: what each is rated, by its word, its symbol or its fill. */
final class RatedCells {

    private final TableLayout layout;
    private final Grid grid;
    private final Rubric rubric;
    private final RatingText words;
    private final KnownColours colours;
    private final Faults faults;
    private final Map<TrafficTable.How, Integer> how = new EnumMap<>(TrafficTable.How.class);

    RatedCells(TableLayout layout, Rubric rubric, Faults faults) {
        this.layout = layout;
        this.grid = layout.grid();
        this.rubric = rubric;
        this.words = new RatingText(rubric);
        this.colours = new KnownColours(rubric);
        this.faults = faults;
    }

    /** How many cells were read by each means so far. */
    Map<TrafficTable.How, Integer> how() {
        return how;
    }

    private void fault(int line, int place, Message what) {
        faults.at(grid.sheet().getSheetName(), grid.address(line, place), what);
    }

    /** A rating under a municipality; a band of one colour across the whole line is none. */
    OptionalInt firstRated(int line) {
        OptionalInt band = grid.fill(line, layout.naming()).colour();
        return layout.municipalities().keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(place -> isRated(line, place, band))
                .findFirst();
    }

    private boolean isRated(int line, int place, OptionalInt band) {
        IncomingBook.Value value = grid.value(line, place);
        if (value.fault().isPresent()) {
            return false;
        }
        if (!value.text().isBlank()) {
            return words.read(value.text()).isPresent();
        }
        OptionalInt colour = grid.fill(line, place).colour();
        return colour.isPresent()
                && !colour.equals(band)
                && colours.of(colour.getAsInt()).rating().isPresent();
    }

    /** Whether ratings stand in a place or further on, beside any line of the sheet. */
    boolean holdsRatingsFrom(int first) {
        return grid.written().entrySet().stream()
                .anyMatch(
                        line ->
                                line.getValue().stream()
                                        .filter(place -> place >= first)
                                        .anyMatch(place -> isRatedBeside(line.getKey(), place)));
    }

    private boolean isRatedBeside(int line, int place) {
        return !layout.municipalities().containsKey(place)
                && isRated(line, place, OptionalInt.empty());
    }

    /** Left of the objectives lie their numbers and areas; ratings lie to the right. */
    boolean holdsRatings(int place) {
        if (place < layout.naming()) {
            return false;
        }
        return layout.objectives().keySet().stream()
                .anyMatch(line -> isRated(line, place, grid.fill(line, layout.naming()).colour()));
    }

    /** The rating of a cell; empty, and perhaps a fault, where it has none. */
    Optional<Rating> rating(int line, int place) {
        IncomingBook.Value value = grid.value(line, place);
        if (value.fault().isPresent()) {
            fault(line, place, value.fault().get());
            return Optional.empty();
        }
        String text = value.text().strip();
        CellFill fill = grid.fill(line, place);
        if (text.isEmpty()) {
            return byColour(line, place, fill);
        }
        Optional<RatingText.Read> read = words.read(text);
        if (read.isEmpty()) {
            fault(line, place, rubric.words().unknownInBrief(text, rubric.id()));
            return Optional.empty();
        }
        Rating rating = read.get().rating();
        if (fill.colour().isPresent() && contradicts(fill.colour().getAsInt(), rating)) {
            int colour = fill.colour().getAsInt();
            fault(
                    line,
                    place,
                    Message.of(
                            "exchange.table.contradiction",
                            Shown.of(text),
                            rating.label(),
                            CellFill.hex(colour),
                            meaning(colour)));
            return Optional.empty();
        }
        count(read.get().bySymbol() ? TrafficTable.How.SYMBOL : TrafficTable.How.WORD);
        return Optional.of(rating);
    }

    private void count(TrafficTable.How means) {
        how.merge(means, 1, Integer::sum);
    }

    /** White, and colours that mean nothing, go with any word. */
    private boolean contradicts(int colour, Rating rating) {
        KnownColours.Meaning meaning = colours.of(colour);
        List<Optional<Rating>> possible =
                meaning.rivals().isEmpty() ? List.of(meaning.rating()) : meaning.rivals();
        return meaning.known()
                && !possible.contains(Optional.of(rating))
                && !possible.contains(Optional.<Rating>empty());
    }

    private Localized meaning(int colour) {
        KnownColours.Meaning meaning = colours.of(colour);
        return meaning.rivals().isEmpty()
                ? said(meaning.rating())
                : language ->
                        Words.list(
                                language,
                                meaning.rivals().stream()
                                        .map(one -> said(one).in(language))
                                        .toList());
    }

    private static Localized said(Optional<Rating> rating) {
        return rating.<Localized>map(Rating::label).orElse(Message.of("exchange.table.noFill"));
    }

    private Optional<Rating> byColour(int line, int place, CellFill fill) {
        if (!fill.readable()) {
            fault(line, place, Message.of("exchange.table.pattern"));
            return Optional.empty();
        }
        if (fill.colour().isEmpty()) {
            count(TrafficTable.How.EMPTY);
            return Optional.empty();
        }
        int colour = fill.colour().getAsInt();
        KnownColours.Meaning meaning = colours.of(colour);
        if (!meaning.known()) {
            fault(
                    line,
                    place,
                    Message.of(
                            "exchange.table.unknownColour",
                            CellFill.hex(colour),
                            Double.toString(KnownColours.REACH)));
            return Optional.empty();
        }
        if (!meaning.rivals().isEmpty()) {
            fault(
                    line,
                    place,
                    Message.of(
                            "exchange.table.ambiguousColour",
                            CellFill.hex(colour),
                            meaning(colour)));
            return Optional.empty();
        }
        count(meaning.rating().isPresent() ? TrafficTable.How.COLOUR : TrafficTable.How.EMPTY);
        return meaning.rating();
    }
}
