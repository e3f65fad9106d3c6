package se.trafikljus.rubric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import se.trafikljus.Spelling;

/**
 * Turns YAML into {@link Node}s. It takes the parser's events and builds nothing else from them: no
 * types, tags, anchors or aliases, so a file can neither name a class nor grow in memory.
 */
final class YamlTree {

    /** A rubric needs nine. */
    private static final int DEEPEST = 20;

    private final StreamReader reader;
    private final Parser parser;
    private final Faults faults;

    private YamlTree(String text, Faults faults) {
        this.reader = new StreamReader(text);
        this.parser = new ParserImpl(reader, new LoaderOptions());
        this.faults = faults;
    }

    /** The file's one document; nothing where it is empty, or no YAML. The faults then say so. */
    static Optional<Node> read(String text, Faults faults) {
        YamlTree tree = new YamlTree(text, faults);
        try {
            return tree.document();
        } catch (TooDeep tooDeep) {
            faults.add(tooDeep.place, "rubric.yaml.too-deep", DEEPEST);
        } catch (MarkedYAMLException broken) {
            YamlFault.of(broken).tell(faults);
        } catch (YAMLException | IllegalArgumentException broken) {
            // The parser has a few faults without a mark, and lets Java's own out for an escape
            // beyond Unicode; the place it had come to is then the nearest there is.
            faults.add(
                    place(tree.reader.getMark()),
                    "rubric.yaml.other",
                    Shown.of(String.valueOf(broken.getMessage())));
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.DocumentStart)) {
            faults.add(Place.START, "rubric.empty");
            return Optional.empty();
        }
        parser.getEvent();
        Node root = node(1);
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            faults.add(place(parser.peekEvent()), "rubric.yaml.second-document");
        }
        return Optional.of(root);
    }

    private Node node(int depth) {
        Event event = parser.getEvent();
        Place place = place(event);
        if (depth > DEEPEST) {
            throw new TooDeep(place);
        }
        if (event instanceof AliasEvent alias) {
            faults.add(place, "rubric.yaml.alias", Shown.of(alias.getAnchor()));
            return new Node.Refused(place);
        }
        refuseAnchor((NodeEvent) event, place);
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), place);
            return scalar(scalar.getValue(), place);
        }
        refuseTag(((CollectionStartEvent) event).getTag(), place);
        return event instanceof MappingStartEvent ? mapping(place, depth) : sequence(place, depth);
    }

    private Node scalar(String text, Place place) {
        OptionalInt refused = Letters.firstRefused(text);
        if (refused.isPresent()) {
            faults.add(place, "rubric.character", Spelling.code(refused.getAsInt()));
            return new Node.Refused(place);
        }
        return new Node.Scalar(place, text);
    }

    private Node sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return new Node.Sequence(place, items);
    }

    private Node mapping(Place place, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Node key = node(depth + 1);
            Node value = node(depth + 1);
            if (key instanceof Node.Scalar scalar) {
                put(entries, scalar, value);
            } else if (!(key instanceof Node.Refused)) {
                faults.add(key.place(), "rubric.yaml.key");
            }
        }
        parser.getEvent();
        return new Node.Mapping(place, entries);
    }

    private void put(Map<String, Node.Entry> entries, Node.Scalar key, Node value) {
        Node.Entry before = entries.putIfAbsent(key.text(), new Node.Entry(key.place(), value));
        if (before != null) {
            faults.add(
                    key.place(),
                    "rubric.key-twice",
                    Shown.of(key.text()),
                    Integer.toString(before.place().line()));
        }
    }

    private void refuseAnchor(NodeEvent event, Place place) {
        if (event.getAnchor() != null) {
            faults.add(place, "rubric.yaml.anchor", Shown.of(event.getAnchor()));
        }
    }

    private void refuseTag(@Nullable String tag, Place place) {
        if (tag != null) {
            faults.add(place, "rubric.yaml.tag", Shown.of(tag));
        }
    }

    private static Place place(Event event) {
        return place(event.getStartMark());
    }

    static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Ends the reading at once: what is nested this deep may go on to any depth. */
    private static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Place place;

        private TooDeep(Place place) {
            super("too deep", null, false, false);
            this.place = place;
        }
    }
}
