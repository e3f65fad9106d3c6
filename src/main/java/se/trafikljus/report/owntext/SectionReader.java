package se.trafikljus.report.owntext;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.owntext.CommentBlocks.CommentBlock;

/**
 * Turns what stands in one section into blocks of a document. Its headings keep the level that they
 * have in the file, and its tables the caption without a number, until the section's place in the
 * report is known.
 */
final class SectionReader {

    private static final int DEEPEST = 3;

    private final String key;
    private final TextFile file;
    private final Faults faults;
    private final List<Block> blocks = new ArrayList<>();
    private int level = 1;
    private int anchors;

    SectionReader(String key, TextFile file, Faults faults) {
        this.key = key;
        this.file = file;
        this.faults = faults;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    void add(Node node) {
        if (node instanceof Paragraph) {
            Runs.lines(node, faults).forEach(line -> blocks.add(new Prose(line)));
        } else if (node instanceof Heading heading) {
            addHeading(heading);
        } else if (node instanceof ListBlock list) {
            addAny(Lists.read(list, faults));
        } else if (node instanceof BlockQuote quote) {
            Quotations.read(quote, faults).ifPresent(blocks::add);
        } else if (node instanceof TableBlock table) {
            addTable(table);
        } else if (node instanceof CommentBlock comment) {
            check(comment, faults);
        } else if (isCode(node)) {
            code(node).forEach(line -> blocks.add(Prose.of(line)));
        } else if (!isWithoutWords(node)) {
            throw new IllegalStateException("No block for " + node.getClass());
        }
    }

    static void check(CommentBlock comment, Faults faults) {
        if (!comment.closed()) {
            faults.add(comment, "commentOpen");
        } else if (comment.followed()) {
            faults.add(comment, "commentFollowed");
        }
    }

    /** What says nothing in a report: where a link leads that is used elsewhere, a line across. */
    static boolean isWithoutWords(Node node) {
        return node instanceof LinkReferenceDefinition || node instanceof ThematicBreak;
    }

    static boolean isCode(Node node) {
        return node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
    }

    /** The lines of a block of code, but for blank ones. */
    static List<String> code(Node node) {
        String code =
                node instanceof FencedCodeBlock fenced
                        ? fenced.getLiteral()
                        : ((IndentedCodeBlock) node).getLiteral();
        return code.lines().filter(line -> !line.isBlank()).toList();
    }

    private void addAny(Block.Items items) {
        if (!items.items().isEmpty()) {
            blocks.add(items);
        }
    }

    private void addHeading(Heading heading) {
        int wanted = heading.getLevel();
        List<Run> runs = Runs.line(heading, faults);
        refuseLinks(heading, runs);
        if (wanted > DEEPEST) {
            faults.add(heading, "headingDeep");
        } else if (wanted > level + 1) {
            faults.add(heading, "headingSkips");
        } else if (runs.isEmpty()) {
            faults.add(heading, "headingEmpty");
        } else {
            level = wanted;
            blocks.add(new Block.Heading(wanted, "", Runs.plain(runs), anchor()));
        }
    }

    private void addTable(TableBlock node) {
        List<Run> caption = List.of();
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last) instanceof Prose prose) {
            caption = Tables.caption(prose);
            if (!caption.isEmpty()) {
                blocks.remove(last);
            }
        }
        refuseLinks(node, caption);
        if (caption.isEmpty()) {
            faults.add(node, "tableCaption");
        }
        Tables.read(node, Runs.plain(caption), anchor(), file, faults).ifPresent(blocks::add);
    }

    private void refuseLinks(Node node, List<Run> runs) {
        if (runs.stream().anyMatch(Run.Link.class::isInstance)) {
            faults.add(node, "linkHere");
        }
    }

    private String anchor() {
        anchors++;
        return "own-" + key + "-" + anchors;
    }
}
