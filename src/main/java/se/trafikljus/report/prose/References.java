package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;

/**
 * Links from sentences to tables, diagrams and headings of the same report. A sentence may point
 * ahead, to what has no number yet: the link's words are filled in once the report is written, with
 * a capital where a paragraph begins with them.
 */
public final class References {

    private static final String HERE = "#";

    private References() {}

    /** A link that still has no words; it may stand in a paragraph only. */
    static Run to(String anchor) {
        return new Run.Link("", HERE + anchor);
    }

    /**
     * The same blocks with words in each link.
     *
     * @param labels what the places are called, by their anchors
     * @throws IllegalStateException if a sentence points to what is not in the report
     */
    public static List<Block> named(List<Block> blocks, Map<String, String> labels) {
        return blocks.stream()
                .map(block -> block instanceof Prose prose ? named(prose, labels) : block)
                .toList();
    }

    private static Block named(Prose prose, Map<String, String> labels) {
        if (prose.runs().stream().noneMatch(References::isNameless)) {
            return prose;
        }
        List<Run> runs = new ArrayList<>(prose.runs());
        runs.replaceAll(run -> named(run, labels));
        if (isNameless(prose.runs().get(0)) && runs.get(0) instanceof Run.Link first) {
            String capital = first.text().substring(0, 1).toUpperCase(Locale.ROOT);
            runs.set(0, new Run.Link(capital + first.text().substring(1), first.target()));
        }
        return new Prose(runs);
    }

    private static boolean isNameless(Run run) {
        return run instanceof Run.Link link && link.text().isEmpty();
    }

    private static Run named(Run run, Map<String, String> labels) {
        if (!(run instanceof Run.Link link) || !isNameless(run)) {
            return run;
        }
        String label = labels.get(link.target().substring(HERE.length()));
        if (label == null) {
            throw new IllegalStateException("Nothing in the report is called " + link.target());
        }
        return new Run.Link(label, link.target());
    }
}
