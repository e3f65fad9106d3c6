package se.trafikljus.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads a rubric's scale: its levels, best first, each with its worth, its words and its look. */
final class ScaleReader {

    private static final Keys KEYS =
            Keys.required("id", "value", "label")
                    .optional("symbol", "aliases", "color", "text_color");
    private static final Pattern LEVEL_ID = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    private static final int FEWEST = 2;
    private static final int MOST = 6;

    private final Faults faults;
    private final Values values;
    private final LookReader looks;
    private final ScaleWords words;
    private final Ids ids;
    private final List<String> levelIds = new ArrayList<>();

    ScaleReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
        this.looks = new LookReader(faults);
        this.words = new ScaleWords(faults);
        this.ids = new Ids(faults);
    }

    /** The scale; nothing where it has faults. */
    Optional<Scale> read(Node node) {
        int before = faults.count();
        List<Level> levels = new ArrayList<>();
        List<Node> items = values.list(node);
        Descent descent = new Descent(faults);
        for (Node item : items.subList(0, Math.min(items.size(), MOST))) {
            Fields fields = Fields.of(item, faults, KEYS);
            OptionalDouble value = value(fields, descent);
            levels.add(level(fields, value.orElse(0)));
        }
        if (items.size() < FEWEST || items.size() > MOST) {
            faults.add(node.place(), "rubric.scale-size", items.size(), FEWEST, MOST);
        } else {
            descent.end();
        }
        return faults.count() == before ? Optional.of(new Scale(levels)) : Optional.empty();
    }

    /** The ids of the levels read, best first, also where the scale has other faults. */
    List<String> levelIds() {
        return List.copyOf(levelIds);
    }

    private Level level(Fields fields, double value) {
        String id = id(fields);
        Text label = fields.get("label").map(values::line).orElse(Text.NONE);
        words.claimLabel(id, label, fields.get("label").map(Node::place).orElse(fields.place()));
        List<String> aliases = new ArrayList<>();
        for (Node alias : fields.get("aliases").map(values::list).orElse(List.of())) {
            String word = values.word(alias);
            words.claim(id, word, alias.place());
            aliases.add(word);
        }
        LookReader.Worn worn = looks.read(fields, id);
        return new Level(id, value, worn.symbol(), label, aliases, worn.shade());
    }

    private String id(Fields fields) {
        Optional<Node> node = fields.get("id");
        Optional<String> written =
                node.flatMap(n -> values.matching(n, LEVEL_ID, "rubric.level-id"));
        if (written.isEmpty()) {
            return "";
        }
        String id = written.get();
        Place place = node.get().place();
        if (ScaleWords.RESERVED_IDS.contains(id)) {
            faults.add(place, "rubric.level-reserved", id);
            return "";
        }
        ids.remember(id, place);
        words.claim(id, id, place);
        levelIds.add(id);
        return id;
    }

    private OptionalDouble value(Fields fields, Descent descent) {
        Optional<Node> node = fields.get("value");
        if (node.isEmpty()) {
            descent.unknown();
            return OptionalDouble.empty();
        }
        OptionalDouble value = values.number(node.get());
        if (value.isPresent() && (value.getAsDouble() < 0 || value.getAsDouble() > 1)) {
            faults.add(node.get().place(), "rubric.level-value");
            value = OptionalDouble.empty();
        }
        if (value.isPresent()) {
            descent.next(value.getAsDouble(), node.get().place());
        } else {
            descent.unknown();
        }
        return value;
    }

    /** Sees to it that the values start at 1, fall with each level, and end at 0. */
    private static final class Descent {

        private final Faults faults;
        private boolean first = true;
        private OptionalDouble last = OptionalDouble.empty();
        private Place lastPlace = Place.START;

        private Descent(Faults faults) {
            this.faults = faults;
        }

        private void next(double value, Place place) {
            if (first && value != 1) {
                faults.add(place, "rubric.scale-first");
            }
            if (last.isPresent() && value >= last.getAsDouble()) {
                faults.add(place, "rubric.scale-order");
            }
            first = false;
            last = OptionalDouble.of(value);
            lastPlace = place;
        }

        private void unknown() {
            first = false;
            last = OptionalDouble.empty();
        }

        private void end() {
            if (last.isPresent() && last.getAsDouble() != 0) {
                faults.add(lastPlace, "rubric.scale-last");
            }
        }
    }
}
