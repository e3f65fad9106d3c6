package se.trafikljus.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.Language;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Text;

/** Finds tables in sheets; names that it has asked for once it remembers. */
final class TableFinder {

    /** Nothing of the kind stands outside the first lines and places. */
    private static final int SEARCHED = 40;

    private static final Pattern ENDING = Pattern.compile(" kommun$");

    private final Municipalities municipalities;

    /** What is worth asking for: a sheet may hold a hundred thousand other texts. */
    private final Set<String> names = new HashSet<>();

    private final Map<String, Optional<Municipality>> asked = new HashMap<>();
    private final Map<String, Objective> objectives = new HashMap<>();
    private final Rubric rubric;

    TableFinder(Municipalities municipalities, Rubric rubric) {
        this.municipalities = municipalities;
        this.rubric = rubric;
        for (Municipality one : municipalities.all()) {
            names.addAll(List.of(key(one.name()), key(one.code()), unpadded(one.code())));
        }
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
        for (int line = 0; line < Math.min(SEARCHED, grid.lines()); line++) {
            Map<Integer, Municipality> named = municipalities(grid, line);
            if (named.isEmpty()
                    || best.map(b -> b.municipalities().size() >= named.size()).orElse(false)) {
                continue;
            }
            Optional<TableLayout> found = below(grid, line, named);
            best = found.isPresent() ? found : best;
        }
        return best;
    }

    private Map<Integer, Municipality> municipalities(Grid grid, int line) {
        Map<Integer, Municipality> named = new TreeMap<>();
        for (int place = 0; place < grid.places(); place++) {
            int at = place;
            municipality(grid.text(line, place)).ifPresent(one -> named.put(at, one));
        }
        return named;
    }

    private Optional<TableLayout> below(Grid grid, int heading, Map<Integer, Municipality> named) {
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
        return isWorthAsking(name)
                ? asked.computeIfAbsent(name, municipalities::find)
                : Optional.empty();
    }

    private boolean isWorthAsking(String name) {
        String key = key(name);
        String alone = ENDING.matcher(key).replaceAll("");
        return names.contains(key)
                || names.contains(alone)
                || (alone.endsWith("s") && names.contains(alone.substring(0, alone.length() - 1)));
    }

    private static String unpadded(String code) {
        return code.startsWith("0") ? code.substring(1) : code;
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
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceFirst("^(\\S+?)[.:]\\s", "$1 ")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
