package se.trafikljus.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Spelling;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.municipality.NamedPlaces;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Text;

/** Finds tables in sheets; names that it has asked for once it remembers. */
final class TableFinder {

    /** Nothing of the kind stands outside the first lines and places. */
    private static final int SEARCHED = 40;

    private static final Pattern MARK_AFTER_ID = Pattern.compile("^(\\S+?)[.:]\\s");

    private final Headings headings;
    private final Optional<BodyHeadings> bodies;
    private final Map<String, Objective> objectives = new HashMap<>();
    private final Rubric rubric;

    /** For a table headed by municipalities. */
    TableFinder(Municipalities municipalities, Rubric rubric) {
        this(new Headings(new NamedPlaces(municipalities.all())::called), Optional.empty(), rubric);
    }

    /** For a table headed by the bodies of one. */
    TableFinder(BodyHeadings bodies, Rubric rubric) {
        this(
                new Headings(text -> bodies.called(text).stream().toList()),
                Optional.of(bodies),
                rubric);
    }

    private TableFinder(Headings headings, Optional<BodyHeadings> bodies, Rubric rubric) {
        this.headings = headings;
        this.bodies = bodies;
        this.rubric = rubric;
        Set<String> shared = new HashSet<>();
        for (Objective objective : rubric.objectives()) {
            Set<String> called = new HashSet<>();
            called.add(key(objective.id()));
            for (Language language : Language.values()) {
                String text = key(objective.text().in(language));
                called.add(text);
                called.add(key(objective.id() + " " + text));
            }
            called.forEach(
                    name -> {
                        if (objectives.putIfAbsent(name, objective) != null) {
                            shared.add(name);
                        }
                    });
        }
        shared.forEach(objectives::remove);
    }

    /** The table of a sheet, whichever way round. */
    Optional<TableLayout> find(XSSFSheet sheet) {
        Optional<TableLayout> upright = find(Grid.of(sheet, false));
        Optional<TableLayout> turned = find(Grid.of(sheet, true));
        return upright.isPresent()
                        && turned.map(other -> other.size() <= upright.get().size()).orElse(true)
                ? upright
                : turned;
    }

    private Optional<TableLayout> find(Grid grid) {
        Optional<TableLayout> best = Optional.empty();
        Headings.Line heading = new Headings.Line(Map.of(), Map.of(), Set.of());
        for (int line = 0; line < Math.min(SEARCHED, grid.lines()); line++) {
            Headings.Line here = headings.of(grid, line);
            Optional<TableLayout> found =
                    here.beats(heading) ? below(grid, line, here.all()) : Optional.empty();
            if (found.isPresent()) {
                best = found;
                heading = here;
            }
        }
        return best;
    }

    private Optional<TableLayout> below(Grid grid, int heading, Map<Integer, Municipality> named) {
        Naming naming = naming(grid, heading);
        Map<Integer, Municipality> across = new LinkedHashMap<>(named);
        across.remove(naming.place());
        if (naming.objectives().isEmpty() || across.isEmpty()) {
            return Optional.empty();
        }
        TableLayout layout =
                new TableLayout(grid, heading, naming.place(), across, naming.objectives(), bodies);
        return Optional.of(bodies.map(of -> withOtherBodies(layout, of)).orElse(layout));
    }

    /** Beside bodies that are known by their names, whatever heads a column of ratings is one. */
    private TableLayout withOtherBodies(TableLayout layout, BodyHeadings bodies) {
        Grid grid = layout.grid();
        RatedCells cells = new RatedCells(layout, rubric, new Faults());
        Map<Integer, Municipality> across = new TreeMap<>(layout.municipalities());
        for (int place : grid.written(layout.heading())) {
            if (place != layout.naming() && !across.containsKey(place)) {
                String text = Headings.plain(grid.text(layout.heading(), place));
                if (!text.isEmpty() && cells.holdsRatings(place)) {
                    across.put(place, bodies.any(text));
                }
            }
        }
        return new TableLayout(
                grid,
                layout.heading(),
                layout.naming(),
                across,
                layout.objectives(),
                layout.bodies());
    }

    /** The place in which most objectives stand below a line, and they by line. */
    private record Naming(int place, Map<Integer, Objective> objectives) {}

    private Naming naming(Grid grid, int heading) {
        Naming most = new Naming(-1, Map.of());
        for (int place = 0; place < Math.min(SEARCHED, grid.places()); place++) {
            Map<Integer, Objective> found = new TreeMap<>();
            for (int line = heading + 1; line < grid.lines(); line++) {
                int at = line;
                objective(grid.text(line, place)).ifPresent(one -> found.put(at, one));
            }
            if (found.size() > most.objectives().size()) {
                most = new Naming(place, found);
            }
        }
        return most;
    }

    /** What may head the columns of a sheet without a table, where it can mean several things. */
    List<Doubt> doubts(XSSFSheet sheet) {
        List<Doubt> upright = doubts(Grid.of(sheet, false));
        return upright.isEmpty() ? doubts(Grid.of(sheet, true)) : upright;
    }

    /** A heading with ratings below it that may be a municipality. */
    record Doubt(Grid grid, int line, int place, Message why) {}

    private List<Doubt> doubts(Grid grid) {
        for (int line = 0; line < Math.min(SEARCHED, grid.lines()); line++) {
            int at = line;
            Set<Integer> doubtful = headings.of(grid, line).doubtful();
            Naming naming = doubtful.isEmpty() ? new Naming(-1, Map.of()) : naming(grid, line);
            List<Doubt> doubts =
                    doubtful.stream()
                            .filter(place -> place != naming.place())
                            .filter(place -> holdsAnything(grid, naming, place))
                            .map(place -> new Doubt(grid, at, place, why(grid.text(at, place))))
                            .toList();
            if (!doubts.isEmpty()) {
                return doubts;
            }
        }
        return List.of();
    }

    private static boolean holdsAnything(Grid grid, Naming naming, int place) {
        return naming.objectives().keySet().stream()
                .anyMatch(
                        line ->
                                !grid.text(line, place).isEmpty()
                                        || grid.fill(line, place).colour().isPresent());
    }

    /** Why a heading is not taken for a municipality though it may be one. */
    Message why(String heading) {
        return headings.doubt(heading);
    }

    /** What a line has of municipalities. */
    Headings.Line heading(Grid grid, int line) {
        return headings.of(grid, line);
    }

    /** By id, text, or id and text, in either language. */
    Optional<Objective> objective(String text) {
        return Optional.ofNullable(objectives.get(key(text)));
    }

    /** The names by which objectives are known, for those that are nearly one. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        rubric.objectives().forEach(objective -> ids.add(objective.id()));
        return ids;
    }

    /** Whether the text heads an area's objectives. */
    boolean isArea(String text) {
        return rubric.areas().stream()
                .anyMatch(
                        area ->
                                key(area.id()).equals(key(text))
                                        || is(area.title(), text)
                                        || is(area.shortTitle(), text));
    }

    private static boolean is(Text one, String text) {
        for (Language language : Language.values()) {
            if (key(one.in(language)).equals(key(text))) {
                return true;
            }
        }
        return false;
    }

    /** Blanks, case, and the marks between an id and its text do not count. */
    private static String key(String text) {
        return Spelling.key(MARK_AFTER_ID.matcher(text).replaceFirst("$1 "));
    }
}
