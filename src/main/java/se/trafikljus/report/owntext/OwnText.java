package se.trafikljus.report.owntext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.report.document.Block;

/** What an auditor wrote for a report, section by section. */
public final class OwnText {

    private static final int DEEPEST_LEVEL = 6;

    private final Map<String, List<Block>> sections;

    private OwnText(Map<String, List<Block>> sections) {
        this.sections = Map.copyOf(sections);
    }

    /** Nothing written. */
    public static OwnText none() {
        return new OwnText(Map.of());
    }

    /**
     * Reads a Markdown file in which each section begins with its key as a heading of the first
     * level. Nothing that the file points to is fetched.
     *
     * @param keys those there are, in the order in which they are told; see {@link TextKeys}
     * @throws se.trafikljus.Problem if the file can't be read, or with every fault and its line
     */
    public static OwnText read(Path file, Set<String> keys) {
        TextFile text = TextFile.read(file);
        Faults faults = new Faults(file.toString());
        text.check(faults);
        faults.refuse(List.of());
        Sections sections = new Sections(text, keys, faults);
        Map<String, List<Block>> blocks = sections.read();
        faults.refuse(sections.advice());
        return new OwnText(blocks);
    }

    /**
     * Reads a Markdown text for each of some places of a report.
     *
     * @param places the texts by their keys; blank ones say nothing
     * @param keys those there are
     * @throws Problem with every fault, its place and its line
     */
    public static OwnText written(Map<String, String> places, Set<String> keys) {
        PlaceTexts texts = PlaceTexts.read(places, keys);
        List<Message> faults = texts.faultsWithPlaces();
        if (!faults.isEmpty()) {
            throw Problem.listing(Message.of("report.own.placesRefused", faults.size()), faults);
        }
        return new OwnText(texts.blocks());
    }

    /**
     * What is wrong with such texts, by their keys; a place without fault is left out.
     *
     * @see #written
     */
    public static Map<String, List<Message>> faults(Map<String, String> places, Set<String> keys) {
        return PlaceTexts.read(places, keys).faults();
    }

    /** Whether anything is written for a key. */
    public boolean has(String key) {
        return sections.containsKey(key);
    }

    /**
     * What is written for a key; nothing for most. To be asked for once in a document, since its
     * headings and tables have anchors.
     *
     * @param level of the heading that the section stands under
     * @param tableCaption makes a numbered caption, such as "Tabell 3. Intervjuade", of the words
     */
    public List<Block> under(String key, int level, UnaryOperator<String> tableCaption) {
        List<Block> placed = new ArrayList<>();
        for (Block block : sections.getOrDefault(key, List.of())) {
            if (block instanceof Block.Heading heading) {
                placed.add(under(heading, level));
            } else if (block instanceof Block.Table table) {
                placed.add(captioned(table, tableCaption));
            } else {
                placed.add(block);
            }
        }
        return List.copyOf(placed);
    }

    /** Below the deepest level there is, two levels of the file become one. */
    private static Block under(Block.Heading heading, int level) {
        return new Block.Heading(
                Math.min(DEEPEST_LEVEL, level + heading.level() - 1),
                heading.number(),
                heading.text(),
                heading.anchor());
    }

    private static Block captioned(Block.Table table, UnaryOperator<String> tableCaption) {
        return new Block.Table(
                tableCaption.apply(table.caption()),
                table.anchor(),
                table.head(),
                table.body(),
                table.notes());
    }
}
