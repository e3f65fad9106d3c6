package se.trafikljus.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.Language;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/**
 * Where a traffic-light table lies in a sheet.
 *
 * @param heading the line with the municipalities
 * @param naming the place with the objectives
 * @param municipalities by place
 * @param objectives by line
 */
record TableLayout(
        Grid grid,
        int heading,
        int naming,
        Map<Integer, Municipality> municipalities,
        Map<Integer, Objective> objectives) {

    /** Nothing of the kind stands outside the first lines and places. */
    private static final int SEARCHED = 40;

    private static final int LONGEST_NAME = 60;

    /** Whether each municipality and each objective stands there once. */
    boolean isPlain() {
        return new HashSet<>(municipalities.values()).size() == municipalities.size()
                && new HashSet<>(objectives.values()).size() == objectives.size();
    }

    private int size() {
        return municipalities.size() + objectives.size();
    }

    /** Finds tables in sheets; names that it has asked for once it remembers. */
    static final class Finder {

        private final Municipalities municipalities;
        private final Map<String, Optional<Municipality>> asked = new HashMap<>();
        private final Map<String, Objective> objectives = new HashMap<>();
        private final Rubric rubric;

        Finder(Municipalities municipalities, Rubric rubric) {
            this.municipalities = municipalities;
            this.rubric = rubric;
            Set<String> shared = new HashSet<>();
            for (Objective objective : rubric.objectives()) {
                Set<String> names = new HashSet<>();
                names.add(key(objective.id()));
                for (Language language : Language.values()) {
                    String text = key(objective.text().in(language));
                    names.add(text);
                    names.add(key(objective.id() + " " + text));
                }
                names.forEach(
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
                            && turned.map(other -> other.size() <= upright.get().size())
                                    .orElse(true)
                    ? upright
                    : turned;
        }

        private Optional<TableLayout> find(Grid grid) {
            Optional<TableLayout> best = Optional.empty();
            for (int line = 0; line < Math.min(SEARCHED, grid.lines()); line++) {
                Map<Integer, Municipality> named = municipalities(grid, line);
                if (named.isEmpty()
                        || best.map(b -> b.municipalities().size() >= named.size()).orElse(false)) {
                    continue;
                }
                best = below(grid, line, named).or(keep(best));
            }
            return best;
        }

        private static java.util.function.Supplier<Optional<TableLayout>> keep(
                Optional<TableLayout> best) {
            return () -> best;
        }

        private Map<Integer, Municipality> municipalities(Grid grid, int line) {
            Map<Integer, Municipality> named = new TreeMap<>();
            for (int place = 0; place < grid.places(); place++) {
                int at = place;
                municipality(grid.text(line, place)).ifPresent(one -> named.put(at, one));
            }
            return named;
        }

        private Optional<TableLayout> below(
                Grid grid, int heading, Map<Integer, Municipality> named) {
            int naming = -1;
            Map<Integer, Objective> most = Map.of();
            for (int place = 0; place < Math.min(SEARCHED, grid.places()); place++) {
                Map<Integer, Objective> found = new TreeMap<>();
                for (int line = heading + 1; line < grid.lines(); line++) {
                    int at = line;
                    objective(grid.text(line, place)).ifPresent(one -> found.put(at, one));
                }
                if (found.size() > most.size()) {
                    most = found;
                    naming = place;
                }
            }
            Map<Integer, Municipality> across = new LinkedHashMap<>(named);
            across.remove(naming);
            return most.isEmpty() || across.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TableLayout(grid, heading, naming, across, most));
        }

        /** By name or code; our own workbooks mark a draft with an asterisk. */
        Optional<Municipality> municipality(String text) {
            String name = text.replaceAll("[*†]+$", "").strip();
            return name.isEmpty() || name.length() > LONGEST_NAME
                    ? Optional.empty()
                    : asked.computeIfAbsent(name, municipalities::find);
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

        private static boolean is(se.trafikljus.rubric.Text one, String text) {
            for (Language language : Language.values()) {
                if (key(one.in(language)).equals(key(text))) {
                    return true;
                }
            }
            return false;
        }

        /** Blanks, case, and the marks between an id and its text do not count. */
        private static String key(String text) {
            return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                    .replaceFirst("^(\\S+?)[.:]\\s", "$1 ")
                    .replaceAll("[\\s\\p{Z}]+", " ")
                    .strip()
                    .toLowerCase(java.util.Locale.ROOT);
        }
    }
}
