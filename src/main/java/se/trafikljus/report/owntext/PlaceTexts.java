package se.trafikljus.report.owntext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.report.document.Block;

/**
 * Texts that were written for the places of a report one by one, each without a heading of its own.
 *
 * @param blocks by key; a place without any is left out
 * @param faults by key; a place without any is left out
 */
record PlaceTexts(Map<String, List<Block>> blocks, Map<String, List<Message>> faults) {

    /** As many as a file of own text may hold in bytes. */
    private static final int MOST_CHARACTERS = 1_000_000;

    static PlaceTexts read(Map<String, String> places, Set<String> keys) {
        Map<String, List<Block>> blocks = new LinkedHashMap<>();
        Map<String, List<Message>> faults = new LinkedHashMap<>();
        PlaceTexts read = new PlaceTexts(blocks, faults);
        int left = MOST_CHARACTERS;
        for (String key : keys) {
            String text = places.getOrDefault(key, "");
            if (!text.isBlank()) {
                left -= text.length();
                read.take(key, text, left < 0);
            }
        }
        places.forEach(
                (key, text) -> {
                    if (!text.isBlank() && !keys.contains(key)) {
                        faults.put(key, List.of(Message.of("report.own.unknownPlace", key)));
                    }
                });
        return read;
    }

    private void take(String key, String text, boolean isTooMuch) {
        if (isTooMuch) {
            faults.put(key, List.of(Message.of("report.own.placesTooLarge")));
            return;
        }
        Faults found = new Faults(key);
        TextFile lines = TextFile.of(text);
        lines.check(found);
        if (found.all().isEmpty()) {
            SectionReader section = new SectionReader(key, lines, found);
            for (Node node = Markdown.read(lines.text()).getFirstChild();
                    node != null;
                    node = node.getNext()) {
                if (node instanceof Heading heading && heading.getLevel() == 1) {
                    found.add(node, "headingTop");
                } else {
                    section.add(node);
                }
            }
            if (!section.blocks().isEmpty()) {
                blocks.put(key, section.blocks());
            }
        }
        if (!found.all().isEmpty()) {
            faults.put(key, found.all());
        }
    }

    /** All faults in one list, each with the name of its place. */
    List<Message> faultsWithPlaces() {
        List<Message> all = new ArrayList<>();
        faults.forEach(
                (key, those) -> {
                    Localized name = language -> SectionNames.of(key, language);
                    those.forEach(one -> all.add(Message.of("report.own.place", name, one)));
                });
        return all;
    }
}
