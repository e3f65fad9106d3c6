package se.trafikljus.report.owntext;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.owntext.CommentBlocks.CommentBlock;

/**
 * Reads a list. The document's lists have one layer: the points of a list within a list of points
 * follow their point, each behind a dash or its number.
 */
final class Lists {

    private final Faults faults;
    private final List<Prose> items = new ArrayList<>();

    private Lists(Faults faults) {
        this.faults = faults;
    }

    static Block.Items read(ListBlock list, Faults faults) {
        Lists lists = new Lists(faults);
        boolean numbered = list instanceof OrderedList;
        lists.add(list, numbered, false);
        return new Block.Items(numbered, lists.items);
    }

    private void add(ListBlock list, boolean numbered, boolean inner) {
        if (list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != 1) {
            faults.add(list, "listStart", ordered.getMarkerStartNumber().toString());
        }
        int number = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            number++;
            String label = list instanceof OrderedList ? number + ". " : "– ";
            addItem(item, inner ? label : "", numbered, inner);
        }
    }

    private void addItem(Node item, String label, boolean numbered, boolean inner) {
        boolean spoken = false;
        for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof CommentBlock comment) {
                SectionReader.check(comment, faults);
            } else if (part instanceof ListBlock list) {
                addInner(list, numbered, inner);
                spoken = true;
            } else if (spoken && !SectionReader.isWithoutWords(part)) {
                faults.add(part, "itemHolds");
            } else if (part instanceof Paragraph) {
                add(label, Runs.line(part, faults));
                spoken = true;
            } else if (SectionReader.isCode(part)) {
                String code = String.join(" ", SectionReader.code(part));
                add(label, code.isEmpty() ? List.of() : List.of(new Run.Plain(code)));
                spoken = true;
            } else if (!SectionReader.isWithoutWords(part)) {
                faults.add(part, "itemHolds");
            }
        }
    }

    private void add(String label, List<Run> words) {
        if (words.isEmpty()) {
            return;
        }
        List<Run> runs = new ArrayList<>();
        if (!label.isEmpty()) {
            runs.add(new Run.Plain(label));
        }
        runs.addAll(words);
        items.add(new Prose(runs));
    }

    private void addInner(ListBlock list, boolean numbered, boolean inner) {
        if (inner) {
            faults.add(list, "listDeep");
        } else if (numbered) {
            faults.add(list, "listInNumbered");
        } else {
            add(list, false, true);
        }
    }
}
