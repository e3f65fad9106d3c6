package se.trafikljus.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.util.CellRangeAddress;
import se.trafikljus.Message;
import se.trafikljus.Nearest;
import se.trafikljus.Sayable;
import se.trafikljus.Words;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Shown;

/** Reads a table that was found: every cell of it, and nothing beside it in silence. */
final class TableReading {

    private static final int MOST_TOLD = 25;

    private final String file;
    private final TableLayout layout;
    private final Grid grid;
    private final TableFinder finder;
    private final Municipalities municipalities;
    private final Rubric rubric;
    private final RatingText words;
    private final KnownColours colours;
    private final Faults faults = new Faults();
    private final List<Message> notes = new ArrayList<>();
    private final Map<TrafficTable.How, Integer> how = new EnumMap<>(TrafficTable.How.class);

    TableReading(
            String file,
            TableLayout layout,
            TableFinder finder,
            Municipalities municipalities,
            Rubric rubric) {
        this.file = file;
        this.layout = layout;
        this.grid = layout.grid();
        this.finder = finder;
        this.municipalities = municipalities;
        this.rubric = rubric;
        this.words = new RatingText(rubric);
        this.colours = new KnownColours(rubric);
    }

    TrafficTable read() {
        refuseTwice(layout.municipalities(), layout.heading(), true);
        refuseTwice(layout.objectives(), layout.naming(), false);
        faults.refuse(file);
        otherLines();
        otherPlaces();
        refuseHidden();
        refuseMerged();
        Map<Municipality, Map<String, Rating>> ratings = new LinkedHashMap<>();
        layout.municipalities()
                .forEach((place, municipality) -> ratings.put(municipality, ratings(place)));
        if (!faults.any() && ratings.values().stream().allMatch(Map::isEmpty)) {
            faults.add(grid.sheet().getSheetName(), Message.of("exchange.table.allEmpty"));
        }
        faults.refuse(file);
        absent();
        if (grid.sheet().getSheetConditionalFormatting().getNumConditionalFormattings() > 0) {
            notes.add(Message.of("exchange.table.conditions"));
        }
        return new TrafficTable(grid.sheet().getSheetName(), rubric, ratings, how, notes);
    }

    private void fault(int line, int place, Message what) {
        faults.at(grid.sheet().getSheetName(), grid.address(line, place), what);
    }

    /**
     * @param across whether the named stand in the heading line, and not in the naming place
     */
    private <T> void refuseTwice(Map<Integer, T> named, int at, boolean across) {
        Map<T, String> seen = new HashMap<>();
        named.forEach(
                (i, one) -> {
                    int line = across ? at : i;
                    int place = across ? i : at;
                    String before = seen.putIfAbsent(one, grid.address(line, place));
                    if (before != null) {
                        fault(
                                line,
                                place,
                                Message.of(
                                        "exchange.table.twice",
                                        Shown.of(grid.text(line, place)),
                                        before));
                    }
                });
    }

    /** What stands among the objectives, and is none: headings and sums, unless it is rated. */
    private void otherLines() {
        List<String> passed = new ArrayList<>();
        for (int line = layout.heading() + 1; line < grid.lines(); line++) {
            if (layout.objectives().containsKey(line)) {
                continue;
            }
            String text = grid.text(line, layout.naming());
            if (text.isEmpty() || !finder.isArea(text)) {
                int at = line;
                OptionalInt rated = firstRated(line);
                rated.ifPresent(place -> fault(at, layout.naming(), unknownObjective(text)));
                if (rated.isPresent()) {
                    continue;
                }
            }
            if (!text.isEmpty()) {
                passed.add(told(line, layout.naming(), text));
            }
        }
        note("exchange.table.linesPassed", passed);
    }

    private String told(int line, int place, String text) {
        return grid.address(line, place) + " (" + Shown.of(text.replaceAll("\\s+", " ")) + ")";
    }

    private void note(String key, List<String> passed) {
        if (!passed.isEmpty()) {
            String first = String.join(", ", passed.subList(0, Math.min(MOST_TOLD, passed.size())));
            int more = passed.size() - MOST_TOLD;
            Sayable told =
                    language ->
                            more <= 0
                                    ? first
                                    : first
                                            + " "
                                            + Message.of("exchange.moreDifferences", more)
                                                    .in(language);
            notes.add(Message.of(key, told));
        }
    }

    private Message unknownObjective(String text) {
        if (text.isEmpty()) {
            return Message.of("exchange.table.nameless");
        }
        List<String> known = new ArrayList<>(finder.ids());
        Map<String, String> idOf = new HashMap<>();
        for (Objective objective : rubric.objectives()) {
            for (String wording : objective.text().words().values()) {
                known.add(wording);
                idOf.put(wording, objective.id());
            }
        }
        return Nearest.to(text, known)
                .map(
                        near ->
                                Message.of(
                                        "exchange.table.unknownObjectiveNear",
                                        Shown.of(text),
                                        rubric.id(),
                                        idOf.getOrDefault(near, near)))
                .orElseGet(
                        () ->
                                Message.of(
                                        "exchange.table.unknownObjective",
                                        Shown.of(text),
                                        rubric.id(),
                                        String.join(", ", finder.ids())));
    }

    /** A rating under a municipality; a band of one colour across the whole line is none. */
    private OptionalInt firstRated(int line) {
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

    /** What stands beside the municipalities: other columns, unless they are rated. */
    private void otherPlaces() {
        List<String> passed = new ArrayList<>();
        for (int place = 0; place < grid.places(); place++) {
            if (place == layout.naming() || layout.municipalities().containsKey(place)) {
                continue;
            }
            String text = grid.text(layout.heading(), place);
            if (holdsRatings(place)) {
                fault(
                        layout.heading(),
                        place,
                        text.isEmpty()
                                ? Message.of("exchange.table.placeNameless")
                                : municipalities.unknown(Shown.of(text)).message());
            } else if (!text.isEmpty()) {
                passed.add(told(layout.heading(), place, text));
            }
        }
        note("exchange.table.placesPassed", passed);
    }

    /** Left of the objectives lie their numbers and areas; ratings lie to the right. */
    private boolean holdsRatings(int place) {
        if (place < layout.naming()) {
            return false;
        }
        return layout.objectives().keySet().stream()
                .anyMatch(line -> isRated(line, place, grid.fill(line, layout.naming()).colour()));
    }

    private void refuseHidden() {
        layout.objectives()
                .keySet()
                .forEach(
                        line -> {
                            if (grid.hidesLine(line)) {
                                fault(line, layout.naming(), Message.of("exchange.table.hidden"));
                            }
                        });
        layout.municipalities()
                .keySet()
                .forEach(
                        place -> {
                            if (grid.hidesPlace(place)) {
                                fault(layout.heading(), place, Message.of("exchange.table.hidden"));
                            }
                        });
    }

    private void refuseMerged() {
        for (CellRangeAddress merged : grid.merged()) {
            firstIn(merged)
                    .ifPresent(
                            cell ->
                                    faults.at(
                                            grid.sheet().getSheetName(),
                                            cell,
                                            Message.of(
                                                    "exchange.table.merged",
                                                    merged.formatAsString())));
        }
    }

    private Optional<String> firstIn(CellRangeAddress merged) {
        for (int line : layout.objectives().keySet()) {
            for (int place : layout.municipalities().keySet()) {
                if (grid.isIn(merged, line, place)) {
                    return Optional.of(grid.address(line, place));
                }
            }
        }
        return Optional.empty();
    }

    private Map<String, Rating> ratings(int place) {
        Map<String, Rating> ratings = new LinkedHashMap<>();
        layout.objectives()
                .forEach(
                        (line, objective) ->
                                rating(line, place)
                                        .ifPresent(rating -> ratings.put(objective.id(), rating)));
        return ratings;
    }

    private Optional<Rating> rating(int line, int place) {
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

    private Sayable meaning(int colour) {
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

    private static Sayable said(Optional<Rating> rating) {
        return rating.<Sayable>map(Rating::label).orElse(Message.of("exchange.table.noFill"));
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

    private void absent() {
        List<String> absent =
                rubric.objectives().stream()
                        .filter(objective -> !layout.objectives().containsValue(objective))
                        .map(Objective::id)
                        .toList();
        note("exchange.table.objectivesAbsent", absent);
    }
}
