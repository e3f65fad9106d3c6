package se.trafikljus.rubric;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.trafikljus.Spelling;

/** Reads the words in which a rubric's audit question is answered: four, best first. */
final class VerdictsReader {

    private static final Keys KEYS = Keys.required("id", "label");
    private static final int STEPS = 4;

    private final Faults faults;
    private final Values values;
    private final Ids ids;
    private final Map<String, String> ownerByWord = new HashMap<>();

    VerdictsReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
        this.ids = new Ids(faults);
    }

    List<Verdict> read(Node node) {
        List<Node> items = values.list(node);
        if (node instanceof Node.Sequence && items.size() != STEPS) {
            faults.add(node.place(), "rubric.verdicts-size", items.size(), STEPS);
        }
        return items.stream()
                .limit(STEPS)
                .map(item -> verdict(Fields.of(item, faults, KEYS)))
                .toList();
    }

    private Verdict verdict(Fields fields) {
        String id = ids.take(fields);
        Text label = fields.get("label").map(values::line).orElse(Text.NONE);
        Place place = fields.get("label").map(Node::place).orElse(fields.place());
        Set<String> words = new LinkedHashSet<>(label.words().values());
        words.add(id);
        words.forEach(word -> claim(id, word, place));
        return new Verdict(id, label);
    }

    /** A file may name a verdict by its id or by its word, so none of them may mean two. */
    private void claim(String id, String word, Place place) {
        if (id.isEmpty() || word.isEmpty()) {
            return;
        }
        String owner = ownerByWord.putIfAbsent(Spelling.key(word), id);
        if (owner != null && !owner.equalsIgnoreCase(id)) {
            faults.add(place, "rubric.word-twice", Shown.of(word), owner, id);
        }
    }
}
